// Takes two claims about one topic, gives numbers that may tell whether the second strengthens or weakens the first.
import { paraphraseFeatures, type Saying } from "../../train/paraphrase-features.ts";
import { alignWords, type Weigh } from "../../src/compare/wording/alignment.ts";
import type { CompareTables } from "../../src/compare/rule.ts";
import { isContent, type Word } from "../../src/compare/wording/words.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Openers and words by which a sentence turns against what was said. @source compiled by hand */
const TURNS = words("but however although though while despite yet nevertheless instead rather whereas nonetheless unlike still even");
/** Words that keep a claim at arm's length. */
const HEDGES = words(
  "may might could appear seem suggest allege allegedly reportedly possible possibly likely perhaps potential potentially unproven unclear uncertain speculative suspect question",
);
/** Words that hold a claim firmly. */
const HOLDS = words(
  "confirm show prove evidence clear certain fact indeed find found acknowledge admit reveal demonstrate definitely undoubtedly",
);
const AGAINST = words(
  "deny reject dismiss refute dispute contradict oppose false wrong baseless untrue lie hoax unfounded disagree defend reject rebut refuse counter debunk myth exaggerate mislead misleading",
);
/** Words of gain and of harm: two claims that praise or that blame go together more often than not. @source compiled by hand */
const GOOD = words(
  "support success agree agreement praise win help protect safe benefit improve effective hope progress welcome approve strong relief good great best fair peace thank celebrate",
);
const BAD = words(
  "fail failure attack accuse blame criticize criticise threaten threat kill die death crisis violence abuse damage harm risk danger concern worry warn illegal guilty charge crime lie condemn bad worst wrong lose loss fear fraud suffer victim scandal collapse",
);

type Sign = (word: Word, tables: CompareTables) => boolean;

/** What is counted on either side; each becomes three numbers: first, second, both. */
const SIGNS: readonly Sign[] = [
  ({ form }, { negators }) => negators.has(form),
  ({ form }) => TURNS.has(form),
  ({ lemma }) => HEDGES.has(lemma),
  ({ lemma }) => HOLDS.has(lemma),
  ({ lemma }, { denials }) => AGAINST.has(lemma) || denials.has(lemma),
  ({ lemma }) => GOOD.has(lemma),
  ({ lemma }) => BAD.has(lemma),
  ({ form }, { modals }) => modals.has(form),
  ({ kind }) => kind === "number",
  ({ form }) => form === '"' || form === "“",
  ({ kind }) => kind === "name",
];

/** Level of the strongest word of any scale in a claim, 0 to 1; modal verbs and cues among them. */
function strengthOf(claim: readonly Word[], { scales }: CompareTables): number[] {
  return scales.map(({ levels }) => {
    const found = claim.map(({ form, lemma }) => levels.findIndex((level) => level.includes(form) || level.includes(lemma)));
    return (Math.max(-1, ...found) + 1) / levels.length;
  });
}

/** Opposites that stand in the two claims. */
const opposites = (left: readonly Word[], right: readonly Word[], { antonyms }: CompareTables): number =>
  left.filter(({ lemma }) => right.some((it) => antonyms.get(lemma)?.includes(it.lemma) === true)).length;

/** Words of the first that the second negates, or the other way about. */
function turned(left: readonly Word[], right: readonly Word[], { negators }: CompareTables): number {
  const negated = (all: readonly Word[], at: number): boolean => all.slice(Math.max(0, at - 3), at).some(({ form }) => negators.has(form));
  return alignWords(left, right).filter(({ i, j }) => negated(left, i) !== negated(right, j)).length;
}

/** Features that go by strength and polarity, by how near the two are, and by signs of either. Each about 0 to 1, the first always 1. */
export function claimFeatures(a: Saying, b: Saying, weigh: Weigh, tables: CompareTables): Record<"near" | "strength" | "signs", number[]> {
  const [left, right] = [a.words, b.words];
  const counts = SIGNS.map((sign) => [left, right].map((it) => Math.min(3, it.filter((word) => sign(word, tables)).length) / 3));
  const [mine, theirs] = [strengthOf(left, tables), strengthOf(right, tables)];
  const long = (it: readonly Word[]): number => Math.min(30, it.filter(isContent).length) / 30;
  return {
    near: paraphraseFeatures(a, b, weigh, tables),
    strength: [
      ...mine.map((level, at) => (theirs[at] ?? 0) - level),
      ...mine.map((level, at) => (level > 0 && (theirs[at] ?? 0) > 0 ? 1 : 0)),
      Math.min(2, opposites(left, right, tables)) / 2,
      Math.min(3, turned(left, right, tables)) / 3,
    ],
    signs: [...counts.flatMap(([x = 0, y = 0]) => [x, y, x * y]), long(left), long(right)],
  };
}
