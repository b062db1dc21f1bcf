// Takes a report, gives what its sentences tell, clause by clause: what is done, by whom, to what, when, and who says so.
import { RELATIONS, XPOS, valueOf, type EntityId, type LinkedReport, type Range, type Relation, type Span } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import type { Account } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import { tellerOf, tellersIn, type Teller } from "./tellers.ts";
import { overlapping, type Word } from "../wording/words.ts";

/** A sentence with its tree. All numbers are indices into `words`. */
export interface Sentence {
  readonly report: LinkedReport;
  readonly words: readonly Word[];
  readonly relation: readonly Relation[];
  /** What each word hangs on; itself at the top. */
  readonly head: readonly number[];
  /** Of each word the verb, or noun or adjective with a form of "be", whose clause it stands in; -1 where there is none. */
  readonly clauseOf: readonly number[];
  /** Whom each word means where it is a name, or a pronoun or description that is resolved. */
  readonly entity: readonly (EntityId | null)[];
  readonly isQuestion: boolean;
}

/** What one clause tells. Numbers are indices into the sentence's words, -1 for what is not told. */
export interface Clause {
  readonly sentence: Sentence;
  readonly at: number;
  readonly doer: number;
  readonly target: number;
  /** The "not", "no" or "nobody". */
  readonly negator: number;
  /** It is said to have happened, or not: no "if", no question, no "may", no request. */
  readonly told: boolean;
  /** It is to come or only possible. */
  readonly modal: boolean;
  readonly days: DaySpan | null;
  readonly teller: Teller;
  /** The statement it stands in; null in the outlet's own voice. */
  readonly account: Account | null;
}

/** Longest sentence, in words, that is looked at: what is longer is a list or no sentence. */
const LONGEST = 120;

function clausesIn(words: readonly Word[], head: readonly number[], relation: readonly Relation[]): number[] {
  const isPredicate = words.map(({ upos, kind }, at) => upos === "VERB" && kind === "content" && relation[at] !== "amod");
  relation.forEach((of, at) => {
    // "Is a fraud", "there were forty aboard".
    if (of === "cop" || of === "expl") isPredicate[head[at] ?? 0] = true;
  });
  return words.map((_, at) => {
    let now = at;
    for (let steps = 0; steps < LONGEST && !isPredicate[now]; steps += 1) {
      const up = head[now] ?? now;
      if (up === now) return -1;
      now = up;
    }
    return isPredicate[now] === true ? now : -1;
  });
}

/** Whom the tokens of a report mean: those of each mention's core, and the word that the whole mention hangs by. @cost O(tokens of the mentions) */
function meantBy({ annotated, entityOf }: LinkedReport): ReadonlyMap<number, EntityId> {
  const { mentions, tokens, syntax } = annotated.layers;
  const found = new Map<number, EntityId>();
  for (const { core, start, end, entity, form } of mentions) {
    const local = valueOf(entity);
    const id = local === null ? undefined : entityOf[local];
    if (id === undefined) continue;
    const first = firstFrom(tokens.start, tokens.count, start);
    for (let at = first; at < tokens.count && at < first + LONGEST && (tokens.end[at] ?? 0) <= end; at += 1) {
      const inCore = (tokens.start[at] ?? 0) >= core.start && (tokens.end[at] ?? 0) <= core.end;
      const up = syntax.head[at] ?? at;
      const outside = up === at || (tokens.start[up] ?? 0) < start || (tokens.end[up] ?? 0) > end;
      if ((inCore && form === "name") || outside) found.set(at, id);
    }
  }
  return found;
}

/** Sentences of a report that a tree was made for. @cost O(tokens) */
function sentencesOf(report: LinkedReport, { reader }: Context): Sentence[] {
  const { tokens, sentences, syntax } = report.annotated.layers;
  if (syntax.head.length === 0) return [];
  const meant = meantBy(report);
  const found: Sentence[] = [];
  for (let at = 0; at < sentences.count; at += 1) {
    const [first, end] = [sentences.first[at] ?? 0, sentences.end[at] ?? 0];
    if (end - first > LONGEST || end - first < 2) continue;
    const words = reader.words(report, { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 });
    const head = words.map(({ head: up }, index) => (up >= first && up < end ? up - first : index));
    const relation = words.map((_, index): Relation => RELATIONS[syntax.relation[first + index] ?? 0] ?? "dep");
    found.push({
      report,
      words,
      head,
      relation,
      clauseOf: clausesIn(words, head, relation),
      entity: words.map((word) => word.entity ?? meant.get(word.token) ?? null),
      isQuestion: words.slice(-3).some(({ form }) => form === "?"),
    });
  }
  return found;
}

