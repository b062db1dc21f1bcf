// Gives the English words that link needs: what is common, what is empty, and how dates are named in reasons.
import type { LinkTables } from "../../link/rule.ts";
import { FACT_WORDS } from "./facts.ts";
import { LINK_NAMES } from "./link-names.ts";
import { BITS_OF_COMMON_WORDS } from "./rarity.ts";
import { WORLD } from "./world.ts";

const BITS = new Map(BITS_OF_COMMON_WORDS.flatMap(([bits, words]) => words.split(" ").map((word) => [word, bits] as const)));

const words = (list: string): readonly string[] => list.split(" ");

/** @source function words of English, any grammar; verbs of saying and names of days tell of every report alike */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...words("the and for that this with from have has had was were are been being will would could should can may might must shall not but"),
  ...words(
    "they them their there these those then than its his her him she you your our who whom whose which what when where while why how",
  ),
  ...words(
    "also about after before over under between into onto out off again once only own same some such any all both each few more most other",
  ),
  ...words(
    "said says say told tell tells added according report reported reports reporter reporters news statement spokesman spokeswoman spokesperson",
  ),
  ...words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day morning night"),
  ...words("one two three new did does doing done just like very here now still even because during against through"),
]);

/** Endings that inflection adds, longest first, with what stands in their place; a stem keeps four letters. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ["ies", "y"],
  ["ings", ""],
  ["ing", ""],
  ["ed", ""],
  ["es", ""],
  ["s", ""],
];

/** A rough stem: enough to bring "shells" and "shelled" together, never two words of different roots. */
function stemOf(word: string): string {
  for (const [ending, instead] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= 4 && !word.endsWith("ss")) return word.slice(0, -ending.length) + instead;
  return word;
}

/** @source offices and ranks as they stand before names, months, words of layout; any dictionary */
const NOT_NAMES: ReadonlySet<string> = new Set([
  ...words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec",
  ),
  ...words(
    "president prime minister ministry foreign defense defence interior secretary general deputy vice chief mayor governor senator representative",
  ),
  ...words(
    "king queen prince princess pope chancellor ambassador judge justice attorney sheriff detective officer police captain major colonel lieutenant sergeant",
  ),
  ...words(
    "mr mrs ms dr sir lady rev st press office official department government state photo image video getty images reuters source credit file",
  ),
  ...words("she he his her they their we our you your it its i my"),
]);

export const LINK: LinkTables = {
  world: WORLD,
  entities: LINK_NAMES,
  factWords: FACT_WORDS,
  bitsOf: (word) => BITS.get(word) ?? null,
  emptyWords: EMPTY_WORDS,
  notNames: NOT_NAMES,
  stemOf,
  months: words("January February March April May June July August September October November December"),
  weekdays: words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
  outletNouns: new Set(
    words(
      "agency newspaper daily broadcaster channel outlet website portal radio television tv magazine service network paper wire online english international",
    ),
  ),
};
