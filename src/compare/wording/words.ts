// Takes a report's layers and tables, gives the words of a stretch as comparison sees them: lemma, family, meanings, entity, weight.
import { RELATIONS, UPOS, valueOf, type Entity, type EntityId, type LinkedReport, type Range, type Syntax } from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import { isDigit } from "../../text/unit-ranges.ts";
import type { CompareTables } from "../rule.ts";

export type WordKind = "content" | "name" | "number" | "function" | "mark";

/** A token as it is compared. Offsets are into `Article.text` of its report. */
export interface Word extends Range {
  readonly token: number;
  /** As it stands, lower case, curly apostrophes made straight. */
  readonly form: string;
  readonly lemma: string;
  readonly stem: string;
  readonly kind: WordKind;
  readonly upos: string;
  readonly concepts: readonly string[];
  /** The meaning of the expression it stands in ("come back"), if any. */
  readonly expression?: string;
  /** The entity named, on the last word of the name only. */
  readonly entity: EntityId | null;
  /** The state or body that the entity belongs to or is; what "Moscow" and "Russian" share. */
  readonly party: EntityId | null;
  /** Rarity in the language, 0 to 1; rarity in the episode comes on top (weights.ts). */
  readonly rarity: number;
  /** Token that this one depends on, by the parse; itself at the top, -1 where nobody parsed. */
  readonly head: number;
  /** Token of who does what this verb tells, by the parse; -1 where nobody is named or nobody parsed. */
  readonly subject: number;
  /** Names the speaker's own side. */
  readonly self?: boolean;
  /** A number of years that somebody has lived: it counts nothing. */
  readonly age?: boolean;
}

/** Whether a word says something of the matter: no mark, article or auxiliary. */
export const isContent = ({ kind }: Word): boolean => kind === "content" || kind === "name" || kind === "number";

/** Which entity each token names; made once a report. */
export interface NamedTokens {
  readonly entity: ReadonlyMap<number, EntityId>;
  /** Tokens of a name and of the titles that go with it, the name's last one excepted. */
  readonly inside: ReadonlySet<number>;
}

/** The ranges that overlap a stretch. @param ranges sorted by start, none inside another @cost O(log ranges + found) */
export function overlapping<Kind extends Range>(ranges: readonly Kind[], { start, end }: Range): Kind[] {
  const first = firstWhere(ranges.length, (index) => (ranges[index]?.end ?? 0) > start);
  const found: Kind[] = [];
  for (let at = first; at < ranges.length; at += 1) {
    const range = ranges[at];
    if (range === undefined || range.start >= end) break;
    found.push(range);
  }
  return found;
}

/** Gives the entity that each name's last token stands for. Pronouns and descriptions are left out: their words speak for themselves. */
function namedTokens(report: LinkedReport, { landmarks }: Pick<CompareTables, "landmarks">): NamedTokens {
  const { article, layers } = report.annotated;
  const { tokens, mentions } = layers;
  const isLandmark = (at: number): boolean => landmarks.has(article.text.slice(tokens.start[at], tokens.end[at]).toLowerCase());
  const entity = new Map<number, EntityId>();
  const inside = new Set<number>();
  for (const mention of mentions) {
    const local = valueOf(mention.entity);
    const id = local === null ? undefined : report.entityOf[local];
    if (mention.form !== "name" || id === undefined) continue;
    let last = -1;
    const titled = mention.kind === "person" ? mention : mention.core;
    for (let at = firstFrom(tokens.start, tokens.count, titled.start); at < tokens.count; at += 1) {
      if ((tokens.end[at] ?? 0) > titled.end) break;
      // "Bridge" of "the Orlo bridge" is a word as any other, "Orlo" is its name.
      if (mention.kind === "place" && last >= 0 && isLandmark(at)) continue;
      inside.add(at);
      if ((tokens.start[at] ?? 0) >= mention.core.start && (tokens.end[at] ?? 0) <= mention.core.end) last = at;
    }
    if (last < 0) continue;
    inside.delete(last);
    entity.set(last, id);
  }
  return { entity, inside };
}

const SUBJECT = RELATIONS.indexOf("nsubj");
/** "Intends to leave": who intends is who leaves. */
const OPEN = RELATIONS.indexOf("xcomp");
const AGENT = RELATIONS.indexOf("obl:agent");

