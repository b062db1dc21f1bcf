// Takes the codes, gives docs/problems.md: everything a Problem, a finding or an error may say.
import { PROBLEM_CODES } from "../../src/model/index.ts";
import { FINDING_CODES } from "../../src/publish/verify.ts";
import { head, table } from "./markdown.ts";

const rows = (codes: Readonly<Record<string, string>>): string[][] => Object.entries(codes).map(([code, means]) => [`\`${code}\``, means]);

export function problemsPage(): string {
  const says =
    "A Problem is something about the input that a reader of the record may want to know. It is data: it stands in the dossier's " +
    "`problems[]` and in the lines of `annotate`, with the report, the place in its source where there is one, and a hint what to do.";
  return [
    head("Problems and findings", says),
    `## Problems\n\n${table(["code", "means"], rows(PROBLEM_CODES))}`,
    `## Findings of \`verify\`\n\nWhat may be wrong with a dossier; each comes with the path that leads to it.\n\n${table(["code", "means"], rows(FINDING_CODES))}`,
  ].join("\n");
}
