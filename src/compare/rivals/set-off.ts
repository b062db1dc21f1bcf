// Takes an episode's clauses, gives what one teller holds to have come by chance and another lays to a hand: "lightning struck the shed", "two men left a bomb under the fence".
import type { Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { opposedPairs } from "./opposed-pairs.ts";
import { wordLikeness, type Weigh } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";

/** What brought a fire, blast or wreck about. Numbers are indices into the sentence's words. */
interface SetOff {
  readonly clause: Clause;
  readonly at: readonly number[];
}

const isTelling = ({ told, modal, negator, account, teller }: Clause): boolean =>
  told && !modal && negator < 0 && account !== null && !teller.isOutlet && !account.view.denied;

const lemmaAt = ({ sentence: { words } }: Clause, at: number): string => words[at]?.lemma ?? "";

/** "A short circuit", "gas leak": a noun, or the last of two. */
function isChance({ sentence: { words } }: Clause, at: number, { tables }: Context): boolean {
  const { chances } = tables.claims.settingOff;
  const word = words[at];
  const before = words[at - 1];
  return word?.upos !== "VERB" && (chances.has(word?.lemma ?? "") || chances.has(`${before?.lemma ?? ""} ${word?.lemma ?? ""}`));
}

/** "Lightning touched off two stacks", "because of a short circuit". */
function byChance(clause: Clause, context: Context): SetOff[] {
  const { sentence, at, doer } = clause;
  const { relation, words } = sentence;
  const { settingOff, because, causing } = context.tables.claims;
  if (!isTelling(clause)) return [];
  const sets = settingOff.verbs.has(lemmaAt(clause, at)) || causing.has(lemmaAt(clause, at));
  if (sets && doer >= 0 && isChance(clause, doer, context)) return [{ clause, at: [doer, at] }];
  const behind = childrenOf(sentence, at).find(
    (it) =>
      relation[it] === "obl" &&
      isChance(clause, it, context) &&
      childrenOf(sentence, it).some((that) => relation[that] === "case" && because.has(words[that]?.form ?? "")),
  );
  return behind === undefined ? [] : [{ clause, at: [at, behind] }];
}

/** "Left a bomb under the fence", "saboteurs blew up the shed". */
function byHand(clause: Clause, { tables }: Context): SetOff[] {
  const { sentence, at, doer, target } = clause;
  const { settingOff } = tables.claims;
  if (!isTelling(clause)) return [];
  const word = sentence.words[at + 1]?.form ?? "";
  const lays = settingOff.laying.has(lemmaAt(clause, at)) && settingOff.devices.has(lemmaAt(clause, target));
  const wrecks = settingOff.wrecking.has(lemmaAt(clause, at)) || settingOff.wrecking.has(`${lemmaAt(clause, at)} ${word}`);
  return lays || (wrecks && doer >= 0 && tables.claims.guilty.has(lemmaAt(clause, doer))) ? [{ clause, at: [at, ...(target >= 0 ? [target] : []), ...(doer >= 0 && Math.abs(doer - at) < NEAR ? [doer] : [])] }] : []; // prettier-ignore
}
/** Words between a verb and who does it that are shown together. */
const NEAR = 12;

/** Units of one report within which two tell of one thing, whatever their words. */
const TOGETHER = 900;
/** Weight of a word that both sentences have. */
const SHARED = 0.3;

/** Whether two tell of one happening: close together in one report, or a word of some weight in common. */
function ofOne(a: SetOff, b: SetOff, weigh: Weigh): boolean {
  const span = ({ clause: { sentence }, at }: SetOff) => spanAround(sentence, at);
  if (span(a).report === span(b).report) return Math.abs(span(a).start - span(b).start) < TOGETHER;
  const rest = ({ clause: { sentence }, at }: SetOff): Word[] => sentence.words.filter((it, index) => isContent(it) && !at.includes(index));
  const theirs = rest(b);
  return rest(a).some((word) => weigh(word) >= SHARED && theirs.some((it) => wordLikeness(word, it) >= ALIKE));
}
const ALIKE = 0.9;

/** @cost O(clauses), and few comparisons: tellings of either kind are rare */
export function setOffRivals(clauses: readonly Clause[], known: (it: Clause) => Known, weigh: Weigh, context: Context): Found[] {
  const chance = clauses.flatMap((it) => byChance(it, context));
  if (chance.length === 0) return [];
  const hand = clauses.flatMap((it) => byHand(it, context));
  return opposedPairs(
    chance,
    hand,
    (a, b) => ofOne(a, b, weigh) && !daysApart(a.clause, b.clause, known(a.clause), known(b.clause)),
    (mine, theirs) => `how it came about: ${mine.name}, ${theirs.name}`,
  );
}