/** The words right under one, in order. */
export const childrenOf = ({ head }: Sentence, at: number): number[] =>
  head.flatMap((up, index) => (up === at && index !== at ? [index] : []));

const childOf = (sentence: Sentence, at: number, ...relations: readonly Relation[]): number =>
  childrenOf(sentence, at).find((it) => relations.includes(sentence.relation[it] ?? "dep")) ?? -1;

/** Verbs joined by "and" share who does them. */
const SHARED_SUBJECT: ReadonlySet<Relation> = new Set(["conj", "xcomp"]);

/** Who does what a verb tells and to whom, as far as the tree says. */
function rolesOf(sentence: Sentence, at: number): { doer: number; target: number } {
  const { relation, head, words } = sentence;
  const passive = childOf(sentence, at, "aux:pass", "nsubj:pass") >= 0;
  const real = (it: number): number => {
    // "The men who left": who left are the men.
    const up = head[at] ?? at;
    return it >= 0 && words[it]?.upos === "PRON" && relation[at] === "acl:relcl" && up !== at ? up : it;
  };
  const subject = real(childOf(sentence, at, "nsubj", "nsubj:pass"));
  const thing = childOf(sentence, at, "obj");
  // "Said that it paid": the tree takes "that" for what was paid.
  const object = thing < at && words[thing]?.upos !== "NOUN" && words[thing]?.upos !== "PROPN" ? -1 : thing;
  const agent = childOf(sentence, at, "obl:agent");
  const up = head[at] ?? at;
  if (passive) return { doer: agent, target: subject };
  if (relation[at] === "acl" && subject < 0) {
    const done = words[at]?.form.endsWith("ing") === false;
    return done ? { doer: agent, target: up } : { doer: up, target: object };
  }
  if (subject < 0 && up !== at && SHARED_SUBJECT.has(relation[at] ?? "dep")) {
    const above = rolesAbove(sentence, up);
    return { doer: above, target: object };
  }
  return { doer: subject, target: object };
}

/** The subject of the verb that another is joined to, one step up. */
const rolesAbove = (sentence: Sentence, up: number): number => childOf(sentence, up, "nsubj", "nsubj:pass");

/** The "not" of a clause, or the subject or object of whom or which there is none. */
function negatorOf(sentence: Sentence, at: number, roles: readonly number[], { negators, nobodies, claims }: CompareTables): number {
  const { words, relation, head } = sentence;
  const own = childrenOf(sentence, at).find((it) => negators.has(words[it]?.form ?? ""));
  if (own !== undefined) return own;
  for (const role of roles) {
    if (role < 0) continue;
    if (nobodies.has(words[role]?.form ?? "")) return role;
    // "No idea who came": somebody came.
    if (relation[at] === "acl:relcl" && role === head[at]) continue;
    const none = childrenOf(sentence, role).find((it) => words[it]?.form === claims.none || negators.has(words[it]?.form ?? ""));
    if (none !== undefined) return none;
    if (words[role]?.form === claims.noneOne[1] && words[role - 1]?.form === claims.noneOne[0]) return role - 1;
  }
  return -1;
}

/** The days that a clause names itself. */
function daysOf({ report, words, clauseOf }: Sentence, at: number): DaySpan | null {
  const mine = words.filter((_, index) => clauseOf[index] === at);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const times = overlapping(report.annotated.layers.times, { start: first.start, end: last.end });
  const own = times.find(({ type, start, end }) => (type === "DATE" || type === "TIME") && mine.some((it) => it.start >= start && it.end <= end)); // prettier-ignore
  const value = own === undefined ? null : valueOf(own.value);
  return value === null || !/^\d{4}/.test(value) ? null : daySpan(value.slice(0, 10));
}

/** Whether a clause hangs on an "if", or on a verb of wanting or asking. */
function isSupposed(sentence: Sentence, at: number, { suppositions, attitudes, negators, claims, modals }: CompareTables): boolean {
  const { words, head, relation } = sentence;
  let now = at;
  for (let steps = 0; steps < LONGEST; steps += 1) {
    const mark = childrenOf(sentence, now).some((it) => relation[it] === "mark" && suppositions.has(words[it]?.form ?? ""));
    if (mark) return true;
    const up = head[now] ?? now;
    if (up === now) return false;
    // "Does not believe that it was": nobody says that it was.
    if (relation[now] === "ccomp" && childrenOf(sentence, up).some((it) => negators.has(words[it]?.form ?? ""))) return true;
    if (relation[now] === "xcomp" && attitudes.has(words[up]?.lemma ?? "")) return true;
    // "Papers that would show that it paid".
    if (relation[now] === "ccomp" && isPutOff(sentence, up, claims, modals)) return true;
    now = up;
  }
  return false;
}

