// Takes a desk that is at work, ends it at once; what was acknowledged is there, what was being made is made by the next.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { invented } from "../../bench/desk/reports.ts";
import { blankDesk } from "../../test/fixtures/blank-desk.ts";
import { addTo, openStore, refreshed, serviceOver, type News } from "../engine.ts";

const folder = mkdtempSync(join(tmpdir(), "variorum-service-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const NOW = "2026-01-02T03:04:05Z";
const COUNT = 64;
/** A test that only looked would take the database's time from the service that it waits for. */
const BETWEEN_LOOKS_MS = 50;
const REPORTS = [{ name: "r.jsonl", bytes: Buffer.from(Array.from({ length: COUNT }, (_, n) => JSON.stringify(invented(n))).join("\n")) }];

/** Seals of all affairs of a store, brought up to date; it is closed. */
async function sealsOf(where: string): Promise<readonly string[]> {
  const store = await openStore(where);
  await refreshed(store);
  const seals = (await store.affairs(COUNT, 0)).map(({ id, seal }) => `${id} ${seal}`).sort();
  await store.close();
  return seals;
}

for (const step of ["read", "link", "publish"] as const)
  test(`ended while it is at '${step}': nothing is lost, nothing is half written, nobody is told of a failure`, async () => {
    const where = join(folder, step);
    const service = serviceOver(await openStore(await blankDesk(where)), 2);
    const heard: News[] = [];
    const reached = new Promise<void>((resolve) =>
      service.listen((news) => {
        heard.push(news);
        if (news.kind === "working" && news.step === step) resolve();
      }),
    );
    assert.equal((await service.add(REPORTS, NOW)).added.length, COUNT);
    await reached;
    await service.close();
    assert.ok(!heard.some(({ kind }) => kind === "failed"), JSON.stringify(heard.at(-1)));
    const store = await openStore(where);
    assert.equal((await store.counts()).captures, COUNT);
    // A short record may be written whole between what is heard and the end.
    if (step !== "publish") assert.equal(await store.state(), null, "nothing of it shows");
    await store.close();
    assert.deepEqual(await sealsOf(where), await undisturbed());
  });

let made: Promise<readonly string[]> | null = null;
function undisturbed(): Promise<readonly string[]> {
  made ??= blankDesk(join(folder, "undisturbed"))
    .then(openStore)
    .then(async (store) => {
      await addTo(store, REPORTS, NOW);
      await store.close();
      return sealsOf(join(folder, "undisturbed"));
    });
  return made;
}

test("what is added while a desk makes itself ready is linked once, with all the rest", async () => {
  const where = join(folder, "ready");
  const first = await openStore(await blankDesk(where));
  await addTo(first, REPORTS, NOW);
  await refreshed(first);
  await first.close();
  const service = serviceOver(await openStore(where), 2);
  service.warm();
  const late = { name: "late.json", bytes: Buffer.from(JSON.stringify({ ...invented(3), id: "late" })) };
  await service.add([late], NOW);
  await service.settled();
  assert.notEqual(await service.store.report("late"), null);
  const { text } = invented(3);
  assert.equal((await service.quotations.verify(text.slice(text.indexOf("“") + 1, text.indexOf(",”")))).state, "attested");
  await service.close();
});

test("a new build makes the record anew behind the scenes: the earlier one is read until the new one stands", async () => {
  const where = join(folder, "upgraded");
  const before = await openStore(await blankDesk(where));
  await addTo(before, REPORTS, NOW);
  await refreshed(before);
  const seals = async (of: typeof before): Promise<string[]> => (await of.affairs(COUNT, 0)).map(({ id, seal }) => `${id} ${seal}`).sort();
  const [stood, kept] = [await seals(before), [...(await before.digests()).keys()]];
  await before.writeRecord([], kept, { ...(await before.state())!, build: "an earlier one" });
  await before.close();
  const service = serviceOver(await openStore(where), 2);
  service.wake();
  assert.equal(service.isWorking(), true);
  let looks = 0;
  for (; service.isWorking(); looks++) {
    assert.deepEqual(await seals(service.store), stood);
    await new Promise((next) => setTimeout(next, BETWEEN_LOOKS_MS));
  }
  assert.ok(looks > 0);
  assert.notEqual((await service.store.state())?.build, "an earlier one");
  assert.deepEqual(await seals(service.store), stood);
  await service.close();
});
