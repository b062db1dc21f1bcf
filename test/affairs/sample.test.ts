// Takes the sample affair and holds the parts of its dossier that must be exactly as coded: reports, copies, episodes, what is no text.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { measuredAffair } from "../../bench/quality/affairs.ts";
import type { CodedReport } from "../../bench/quality/scorers/affair-shares.ts";
import { isUnread, rangesRead } from "../../bench/quality/scorers/report-shares.ts";

const { dossier, sources, coded, readings } = await measuredAffair("sample");
const ALL: readonly CodedReport[] = [...coded.reports, ...coded.also];
const report = (id: string) => dossier.reports.find((it) => it.id === id);

describe("reports", () => {
  test("every report is there and nothing else", () =>
    assert.deepEqual(dossier.reports.map(({ id }) => id).sort(), ALL.map(({ id }) => id).sort()));

  for (const { id, outlet, published, publishedBy, relies_on: names } of ALL) {
    test(`${id}: outlet, day, how the day is known, reliance`, () => {
      const found = report(id);
      assert.equal(found?.outlet, outlet);
      assert.equal(found?.published.value, published);
      assert.equal(found?.published.state, publishedBy.split(":")[0]);
      if (found?.published.state === "inferred") assert.notEqual(found.published.because ?? "", "");
      assert.deepEqual([...new Set(found?.reliesOn.map(({ name }) => name))].sort(), [...names].sort());
    });
  }

  test("who copies whom, whole or in part", () =>
    assert.deepEqual(
      dossier.reports.flatMap(({ id, copies }) => copies.map(({ of, kind }) => `${id}: ${kind} of ${of}`)).sort(),
      coded.copies.map(({ report: id, of, kind }) => `${id}: ${kind} of ${of}`).sort(),
    ));

  test("the episodes, and one affair", () => {
    const groups = [...new Set(ALL.map(({ episode }) => episode))].map((episode) =>
      ALL.filter((it) => it.episode === episode)
        .map(({ id }) => id)
        .sort(),
    );
    assert.deepEqual(dossier.episodes.map(({ reports }) => [...reports].sort()).sort(), groups.sort());
    assert.equal(dossier.affairs.length, 1);
  });

  for (const { id, headline, byline } of coded.also)
    test(`${id}: headline and byline, as they stand there or as given beside it`, () => {
      const found = report(id);
      const words = (exact: string | undefined): string => (exact ?? "").replace(/<[^<>]*>/g, "");
      assert.equal(found?.titleGiven ?? words(found?.headline?.exact), headline);
      assert.ok((found?.authorGiven ?? words(found?.byline?.exact)).includes(byline));
    });
});

describe("what is no text", () => {
  const reading = (id: string) => readings.get(id)?.annotated ?? assert.fail(id);

  for (const [id, them] of Object.entries(coded.furniture))
    test(`${id}: nothing of menus, captions, notices and links is read`, () => {
      const source = sources.get(id) ?? "";
      const read = rangesRead(dossier, id, reading(id));
      for (const words of them) {
        assert.ok(source.includes(words), words);
        assert.ok(isUnread(words, source, read), `${words} is read`);
      }
    });

  for (const { id, quotations, must_not_be_read: forbidden = [] } of coded.also) {
    test(`${id}: what must not be read is not`, () => {
      const words = rangesRead(dossier, id, reading(id)).map(({ start, end }) => sources.get(id)?.slice(start, end) ?? "");
      for (const it of forbidden) assert.ok(!words.some((said) => said.includes(it)), it);
    });
    test(`${id}: as many quotations as there are`, () =>
      assert.equal(reading(id).layers.quotations.filter(({ depth }) => depth === 0).length, quotations));
  }
});
