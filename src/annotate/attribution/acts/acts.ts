// Takes the words of a content and what the cue tells, gives what is done by saying them.
import { actLexicon, NO_WORD, type NumberedWords, type WordList } from "./act-lexicon.ts";
import type { Act } from "../../../model/index.ts";
import { firstFrom } from "../../../text/bisect.ts";
import type { Draft } from "../attribution-draft.ts";
import type { ActSign, AttributionTables } from "../attribution-rule.ts";
import { BIT } from "../attribution-words.ts";
import { awaitsDeed, followsDeed, withholds } from "./bound-acts.ts";
import { cueActOf } from "./cue-acts.ts";
import { answersNo, begs, ownDeed, clauseActs, leaningClauseAct, isNotSo, SETTLED, holdsWord, wordsIn } from "./clause-acts.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { mainClauses } from "./main-clauses.ts";
import { isPledgedAgainst } from "./foretold-acts.ts";
import { endOfFirst, holdsPhrase, PhraseTable, plainWords, spelledOut, type OpenedPhrase, type PlainWords } from "./plain-words.ts";
import type { Sides } from "../voices/sides.ts";

/** Acts whose words a denial repeats. */
const CHARGES: ReadonlySet<Act> = new Set(["accuse", "condemn"]);

/** Acts whose words are no sign of them behind "not": "it never undertook to pay". */
const NEGATED: ReadonlySet<Act> = new Set(["accuse", "condemn", "commit"]);

/** What of an attribution tells its act. */
export type Acted = Pick<Draft, "cue" | "content" | "act" | "affirmed">;

/** Tells the act of an attribution; `sides` says whose side its words name, `question` is what it answers. */
export type ActTeller = (view: ClauseView, it: Acted, sides: Sides, question: Acted | null) => Act;

/**
 * Gives a function that tells the act. A verb that does something ("urged", "denied") decides; else the first
 * sentence of the content that shows what it is, by a phrase or by its main clause; else what the verb leans to;
 * else `assert`. A denial that is negated ("did not rule out") asserts; a question whose answer is withheld is no comment.
 *
 * @cost O(content × signs), only over the content's words
 */
export function actTeller({ acts: signs, leanings, actWords }: Pick<AttributionTables, "acts" | "leanings" | "actWords">): ActTeller {
  const { words } = actLexicon(actWords);
  const index = signIndex(signs);
  const late = signIndex(leanings);
  const ranks = new Map(signs.map(({ act }, rank) => [act, rank]));
  const shown = (view: ClauseView, sentence: Phrase, sides: Sides, cue: Act | null): number =>
    shownRank(view, sentence, sides, cue, { signs, words, index, ranks });
  /** "No, it won't.", "We deny that.", with more behind it. */
  const refuses = (view: ClauseView, opening: Phrase | undefined, next: Phrase | undefined, sides: Sides): boolean =>
    opening !== undefined &&
    next !== undefined &&
    (answersNo(view, opening, words) ||
      (words.selves.has(firstWord(view, opening)) && actOfRank(signs, shown(view, opening, sides, null)) === "deny"));
  return (view, it, sides, question) => {
    if (!it.affirmed) return withheldAct(view, it, words);
    const { content } = it;
    const cue = cueAct(view, it, words);
    const leans = cue !== null && leansOn(view, it, words);
    if (cue === "commit" && content[0] !== undefined && isPledgedAgainst(view, content[0], words)) return "threaten";
    if (cue !== null && SETTLED.has(cue) && !leans) return cue;
    const named = isNaming(view, it) ? namedAct(view, content, words) : null;
    if (named !== null) return named;
    const sentences: Phrase[] = [];
    for (const span of content) sentences.push(...sentencesIn(view, span));
    const [opening, next] = sentences;
    if (question !== null && asksComment(view, question, words) && sentences.slice(0, 2).some((it) => declines(view, it, words)))
      return "no-comment";
    if (asks(view, content.at(-1)!) && !refuses(view, opening, next, sides)) return "ask";
    // Whoever announces something of his own may well mention another's attack in passing: only the head counts.
    const announces = cue === "announce" && view.quotation[content[0]!.first]! < 0;
    for (let at = 0; at < (announces ? Math.min(1, sentences.length) : sentences.length); at++) {
      const sentence = sentences[at]!;
      const act = actOfRank(signs, shown(view, sentence, sides, announces || cue !== "announce" ? cue : null));
      if (act === undefined || (leans && act !== "accuse")) continue;
      // A charge on the way to "I would ask everybody to wait" is not what is done.
      if (act === "accuse" && sentences.slice(at + 1).some((next) => begs(view, next, words, sides))) return "request";
      const threatens =
        (act === "commit" || act === "concern") &&
        sentences.slice(at + 1).some((next) => actOfRank(signs, shown(view, next, sides, null)) === "threaten");
      return threatens ? "threaten" : act;
    }
    const agrees = question !== null && sentences[0] !== undefined && words.answeringYes.has(firstWord(view, sentences[0]));
    const asked = agrees ? askedRank(view, question, index) : -1;
    return (
      actOfRank(signs, asked) ??
      (leans || cue === null
        ? leaningAct(view, sentences, words, sides, { leanings, late, leans, insists: insistsOn(view, it, words) })
        : null) ??
      cue ??
      "assert"
    );
  };
}

