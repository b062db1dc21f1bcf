// Takes a pronoun and an earlier phrase, gives what speaks for and against the phrase being meant, as numbers.
import { RELATIONS, type LocalEntityIndex, type Syntax } from "../../model/index.ts";
import type { EntityDraft } from "./entity-drafts.ts";
import type { PronounWord } from "../mentions/names-rule.ts";
import type { Phrase } from "../mentions/phrases.ts";
import type { PronounGround } from "./pronoun-places.ts";

/** What one earlier phrase is to a pronoun. */
export interface Trace {
  readonly entity: LocalEntityIndex;
  readonly phrase: Phrase;
  readonly sentence: number;
  /** Stands before a verb, or after one of saying. */
  readonly acts: boolean;
  readonly plural: boolean;
  /** Subject of a verb of acting: "she said". */
  readonly speaks: boolean;
  /** Head word, the last of the core. */
  readonly token: number;
  /** How many times its entity was spoken of up to here. */
  readonly seen: number;
  /** Subject of a verb of saying, or speaker of a quotation. */
  readonly says: boolean;
  /** Stands in what somebody else says: "Rossi said that [Verdi] …". */
  readonly told: boolean;
  /** How many sentences of the report's own, begun outside quotation marks or left by them, there are up to here. */
  readonly own: number;
}

/** What all candidates of one pronoun have in common. */
export interface Asked {
  readonly phrase: Phrase;
  readonly pronoun: PronounWord;
  readonly token: number;
  readonly sentence: number;
  readonly speaks: boolean;
  /** Subject of a verb of saying, or speaker of a quotation. */
  readonly says: boolean;
  /** The verbs that it hangs on, the nearest first. */
  readonly above: readonly number[];
  /** Everybody who is named behind it under its verb: "he said that [Rossi] …". */
  readonly under: ReadonlySet<LocalEntityIndex | -1>;
  /** Those of them whom its own clause names: "he accused [Rossi]". */
  readonly beside: ReadonlySet<LocalEntityIndex | -1>;
  /** As of a trace, both. */
  readonly told: boolean;
  readonly own: number;
  readonly quotation: number;
  /** Who speaks the quotation that the pronoun stands in; -1 outside and where not known. */
  readonly speaker: LocalEntityIndex | -1;
  /** Quotation that the pronoun speaks: "…", [she] said; -1 where none. */
  readonly utters: number;
  /** Who spoke the last quotation before; -1 where none. */
  readonly lastQuoted: LocalEntityIndex | -1;
  /** Everybody whom the quotation that the pronoun speaks speaks of. */
  readonly spokenOf: ReadonlySet<LocalEntityIndex>;
  /** True where its clause is put into or behind words of the report's own: "the plan, [it] says, costs little". */
  readonly isInserted: boolean;
}

/** Names of the features, in order; each is 0 or 1 but those said to be logarithms. */
export const FEATURES = [
  "nobody", // the choice of none: its only feature
  "here", // same sentence
  "back-1",
  "back-2",
  "back-3",
  "back-more",
  "log-between", // logarithm of phrases between
  "acts",
  "subject",
  "object",
  "owner",
  "oblique",
  "both-subjects",
  "both-objects",
  "pronoun",
  "same-word",
  "name",
  "described",
  "people",
  "gender-known",
  "surname-only",
  "log-seen", // logarithm of mentions so far
  "only-cand-quoted",
  "only-pronoun-quoted",
  "same-quotation",
  "speaks-it", // it speaks the quotation of the pronoun
  "spoken-by-pronoun", // it stands in the quotation that the pronoun speaks
  "same-verb", // both hang on one verb
  "reflexive-subject",
  "opens-sentence",
  "same-block",
  "state",
  "organization",
  "place",
  "work",
  "group",
  "person",
  "unnamed",
  "last-actor", // no other acting phrase stands between
  "speaks", // subject of a verb of acting
  "both-speak",
  "last-speaker", // no other that speaks stands between
  "indefinite",
  "both-open", // both open their sentences
  "plain", // a noun that no table has
  "plain-speaks",
  "main-subject", // subject of its sentence's main verb
  "both-main-subjects",
  "last-quoted", // its entity spoke the last quotation
  "both-quoted", // so it did, and the pronoun speaks the next
  "quoted", // it stands as the speaker of a quotation
  "quoted-pronoun-not", // so it does, and the pronoun stands for no speaker
  "says", // subject of a verb of saying, or speaks a quotation
  "last-sayer", // no other that says stands between
  "told", // stands in what another says, and the pronoun does not
  "told-pronoun",
  "described-named", // a description of somebody who has a name
  "opens-block",
  "block-before",
  "verb-above", // the pronoun's clause hangs on its verb: "Rossi said [he] …"
  "under", // it is named behind the pronoun, under its verb
  "own-0", // no sentence of the report's own begins between
  "own-1",
  "own-2",
  "own-more",
  "last-same", // the nearest pronoun of that form, number and gender
] as const;
export const WIDTH = FEATURES.length;
const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<(typeof FEATURES)[number], number>;