/** For each token the one that does what it tells: its subject, or the agent of a passive, or the subject of the verb that it completes; -1 where there is none. @cost O(tokens) */
function subjectsIn({ head, relation }: Syntax): Int32Array {
  const subjects = new Int32Array(head.length).fill(-1);
  relation.forEach((of, at) => {
    if (of === SUBJECT || of === AGENT) subjects[head[at] ?? 0] = at;
  });
  relation.forEach((of, at) => {
    if (of === OPEN && subjects[at] === -1) subjects[at] = subjects[head[at] ?? 0] ?? -1;
  });
  return subjects;
}

const isLetter = (form: string): boolean => form.toLowerCase() !== form.toUpperCase();

/** Whether a token is a name as far as its letters tell: a capital that does not merely open a sentence. */
function looksLikeName(text: string, opensSentence: boolean): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase() && !opensSentence;
}

/** Straightens apostrophes and lowers case. */
const formOf = (text: string): string => text.toLowerCase().replaceAll("’", "'").replaceAll("ʼ", "'");

function kindOf(form: string, text: string, upos: string, opens: boolean, tables: CompareTables): WordKind {
  if (isDigit(form.charCodeAt(0)) || tables.numberWords.has(form)) return "number";
  if (!isLetter(form)) return "mark";
  if (upos === "PROPN" || (upos === "X" && looksLikeName(text, opens))) return tables.functionWords.has(form) ? "function" : "name";
  return tables.functionWords.has(form) ? "function" : "content";
}

/** Most words of an expression. */
const LONGEST_EXPRESSION = 3;

/** Gives the words of an expression ("came back", "opened up on") the meaning they have together. */
function withExpressions(words: Word[], { phrases }: CompareTables): Word[] {
  for (let at = 0; at + 1 < words.length; at += 1) {
    for (let length = LONGEST_EXPRESSION; length >= 2; length -= 1) {
      const run = words.slice(at, at + length);
      const meaning = phrases.get(run.map(({ lemma }) => lemma).join(" "));
      if (meaning === undefined) continue;
      run.forEach((word, step) => (words[at + step] = { ...word, concepts: [...word.concepts, meaning], expression: meaning }));
      break;
    }
  }
  return words;
}

/** Words between a negator and the verb it negates, auxiliaries and verbs of meaning to ("does not intend to leave"). */
const NEGATED_REACH = 4;

/** Gives negated words what their opposite means as well: who does not leave stays. */
function withOpposites(words: Word[], { negators, oppositesOf, attitudes }: CompareTables): Word[] {
  words.forEach((word, at) => {
    const opposites = word.kind === "content" ? oppositesOf(word.lemma) : [];
    for (let before = at - 1; opposites.length > 0 && before >= 0 && before >= at - NEGATED_REACH; before -= 1) {
      const { kind, form, lemma } = words[before] ?? word;
      if (negators.has(form)) {
        words[at] = { ...word, concepts: [...word.concepts, ...opposites] };
        break;
      }
      if (kind !== "function" && !attitudes.has(lemma)) break;
    }
  });
  return words;
}

/** Least and greatest word of tens; what follows one of them, with a dash or without, is its unit. */
const TENS = [20, 90] as const;

/** Gives "forty-one" the one value that it has: its unit stands for the whole and weighs nothing more. */
function withCompounds(words: Word[]): Word[] {
  words.forEach((word, at) => {
    const after = words[at + 1]?.form === "-" ? at + 2 : at + 1;
    const unit = words[after];
    const tens = Number(word.lemma);
    if (word.kind !== "number" || unit?.kind !== "number" || isDigit(word.form.charCodeAt(0)) || isDigit(unit.form.charCodeAt(0))) return;
    if (tens % 10 !== 0 || !(tens >= TENS[0] && tens <= TENS[1]) || !(Number(unit.lemma) >= 1 && Number(unit.lemma) <= 9)) return;
    const lemma = `${tens + Number(unit.lemma)}`;
    words[at] = { ...word, lemma };
    words[after] = { ...unit, lemma, rarity: 0 };
  });
  return words;
}

/** Most words and marks from a number to "old": "61-year-old". */
const OLD_WITHIN = 4;

