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
  /** So it does, or its title: "[Sen.] Rossi said". */
  readonly saysTitled: boolean;
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
  /**
   * Where the words begin into or behind which its clause is put, "the plan, [it] says, costs little": the colon or semicolon
   * before them in the sentence, -1 where there is none; `Infinity` where it is not put in.
   */
  readonly insertedFrom: number;
  /** "Himself", "themselves". */
  readonly isReflexive: boolean;
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
const [SUBJECT, PASSIVE, OBJECT, RECEIVER, OBLIQUE, ATTRIBUTE] = (["nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod"] as const).map(code);
const isSubjects = (relation: number): boolean => relation === SUBJECT || relation === PASSIVE;
const isObjects = (relation: number): boolean => relation === OBJECT || relation === RECEIVER;
const isOblique = (relation: number): boolean => relation === OBLIQUE || relation === ATTRIBUTE;
const POSSESSOR = code("nmod:poss");

const BACK = [AT.here, AT["back-1"], AT["back-2"], AT["back-3"]] as const;
const OWN = [AT["own-0"], AT["own-1"], AT["own-2"]] as const;
const KINDS = { state: AT.state, organization: AT.organization, place: AT.place, work: AT.work, group: AT.group, person: AT.person };
const SORTS = { name: AT.name, described: AT.described, group: AT.described, people: AT.people, pronoun: AT.pronoun };

/** Logarithms of one and more, by how many more; a report seldom asks for others. */
const LOGARITHMS = Float64Array.from({ length: 256 }, (_, more) => Math.log1p(more));
const logarithm = (more: number): number => LOGARITHMS[more] ?? Math.log1p(more);

/** Words of 32 features, one bit each, in a row. */
const SIGN_WORDS = Math.ceil(WIDTH / 32);

/**
 * The features of some candidates, a row each: which are not 0, as bits, since three in four are, and the two that are logarithms.
 * Weights are added up in the order of the features, so that the sum is the very one of all.
 */
export class FeatureRows {
  readonly #signs: Int32Array;
  readonly #logarithms: Float32Array;
  /** Where the row that is written begins. */
  #row = 0;
  #from = 0;

  constructor(rows: number) {
    this.#signs = new Int32Array(rows * SIGN_WORDS);
    this.#logarithms = new Float32Array(2 * rows);
  }

  /** Writes the first row, which is nobody's. */
  nobody(): void {
    this.begin(0);
    this.set(AT.nobody, true);
  }

  /** Begins a row anew. */
  begin(row: number): void {
    this.#row = row;
    this.#from = row * SIGN_WORDS;
    for (let word = 0; word < SIGN_WORDS; word++) this.#signs[this.#from + word] = 0;
  }

  /** Says of the row that is written that something is so; short, so that the compiler puts it in its place. */
  set(at: number, is: boolean): void {
    if (is) this.#signs[this.#from + (at >> 5)]! |= 1 << (at & 31);
  }

  /** Writes the two logarithms, of one and so many more. */
  count(between: number, seen: number): void {
    this.set(AT["log-between"], true);
    this.set(AT["log-seen"], true);
    this.#logarithms[2 * this.#row] = logarithm(between);
    this.#logarithms[2 * this.#row + 1] = logarithm(seen);
  }

