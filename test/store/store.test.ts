// Takes each database, runs one suite on it: what goes in comes out, once, in every order of things that may happen.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { SAMPLE } from "../../bench/quality/corpora.ts";
import { collate, render, serviceOver } from "../../src/engine.ts";
import { addTo, affairDossier, isCurrent, refreshed, wholeDossier } from "../../src/engine/desk.ts";
import type { Capture, Dossier, DossierStatement } from "../../src/model/index.ts";
import { verifyDossier } from "../../src/publish/verify.ts";
import { sql } from "kysely";
import { openStore, type AffairRecord, type BackupLine, type Correction, type Store } from "../../src/store/index.ts";
import { MIGRATIONS } from "../../src/store/migrations/index.ts";
import { addCaptures } from "../../src/store/captures.ts";
import { openDatabase } from "../../src/store/open.ts";
import { searchStatements } from "../../src/store/search.ts";
import { clearHidden, writeRecord } from "../../src/store/write-record.ts";
import { invented } from "../../bench/desk/reports.ts";
import { pglitePlace, postgresPlace, type Place } from "./databases.ts";

const NOW = "2026-01-02T03:04:05Z";
const REPORTS = `${SAMPLE}/reports`;

const capture = (id: string, source: string, more: Partial<Capture> = {}): Capture => ({
  ...{ id, file: `${id}.txt`, mediaType: "text/plain", source, sourceHash: "0", metadata: {} },
  ...more,
});

async function all<Item>(them: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const it of them) found.push(it);
  return found;
}

async function* each<Item>(them: readonly Item[]): AsyncGenerator<Item> {
  yield* them;
}

