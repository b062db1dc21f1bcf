// Takes an episode's clauses, gives what one sentence says that two have each their own way: "a lorry that Norway said was carrying flour and Lorvia said was carrying shells".
import type { EntityId, Span } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import { tellerSide, type Teller } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent } from "../wording/words.ts";

/** What a party says of a thing in a sentence that is about the thing. Numbers are indices into the sentence's words. */
interface Version {
  readonly clause: Clause;
  readonly sentence: Sentence;
  /** The verb of saying, and what it is said of. */
  readonly saying: number;
  readonly of: number;
  readonly party: EntityId;
  /** What is said, past the verb: an object, or the predicate itself. */
  readonly what: number;
}

const childOf = (sentence: Sentence, at: number, ...relations: readonly string[]): number =>
  childrenOf(sentence, at).find((it) => relations.includes(sentence.relation[it] ?? "dep")) ?? -1;

/** The noun that a verb of saying tells of, or one it is joined to, however the tree joins them; -1 where there is none. */
function nounOver({ head, relation }: Sentence, saying: number): number {
  let now = saying;
  if (relation[now] === "conj") now = head[now] ?? now;
  if (relation[now] === "ccomp") now = head[now] ?? now;
  return relation[now] === "acl:relcl" ? (head[now] ?? -1) : -1;
}

/** The verb of saying right above a clause, where it hangs on a noun or on one that does: what the noun is said to be or do. */
function versionIn(clause: Clause, { parties }: Context): Version[] {
  const { sentence, at, negator, target } = clause;
  const { head, relation, words, entity } = sentence;
  if (relation[at] !== "ccomp" || negator >= 0) return [];
  const saying = head[at] ?? at;
  const of = nounOver(sentence, saying);
  const who = childOf(sentence, saying, "nsubj");
  const id = entity[who] ?? null;
  const what = target >= 0 ? target : at;
  // "That Norland said it would send": of the noun nothing is said.
  const open = childOf(sentence, at, "nsubj", "nsubj:pass") < 0;
  if (of < 0 || id === null || !open || words[what] === undefined || !isContent(words[what])) return [];
  return [{ clause, sentence, saying, of, party: parties.partyOf(id) ?? id, what }];
}

const tellerFor = (party: EntityId, { parties }: Context): Teller => ({
  key: parties.nameOf(party).toLowerCase(),
  name: parties.nameOf(party),
  entity: party,
  isOutlet: false,
});

function differ(a: Version, b: Version): boolean {
  const { words } = a.sentence;
  if (a.of !== b.of || a.party === b.party || words[a.saying]?.lemma !== words[b.saying]?.lemma) return false;
  return wordLikeness(words[a.what]!, words[b.what]!) < ALIKE && wordLikeness(words[a.clause.at]!, words[b.clause.at]!) >= (a.what === a.clause.at ? 0 : ALIKE); // prettier-ignore
}
/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;

/** @cost O(clauses) */
export function partedRivals(clauses: readonly Clause[], context: Context): Found[] {
  const versions = clauses.flatMap((it) => versionIn(it, context));
  return versions.flatMap((a, at) => {
    const b = versions.slice(at + 1).find((it) => it.sentence === a.sentence && differ(a, it));
    if (b === undefined) return [];
    const span = ({ sentence, clause, what }: Version): Span => spanAround(sentence, [clause.at, what]);
    const side = (it: Version): Found["sides"][number] => tellerSide(tellerFor(it.party, context), it.clause.account === null ? [] : [it.clause.account], [span(it)]); // prettier-ignore
    const { text } = a.sentence.report.annotated.article;
    const about = `“${a.sentence.words[a.of]?.form ?? ""}”: ${[a, b].map((it) => text.slice(span(it).start, span(it).end)).join(" or ")}`;
    return [{ kind: "denial", about, sides: [side(a), side(b)] }];
  });
}
