// Takes an episode's clauses and accounts, gives what one teller holds to have brought something about and another says did not: "blamed ice", "It was not ice"; "brought down by rain", "did not fall from rain".
import type { Account, Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";
import type { Span } from "../../model/index.ts";

/** A cause with who says that it was one, or was none. */
interface Cause {
  readonly word: Word;
  readonly teller: Teller;
  readonly account: Account | null;
  readonly clause: Clause | null;
  readonly denied: boolean;
  /** What is said to have come of it, where a verb says so; null for "it was not ice", "blamed ice". */
  readonly verb: Word | null;
  readonly words: Span;
}

/** Rarity below which a noun is no cause of its own. */
const SAYING = 0.25;
/** Likeness from which two words stand for one thing. */
const ALIKE = 0.95;
/** Words of what is blamed that are looked at, from the first on. */
const BLAMED = 6;
/** Units of text between a cause and who says that it was none, where nothing else ties them. */
const NEAR = 700;

const isCause = (word: Word | undefined): word is Word => word?.upos === "NOUN" && isContent(word) && word.rarity >= SAYING;

/** Nouns under a verb of which it says that they brought it about: its agent, "from rain", "because of rain". */
function causesOf({ sentence, at, doer }: Clause, { tables }: Context): number[] {
  const { words, relation } = sentence;
  const { claims } = tables;
  const passive = childrenOf(sentence, at).some((it) => relation[it] === "aux:pass" || relation[it] === "nsubj:pass");
  const ruins = claims.countings.some((them) => them.has("destroy") && them.has(words[at]?.lemma ?? "")) || claims.causing.has(words[at]?.lemma ?? ""); // prettier-ignore
  const behind = childrenOf(sentence, at).filter((it) => {
    const by = childrenOf(sentence, it)
      .filter((that) => relation[that] === "case")
      .map((that) => words[that]?.form ?? "");
    return relation[it] === "obl" && (by.some((form) => claims.because.has(form)) || (ruins && by.includes(claims.origin)));
  });
  return [
    ...(passive && ruins && doer > at ? [doer] : []),
    ...(claims.causing.has(words[at]?.lemma ?? "") && doer >= 0 ? [doer] : []),
    ...behind,
  ];
}

const isTelling = ({ told, modal, account, teller }: Clause): boolean =>
  told && !modal && account !== null && !teller.isOutlet && !account.view.denied;

function causesIn(clause: Clause, context: Context): Cause[] {
  const { sentence, at, doer, negator, account, teller } = clause;
  const { words, relation } = sentence;
  if (!isTelling(clause)) return [];
  const cause = (it: number, verb: Word | null): Cause[] => {
    const word = words[it];
    const shown = [it, at, negator].filter((that) => that >= 0);
    return isCause(word) ? [{ word, teller, account, clause, denied: negator >= 0, verb, words: spanAround(sentence, shown) }] : [];
  };
  // "It was not ice": of what was blamed right before.
  const isIt = context.tables.claims.pointers.has(words[doer]?.form ?? "");
  const bare = negator >= 0 && isIt && childrenOf(sentence, at).every((it) => BARE.has(relation[it] ?? "dep"));
  return [...(bare ? cause(at, null) : []), ...causesOf(clause, context).flatMap((it) => cause(it, words[at] ?? null))];
}
const BARE: ReadonlySet<string> = new Set(["nsubj", "cop", "advmod", "punct", "det", "aux"]);

/** "Blamed ice and poor care": each noun of what is blamed, as far as the first mark or preposition. */
function blamedIn(account: Account, context: Context): Cause[] {
  const { view, statement } = account;
  const teller = tellerOf(account, context);
  const blames = view.cue.some(({ lemma }) => context.tables.claims.blaming.has(lemma));
  if (!blames || teller.isOutlet || !statement.affirmed || view.denied) return [];
  const stop = view.words.findIndex(({ kind, form }) => kind === "mark" || context.tables.prepositions.has(form));
  const head = view.words.slice(0, Math.min(BLAMED, stop < 0 ? view.words.length : stop));
  const span = (word: Word): Span => ({ report: statement.report, start: word.start, end: word.end });
  return head.flatMap((word): Cause[] =>
    isCause(word) && word.party === null ? [{ word, teller, account, clause: null, denied: false, verb: null, words: span(word) }] : [],
  );
}

/** Whether two are of one happening: close by in one report, or what came of it is one. */
function isOfOne(a: Cause, b: Cause, { tables }: Context): boolean {
  if (a.words.report === b.words.report && Math.abs(a.words.start - b.words.start) < NEAR) return true;
  const [x, y] = [a.verb, b.verb];
  if (x === null || y === null) return false;
  return (
    wordLikeness(x, y) >= ALIKE || tables.claims.countings.some((them) => them.has("destroy") && them.has(x.lemma) && them.has(y.lemma))
  );
}

/** Causes that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses + accounts), and at most 60² comparisons */
export function causeDeniedRivals(
  clauses: readonly Clause[],
  accounts: readonly Account[],
  known: (it: Clause) => Known,
  context: Context,
): Found[] {
  const all = clauses.flatMap((it) => causesIn(it, context));
  const denials = all.filter(({ denied }) => denied).slice(0, COMPARED);
  if (denials.length === 0) return [];
  const given = [...all.filter(({ denied }) => !denied), ...accounts.flatMap((it) => blamedIn(it, context))].slice(0, COMPARED);
  return denials.flatMap((denial): Found[] => {
    const said = given.find((it) => {
      if (it.teller.key === denial.teller.key || wordLikeness(it.word, denial.word) < ALIKE || !isOfOne(denial, it, context)) return false;
      return it.clause === null || denial.clause === null || !daysApart(denial.clause, it.clause, known(denial.clause), known(it.clause));
    });
    if (said === undefined) return [];
    const side = ({ teller, account, words }: Cause): Found["sides"][number] => tellerSide(teller, account === null ? [] : [account], [words]); // prettier-ignore
    return [{ kind: "denial", about: `whether it was “${denial.word.form}”`, sides: [side(denial), side(said)] }];
  });
}
