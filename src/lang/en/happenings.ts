// Gives the English words for happenings of one kind, and the words that count a time from a happening: "the weeks before the shooting".
// Source: words and their kinds compiled by hand from general dictionary knowledge.
import type { HappeningWords } from "../../annotate/times/rule.ts";
import { verbForms } from "./verbs.ts";
import { wordSet, words } from "./words.ts";

type Row = readonly [verbs: string, nouns: string];

/** Words that say what came of it, and words that say no more than that somebody was attacked. */
const KILLING: Row = [
  "kill slay murder assassinate execute massacre slaughter",
  "killing slaying murder homicide assassination execution massacre slaughter",
];
const ATTACK: Row = ["attack assault ambush", "attack assault ambush massacre rampage"];
/** Words that say how: a shooting is no stabbing. */
const MEANS: readonly Row[] = [
  ["shoot gun", "shooting gunfight shootout"],
  ["stab", "stabbing"],
  ["strangle", "strangling"],
  ["behead", "beheading"],
  ["bomb explode detonate", "bombing bomb explosion blast detonation"],
  ["raid storm", "raid"],
  ["shell", "shelling bombardment"],
  ["strike", "airstrike strike"],
  ["hijack", "hijacking"],
];

const together = (one: Row, other: Row): Row => [`${one[0]} ${other[0]}`, `${one[1]} ${other[1]}`];

/** A kind a line: its verbs, then its nouns. A word may stand in several: a shooting is an attack and may be a killing. */
const KINDS: readonly Row[] = [
  // Who was shot may die days later.
  together(KILLING, ["die", "death"]),
  together(KILLING, ATTACK),
  ...MEANS.flatMap((means) => [together(KILLING, means), together(ATTACK, means)]),
  ["", "election midterm"],
  ["crash collide derail", "crash collision accident derailment wreck"],
  ["sink capsize", "sinking shipwreck"],
  ["quake", "earthquake quake tremor"],
  ["flood", "flood flooding"],
  ["burn", "fire blaze wildfire inferno"],
  ["collapse", "collapse cave-in"],
  ["arrest detain capture seize", "arrest detention capture"],
  ["abduct kidnap disappear vanish", "abduction kidnapping disappearance"],
  ["rape molest", "rape"],
  ["rob burgle", "robbery burglary heist"],
  ["invade", "invasion incursion war"],
  ["resign", "resignation"],
  ["inaugurate", "inauguration"],
  ["debate", "debate"],
  ["meet", "meeting summit talks"],
  ["marry wed", "wedding marriage"],
  ["bury", "funeral burial"],
  ["crown", "coronation"],
  ["convict", "conviction verdict"],
  ["sentence", "sentencing"],
  ["release free", "release"],
  ["launch", "launch"],
  ["merge", "merger"],
  ["land", "landing"],
  ["plunge", "plunge crash"],
  ["strike", "strike walkout"],
];

const plural = (noun: string): string =>
  /(?:[sxz]|[cs]h)$/.test(noun) ? `${noun}es` : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** Nouns for what befalls people unforeseen, both numbers. */
export const HARMS: readonly string[] = [
  KILLING,
  ATTACK,
  ...MEANS.slice(0, 5),
  ["", "crash collision derailment wreck earthquake robbery kidnapping abduction rape"],
]
  .flatMap(([, nouns = ""]) => words(nouns))
  .filter((noun) => noun !== "execution")
  .flatMap((noun) => [noun, plural(noun)]);

export const HAPPENINGS: HappeningWords = {
  kinds: KINDS.map(([verbs, nouns]) => ({
    verbs: words(verbs).flatMap((verb) => verbForms(verb).forms),
    nouns: words(nouns),
    plurals: words(nouns).map(plural),
  })),
  happens: wordSet(
    "happen happened happens occur occurred occurs occurring begin began begun begins start started starts erupt erupted took takes take",
  ),
  directions: [
    ...["before", "preceding", "prior to", "leading up to", "ahead of", "up to"].map((it) => ({ words: words(it), sign: -1 as const })),
    ...["after", "following", "since"].map((it) => ({ words: words(it), sign: 1 as const })),
    { words: ["of"], sign: 0 as const },
  ],
  closely: wordSet("immediately shortly right just soon directly"),
  when: wordSet("when as while"),
  of: "of",
  known: wordSet("the this that those these his her its their my our your"),
};