/** The act of the sign of some rank; undefined for a rank that is none. */
const actOfRank = (signs: readonly ActSign[], rank: number): Act | undefined =>
  rank >= 0 && rank < signs.length ? signs[rank]!.act : undefined;

/** Whether a main clause of a stretch tells what somebody did or underwent: not "the soup was cold". */
const tellsSomething = (view: ClauseView, sentence: Phrase): boolean =>
  mainClauses(view, sentence).some(
    ({ subject, head, last, copular }) => subject >= 0 && (copular ? view.isPast(head) : last >= 0 || view.isFinite(head)),
  );

interface Leaning {
  readonly leanings: readonly ActSign[];
  readonly late: PhraseTable<SignPhrase>;
  /** Whether the cue complains. */
  readonly leans: boolean;
  /** Whether it insists: what is insisted on was known before. */
  readonly insists: boolean;
}

/** The act of the first sentence that leans to one: by an idiom of blame, praise, menace or refusal; null where none does. */
function leaningAct(
  view: ClauseView,
  sentences: readonly Phrase[],
  words: NumberedWords,
  sides: Sides,
  { leanings, late, leans, insists }: Leaning,
): Act | null {
  // "Complained that the gates were locked", not "complained about the heat".
  if (leans && sentences.some((it) => tellsSomething(view, it))) return "accuse";
  for (const sentence of sentences) {
    const act = actOfRank(leanings, strongest(view, sentence, late)) ?? leaningClauseAct(view, sentence, words, sides, insists);
    if (act !== null) return act;
  }
  return null;
}

/** "Complained that …": what is said tells whether it is a charge. */
const leansOn = (view: ClauseView, { cue }: Acted, words: NumberedWords): boolean =>
  cue !== null && holdsWord(view, cue, words.cues.leaning);

/** "Insisted it had reopened the road". */
const insistsOn = (view: ClauseView, { cue }: Acted, words: NumberedWords): boolean =>
  cue !== null && holdsWord(view, cue, words.cues.insisting);

/** What the cue alone tells. Who recognises that something happened admits it: only what a government recognises of another counts. */
function cueAct(view: ClauseView, it: Acted, words: NumberedWords): Act | null {
  const { content } = it;
  const act = cueActOf(view, it, words.cued);
  if (act !== "recognise") return act;
  return content.some((span) => holdsWord(view, span, words.recognised)) ? act : null;
}

/** "Called it piracy": whether the cue gives a name to something. */
const isNaming = (view: ClauseView, { cue }: Acted): boolean =>
  cue !== null && (view.cuesAt(cue.after - 1) ?? []).some(({ frames }) => frames.includes("naming"));

/** Most words of a name that is given; longer ones tell a story. */
const LONGEST_NAME = 30;

/** What is done by the name that something is given: a wrong charges, an abuse condemns, "fabrications" denies. */
function namedAct(view: ClauseView, content: readonly Phrase[], { deeds, condemning, worrying, leaning }: NumberedWords): Act | null {
  const spoken = content.flatMap((span) => wordsIn(view, span)).slice(-LONGEST_NAME);
  if (holdsAny(spoken, deeds.falsehoods) || (holdsAny(spoken, deeds.errors) && holdsAny(spoken, deeds.stories))) return "deny";
  // "Described the talk of a raid as a play": what words of others are called is no charge.
  if (spoken.some((it, at) => deeds.talk.has(it) && deeds.topics.has(spoken[at + 1] ?? NO_WORD)) && !holdsAny(spoken, deeds.wrongs))
    return holdsAny(spoken, deeds.credited) ? null : "deny";
  if (holdsAny(spoken, condemning)) return "condemn";
  if (holdsAny(spoken, deeds.wrongs) || holdsAny(spoken, deeds.culprits) || holdsAny(spoken, deeds.unlawful)) return "accuse";
  if (holdsAny(spoken, worrying)) return "concern";
  return isLikened(view, content, leaning.as) && !holdsAny(spoken, leaning.favourable) && !holdsAny(spoken, deeds.errors)
    ? "condemn"
    : null;
}

/** Most words of what something is likened to. */
const LONGEST_LIKENESS = 12;

