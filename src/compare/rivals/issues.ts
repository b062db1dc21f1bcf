// Takes an episode's accounts, gives what two tellers say on either side of one issue, in whatever words: whether somebody left of their own accord, was let through, is still held.
import { valueOf } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { Issue, Pole } from "../quarrel-rule.ts";
import { isAsked, opposedTellers, tellerOf, type Told } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import type { View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Words between two parts of an expression: "let [the lorries] through". */
const GAP = 4;
/** Likeness from which two words stand for one thing, and the rarity from which that says something. */
const ALIKE = 0.8;
const SAYING = 0.35;
/** Days between two reports beyond which what one tells may be over in the other. */
const LATELY = 3;

const isOne = ({ lemma, form }: Word, part: string): boolean => lemma === part || form === part;

/** Where an expression ends whose first word stands at an index; -1 where it does not stand there. */
function endOf({ words, clause }: View, at: number, parts: readonly string[]): number {
  let last = at;
  for (const [index, part] of parts.entries()) {
    const from = index === 0 ? at : last + 1;
    const until = index === 0 ? at : last + GAP;
    const next = words.findIndex((it, that) => that >= from && that <= until && isOne(it, part) && clause[that] === clause[at]);
    if (next < 0) return -1;
    last = next;
  }
  return last;
}

/** Whether something in the clause of a word says that it is not so: "nobody", "did not", "accepted nothing". */
function isNegated({ words, clause }: View, at: number, { negators, nobodies, claims, lacking }: Context["tables"]): boolean {
  return words.some(({ form }, index) => {
    if (clause[index] !== clause[at]) return false;
    const before = index < at && (negators.has(form) || nobodies.has(form) || form === claims.none || form === lacking[0]);
    return before || (index > at && index <= at + 2 && form === claims.nothing);
  });
}

/** Whether what stands at a word is told as a fact: not asked, supposed or to come; "would not let us" tells that nobody was let. */
function isFact(view: View, at: number, negated: boolean, { claims, suppositions, modals }: Context["tables"]): boolean {
  const inClause = view.words.filter((_, index) => view.clause[index] === view.clause[at]);
  const open = inClause.some(({ form }) => suppositions.has(form) || ((claims.unreal.has(form) || modals.has(form)) && !negated));
  return !open && !isAsked(view, at);
}

/** Where an account stands on one side of an issue. */
function standsOn(account: Account, side: Pole, other: Pole, issue: Issue, context: Context): Told[] {
  const { view, statement } = account;
  const teller = tellerOf(account, context);
  if (teller.isOutlet || !tells(statement) || view.denied) return [];
  const told = (pole: Pole, negated: boolean): Told[] =>
    view.words.flatMap((_, at): Told[] => {
      const last = Math.max(-1, ...pole.said.map((parts) => endOf(view, at, parts)));
      if (last < 0 || isNegated(view, at, context.tables) !== negated || !isFact(view, at, negated, context.tables)) return [];
      const inClause = view.words.filter((__, index) => view.clause[index] === view.clause[at]);
      if (pole.beside !== null && !inClause.some(({ lemma, form }) => pole.beside?.has(lemma) === true || pole.beside?.has(form) === true)) return []; // prettier-ignore
      return [
        {
          account,
          teller,
          at: view.words.flatMap(({ kind }, index) =>
            kind !== "mark" && (view.clause[index] === view.clause[at] || index === last) ? [index] : [],
          ),
        },
      ];
    });
  return [...told(side, false), ...(issue.negates ? told(other, true) : [])];
}

/** Whether two accounts are of one thing: a word or a kind of thing that both have, or one that names whoever tells the other. */
function isOfOne(a: Account, b: Account, issue: Issue, { parties }: Context): boolean {
  const names = (one: Account, other: Account): boolean => {
    const them = new Set([...parties.speakersOf(other.statement), other.party]);
    return one.view.words.some(({ entity, party }) => (entity !== null && them.has(entity)) || (party !== null && them.has(party)));
  };
  const isKind = ({ lemma }: Word): boolean => issue.things.has(lemma);
  if (a.view.words.some(isKind) && b.view.words.some(isKind)) return true;
  if (issue.things.size > 0 && !issue.loose) return false;
  if (names(a, b) || names(b, a)) return true;
  return a.view.words.some((word) => isContent(word) && word.kind !== "number" && (word.rarity >= SAYING || word.kind === "name") && b.view.words.some((it) => isContent(it) && wordLikeness(word, it) >= ALIKE)); // prettier-ignore
}

/** Whether two reports lie so near that what the one tells holds on the other's day. */
function areNear({ statement: a }: Account, { statement: b }: Account, { reportOf }: Context): boolean {
  const [x, y] = [a, b].map(({ report }) => daySpan((valueOf(reportOf(report).published) ?? "").slice(0, 10)));
  return a.report === b.report || x === null || y === null || Math.abs(x!.from - y!.from) <= LATELY;
}

/** @cost O(words of the accounts × expressions of the table), and at most 200² comparisons an issue */
export const issueRivals = (accounts: readonly Account[], context: Context): Found[] =>
  context.tables.quarrels.issues.flatMap((issue) => {
    const [first, second] = issue.poles;
    const [mine, theirs] = [accounts.flatMap((it) => standsOn(it, first, second, issue, context)), accounts.flatMap((it) => standsOn(it, second, first, issue, context))]; // prettier-ignore
    // Whoever tells both tells of two times, or of two things.
    const isBoth = ({ teller: { key } }: Told): boolean => mine.some(({ teller }) => teller.key === key) && theirs.some(({ teller }) => teller.key === key); // prettier-ignore
    return opposedTellers(
      mine.filter((it) => !isBoth(it)),
      theirs.filter((it) => !isBoth(it)),
      (a, b) => areNear(a.account, b.account, context) && isOfOne(a.account, b.account, issue, context),
      "denial",
      (mine, theirs) => `${issue.about}: ${mine.name}, ${theirs.name}`,
    );
  });