  #value(row: number, at: number): number {
    return at === AT["log-between"] ? this.#logarithms[2 * row]! : at === AT["log-seen"] ? this.#logarithms[2 * row + 1]! : 1;
  }

  /** The sum of a row's features, each times its weight; weights begin at `from`. @cost O(features that are not 0) */
  weighed(row: number, weights: Float64Array, from: number): number {
    let sum = 0;
    for (let word = 0; word < SIGN_WORDS; word++)
      for (let signs = this.#signs[row * SIGN_WORDS + word]!; signs !== 0; signs &= signs - 1) {
        const at = 32 * word + 31 - Math.clz32(signs & -signs);
        sum += this.#value(row, at) * weights[from + at]!;
      }
    return sum;
  }

  /** The first rows as numbers, `WIDTH` in each: what training learns from. */
  unpacked(rows: number): Float32Array {
    const isSet = (row: number, at: number): boolean => ((this.#signs[row * SIGN_WORDS + (at >> 5)]! >> (at & 31)) & 1) === 1;
    return Float32Array.from({ length: rows * WIDTH }, (_, place) => {
      const row = Math.floor(place / WIDTH);
      return isSet(row, place % WIDTH) ? this.#value(row, place % WIDTH) : 0;
    });
  }
}

/** Class of a pronoun, for which weights are kept apart: people, things, several, and people who say something. */
export const CLASSES = 4;
export const classOf = ({ pronoun: { gender, plural }, says }: Pick<Asked, "pronoun" | "says">): number =>
  plural ? 2 : gender === "it" ? 1 : says ? 3 : 0;

/** Whether number, gender and kind let a pronoun mean somebody at all. A bridge has no ministry: what is whose is seldom a landmark's. */
export function agrees(draft: EntityDraft, plural: boolean, { plural: many, gender, possessive }: PronounWord): boolean {
  if (possessive && (draft.head?.sense === "landmark" || draft.head?.sense === "vessel")) return false;
  if (many) return plural || draft.kind === "group" || draft.kind === "organization" || draft.kind === "state";
  if (gender === "it") return !plural && draft.kind !== "person" && draft.kind !== "group";
  return draft.kind === "person" && !plural && (gender === null || draft.gender === null || draft.gender === gender);
}

/** What has not stood between the pronoun and where it is looked back from. */
export interface Nearest {
  actor: boolean;
  speaker: boolean;
  sayer: boolean;
  same: boolean;
}

/**
 * Writes the features of one candidate into a row.
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
  out: FeatureRows,
  row: number,
): void {
  const { view, syntax } = ground;
  const { phrase, token } = trace;
  const { pronoun } = asked;
  out.begin(row);
  out.set(BACK[asked.sentence - trace.sentence] ?? AT["back-more"], true);
  out.set(OWN[asked.own - trace.own] ?? AT["own-more"], true);
  out.count(between, trace.seen);
  out.set(SORTS[phrase.sort], true);
  out.set(KINDS[draft.kind], true);
  out.set(AT.acts, trace.acts);
  out.set(AT["same-word"], phrase.pronoun?.form === pronoun.form);
  out.set(AT["gender-known"], draft.gender !== null && draft.gender === pronoun.gender);
  out.set(AT["surname-only"], draft.kind === "person" && draft.nameWords === 1 && draft.offices.length === 0);
  out.set(AT.unnamed, !draft.named);
  out.set(AT["described-named"], draft.named && phrase.sort === "described");
  out.set(AT["opens-sentence"], view.initial[phrase.first] === 1);
  out.set(AT["same-block"], view.block[token] === view.block[asked.token]);
  out.set(AT["last-actor"], last.actor && trace.acts);
  out.set(AT["last-speaker"], last.speaker && trace.speaks);
  out.set(AT["last-sayer"], last.sayer && isSayer(asked, trace));
  out.set(AT["last-same"], last.same && isSameWord(asked, trace));
  out.set(AT.speaks, trace.speaks);
  out.set(AT["both-speak"], trace.speaks && asked.speaks);
  out.set(AT.indefinite, phrase.determiner === "a" || (phrase.determiner === "none" && phrase.sort === "described"));
  out.set(AT["both-open"], view.initial[phrase.first] === 1 && view.initial[asked.token] === 1);
  const isPlain = phrase.sort !== "name" && phrase.sort !== "pronoun" && view.atomAt[phrase.coreFirst] === -1;
  out.set(AT.plain, isPlain);
  out.set(AT["plain-speaks"], isPlain && trace.speaks);
  sayingFeatures(ground, asked, trace, out);
  treeFeatures(syntax, asked, token, out);
}

/** True for one who says something where the pronoun stands: not inside what another says. */
const isSayer = ({ told }: Asked, trace: Trace): boolean => trace.says && (!trace.told || told);

/** True for a pronoun of the same form, number and gender. */
const isSameWord = ({ told, pronoun }: Asked, trace: Trace): boolean => {
  const other = trace.phrase.pronoun;
  return trace.told === told && other?.person === 3 && other.gender === pronoun.gender && other.plural === pronoun.plural;
};

/** Takes note of a candidate: what stands further back is no longer the nearest of what this one is. */
export function passed(last: Nearest, asked: Asked, trace: Trace): void {
  last.actor &&= !trace.acts;
  last.speaker &&= !trace.speaks;
  last.sayer &&= !isSayer(asked, trace);
  last.same &&= !isSameWord(asked, trace);
}

/** Who says what where: quotation marks, verbs of saying, paragraphs. */
function sayingFeatures({ view, syntax, quoted }: PronounGround, asked: Asked, trace: Trace, out: FeatureRows): void {
  const { phrase, token } = trace;
  out.set(AT.says, trace.says);
  const isTold = trace.told && !asked.told;
  out.set(AT.told, isTold);
  out.set(AT.under, asked.under.size > 0 && asked.under.has(trace.entity));
  out.set(AT["told-pronoun"], isTold && phrase.sort === "pronoun");
  const block = view.block[token]!;
  out.set(AT["opens-block"], phrase.first === 0 || view.block[phrase.first - 1] !== block);
  out.set(AT["block-before"], block + 1 === view.block[asked.token]);
  out.set(AT["verb-above"], trace.acts && asked.above.indexOf(syntax.head[token] ?? -1, 1) > 0);
  const quotation = quoted.quotation[token] ?? -1;
  out.set(AT["only-cand-quoted"], quotation >= 0 && asked.quotation < 0);
  out.set(AT["only-pronoun-quoted"], quotation < 0 && asked.quotation >= 0);
  out.set(AT["same-quotation"], quotation >= 0 && quotation === asked.quotation);
  out.set(AT["speaks-it"], asked.speaker >= 0 && asked.speaker === trace.entity);
  out.set(AT["spoken-by-pronoun"], quotation >= 0 && quoted.speaker[quotation] === asked.token);
  const isLast = asked.lastQuoted === trace.entity;
  out.set(AT["last-quoted"], isLast);
  out.set(AT["both-quoted"], isLast && asked.utters >= 0);
  const isQuoted = (quoted.spoken[token] ?? -1) >= 0;
  out.set(AT.quoted, isQuoted);
  out.set(AT["quoted-pronoun-not"], isQuoted && !asked.speaks);
}

/** True where a token's governor heads its sentence. */
function isRoot(head: Int32Array, token: number): boolean {
  const verb = head[token] ?? token;
  return head[verb] === verb;
}

function treeFeatures({ head, relation }: Syntax, { token: pronoun, isReflexive }: Asked, token: number, out: FeatureRows): void {
  if (head.length === 0) return;
  const here = relation[pronoun] ?? -1;
  const there = relation[token] ?? -1;
  const isSubject = isSubjects(there);
  out.set(AT.subject, isSubject);
  out.set(AT.object, isObjects(there));
  out.set(AT.owner, there === POSSESSOR);
  out.set(AT.oblique, isOblique(there));
  out.set(AT["both-subjects"], isSubject && isSubjects(here));
  out.set(AT["both-objects"], isObjects(there) && isObjects(here));
  const isMain = isSubject && isRoot(head, token);
  out.set(AT["main-subject"], isMain);
  out.set(AT["both-main-subjects"], isMain && isSubjects(here) && isRoot(head, pronoun));
  const isSameVerb = head[pronoun] === head[token] && here !== POSSESSOR;
  out.set(AT["same-verb"], isSameVerb && !isReflexive);
  out.set(AT["reflexive-subject"], isSameVerb && isReflexive && isSubject);
}
