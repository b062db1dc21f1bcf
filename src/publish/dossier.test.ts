import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { recordOf } from "../../test/fixtures/coded.ts";
import { WEIR } from "../../test/fixtures/weir.ts";
import { MisuseError, type Dossier } from "../model/index.ts";
import type { PublishRecord } from "./desk.ts";
import { toDossier } from "./dossier.ts";
import { canonicalJson, inputHashOf, sealOf, toJson } from "./json.ts";

const BUILD = { version: "0.0.0", configHash: "c".repeat(64) };
const publish = toDossier(BUILD);
const RECORD = recordOf(WEIR);
const DOSSIER = publish(RECORD);

/** Every record with `exact` in it, wherever it stands. */
function citationsIn(
  value: unknown,
): { report: string; start: number; end: number; exact: string; prefix: string; suffix: string; words?: string }[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (value === null || typeof value !== "object") return [];
  const own = "exact" in value ? [value as ReturnType<typeof citationsIn>[number]] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

test("every citation is the words of its source, with what stands beside them", () => {
  const citations = citationsIn(DOSSIER);
  assert.ok(citations.length > 100);
  for (const { report, start, end, exact, prefix, suffix } of citations) {
    const { source } = RECORD.captures.get(report)!;
    assert.equal(exact, source.slice(start, end));
    assert.equal(prefix, source.slice(Math.max(0, start - 32), start));
    assert.equal(suffix, source.slice(end, end + 32));
  }
});

test("words stand beside a citation only where markup intervenes", () => {
  const statement = (id: string): Dossier["statements"][number] => DOSSIER.statements.find((it) => it.id === id)!;
  assert.equal(statement("h1").content[0]!.exact, "The county <b>could</b> run the weir by next summer");
  assert.equal(statement("h1").content[0]!.words, "The county could run the weir by next summer");
  assert.equal(statement("h2").content[0]!.words, 'the towns had agreed to share the water "as in 2014"');
  assert.ok(!("words" in statement("c1").content[0]!));
});

test("the same record gives the same bytes in any order", () => {
  const { linked, compared, captures, problems } = RECORD;
  const turned = <T>(them: readonly T[]): T[] => [...them].reverse();
  const reversed: PublishRecord = {
    linked: {
      reports: turned(linked.reports),
      entities: turned(linked.entities),
      statements: turned(linked.statements),
      episodes: turned(linked.episodes),
      affairs: turned(linked.affairs),
    },
    compared: {
      utterances: turned(compared.utterances).map((it) => ({ ...it, readings: turned(it.readings) })),
      rivals: turned(compared.rivals),
      occurrences: turned(compared.occurrences),
      timeline: turned(compared.timeline),
      names: turned(compared.names),
      silences: turned(compared.silences),
      positions: turned(compared.positions),
    },
    captures: new Map(turned([...captures])),
    problems: [...turned(problems), ...problems],
  };
  assert.equal(toJson(publish(reversed)), toJson(DOSSIER));
});

test("the seal is the hash of everything else, and any change breaks it", () => {
  const { seal, ...build } = DOSSIER.build;
  assert.equal(
    seal,
    createHash("sha256")
      .update(canonicalJson({ ...DOSSIER, build }))
      .digest("hex"),
  );
  assert.equal(sealOf(JSON.parse(toJson(DOSSIER)) as Dossier), seal);
  assert.notEqual(sealOf({ ...DOSSIER, rivals: DOSSIER.rivals.slice(1) }), seal);
  const pairs = DOSSIER.reports.map(({ id, sourceHash }) => [id, sourceHash] as const);
  assert.equal(DOSSIER.build.inputHash, inputHashOf(pairs.reverse()));
});

test("a report's relations and states are written out", () => {
  const report = (id: string): Dossier["reports"][number] => DOSSIER.reports.find((it) => it.id === id)!;
  assert.equal(report("courant-2019").reliesOn[0]!.report, "valley-wire-2019");
  assert.equal(report("ardle-post-2014").reliesOn[0]!.report, null);
  assert.equal(report("coast-radio").outlet, null);
  assert.deepEqual(report("coast-radio").published.candidates, ["2020-03-02", "2020-03-03"]);
  assert.equal(report("courant-2014").published.at![0]!.exact, "4 May 2014");
  assert.deepEqual(
    DOSSIER.affairs.map(({ id, episodes }) => [id, episodes]),
    [
      ["weir", ["weir-2014", "weir-2019"]],
      ["ferries", ["ferries-2020"]],
    ],
  );
});

test("a problem points into the source, and is told once", () => {
  const at = { start: 60, end: 5000 };
  const problem = { code: "annotate/unpaired-quotation", report: "courant-2019", at, message: "m", hint: "h" } as const;
  const { problems } = publish({ ...RECORD, problems: [problem, problem] });
  assert.equal(problems.length, 1);
  const { source } = RECORD.captures.get("courant-2019")!;
  assert.ok(problems[0]!.at!.start > 60 && problems[0]!.at!.end <= source.length);
});

test("a range outside the text is the caller's bug", () => {
  const { linked } = RECORD;
  const broken = { ...linked.statements[0]!, content: [{ start: 10, end: 99999 }] };
  assert.throws(() => publish({ ...RECORD, linked: { ...linked, statements: [broken, ...linked.statements.slice(1)] } }), MisuseError);
});

test("an empty run is a dossier too", () => {
  const none: PublishRecord = {
    linked: { reports: [], entities: [], statements: [], episodes: [], affairs: [] },
    compared: { utterances: [], rivals: [], occurrences: [], timeline: [], names: [], silences: [], positions: [] },
    captures: new Map(),
    problems: [],
  };
  assert.deepEqual(publish(none).statements, []);
});
