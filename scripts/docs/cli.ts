// Takes the declared commands, gives docs/cli.md: every command, argument, option and exit status.
import type { Command } from "commander";
import { EXITS } from "../../src/contract/exit.ts";
import { programOf } from "../../src/doors/cli/program.ts";
import { head, table } from "./markdown.ts";

/** The commands as they are declared; nothing is run. */
export const declared = (): Command => programOf(async () => {});

const usage = (command: Command): string =>
  [
    "variorum",
    command.name(),
    "[options]",
    ...command.registeredArguments.map((it) => (it.variadic ? `<${it.name()}...>` : `<${it.name()}>`)),
  ].join(" ");

function section(command: Command): string {
  const rows = [
    ...command.registeredArguments.map((it) => [`\`<${it.name()}${it.variadic ? "..." : ""}>\``, it.description]),
    ...command.options.map((it) => [`\`${it.flags}\``, it.description]),
  ];
  return `## ${command.name()}\n\n\`${usage(command)}\`\n\n${command.description()}\n\n${table(["argument or option", "what it does"], rows)}`;
}

export function cliPage(): string {
  const program = declared();
  const says =
    "Standard output carries data alone; progress, summaries and messages go to standard error. " +
    "`--json` makes the data JSON where it is not, and errors a line `{error: {code, message, hint}}` on standard error. " +
    "The formats are those of docs/formats.md.";
  const exits = table(
    ["status", "kind", "means"],
    Object.entries(EXITS).map(([name, { status, means }]) => [String(status), name, means]),
  );
  const own = table(
    ["option", "what it does"],
    [...program.options.map((it) => [`\`${it.flags}\``, it.description]), ["`-h, --help`", "print what a command does and takes"]],
  );
  return [head("The command line", says), `## variorum\n\n${own}`, ...program.commands.map(section), `## Exit statuses\n\n${exits}`].join("\n");
}