/** "Called the ruling “a gift to the crooks”": in so many words what a deed or a decision is likened to, of which nothing good is said. */
function isLikened(view: ClauseView, content: readonly Phrase[], as: number): boolean {
  const span = content.at(-1)!;
  let at = span.first;
  while (at < span.after && !view.opensQuotation(at)) at += 1;
  if (at === span.first && content.length === 1) return false;
  // Not “a village with “a lot of poor people””.
  if (at > span.first && view.tag(at - 1) === TAG.adp && view.actWord(at - 1) !== as) return false;
  const mark = view.tag(at) === TAG.punct ? at + 1 : at;
  return mark < span.after && view.tag(mark) === TAG.det && view.afterQuotation(at) - mark <= LONGEST_LIKENESS;
}

function holdsAny(spoken: readonly number[], words: WordList): boolean {
  for (const word of spoken) if (words.has(word)) return true;
  return false;
}

interface Shown {
  readonly signs: readonly ActSign[];
  readonly words: NumberedWords;
  readonly index: PhraseTable<SignPhrase>;
  readonly ranks: ReadonlyMap<Act, number>;
}

/** Words of what is announced in which its act is looked for. */
const HEAD = 6;

/** Rank of the strongest act that a sentence shows, by a phrase or by its clauses; Infinity where it shows none. */
function shownRank(view: ClauseView, sentence: Phrase, sides: Sides, cue: Act | null, { signs, words, index, ranks }: Shown): number {
  const announces = cue === "announce";
  const plain = plainOf(view, sentence);
  const until = announces ? endOfFirst(plain, HEAD) : plain.length;
  const first = firstSign(plain, index, until);
  const own = actOfRank(signs, first) === "accuse" ? ownDeed(view, sentence, words, sides) : null;
  const sign = own === null ? first : firstSign(plain, index, until, undefined, own);
  const acts: Act[] = announces
    ? withholds(view, sentence, words) || followsDeed(view, sentence, words)
      ? ["commit"]
      : // "Announced that its ministers will resign if the signs are not put back".
        clauseActs(view, sentence, plain, words, sides, false).filter((it) => it === "threaten")
    : clauseActs(view, sentence, plain, words, sides, cue === "concern");
  if (acts.length > 0 && acts[0] === "announce") return ranks.get("announce") ?? -1;
  // "It is no raid": what is denied is no charge. "No such letter has come so far" denies nothing.
  const act = actOfRank(signs, sign);
  const isDenied = act !== undefined && CHARGES.has(act) && acts.includes("deny");
  const isOpen =
    act === "deny" &&
    !acts.includes("deny") &&
    (holdsPhrase(plain, words.denied.soFar) || (holdsPhrase(plain, words.denied.unasked) && !holdsPhrase(plain, words.denied.unmade)));
  // "We will never recognise the border".
  const isWithheld =
    act === "recognise" && (!holdsWord(view, sentence, words.recognised) || acts.includes("commit") || acts.includes("deny"));
  // "Prepared to resume as soon as they leave" binds as "not until they leave" does.
  const isAwaited = act === "offer" && (holdsPhrase(plain, words.foretold.awaited) || awaitsDeed(view, sentence, words));
  const meant = isAwaited ? (ranks.get("commit") ?? sign) : sign;
  // "A case was opened over an act of terror" tells of a case.
  const isOfCase = act !== undefined && CHARGES.has(act) && holdsPhrase(plain, words.deeds.cases);
  const counts = isDenied || isOfCase || isOpen || isWithheld ? -1 : meant;
  let strongest = counts >= 0 ? counts : Infinity;
  for (const it of acts) strongest = Math.min(strongest, ranks.get(it) ?? Infinity);
  return strongest;
}

/** "Would you care to comment?", "any comment?". */
const asksComment = (view: ClauseView, { content }: Acted, { commenting }: NumberedWords): boolean =>
  content.some((span) => holdsWord(view, span, commenting));

/** "No, I wouldn't.", "No." */
const declines = (view: ClauseView, sentence: Phrase, words: NumberedWords): boolean =>
  answersNo(view, sentence, words) || isNotSo(view, sentence);

/** Acts that who says "yes" to a question about them does. */
const AGREED: ReadonlySet<Act> = new Set(["offer", "commit"]);

/** Rank of the act that a question asks about ("are you ready for talks?"), -1 where it asks about none. */
function askedRank(view: ClauseView, { content }: Acted, index: Shown["index"]): number {
  const last = content.flatMap((span) => sentencesIn(view, span)).at(-1);
  return last === undefined ? -1 : strongest(view, last, index, AGREED);
}

/** The first word of a sentence by its number in the tables of acts. */
const firstWord = (view: ClauseView, { first, after }: Phrase): number => {
  let at = first;
  while (at < after - 1 && view.tag(at) === TAG.punct) at += 1;
  return view.actWord(at);
};

