// Takes a report's labels of names, gives them with "the Fish and Wildlife Service" as one body where they made two names of it.
import { RELATIONS } from "../../model/index.ts";
import { BIT } from "./lexicon.ts";
import { isBegin, isInside, NAME_KINDS, type NameReading } from "./name-labels.ts";
import type { NameWords } from "./name-runs.ts";

const ORGANIZATION = 1 + 2 * NAME_KINDS.indexOf("organization");
const [COMPOUND, CONJUNCT] = [RELATIONS.indexOf("compound"), RELATIONS.indexOf("conj")];
/** How far "the" may stand before "and"; one word there is mostly a body by itself ("the Pentagon and State Department"). */
const [NAME, LEAST] = [6, 2];

/**
 * Joins two names with "and" between them where an article opens the first, the second is a body and the tree hangs the
 * first on the second's last word, or the second's other words on the first: what both say is what the one body is for.
 * A first name that is a body or state by itself stays alone ("the White House and Justice Department").
 *
 * @cost O(tokens)
 */
export function joinBodies(words: NameWords, reading: NameReading): void {
  const { labels, kinds } = reading;
  for (let and = 2; and + 2 < words.count; and++) {
    const next = and + 1;
    if ((words.bits(and) & BIT.and) === 0 || labels[and] !== 0 || labels[next] !== ORGANIZATION) continue;
    const first = firstOf(words, labels, and);
    let last = next;
    while (last + 1 < words.count && isInside(labels[last + 1]!)) last++;
    if (first < 0 || last === next || !hangsTogether(words, first, and, last)) continue;
    labels[first] = ORGANIZATION;
    labels.fill(ORGANIZATION + 1, first + 1, next + 1);
    kinds.copyWithin(first * NAME_KINDS.length, next * NAME_KINDS.length, (next + 1) * NAME_KINDS.length);
  }
}

/** First token of the name right before `and`, which "the" opens and no table knows whole; -1 where none is. */
function firstOf(words: NameWords, labels: Uint8Array, and: number): number {
  let first = and - 1;
  while (first > 0 && and - first < NAME && isInside(labels[first]!)) first--;
  if (!isBegin(labels[first]!) || labels[first] === 1 || first === 0 || (words.bits(first - 1) & BIT.the) === 0) return -1;
  if (and - first < LEAST) return -1;
  const known = words.atom(first);
  return known !== null && known.end >= and ? -1 : first;
}

/** Whether the tree makes one phrase of both: "Fish" a part of "Service", or "Wildlife" joined to "Fish". */
function hangsTogether({ head, relation, upos }: NameWords, first: number, and: number, last: number): boolean {
  if (head.length !== upos.length) return false;
  const before = and - 1;
  if (relation[before] === COMPOUND && head[before] === last) return true;
  return relation[and + 1] === CONJUNCT && head[and + 1] === before && head[before] === last && first <= before;
}