/** Marks the number of "a 61-year-old" and "61 years old". */
function withAges(words: Word[], { harm }: CompareTables): Word[] {
  words.forEach((word, at) => {
    if (word.kind !== "number") return;
    const behind = words.slice(at + 1, at + 1 + OLD_WITHIN).filter(({ form }) => form !== "-");
    if (harm.year.has(behind[0]?.form ?? "") && behind[1]?.form === harm.old) words[at] = { ...word, age: true };
  });
  return words;
}

/** What the reader asks of entities; `Parties` answers it. */
export interface EntityLookup {
  partyOf(entity: EntityId): EntityId;
  entity(id: EntityId): Pick<Entity, "kind"> | undefined;
}

/** Reads words of reports; holds what is made once a report. */
export interface WordReader {
  /** Words of `range`, marks and function words among them, in order; the first `most` where that is given. */
  words(report: LinkedReport, range: Range, most?: number): Word[];
}

/** What a word's form and tag tell, whatever it stands beside. */
type Lexical = Pick<Word, "lemma" | "stem" | "concepts" | "rarity">;

/** Gives what a form under a tag tells; each is worked out once. */
function lexicon(tables: CompareTables): (form: string, upos: string) => Lexical {
  const seen = new Map<string, Lexical>();
  const values = new Map(tables.numbers.small);
  /** "4,000" and "4000", "three" and "3" are one figure. */
  const figureOf = (form: string): string | undefined =>
    isDigit(form.charCodeAt(0)) ? form.replaceAll(",", "") : values.get(form)?.toString();
  return (form, upos) => {
    const key = `${upos} ${form}`;
    const before = seen.get(key);
    if (before !== undefined) return before;
    const tag = UPOS.find((it) => it === upos && it !== "X");
    const plain = tag === undefined ? tables.lemmaOf(form) : tables.lemmaOf(form, tag);
    const lemma = figureOf(form) ?? plain;
    const made = { lemma, stem: tables.stemOf(lemma), concepts: tables.conceptsOf(lemma), rarity: tables.rarityOf(plain) };
    seen.set(key, made);
    return made;
  };
}

/**
 * @param parties tells what an entity is and whom it belongs to
 * @cost O(tokens of the range) a call, O(mentions) once a report
 */
export function wordReader(tables: CompareTables, parties: EntityLookup): WordReader {
  const known = new Map<string, { readonly named: NamedTokens; readonly firsts: ReadonlySet<number>; readonly subjects: Int32Array }>();
  const lexical = lexicon(tables);
  return {
    words(report, range, most = Infinity) {
      const { article, layers } = report.annotated;
      const { tokens, syntax, sentences } = layers;
      let of = known.get(article.id);
      if (of === undefined) {
        of = { named: namedTokens(report, tables), firsts: new Set(sentences.first), subjects: subjectsIn(syntax) };
        known.set(article.id, of);
      }
      const { named: names, firsts, subjects } = of;
      const found: Word[] = [];
      for (let at = firstFrom(tokens.start, tokens.count, range.start); at < tokens.count; at += 1) {
        const start = tokens.start[at] ?? 0;
        const end = tokens.end[at] ?? 0;
        if (end > range.end || found.length >= most) break;
        const text = article.text.slice(start, end);
        const form = formOf(text);
        const upos = UPOS[syntax.upos[at] ?? 0] ?? "X";
        const { lemma, stem, concepts, rarity } = lexical(form, upos);
        const entity = names.entity.get(at) ?? null;
        const kind = entity === null ? kindOf(form, text, upos, firsts.has(at), tables) : "name";
        const weight = names.inside.has(at) ? Math.min(rarity, 0.1) : rarity;
        const party = entity === null ? null : parties.partyOf(entity);
        const isPlace = entity !== null && parties.entity(entity)?.kind === "place";
        found.push({
          start,
          end,
          token: at,
          form,
          lemma,
          stem,
          kind,
          upos,
          concepts: isPlace ? [tables.placeMeaning] : concepts,
          entity,
          party,
          rarity: weight,
          head: syntax.head[at] ?? -1,
          subject: subjects[at] ?? -1,
        });
      }
      return withOpposites(withExpressions(withAges(withCompounds(found), tables), tables), tables);
    },
  };
}