/**
 * What is done by not saying, or by saying no to a doing: "did not deny" leaves it open, "refused to answer" is no
 * comment, "refused to withdraw" a refusal; who does not think so says what he thinks.
 */
function withheldAct(view: ClauseView, { cue, content, act }: Acted, words: NumberedWords): Act {
  if (act === "deny") return "assert";
  const first = content[0]!.first;
  const asks = view.is(first, BIT.complementizer) && !view.is(first, BIT.that);
  const spoken = cue === null ? [] : wordsIn(view, cue);
  const refuses = spoken.some((it) => words.refusing.has(it));
  const isDeed = view.is(first, BIT.infinitive) || view.is(first - 1, BIT.infinitive);
  const opening = isDeed ? wordsIn(view, { first, after: Math.min(first + 3, content[0]!.after) }) : [];
  if (opening.some((it) => words.holding.has(it)) && holdsWord(view, content[0]!, words.blaming)) return "no-comment";
  if (asks || [...spoken, ...opening].some((it) => words.telling.has(it))) return "no-comment";
  return refuses || spoken.some((it) => words.accepting.has(it)) ? "deny" : "assert";
}

/** Most characters from a question mark to where what is asked ends. */
const ENDING = 6;

/** Whether a question mark ends a stretch, marks that close a quotation aside. */
function asks(view: ClauseView, { first, after }: Phrase): boolean {
  const end = view.end[after - 1]!;
  const from = Math.max(view.start[first]!, end - ENDING);
  for (let at = from; at < end; at++) if (view.text.charCodeAt(at) === 0x3f) return /\?["”’»)\]\s]{0,4}$/.test(view.text.slice(from, end));
  return false;
}

const plainOf = (view: ClauseView, { first, after }: Phrase): PlainWords => plainWords(view.text, view.start[first]!, view.end[after - 1]!);

/** The stretches of a phrase that stand in one sentence each. @cost O(tokens of the phrase) */
function sentencesIn(view: ClauseView, { first, after }: Phrase): Phrase[] {
  const { first: starts, count } = view.layers.sentences;
  const found: Phrase[] = [];
  let from = first;
  for (let next = firstFrom(starts, count, first + 1); from < after; next++) {
    const to = next < count ? Math.min(after, starts[next]!) : after;
    found.push({ first: from, after: to });
    from = to;
  }
  return found;
}

/** A phrase with its sign's rank and act. */
interface SignPhrase extends OpenedPhrase {
  readonly rank: number;
  readonly act: Act;
  readonly opens: boolean;
}

/** The phrases of all signs, with their ranks. */
const signIndex = (signs: readonly ActSign[]): PhraseTable<SignPhrase> =>
  new PhraseTable(
    signs.flatMap(({ act, phrases }, rank) =>
      phrases.map((phrase): SignPhrase => {
        const opens = phrase.startsWith("^");
        return { words: `${opens ? phrase.slice(1) : phrase} `, rank, act, opens };
      }),
    ),
  );

/**
 * Rank of the strongest sign in a sentence, -1 where none is.
 *
 * @param until end of the words that count
 * @param own verb of what the speaker did himself, which charges nobody
 * @cost O(phrases that stand there)
 */
function firstSign(sentence: PlainWords, index: Shown["index"], until: number, among?: ReadonlySet<Act>, own?: string): number {
  let best = -1;
  for (let place = index.next(sentence, 0); place >= 0; place = index.next(sentence, place + 1)) {
    const { rank, act, opens, words } = index.row(sentence, place);
    const at = index.startOf(sentence, place);
    if (at + words.length > until || (own !== undefined && act === "accuse" && words.startsWith(`${own} `))) continue;
    const fits = (best < 0 || rank < best) && (!opens || at === 1) && among?.has(act) !== false;
    if (fits && !(NEGATED.has(act) && isDenied(sentence, at)) && !(act === "commit" && isNone(sentence, at))) best = rank;
  }
  return best;
}

/** The same over all words of a sentence. */
function strongest(view: ClauseView, sentence: Phrase, index: Shown["index"], among?: ReadonlySet<Act>): number {
  const plain = plainOf(view, sentence);
  return firstSign(plain, index, plain.length, among);
}

/** Whether "no" stands right before a place: "no plans to". */
const isNone = (sentence: PlainWords, at: number): boolean => spelledOut(sentence, Math.max(0, at - 4), at) === " no ";

/** Whether "not" stands among the three words before a place. */
const isDenied = (sentence: PlainWords, at: number): boolean => {
  const before = spelledOut(sentence, Math.max(0, at - 40), at)
    .split(" ")
    .slice(-4);
  return before.some((it) => it === "not" || it === "never" || it.endsWith("n't"));
};
