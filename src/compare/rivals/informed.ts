// Takes the clauses of an episode, gives who was told of something in time as one has it and was not as another has it: "had notified Denmark", "received no warning".
import { valueOf, type Span } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import { tells, type Found } from "./accounts.ts";
import { childrenOf, insideOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { isContent, overlapping } from "../wording/words.ts";

/** Somebody of whom it is said that they knew, or did not. Numbers are indices into the sentence's words. */
interface Knowing {
  readonly clause: Clause;
  readonly known: boolean;
  /** Who it is, by entity, party or noun; one in common is enough. */
  readonly whom: ReadonlySet<string>;
  readonly shown: readonly number[];
}

const child = (sentence: Sentence, at: number, ...relations: readonly string[]): number =>
  childrenOf(sentence, at).find((it) => relations.includes(sentence.relation[it] ?? "dep")) ?? -1;

/** What hangs on a verb behind one of these prepositions; -1 where nothing does. */
const behind = (sentence: Sentence, at: number, prepositions: ReadonlySet<string>): number =>
  childrenOf(sentence, at).find((it) => childrenOf(sentence, it).some((that) => sentence.relation[that] === "case" && prepositions.has(sentence.words[that]?.form ?? ""))) ?? -1; // prettier-ignore

/** Whom a verb tells, or who knows by it, and whether it says that they do; null where it says nothing of the kind. */
function toldBy({ sentence, at, doer, target, negator }: Clause, { tables }: Context): { whom: number; known: boolean } | null {
  const { words, relation } = sentence;
  const { notice } = tables.claims;
  const lemma = words[at]?.lemma ?? "";
  const of = behind(sentence, at, notice.matters);
  const isPassive = child(sentence, at, "aux:pass", "nsubj:pass") >= 0;
  const known = negator < 0;
  // "Was not told why": of the thing itself they were.
  if (childrenOf(sentence, at).some((it) => relation[it] === "ccomp" && childrenOf(sentence, it).some((that) => tables.questionWords.has(words[that]?.form ?? "")))) return null; // prettier-ignore
  if (notice.telling.has(lemma)) {
    const given = child(sentence, at, "iobj");
    const whom = given >= 0 ? given : target;
    const full = isPassive || of >= 0 || !known || notice.outright.has(lemma);
    return whom >= 0 && full ? { whom, known } : null;
  }
  if (notice.knowing.has(lemma)) {
    const thing = words[target]?.form ?? "";
    const learned = behind(sentence, at, notice.from);
    if (learned >= 0 && notice.press.has(words[learned]?.lemma ?? "")) return { whom: doer, known: false };
    const matter = of >= 0 || tables.pronouns.has(thing) || tables.nobodies.has(thing);
    return doer >= 0 && matter && !notice.learning.has(lemma) ? { whom: doer, known } : null;
  }
  if (target >= 0 && notice.notices.has(words[target]?.lemma ?? "")) {
    if (notice.getting.has(lemma)) return { whom: doer, known };
    const given = child(sentence, at, "iobj");
    const to = given >= 0 ? given : behind(sentence, at, notice.to);
    return notice.giving.has(lemma) && to >= 0 ? { whom: to, known } : null;
  }
  const beside = notice.agreeing.has(lemma) ? behind(sentence, at, notice.beside) : -1;
  return beside >= 0 ? { whom: beside, known } : null;
}

/** Who it is that a word means: whom it names, its noun, and the speaker for "we" and "nobody". */
function keysOf(clause: Clause, whom: number, known: boolean, context: Context): ReadonlySet<string> {
  const { sentence, account, teller } = clause;
  const { tables, parties, reader, reportOf } = context;
  const word = sentence.words[whom];
  const keys = new Set<string>();
  const named = sentence.entity[whom] ?? word?.party ?? null;
  if (named !== null) for (const it of [named, parties.partyOf(named)]) keys.add(it);
  if (word?.upos === "NOUN") keys.add(`~${word.stem}`);
  const own = word === undefined || word.self === true || tables.claims.notice.us.has(word.form) || tables.nobodies.has(word.form);
  // Who says that nobody knew speaks of its own side, however it is called there.
  const speaks = own || (!known && word.upos !== "PROPN" && word.kind !== "name");
  if (!speaks || account === null) return keys;
  if (teller.entity !== null) for (const it of [teller.entity, parties.partyOf(teller.entity)]) keys.add(it);
  const source = (account.statement.source ?? []).flatMap((it) => reader.words(reportOf(account.statement.report), it));
  for (const { entity, party } of source) for (const it of [entity, party]) if (it !== null) keys.add(it);
  return keys;
}

function knowingIn(clause: Clause, context: Context): Knowing[] {
  const { told, modal, account, at, negator, target, teller } = clause;
  // "Asked for papers that would show that it had been told": nobody says so.
  if (!told || modal || account === null || teller.isOutlet || !tells(account.statement)) return [];
  const found = toldBy(clause, context) ?? withoutIn(clause, context);
  if (found === null) return [];
  const known = found.known !== account.view.denied;
  const shown = [at, found.whom, negator, target].filter((it) => it >= 0);
  return [{ clause, known, whom: keysOf(clause, found.whom, known, context), shown }];
}

/** "Opened the gates without warning": nobody of the speaker's side was told. */
function withoutIn({ sentence: { words, clauseOf }, at }: Clause, { tables }: Context): { whom: number; known: boolean } | null {
  const { notice } = tables.claims;
  const by = words.findIndex(({ form }, index) => form === tables.lacking[0] && clauseOf[index] === at);
  const next = by < 0 ? [] : words.slice(by + 1, by + 3);
  return next.some(({ lemma }) => notice.notices.has(lemma) || notice.telling.has(lemma)) ? { whom: -1, known: false } : null;
}

/** Units of text between two of one report that speak of one thing without naming it again. */
const NEAR = 400;

/** Whether two tell of one matter: in one breath, or by a word that both sentences have besides who was told. */
function isOfOne(a: Knowing, b: Knowing, { tables }: Context): boolean {
  const { notice } = tables.claims;
  const place = ({ clause: { sentence, at } }: Knowing): number => sentence.words[at]?.start ?? 0;
  const report = ({ clause: { sentence } }: Knowing): string => sentence.report.annotated.article.id;
  if (report(a) === report(b) && Math.abs(place(a) - place(b)) < NEAR) return true;
  const says = ({ lemma, upos }: Sentence["words"][number]): boolean =>
    upos === "NOUN" && !notice.notices.has(lemma) && !tables.timeUnits.has(lemma) && !tables.weekdays.has(lemma);
  const matter = ({ clause: { sentence }, whom }: Knowing): Set<string> =>
    new Set(sentence.words.filter((it) => isContent(it) && says(it) && !whom.has(`~${it.stem}`) && it.rarity >= RARE).map(({ stem }) => stem)); // prettier-ignore
  const theirs = matter(b);
  return [...matter(a)].some((it) => theirs.has(it));
}
/** Rarity from which a noun tells what two sentences are of. */
const RARE = 0.2;

/** Minutes from the first midnight on at which somebody was told, and where it says so; null where no one hour stands in the clause. */
function hourOf({ clause }: Knowing): Hour | null {
  const { report, words } = clause.sentence;
  const inside = insideOf(clause).map((it) => words[it]!);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [only, other] = overlapping(report.annotated.layers.times, { start: first.start, end: last.end }).flatMap((it): Hour[] => {
    const clock = it.type === "TIME" ? /^(.*)T(\d\d):(\d\d)/.exec(valueOf(it.value) ?? "") : null;
    const day = daySpan(clock?.[1] ?? "")?.from ?? null;
    if (clock === null || day === null || !inside.some(({ start, end }) => start >= it.start && end <= it.end)) return [];
    return [{ minute: day * DAY + Number(clock[2]) * MINUTES + Number(clock[3]), at: { report: report.annotated.article.id, start: it.start, end: it.end } }]; // prettier-ignore
  });
  return other === undefined ? (only ?? null) : null;
}

interface Hour {
  readonly minute: number;
  readonly at: Span;
}
const MINUTES = 60;
const DAY = 24 * MINUTES;
/** Minutes by which two hours of one message must differ, and beyond which they are of two. */
const [APART, ELSEWHEN] = [20, DAY];

/** "Was informed at 7.30", "received the notification at noon": one and the same, told at two hours. */
function hourRivals(all: readonly Knowing[]): Found[] {
  const timed = all.filter(({ known }) => known).flatMap((it) => { const hour = hourOf(it); return hour === null ? [] : [{ it, hour }]; }); // prettier-ignore
  return timed.flatMap((a, index) =>
    timed.slice(index + 1).flatMap((b): Found[] => {
      const [left, right] = [a.it, b.it];
      const gap = Math.abs(a.hour.minute - b.hour.minute);
      const isSame = [...left.whom].some((key) => !key.startsWith("~") && right.whom.has(key));
      if (left.clause.teller.key === right.clause.teller.key || !isSame || gap <= APART || gap >= ELSEWHEN) return [];
      const text = ({ at }: Hour, { clause }: Knowing): string => clause.sentence.report.annotated.article.text.slice(at.start, at.end);
      const side = ({ it, hour }: typeof a): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [hour.at]); // prettier-ignore
      return [{ kind: "date", about: `when they were told: ${text(a.hour, left)} or ${text(b.hour, right)}`, sides: [side(a), side(b)] }];
    }),
  );
}

/** Clauses that are compared in one episode. */
const COMPARED = 60;

/** @cost O(clauses), and at most 60² comparisons */
export function informedRivals(clauses: readonly Clause[], context: Context): Found[] {
  const all = clauses.flatMap((it) => knowingIn(it, context)).slice(0, COMPARED);
  const found = new Map<string, Found>();
  for (const a of all.filter(({ known }) => !known))
    for (const b of all.filter(({ known }) => known)) {
      const key = `${a.clause.teller.key}\n${b.clause.teller.key}`;
      const isSame = [...a.whom].some((it) => b.whom.has(it));
      if (found.has(key) || a.clause.teller.key === b.clause.teller.key || !isSame || !isOfOne(a, b, context)) continue;
      const side = ({ clause, shown }: Knowing): Found["sides"][number] =>
        tellerSide(clause.teller, clause.account === null ? [] : [clause.account], [spanAround(clause.sentence, shown)]);
      const about = `whether they were told: ${b.clause.teller.name}, ${a.clause.teller.name}`;
      found.set(key, { kind: "denial", about, sides: [side(a), side(b)] });
    }
  return [...found.values(), ...hourRivals(all)];
}