const code = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const SUBJECTS: ReadonlySet<number> = new Set([code("nsubj"), code("nsubj:pass")]);
const OBJECTS: ReadonlySet<number> = new Set([code("obj"), code("iobj")]);
const OBLIQUES: ReadonlySet<number> = new Set([code("obl"), code("nmod")]);
const POSSESSOR = code("nmod:poss");

const BACK = [AT.here, AT["back-1"], AT["back-2"], AT["back-3"]] as const;
const OWN = [AT["own-0"], AT["own-1"], AT["own-2"]] as const;
const KINDS = { state: AT.state, organization: AT.organization, place: AT.place, work: AT.work, group: AT.group, person: AT.person };
const SORTS = { name: AT.name, described: AT.described, group: AT.described, people: AT.people, pronoun: AT.pronoun };

/** Class of a pronoun, for which weights are kept apart: people, things, several, and people who say something. */
export const CLASSES = 4;
export const classOf = ({ pronoun: { gender, plural }, says }: Pick<Asked, "pronoun" | "says">): number =>
  plural ? 2 : gender === "it" ? 1 : says ? 3 : 0;

/** What a phrase is the nearest of, back from the pronoun. */
export interface Nearest {
  readonly actor: boolean;
  readonly speaker: boolean;
  readonly sayer: boolean;
  readonly same: boolean;
}

/**
 * Writes the features of one candidate into `out` at `from`.
 *
 * @param between phrases that stand between the two
 * @cost O(1)
 */
export function traceFeatures(
  ground: PronounGround,
  asked: Asked,
  trace: Trace,
  draft: EntityDraft,
  between: number,
  last: Nearest,
  out: Float32Array,
  from: number,
): void {
  const { view, syntax } = ground;
  const { phrase, token } = trace;
  const { pronoun } = asked;
  const set = (feature: number, is: boolean): void => {
    if (is) out[from + feature] = 1;
  };
  out[from + (BACK[asked.sentence - trace.sentence] ?? AT["back-more"])] = 1;
  out[from + (OWN[asked.own - trace.own] ?? AT["own-more"])] = 1;
  out[from + AT["log-between"]] = Math.log1p(between);
  out[from + AT["log-seen"]] = Math.log1p(trace.seen);
  out[from + SORTS[phrase.sort]] = 1;
  out[from + KINDS[draft.kind]] = 1;
  set(AT.acts, trace.acts);
  set(AT["same-word"], phrase.pronoun?.form === pronoun.form);
  set(AT["gender-known"], draft.gender !== null && draft.gender === pronoun.gender);
  set(AT["surname-only"], draft.kind === "person" && draft.nameWords === 1 && draft.offices.length === 0);
  set(AT.unnamed, !draft.named);
  set(AT["described-named"], draft.named && phrase.sort === "described");
  set(AT["opens-sentence"], view.initial[phrase.first] === 1);
  set(AT["same-block"], view.block[token] === view.block[asked.token]);
  set(AT["last-actor"], last.actor);
  set(AT["last-speaker"], last.speaker);
  set(AT["last-sayer"], last.sayer);
  set(AT["last-same"], last.same);
  set(AT.speaks, trace.speaks);
  set(AT["both-speak"], trace.speaks && asked.speaks);
  set(AT.indefinite, phrase.determiner === "a" || (phrase.determiner === "none" && phrase.sort === "described"));
  set(AT["both-open"], view.initial[phrase.first] === 1 && view.initial[asked.token] === 1);
  const isPlain = phrase.sort !== "name" && phrase.sort !== "pronoun" && view.atomAt[phrase.coreFirst] === -1;
  set(AT.plain, isPlain);
  set(AT["plain-speaks"], isPlain && trace.speaks);
  sayingFeatures(ground, asked, trace, set);
  treeFeatures(
    syntax,
    asked.token,
    token,
    view
      .words(asked.token, asked.token + 1)
      .toLowerCase()
      .includes("sel"),
    set,
  );
}

