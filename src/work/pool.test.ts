// Takes captures that behave and that do not, checks that the pool keeps order, loses one report at most, and never hangs.
import assert from "node:assert/strict";
import test from "node:test";
import type { Capture } from "../model/index.ts";
import { spreadOver } from "./pool.ts";

const capture = (id: string, source: string): Capture => ({
  id,
  file: id,
  mediaType: "text/plain",
  source,
  sourceHash: "",
  metadata: {},
});
const job = { module: new URL("./jobs-for-tests.ts", import.meta.url).href, name: "misbehave", limitMs: 300 };
const run = async (threads: number, sources: readonly string[]) => {
  const counts: number[] = [];
  const captures = sources.map((source, i) => capture(String(i), source));
  const { spread, close } = spreadOver(threads, job);
  const all = await spread(captures, (count) => counts.push(count)).finally(close);
  return { counts, ids: all.map((it) => it.article.id), lost: all.filter((it) => it.problems.length > 0).map((it) => it.article.id), all };
};
const many = Array.from({ length: 40 }, (_, i) => `text ${i}`);

for (const threads of [1, 2, 3])
  test(`order is kept on ${threads} threads`, async () => {
    const { ids, lost, counts } = await run(threads, many);
    assert.deepEqual(
      ids,
      many.map((_, i) => String(i)),
    );
    assert.deepEqual(lost, []);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => a - b),
    );
    assert.equal(counts.at(-1), many.length);
  });

const cases: readonly [why: string, threads: number, bad: readonly string[]][] = [
  ["an endless loop here", 1, ["loop"]],
  ["an error here", 1, ["throw"]],
  ["an endless loop on a thread", 2, ["loop"]],
  ["an error on a thread", 2, ["throw"]],
  ["a thread that ends", 2, ["exit"]],
  ["all of them", 2, ["loop", "exit", "throw", "exit"]],
];
for (const [why, threads, bad] of cases)
  test(`${why} loses that report alone`, async () => {
    const sources = many.flatMap((source, i) => (i % 10 === 5 ? [source, bad[(i - 5) / 10] ?? source] : [source]));
    const { ids, lost } = await run(threads, sources);
    assert.equal(ids.length, sources.length);
    assert.deepEqual(
      lost,
      sources.flatMap((source, i) => (bad.includes(source) ? [String(i)] : [])),
    );
  });

for (const threads of [1, 2])
  test(`a report that waits for the processor is not lost on ${threads} threads`, async () => {
    const { lost } = await run(threads, ["text", "wait", "text", "wait", "text"]);
    assert.deepEqual(lost, []);
  });

test("the same reports are lost with the same words on one thread and on two", async () => {
  const sources = [...many.slice(0, 5), "throw", "loop", ...many.slice(5)];
  assert.deepEqual((await run(1, sources)).all, (await run(2, sources)).all);
});

test("a job that does not load fails the run instead of every report", async () => {
  const { spread, close } = spreadOver(2, { ...job, name: "nothing" });
  await assert.rejects(
    spread([capture("a", ""), capture("b", "")], () => {}),
    /job\/no-such-function/,
  );
  await close();
});

test("threads are kept from one call to the next", async () => {
  const { spread, close } = spreadOver(2, job);
  const first = await spread([capture("a", "x"), capture("b", "loop")], () => {});
  const second = await spread([capture("c", "y"), capture("d", "z"), capture("e", "exit")], () => {});
  await close();
  assert.deepEqual(
    [...first, ...second].map((it) => [it.article.id, it.problems.length]),
    [
      ["a", 0],
      ["b", 1],
      ["c", 0],
      ["d", 0],
      ["e", 1],
    ],
  );
});

for (const threads of [1, 2])
  test(`a job may hand back bytes on ${threads} threads; a report that cannot be written is lost alone`, async () => {
    const { spread, close } = spreadOver<Uint8Array>(threads, { ...job, hands: { name: "written", how: "3" } });
    const sources = ["a", "b", "throw", "c", "d", "loop", "e"];
    const all = await spread(
      sources.map((source, at) => capture(String(at), source)),
      () => {},
    );
    await close();
    assert.deepEqual(
      all.map((bytes) => new TextDecoder().decode(bytes)),
      ["0 0", "1 0", "2 1", "3 1", "4 0", "5 1", "6 0"],
    );
  });

for (const threads of [1, 2])
  test(`calls may overlap on ${threads} threads: each has its own, in order`, async () => {
    const { spread, close } = spreadOver(threads, job);
    const lists = [0, 1, 2].map((list) => Array.from({ length: 20 }, (_, at) => capture(`${list}-${at}`, at === 7 ? "throw" : "x")));
    const all = await Promise.all(lists.map((captures) => spread(captures, () => {})));
    await close();
    assert.deepEqual(
      all.map((results) => results.map((it) => it.article.id)),
      lists.map((captures) => captures.map(({ id }) => id)),
    );
    assert.deepEqual(
      all.map((results) => results.filter((it) => it.problems.length > 0).map((it) => it.article.id)),
      [["0-7"], ["1-7"], ["2-7"]],
    );
  });
