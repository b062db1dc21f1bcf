// Takes an episode's clauses, gives what of its own one teller says was not there and another tells of doing something: "none of its lorries was on the road", "a lorry of the firm ran over her".
import type { Span } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, isKindOf, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";

/** A thing in a clause. Numbers are indices into the sentence's words. */
interface Placed {
  readonly clause: Clause;
  readonly thing: number;
}

/** Units of text between what is told and who says that nothing of theirs was there, where no word says whose it was. */
const NEAR = 500;
/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;

const isTelling = ({ told, modal, account, teller }: Clause): boolean => told && !modal && account !== null && !teller.isOutlet && !account.view.denied; // prettier-ignore

/** "None of its lorries", "no lorry of ours", "our lorries were not": the noun, where the clause says no more than that it was not there. */
function absentIn(clause: Clause, { tables }: Context): Placed[] {
  const { sentence, at, doer, negator } = clause;
  const { words } = sentence;
  const { claims, owning } = tables;
  if (!isTelling(clause) || negator < 0 || doer < 0 || !isOfBeing(clause, tables)) return [];
  const under = childrenOf(sentence, doer).find((it) => childrenOf(sentence, it).some((that) => words[that]?.form === owning));
  const thing = isContent(words[doer]!) && words[doer]?.upos === "NOUN" ? doer : (under ?? -1);
  const own = thing >= 0 && words.some((it, index) => claims.ownGround.has(it.form) && index < at && index >= thing - OWNED);
  return own && words[thing]?.upos === "NOUN" ? [{ clause, thing }] : [];
}
/** Words before a noun within which stands whose it is. */
const OWNED = 3;

/** "Was on the road", "were there": nothing but where it was. */
function isOfBeing({ sentence, at }: Clause, { claims }: Context["tables"]): boolean {
  const { words, relation } = sentence;
  const under = childrenOf(sentence, at);
  const placed = under.some((it) => relation[it] === "case" && claims.within.has(words[it]?.form ?? "")) || claims.presence.has(words[at]?.form ?? ""); // prettier-ignore
  return placed && under.some((it) => relation[it] === "cop");
}

/** Things that a clause tells of doing something. */
function doingIn(clause: Clause): Placed[] {
  const { doer, negator, sentence, at } = clause;
  const word = sentence.words[doer];
  const isVerb = sentence.words[at]?.upos === "VERB";
  return isTelling(clause) && isVerb && negator < 0 && word?.upos === "NOUN" && isContent(word) ? [{ clause, thing: doer }] : [];
}

/** Whether a thing is said to be of the party that says nothing of its own was there; by a name beside it, or close by. */
function isOwn(absent: Placed, doing: Placed, context: Context): boolean {
  const { sentence } = doing.clause;
  const party = absent.clause.account?.party ?? absent.clause.teller.entity;
  const beside = childrenOf(sentence, doing.thing);
  if (party !== null && beside.some((it) => sentence.words[it]?.party === party || sentence.entity[it] === party)) return true;
  const place = ({ clause, thing }: Placed): number => clause.sentence.words[thing]?.start ?? 0;
  const isOne = sentence.report === absent.clause.sentence.report && Math.abs(place(absent) - place(doing)) < NEAR;
  // "A bulldozer of the company": whose it is, is said close by.
  return isOne && beside.some((it) => OF_SOMEBODY.has(sentence.relation[it] ?? "dep") && sentence.words[it]?.upos !== "ADJ") && !context.tables.pronouns.has(sentence.words[doing.thing]?.form ?? ""); // prettier-ignore
}
const OF_SOMEBODY: ReadonlySet<string> = new Set(["nmod", "nmod:poss", "compound"]);

function opposes(absent: Placed, doing: Placed, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [absent.clause, doing.clause];
  const [x, y] = [left.sentence.words[absent.thing]!, right.sentence.words[doing.thing]!] as [Word, Word];
  if (left.teller.key === right.teller.key || !(wordLikeness(x, y) >= ALIKE || isKindOf(x, y, context.tables))) return false;
  return isOwn(absent, doing, context) && !daysApart(left, right, known(left), known(right));
}

/** Clauses that are compared in one episode. */
const COMPARED = 40;

/** @cost O(clauses), and 40 comparisons a clause at most */
export function absentRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const absent = clauses.flatMap((it) => absentIn(it, context)).slice(0, COMPARED);
  const doing = absent.length === 0 ? [] : clauses.flatMap(doingIn);
  return absent.flatMap((mine): Found[] => {
    const other = doing.find((it) => opposes(mine, it, known, context));
    if (other === undefined) return [];
    const span = ({ clause: { sentence, at, negator }, thing }: Placed): Span => spanAround(sentence, [at, thing, negator].filter((it) => it >= 0)); // prettier-ignore
    const side = (it: Placed): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [span(it)]); // prettier-ignore
    return [{ kind: "denial", about: `whether it was there: ${other.clause.teller.name}, ${mine.clause.teller.name}`, sides: [side(mine), side(other)] }]; // prettier-ignore
  });
}