/** Who says what where: quotation marks, verbs of saying, paragraphs. */
function sayingFeatures(
  { view, syntax, quoted }: PronounGround,
  asked: Asked,
  trace: Trace,
  set: (feature: number, is: boolean) => void,
): void {
  const { phrase, token } = trace;
  set(AT.says, trace.says);
  const isTold = trace.told && !asked.told;
  set(AT.told, isTold);
  set(AT.under, asked.under.has(trace.entity));
  set(AT["told-pronoun"], isTold && phrase.sort === "pronoun");
  const block = view.block[token]!;
  set(AT["opens-block"], phrase.first === 0 || view.block[phrase.first - 1] !== block);
  set(AT["block-before"], block + 1 === view.block[asked.token]);
  set(AT["verb-above"], trace.acts && asked.above.indexOf(syntax.head[token] ?? -1, 1) > 0);
  const quotation = quoted.quotation[token] ?? -1;
  set(AT["only-cand-quoted"], quotation >= 0 && asked.quotation < 0);
  set(AT["only-pronoun-quoted"], quotation < 0 && asked.quotation >= 0);
  set(AT["same-quotation"], quotation >= 0 && quotation === asked.quotation);
  set(AT["speaks-it"], asked.speaker >= 0 && asked.speaker === trace.entity);
  set(AT["spoken-by-pronoun"], quotation >= 0 && quoted.speaker[quotation] === asked.token);
  const isLast = asked.lastQuoted === trace.entity;
  set(AT["last-quoted"], isLast);
  set(AT["both-quoted"], isLast && asked.utters >= 0);
  const isQuoted = (quoted.spoken[token] ?? -1) >= 0;
  set(AT.quoted, isQuoted);
  set(AT["quoted-pronoun-not"], isQuoted && !asked.speaks);
}

/** True where a token's governor heads its sentence. */
function isRoot(head: Int32Array, token: number): boolean {
  const verb = head[token] ?? token;
  return head[verb] === verb;
}

function treeFeatures(
  { head, relation }: Syntax,
  pronoun: number,
  token: number,
  isReflexive: boolean,
  set: (feature: number, is: boolean) => void,
): void {
  if (head.length === 0) return;
  const [here, there] = [relation[pronoun] ?? -1, relation[token] ?? -1];
  const isSubject = SUBJECTS.has(there);
  set(AT.subject, isSubject);
  set(AT.object, OBJECTS.has(there));
  set(AT.owner, there === POSSESSOR);
  set(AT.oblique, OBLIQUES.has(there));
  set(AT["both-subjects"], isSubject && SUBJECTS.has(here));
  set(AT["both-objects"], OBJECTS.has(there) && OBJECTS.has(here));
  const isMain = isSubject && isRoot(head, token);
  set(AT["main-subject"], isMain);
  set(AT["both-main-subjects"], isMain && SUBJECTS.has(here) && isRoot(head, pronoun));
  const isSameVerb = head[pronoun] === head[token] && here !== POSSESSOR;
  set(AT["same-verb"], isSameVerb && !isReflexive);
  set(AT["reflexive-subject"], isSameVerb && isReflexive && isSubject);
}
