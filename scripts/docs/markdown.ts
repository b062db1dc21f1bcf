// Takes rows, gives a Markdown table; what every generated page opens with.

/** The head of a generated page. */
export const head = (title: string, says: string): string => `# ${title}\n\n<!-- Written by \`npm run docs\`; do not edit. -->\n\n${says}\n`;

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();

export const table = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [names, names.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n") + "\n";
