// Takes a stream of real reports where it is there, links it in twenty random orders of arrival, checks that the episodes are the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusFile, isThere } from "../bench/quality/corpora.ts";
import { annotatedGold, goldOf } from "../bench/quality/episodes.ts";
import { randomOf } from "../bench/speed/link-articles.ts";
import { LINK } from "../src/lang/en/link.ts";
import { LinkSet } from "../src/link/link-set.ts";
import { SignatureReader, type Signature } from "../src/link/signature.ts";

const FILE = corpusFile("gva_stream/dev");
const ORDERS = 20;
/** Times that a run looks at what it has before the end. */
const LOOKS = 3;

function episodesOf(signatures: readonly Signature[], looks: ReadonlySet<number>): string {
  const kept: Signature[] = [];
  const signaturesKept = {
    get size() {
      return kept.length;
    },
    read: (it: number) => kept[it]!,
  };
  const set = new LinkSet(signaturesKept, LINK);
  signatures.forEach((it, at) => {
    kept.push(it);
    set.add(it);
    if (looks.has(at)) set.settle();
  });
  const { episodes, affairs, copies } = set.linked();
  const rows = kept.map(({ id }, at) => [id, episodes[at], affairs[at], copies.get(id)?.of] as const);
  return JSON.stringify(rows.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

if (!isThere(FILE)) test("twenty orders of arrival", { skip: `${FILE} is not there` }, () => {});
else
  test("twenty orders of arrival, looked at in between, give the same episodes, affairs and copies", () => {
    const reader = new SignatureReader(LINK);
    const signatures = goldOf(FILE).map((it) => reader.read(annotatedGold(it), it.id));
    const wanted = episodesOf(signatures, new Set());
    const random = randomOf(20);
    for (let order = 0; order < ORDERS; order++) {
      const shuffled = signatures
        .map((it) => ({ it, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ it }) => it);
      const looks = new Set(Array.from({ length: LOOKS }, () => Math.floor(random() * signatures.length)));
      assert.equal(episodesOf(shuffled, looks), wanted, `order ${order}`);
    }
  });
