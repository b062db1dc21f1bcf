// Takes the product, prints every figure of quality with its floor: the one place where such figures come from.
// npm run score -- [SUITE…] [--json] [--raise] [--lower]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readerPage } from "../../scripts/docs/reader.ts";
import { digestOf } from "./corpora.ts";
import { suites, type Figure } from "./figures.ts";
import { floorsAfter, keptFloors, standing, writeFloors, type Floors } from "./floors.ts";

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    /** One object instead of lines. */
    json: { type: "boolean", default: false },
    /** Keep what rose, and figures that are new, as floors. */
    raise: { type: "boolean", default: false },
    /** Lower the floors that broke to what was measured; to be told in the changelog. */
    lower: { type: "boolean", default: false },
  },
});

const kept = keptFloors();
const { present, absent } = suites(wanted);
for (const { name, path } of absent) console.error(`skipped: ${name}: ${path} is not there`);

const figures: Figure[] = [];
const digests: Record<string, string> = {};
for (const { name, path, figures: measured } of present) {
  digests[name] = digestOf(path);
  if (kept.digests[name] !== undefined && kept.digests[name] !== digests[name])
    console.error(`${name}: the records are not those that the floors were measured on`);
  figures.push(...(await measured()));
}

const line = (figure: Figure): string => `${figure.name} ${figure.value} ${kept.floors[figure.name] ?? "-"}`;
if (flags.json)
  console.log(
    JSON.stringify(
      figures.map((it) => ({ ...it, floor: kept.floors[it.name] ?? null, standing: standing(it, kept) })),
      null,
      1,
    ),
  );
else for (const figure of figures) console.log(line(figure));

const tell = (head: string, of: readonly Figure[]): void => {
  if (of.length > 0) console.error([`${head}:`, ...of.map((it) => `  ${it.name} ${kept.floors[it.name]} → ${it.value}`)].join("\n"));
};
const broken = figures.filter((it) => standing(it, kept) === "broken");
tell(
  "Gained",
  figures.filter((it) => standing(it, kept) === "gained"),
);
tell("Lost", broken);

if (flags.raise || flags.lower) {
  const after: Floors = floorsAfter(kept, figures, digests, flags.lower);
  writeFloors(after);
  writeFileSync(new URL("../../docs/reader.md", import.meta.url), readerPage());
  console.error(
    `Wrote bench/quality/floors.json${broken.length > 0 && !flags.lower ? "; losses stand as they were (--lower lowers them)" : ""}`,
  );
}
process.exitCode = broken.length > 0 && !flags.lower ? 1 : 0;
