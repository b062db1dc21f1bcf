// Takes a report's tree and the phrases of the tables, adds those of plain nouns that act ("the announcer said") and relative "that".
import { RELATIONS, UPOS, XPOS, type Syntax } from "../../model/index.ts";
import { antecedentToken, hasTree } from "../syntax/clause-tree.ts";
import { BIT, entryFor, type Entry } from "./lexicon.ts";
import { isLandmark, isPlaceNoun } from "./place-phrases.ts";
import { PART, type NameView } from "./name-view.ts";
import type { PronounWord } from "./names-rule.ts";
import { phraseOf, type Phrase } from "./phrases.ts";

const code = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const NSUBJ = code("nsubj");
const NUMMOD = code("nummod");
const CASE = code("case");
const MARK = code("mark");
/** What stands left of a noun within its phrase. */
const LEFT: ReadonlySet<number> = new Set((["det", "amod", "compound", "nummod", "nmod:poss"] as const).map(code));
const NOUN = UPOS.indexOf("NOUN");
const VERB = UPOS.indexOf("VERB");
const SYM = UPOS.indexOf("SYM");
const PLURAL = XPOS.indexOf("NNS");
const WDT = XPOS.indexOf("WDT");

/** Longest stretch of words before a noun that is taken into its phrase. */
const WIDEST = 12;

/** What, with "to", leads to whoever or whatever tells it. */
const ACCORDING = "according";
/** Words that stand for some people without a noun. @source English quantifying pronouns */
const SOME = new Set("some many those others most few several all half both none each neither".split(" "));
/** Nouns for a share of people. */
const SHARES = new Set("percent percentage majority minority half third quarter".split(" "));
/** Ends of nouns for people, and nouns that end so and are none. @source English agent nouns */
const PERSON = ["er", "or", "ist", "ian", "ee", "man", "woman", "person", "ant", "mother", "yst", "lady", "boss"];
const NO_PERSON = new Set(
  (
    "letter number paper newspaper order newsletter poster matter computer power water error factor weather chapter server meter banner " +
    "folder register committee border center quarter disorder behavior color favor labor honor plant restaurant grant warrant covenant " +
    "chamber summer winter october member-state terror horror tremor rumor tumor harbor anchor armor corridor elevator generator reactor tractor meteor vapor detonator " +
    "barrier frontier tower shower dinner supper leather disaster encounter shelter bunker counter helicopter transfer cover offer answer fever hunger anger river laser layer sector motor monitor mirror"
  ).split(" "),
);

const RELATIVE: PronounWord = { form: "that", person: 3, plural: false, gender: null, possessive: false, relative: true };

/** What a plain noun is, as the tables would say it: people, one person, or a writing. */
function entryOf(noun: string, plural: boolean): Entry {
  if (plural || SOME.has(noun) || SHARES.has(noun))
    return entryFor("group", noun, { plural: true, group: { forms: [noun], sort: "people" } });
  const isPerson = PERSON.some((end) => noun.length > end.length + 2 && noun.endsWith(end)) && !NO_PERSON.has(noun);
  return isPerson ? entryFor("role", noun, { role: { forms: [noun], sort: "calling" } }) : entryFor("work", noun);
}

/** Tokens that some phrase has in its core, or in the title of its name. */
function namedTokens({ room, count }: NameView, phrases: readonly Phrase[]): Uint8Array {
  const named = room.uint8(count);
  for (const { first, coreFirst, coreEnd, head, titled } of phrases)
    named.fill(1, titled || isPlaceNoun(head) || isLandmark(head) ? first : coreFirst, coreEnd);
  return named;
}

/**
 * Adds phrases for plain nouns that are the subject of a verb, by themselves or through "who" or "that", and for what is told
 * according to: "according to [a list] that the Herald has seen".
 *
 * @cost O(tokens); nothing where no tree was read
 */
export function addPlainPhrases(view: NameView, syntax: Syntax, phrases: Phrase[]): void {
  if (!hasTree(syntax)) return;
  const named = namedTokens(view, phrases);
  const add = (noun: number): void => {
    if (named[noun] === 1 || !isPlain(view, syntax, noun)) return;
    phrases.push(plainPhrase(view, syntax, noun));
    named[noun] = 1;
  };
  for (let at = 0; at < view.count; at++) {
    if (isTeller(view, syntax, at) && isFree(view, syntax, named, syntax.head[at]!)) add(syntax.head[at]!);
    if (syntax.relation[at] !== NSUBJ) continue;
    const antecedent = isRelative(view, syntax, at) ? antecedentToken(syntax, at) : -1;
    if (antecedent >= 0 && syntax.xpos[at] === WDT && named[at] === 0 && view.words(at, at + 1) === "that") {
      phrases.push(phraseOf({ first: at, end: at + 1, coreFirst: at, coreEnd: at + 1, sort: "pronoun", pronoun: RELATIVE }));
      named[at] = 1;
    }
    add(antecedent >= 0 ? antecedent : at);
  }
}

/** "According" before the noun that it hangs on, not inside what another says: "noted that, according to the figures at hand, …". */
function isTeller(view: NameView, { head, relation, upos }: Syntax, at: number): boolean {
  if (relation[at] !== CASE || upos[at] !== VERB || (head[at] ?? -1) <= at || view.words(at, at + 1).toLowerCase() !== ACCORDING)
    return false;
  return relation[view.sign(at - 1) === "," ? at - 2 : at - 1] !== MARK;
}

/** True for "the charges" and not for "Orlo's charges", "an army release": whose a thing is speaks by it. */
function isFree(view: NameView, { head }: Syntax, named: Uint8Array, noun: number): boolean {
  if (view.part[noun - 1] === PART.hyphen) return false;
  for (let at = noun - 1; at >= Math.max(0, noun - WIDEST); at--) if (head[at] === noun && named[at] === 1) return false;
  return true;
}

const isRelative = (view: NameView, { xpos }: Syntax, at: number): boolean => (view.bits(at) & BIT.who) !== 0 || xpos[at] === WDT;

function isPlain(view: NameView, { upos }: Syntax, at: number): boolean {
  if (upos[at] === NOUN || upos[at] === SYM) return view.lead[at] === 0 && (!view.isCapital(at) || view.initial[at] === 1);
  return SOME.has(view.words(at, at + 1).toLowerCase());
}

function plainPhrase(view: NameView, syntax: Syntax, noun: number): Phrase {
  const { head, relation } = syntax;
  let first = noun;
  while (first > 0 && noun - first < WIDEST && view.sentence[first - 1] === view.sentence[noun]) {
    const before = first - 1;
    const governor = head[before] ?? -1;
    if (governor < first || governor > noun || !LEFT.has(relation[before] ?? -1)) break;
    first = before;
  }
  const words = view.words(noun, noun + 1).toLowerCase();
  const isMany = syntax.xpos[noun] === PLURAL || (first < noun && relation[first] === NUMMOD);
  const entry = entryOf(words, isMany);
  const bits = view.bits(first);
  const determiner =
    first === noun ? "none" : (bits & BIT.the) !== 0 ? "the" : (bits & BIT.this) !== 0 ? "this" : (bits & BIT.a) !== 0 ? "a" : "none";
  const roles = entry.sense === "role" ? [{ entry, words, of: -1, authority: null, past: false }] : [];
  const sort = entry.sense === "group" ? "group" : "described";
  return phraseOf({
    first,
    end: noun + 1,
    coreFirst: noun,
    coreEnd: noun + 1,
    sort,
    entry,
    head: entry,
    roles,
    determiner,
    modified: first < noun,
  });
}