/** Whether a verb has an auxiliary that puts it off, or makes it only possible. */
const isPutOff = (sentence: Sentence, at: number, claims: CompareTables["claims"], modals: CompareTables["modals"]): boolean =>
  childrenOf(sentence, at).some((it) => {
    const form = sentence.words[it]?.form ?? "";
    return sentence.relation[it] === "aux" && (claims.unreal.has(form) || modals.has(form));
  });

/** Whether a clause is to come or only possible: by its own auxiliary, or by that of the verb it is joined to ("could have hit and sunk it"). */
function isModal(sentence: Sentence, at: number, { claims, modals }: CompareTables): boolean {
  if (isPutOff(sentence, at, claims, modals)) return true;
  const up = sentence.head[at] ?? at;
  const own = childrenOf(sentence, at).some((it) => OWN_CLAUSE.has(sentence.relation[it] ?? "dep"));
  return up !== at && sentence.relation[at] === "conj" && !own && isPutOff(sentence, up, claims, modals);
}
/** What a verb that is joined to another has where it is a clause of its own. */
const OWN_CLAUSE: ReadonlySet<Relation> = new Set(["nsubj", "nsubj:pass", "aux", "aux:pass", "cop"]);

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "VBN"]);
const HELPING: ReadonlySet<Relation> = new Set(["aux", "aux:pass", "cop"]);

/** Whether a clause says that something is or was so: no infinitive, no bare "-ing", no command. */
function isFinite(sentence: Sentence, at: number): boolean {
  const { report, words } = sentence;
  const word = words[at];
  const penn = XPOS[report.annotated.layers.syntax.xpos[word?.token ?? 0] ?? 0] ?? "";
  const under = childrenOf(sentence, at);
  if (under.some((it) => sentence.relation[it] === "mark" && words[it]?.upos === "PART")) return false;
  return FINITE.has(penn) || under.some((it) => HELPING.has(sentence.relation[it] ?? "dep"));
}

/** Tokens that bring in what somebody says: a clause of one of them is told of the saying. @cost O(tokens of the cues) */
function cueTokens({ annotated }: LinkedReport, cues: readonly Range[]): ReadonlySet<number> {
  const { tokens } = annotated.layers;
  const found = new Set<number>();
  for (const { start, end } of cues) {
    for (let at = firstFrom(tokens.start, tokens.count, start); at < tokens.count && (tokens.end[at] ?? 0) <= end; at += 1) found.add(at);
  }
  return found;
}

/**
 * Gives the clauses of a report.
 *
 * @param accounts those of the report
 * @cost O(tokens × statements around them)
 */
export function clausesOf(report: LinkedReport, accounts: readonly Account[], context: Context): Clause[] {
  const { tables } = context;
  const tellerAt = tellersIn(report, accounts, context);
  // "We were asked to leave": nobody is known to have spoken, and what is told is the asking.
  const voiced = accounts.filter((it) => it.statement.source !== null || !tellerOf(it, context).isOutlet);
  const cues = cueTokens(
    report,
    voiced.flatMap(({ statement }) => statement.cue ?? []),
  );
  return sentencesOf(report, context).flatMap((sentence) => {
    const { words, clauseOf, isQuestion } = sentence;
    return [...new Set(clauseOf)].flatMap((at): Clause[] => {
      if (at < 0 || cues.has(words[at]?.token ?? -1)) return [];
      const roles = rolesOf(sentence, at);
      const { teller, account } = tellerAt(words[at]?.token ?? -1);
      const saying = account === null || (account.statement.act !== "ask" && account.statement.affirmed);
      return [
        {
          sentence,
          at,
          ...roles,
          negator: negatorOf(sentence, at, [roles.doer, roles.target], tables),
          told: saying && !isQuestion && isFinite(sentence, at) && !isSupposed(sentence, at, tables),
          modal: isModal(sentence, at, tables),
          days: daysOf(sentence, at),
          teller,
          account,
        },
      ];
    });
  });
}

/** Everything of a clause that stands in it, by index. */
export const insideOf = ({ sentence: { clauseOf }, at }: Clause): number[] => clauseOf.flatMap((of, index) => (of === at ? [index] : []));

/** The stretch of the report, in its units, from the first to the last of some words of a sentence. @param them indices into its words, one or more */
export const spanAround = ({ report, words }: Sentence, them: readonly number[]): Span => ({
  report: report.annotated.article.id,
  start: words[Math.min(...them)]?.start ?? 0,
  end: words[Math.max(...them)]?.end ?? 0,
});