async function suite(place: Place): Promise<void> {
  const opened: Store[] = [];
  const open = async (address?: string): Promise<Store> => {
    const store = await openStore(address ?? (await place.fresh()));
    opened.push(store);
    return store;
  };
  after(async () => {
    for (const store of opened) await store.close();
    await place.end();
  });

  test("a capture comes back as it went in, whatever stands in it", async () => {
    const store = await open();
    const odd = capture("odd", 'zero \0, half \ud800, "quotes", ünïcode, \u2028', { metadata: { title: "a\0b" } });
    await store.add([odd], [], NOW);
    assert.deepEqual((await store.capture("odd"))?.capture, odd);
    assert.deepEqual(
      (await store.capturesAfter(0, 10)).map(({ capture: it, addedAt }) => [it, addedAt]),
      [[odd, NOW]],
    );
  });

  test("the same report twice is one; another of its name gets a name of its own", async () => {
    const store = await open();
    const [one, other] = [capture("a", "first"), capture("a", "second")];
    assert.deepEqual(await store.add([one], [], NOW), [{ id: "a", isNew: true }]);
    const [again, renamed, twin] = await store.add([one, other, other], [], NOW);
    assert.deepEqual(again, { id: "a", isNew: false });
    assert.match(renamed!.id, /^a-[0-9a-f]{8}$/);
    assert.deepEqual(twin, { id: renamed!.id, isNew: false });
    assert.equal((await store.counts()).captures, 2);
  });

  test("two who add at once lose nothing and name nothing twice", async () => {
    const store = await open();
    const batch = (from: number): Capture[] => Array.from({ length: 40 }, (_, i) => capture(`r${from + i}`, `text ${from + i}`));
    await Promise.all([store.add(batch(0), [], NOW), store.add(batch(20), [], NOW), store.add(batch(10), [], NOW)]);
    const ids = (await store.capturesAfter(0, 500)).map(({ capture: it }) => it.id);
    assert.equal(ids.length, 60);
    assert.equal(new Set(ids).size, 60);
  });

  test("the sample: every affair is there, and all of it gives the bytes that collate gives", async () => {
    const store = await open();
    const half = await collate([REPORTS]);
    const inputs = [...half.sources].map(([id]) => id).sort();
    assert.equal((await addTo(store, [REPORTS], NOW)).added.length, inputs.length);
    assert.equal(await isCurrent(store), false);
    const outcome = await refreshed(store);
    assert.equal(outcome?.reports, inputs.length);
    assert.equal(outcome?.read, inputs.length);
    assert.equal(await isCurrent(store), true);
    assert.equal(render(await wholeDossier(store), "json"), render(half, "json"));
    const [line] = await store.affairs(10, 0);
    const affair = (await affairDossier(store, line!.id)) ?? assert.fail("no dossier");
    assert.deepEqual(
      affair.dossier.statements,
      half.dossier.statements.filter(({ report }) => affair.dossier.reports.some(({ id }) => id === report)),
    );
    // Nothing new: nothing is read or written again.
    assert.deepEqual(await refreshed(store), { reports: inputs.length, read: 0, changedAffairs: [], generation: 1 });
  });

  test("search: words in any form, phrases, filters, marks around what fits", async () => {
    const store = await open();
    await addTo(store, [REPORTS], NOW);
    await refreshed(store);
    const found = await store.search({ words: "observers" }, 5, 0);
    assert.ok(found.total >= found.hits.length && found.hits.length > 0);
    for (const { parts, words } of found.hits) {
      assert.equal(parts.map(({ text }) => text).join(""), words);
      assert.ok(
        parts.some(({ text, match }) => match && /^observer/i.test(text)),
        words,
      );
    }
    const [first] = found.hits;
    for (const wanted of [
      { speaker: first!.speaker! },
      { outlet: first!.outlet! },
      { act: first!.act },
      { affair: first!.affair },
      { from: first!.day!, to: first!.day! },
    ]) {
      const { hits } = await store.search({ words: "observers", ...wanted }, 50, 0);
      assert.ok(
        hits.some(({ id, report }) => id === first!.id && report === first!.report),
        JSON.stringify(wanted),
      );
    }
    assert.equal((await store.search({ words: "observers -observers" }, 5, 0)).total, 0);
    const paged = [...(await store.search({ words: "" }, 7, 0)).hits, ...(await store.search({ words: "" }, 7, 7)).hits];
    assert.equal(new Set(paged.map(({ report, id }) => `${report} ${id}`)).size, 14);
  });

  test("hostile words in a search are words", async () => {
    const store = await open();
    await addTo(store, [REPORTS], NOW);
    await refreshed(store);
    const before = await store.counts();
    for (const words of ["'; drop table captures; --", "\0", "a & | ! <-> b", "((((", "\ud800", "\\", "%_%", '"', "\uE000x\uE001"]) {
      await store.search({ words, speaker: words, outlet: words, from: words, to: words, act: words }, 5, 0);
      await store.search({ words }, 5, 0);
    }
    assert.deepEqual(await store.counts(), before);
  });

  test("what comes later joins the record; affairs it does not touch stay as they are", async () => {
    const store = await open();
    await addTo(store, [REPORTS], NOW);
    await refreshed(store);
    const before = await store.digests();
    const text =
      "LAKESIDE — The orchard council of Pellin said on 3 May 2019 that the old cider press would be sold. “It has pressed its last apple,” council head Marta Lund said.";
    await addTo(store, [{ name: "orchard.txt", bytes: new TextEncoder().encode(text) }], NOW);
    const outcome = await refreshed(store);
    assert.equal(outcome?.read, 1);
    assert.equal(outcome?.generation, 2);
    for (const [id, digest] of await store.digests()) if (before.has(id)) assert.equal(digest, before.get(id));
    assert.equal((await store.report("orchard"))?.id, "orchard");
  });

  test("a record of an earlier build is made anew; the captures stay", async () => {
    const store = await open();
    await addTo(store, [REPORTS], NOW);
    await refreshed(store);
    const whole = render(await wholeDossier(store), "json");
    const state = (await store.state())!;
    await store.writeRecord([], [], { ...state, build: "an earlier one" });
    assert.equal(await isCurrent(store), false);
    assert.ok((await refreshed(store))!.changedAffairs.length > 0);
    assert.equal(render(await wholeDossier(store), "json"), whole);
  });

  test("corrections hold over rebuilds, stand in the dossier beside what was read, and taken back leave no trace", async () => {
    const store = await open();
    await addTo(store, [REPORTS], NOW);
    await refreshed(store);
    const whole = async (): Promise<string> => render(await wholeDossier(store), "json");
    const affairs = async (): Promise<string[]> => (await store.affairs(50, 0)).map(({ id, seal }) => `${id} ${seal}`).sort();
    const [before, affairsBefore] = [await whole(), await affairs()];
    const { dossier } = (await affairDossier(store, (await store.affairs(1, 0))[0]!.id))!;
    const [spoken, none] = dossier.statements.filter(({ speaker, within }) => speaker?.id != null && within === null);
    const place = ({ report, id, content }: DossierStatement): object => ({
      ...{ report, statement: id, content: content.map(({ start, end }) => ({ start, end })) },
    });
    const [apart, other] = dossier.episodes.find(({ reports }) => reports.length > 2)!.reports;
    const made: Correction[] = [
      ["speaker", { ...place(spoken!), speaker: { name: "Orla Fenwick" } }],
      ["no-statement", place(none!)],
      ["split", { reports: [apart], from: [other] }],
      ["no-statement", { report: spoken!.report, content: [{ start: 0, end: 1 }] }],
    ].map(([kind, what], at) => ({ id: `c${at}`, by: "Ada", at: NOW, why: "heard it", kind: kind as string, what, undoes: null }));
    for (const it of made) await store.correct(it);
    assert.equal(await isCurrent(store), false);
    await refreshed(store);
    const corrected = await whole();
    const { statements, corrections, episodes, problems } = JSON.parse(corrected) as Dossier;
    const speaker = statements.find(({ id }) => id === spoken!.id)!;
    assert.equal(speaker.speaker?.name, "Orla Fenwick");
    assert.match(speaker.speakerKnown.because ?? "", /corrected by Ada \(2026-01-02\): heard it/);
    assert.ok(!statements.some(({ id }) => id === none!.id));
    assert.deepEqual(corrections?.map(({ id, read, by }) => [id, read, by]).sort(), [
      ["c0", spoken!.speaker!.name, "Ada"],
      ["c1", none!.speaker!.name, "Ada"],
    ]);
    assert.ok(!episodes.some(({ reports }) => reports.includes(apart!) && reports.includes(other!)));
    assert.deepEqual(
      problems.filter(({ code }) => code === "link/correction-lost").map(({ report }) => report),
      [spoken!.report],
    );
    const { sources } = await wholeDossier(store);
    assert.deepEqual(verifyDossier(JSON.parse(corrected), sources), []);
    // A record of another build is made anew, and corrected anew.
    await store.writeRecord([], [], { ...(await store.state())!, build: "an earlier one" });
    await refreshed(store);
    assert.equal(await whole(), corrected);
    for (const { id } of made)
      await store.correct({ id: `u${id}`, by: "Ada", at: NOW, why: "misheard", kind: "undo", what: {}, undoes: id });
    await refreshed(store);
    assert.equal(await whole(), before);
    assert.deepEqual(await affairs(), affairsBefore);
  });

  test("a record made in portions is that of all at once: seals of affairs, places of reports, statements to search in", async () => {
    const sealed = async (store: Store): Promise<unknown> => [
      (await store.affairs(500, 0)).map(({ id, seal, statements }) => [id, seal, statements]).sort(),
      (await store.reports(500, 0)).map(({ id, affair, episode }) => [id, affair, episode]).sort(),
      (await store.search({ words: "" }, 500, 0)).hits.map(({ id, report, words }) => [id, report, words]).sort(),
    ];
    const files = readdirSync(REPORTS).map((name) => ({ name, bytes: readFileSync(`${REPORTS}/${name}`) }));
    const service = serviceOver(await open(), 1);
    for (let at = 0; at < files.length; at += 5) {
      await service.add(files.slice(at, at + 5), NOW);
      await service.settled();
    }
    const portions = await sealed(service.store);
    const whole = await open();
    await addTo(whole, files, NOW);
    await refreshed(whole);
    assert.deepEqual(portions, await sealed(whole));
    opened.splice(opened.indexOf(service.store), 1);
    await service.close();
  });

  test("what another process adds is brought in by the desk that watches", async () => {
    const service = serviceOver(await open(), 1);
    service.watch(20);
    const one = (n: number) => ({ name: `r${n}.json`, bytes: Buffer.from(JSON.stringify(invented(n))) });
    await addTo(service.store, [one(1), one(2)], NOW);
    while ((await service.store.report("r000002")) === null) await new Promise((next) => setTimeout(next, 20));
    await service.settled();
    assert.equal(await isCurrent(service.store), true);
    opened.splice(opened.indexOf(service.store), 1);
    await service.close();
  });

  test("backup and restore: another store, of the same record", async () => {
    const store = await open();
    await addTo(store, [REPORTS], NOW);
    await store.add([capture("corriden-2017", "another text of that name")], [], NOW);
    await store.correct({ id: "c1", by: "ada", at: NOW, why: "it is", kind: "note", what: { a: 1 }, undoes: null });
    await store.correct({ id: "c2", by: "ada", at: NOW, why: "it is not", kind: "undo", what: {}, undoes: "c1" });
    const lines = await all<BackupLine>(store.backup());
    const other = await open();
    await other.restore(each(JSON.parse(JSON.stringify(lines)) as BackupLine[]));
    assert.deepEqual(await all(other.backup()), lines);
    assert.equal(render(await wholeDossier(other), "json"), render(await wholeDossier(store), "json"));
    await assert.rejects(other.restore(each(lines)), /holds \d+ reports already/);
    const third = await open();
    async function* breaking(): AsyncGenerator<BackupLine> {
      yield lines[0]!;
      throw new Error("the file ends here");
    }
    await assert.rejects(third.restore(breaking()), /ends here/);
    assert.equal((await third.counts()).captures, 0);
  });

  test("a new record is read whole or not at all; what a writing left that broke off is cleared away", async () => {
    const address = await place.fresh();
    const record = (id: string, words: string): AffairRecord => ({
      ...{ id, digest: words, title: id, from: null, to: null, episodes: 0, newestSeq: 1, seal: words, dossier: new Uint8Array([1]) },
      reports: [{ id: `report of ${id}`, episode: null, outlet: null, title: null, day: null, seq: 1 }],
      statements: Array.from({ length: 120 }, (_, at) => ({
        ...{ id: `${id} ${at}`, episode: null, report: `report of ${id}`, speaker: "Ada", onBehalfOf: null, outlet: null, day: null },
        ...{ act: "assert", mode: "direct", confidence: 1, words, startAt: at },
      })),
    });
    const state = { build: "b", upToSeq: 1, upToCorrection: 0 };
    const { database, close } = await openDatabase(address);
    await writeRecord(database, [record("one", "orchard"), record("two", "harbour")], [], state);
    const seen = async (): Promise<string> => {
      const found = await Promise.all(["orchard", "harbour", "bridge"].map((words) => searchStatements(database, { words }, 1, 0)));
      return found.map(({ total }) => total).join(" ");
    };
    assert.equal(await seen(), "120 120 0");
    let isOver = false;
    const writing = writeRecord(database, [record("one", "bridge")], ["two"], state).finally(() => (isOver = true));
    const during = new Set<string>();
    while (!isOver) during.add(await seen());
    assert.equal(await writing, 2);
    during.delete("120 120 0");
    during.delete("0 120 120");
    // Three questions are three looks; the record may be put in place between them.
    for (const it of during) assert.match(it, /^(?:120|0) 120 (?:120|0)$/);
    assert.equal(await seen(), "0 120 120");
    await sql`insert into hidden_versions select version from affairs where id = 'two'`.execute(database);
    await clearHidden(database);
    for (const table of ["affairs", "reports", "statements"] as const) {
      const { rows } = await sql<{ versions: number }>`select count(distinct version)::int as versions from ${sql.table(table)}`.execute(
        database,
      );
      assert.equal(rows[0]?.versions, 1, table);
    }
    await close();
  });

  test("every earlier shape is brought to the newest, and again changes nothing", async () => {
    assert.deepEqual(Object.keys(MIGRATIONS), [...Object.keys(MIGRATIONS)].sort());
    for (const shape of Object.keys(MIGRATIONS)) {
      const address = await place.fresh();
      const { database, close } = await openDatabase(address, shape);
      await addCaptures(database, [capture("a", "text")], [], NOW);
      const hasRecord = shape < "0004";
      if (hasRecord)
        for (const statement of [
          `insert into affairs values ('affair-1', 'd', 't', null, null, 1, 1, 0, 1, 's', '\\x01')`,
          `insert into reports values ('a', 'affair-1', null, null, 't', null, 1)`,
          `insert into statements values ('s1', 'affair-1', null, 'a', 'Ada', 'ada', null, null, null, 'assert', 'direct', 1, 'an orchard', 0)`,
        ])
          await sql.raw(statement).execute(database);
      await close();
      for (let turn = 0; turn < 2; turn++) {
        const store = await openStore(address);
        assert.equal((await store.capture("a"))?.capture.source, "text", shape);
        assert.equal(await store.livingAffair("affair-0"), null, shape);
        assert.equal((await store.search({ words: "orchards" }, 5, 0)).total, hasRecord ? 1 : 0, shape);
        assert.equal((await store.report("a"))?.affair ?? null, hasRecord ? "affair-1" : null, shape);
        assert.equal(await store.sealOf("affair-1"), hasRecord ? "s" : null, shape);
        await store.close();
      }
    }
  });

  test("what an affair was called leads on to where its reports are, over growth, rebuilds and a backup", async () => {
    const store = await open();
    const batch = (from: number, to: number): { name: string; bytes: Uint8Array }[] => [
      { name: "r.jsonl", bytes: Buffer.from(Array.from({ length: to - from }, (_, n) => JSON.stringify(invented(from + n))).join("\n")) },
    ];
    const called = new Map<string, Set<string>>();
    for (const [from, to] of [
      [0, 3],
      [3, 9],
      [9, 17],
    ] as const) {
      await addTo(store, batch(from, to), NOW);
      await refreshed(store);
      for (const { id: report, affair } of await store.reports(100, 0)) called.set(affair, (called.get(affair) ?? new Set()).add(report));
    }
    const leads = async (of: Store): Promise<[string, string | null][]> => {
      const found: [string, string | null][] = [];
      for (const id of [...called.keys()].sort()) found.push([id, await of.livingAffair(id)]);
      return found;
    };
    const living = new Set((await store.affairs(100, 0)).map(({ id }) => id));
    const now = await leads(store);
    assert.ok(
      now.some(([id]) => !living.has(id)),
      "some affair grew",
    );
    for (const [id, leadsTo] of now) {
      if (living.has(id)) assert.equal(leadsTo, id);
      const own = (await store.reports(100, 0)).filter(({ affair }) => affair === leadsTo).map(({ id: report }) => report);
      assert.ok(
        own.some((report) => called.get(id)!.has(report)),
        id,
      );
    }
    await store.writeRecord([], [], { ...(await store.state())!, build: "an earlier one" });
    assert.ok((await leads(store)).every(([, leadsTo]) => leadsTo === null));
    await refreshed(store);
    assert.deepEqual(await leads(store), now);
    const other = await open();
    await other.restore(each(JSON.parse(JSON.stringify(await all<BackupLine>(store.backup()))) as BackupLine[]));
    await refreshed(other);
    assert.deepEqual(await leads(other), now);
    assert.equal(await store.livingAffair("affair-never"), null);
  });
}

describe("PGlite", async () => suite(pglitePlace()));
describe("PostgreSQL", async () => suite(await postgresPlace()));
