// Takes the package's faces, gives docs/library.md: every export with its type and what its comment says.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { head } from "./markdown.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a face exports. */
export interface Exported {
  readonly name: string;
  /** Its declaration in one line. */
  readonly declared: string;
  readonly comment: string;
}

/** The faces of the package: subpath and source, from package.json. */
export function faces(): { subpath: string; source: string }[] {
  const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as { exports: Record<string, string | { default: string }> };
  return Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [{ subpath, source: target.default.replace("./dist/", "src/").replace(/\.js$/, ".ts") }],
  );
}

const configured = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
};

/** Everything that the faces export, by subpath. @cost seconds: the compiler reads the whole project */
export function exportsOf(paths: readonly string[]): Map<string, Exported[]> {
  const program = ts.createProgram(
    paths.map((path) => `${ROOT}${path}`),
    configured(),
  );
  const checker = program.getTypeChecker();
  const found = new Map<string, Exported[]>();
  for (const path of paths) {
    const file = program.getSourceFile(`${ROOT}${path}`);
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (module === undefined) continue;
    const all = checker.getExportsOfModule(module).map((symbol) => exported(symbol, checker));
    found.set(path, all.sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
  return found;
}

function exported(alias: ts.Symbol, checker: ts.TypeChecker): Exported {
  const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  return { name: alias.name, comment, declared: declaration === undefined ? alias.name : lineOf(alias.name, symbol, declaration, checker) };
}

function lineOf(name: string, symbol: ts.Symbol, declaration: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isClassDeclaration(declaration)) return `class ${name}`;
  if (ts.isInterfaceDeclaration(declaration)) return `interface ${name}`;
  if (ts.isTypeAliasDeclaration(declaration)) return `type ${name}`;
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const [signature] = type.getCallSignatures();
  if (signature !== undefined) return `${name}${checker.signatureToString(signature, declaration, ts.TypeFormatFlags.NoTruncation)}`;
  return `const ${name}`;
}

const entry = ({ name, declared, comment }: Exported): string => `### ${name}\n\n\`${declared}\`\n\n${comment === "" ? "" : `${comment}\n\n`}`;

export function libraryPage(): string {
  const all = faces();
  const found = exportsOf(all.map(({ source }) => source));
  const says = "Every export of the package, with what its comment says. The types of the record are those of the model.";
  const sections = all.map(({ subpath, source }) => {
    const name = subpath === "." ? "variorum" : `variorum${subpath.slice(1)}`;
    return `## ${name}\n\n${(found.get(source) ?? []).map(entry).join("")}`;
  });
  return `${[head("The library", says), ...sections].join("\n").trimEnd()}\n`;
}
