// Takes a word and its tag, gives its dictionary form as Universal Dependencies writes it.
import type { Upos } from "../../model/index.ts";
import { IRREGULAR, VERBS } from "./lemma-tables.ts";

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(IRREGULAR).flatMap(([upos, pairs]) =>
    pairs.split(" ").map((pair): [string, string] => {
      const at = pair.indexOf(">");
      return [`${upos}/${pair.slice(0, at)}`, pair.slice(at + 1)];
    }),
  ),
);
const verbs: ReadonlySet<string> = new Set(VERBS.split(" "));

/** Entries kept; words beyond them are worked out each time. A report has a few hundred. */
const CACHE_MOST = 20_000;
const cache = new Map<string, string>();

/**
 * Dictionary form: small letters but in names ("Marks") and "I"; the form itself where nothing better is known.
 *
 * @param upos without it, verb forms in the table come first, then plurals and regular endings of known verbs
 * @cost one look-up for a word seen before; memory bounded by `CACHE_MOST` words
 */
export function lemmaOf(word: string, upos?: Upos): string {
  const key = `${upos ?? ""}/${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = workedOut(straight(word), upos);
  if (cache.size < CACHE_MOST && key.length < 60) cache.set(key, lemma);
  return lemma;
}

const straight = (word: string): string => (/[’‘`‑‐]/.test(word) ? word.replace(/[’‘`]/g, "'").replace(/[‑‐]/g, "-") : word);

function workedOut(word: string, upos: Upos | undefined): string {
  const form = word.toLowerCase();
  if (upos === undefined) return untagged(form);
  const exact = irregular.get(`${upos}/${form}`);
  if (upos === "PROPN") return exact === undefined ? word : likeCase(exact, word);
  if (exact !== undefined) return exact;
  if (upos === "VERB" || upos === "AUX") return verbLemma(form);
  if (upos === "NOUN") return nounLemma(form);
  if (upos === "ADJ" || upos === "ADV") return degreeLemma(form, upos);
  return upos === "NUM" ? form.replaceAll(",", "") : form;
}

function untagged(form: string): string {
  for (const upos of ["AUX", "VERB", "NOUN", "ADJ", "PRON", "DET"]) {
    const exact = irregular.get(`${upos}/${form}`);
    if (exact !== undefined) return exact;
  }
  if (form.endsWith("ing") || form.endsWith("ed")) {
    const verb = verbLemma(form);
    if (verbs.has(verb)) return verb;
  }
  return nounLemma(form);
}

const likeCase = (lemma: string, word: string): string =>
  word === word.toUpperCase() && word.length > 1 ? lemma.toUpperCase() : word.slice(0, 1) + lemma.slice(1);

const VOWELS = "aeiou";
const isVowel = (text: string, at: number): boolean => VOWELS.includes(text.charAt(at)) && at >= 0 && at < text.length;

/** Takes off -s, -ed, -ing, and finds which of the stems that this leaves is a verb. */
function verbLemma(form: string): string {
  if (verbs.has(form)) return form;
  if (form.endsWith("s") && !form.endsWith("ss") && form.length > 3) return sLess(form, (it) => verbs.has(it));
  if (form.endsWith("ied") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith("ed") && form.length > 3) return stemLemma(form.slice(0, -2));
  if (form.endsWith("in'") && form.length > 4) return stemLemma(form.slice(0, -3));
  if (form.endsWith("ing") && form.length > 4) return stemLemma(form.slice(0, -3));
  return form;
}

/** The verb of a stem without its ending: "hop(p)", "hop(e)", "visit". */
function stemLemma(stem: string): string {
  const last = stem.length - 1;
  const doubled = last > 1 && stem.charAt(last) === stem.charAt(last - 1);
  const single = stem.slice(0, -1);
  for (const candidate of doubled ? [stem, single, `${stem}e`] : [stem, `${stem}e`]) if (verbs.has(candidate)) return candidate;
  const parted = stem.lastIndexOf("-");
  if (parted > 0) return stem.slice(0, parted + 1) + stemLemma(stem.slice(parted + 1));
  for (const prefix of ["re", "un", "over", "out", "mis", "under", "dis", "pre", "co"]) {
    const rest = stem.slice(prefix.length);
    if (stem.startsWith(prefix) && (verbs.has(rest) || verbs.has(`${rest}e`))) return verbs.has(rest) ? stem : `${stem}e`;
  }
  if (doubled) return "lsfz".includes(stem.charAt(last)) ? stem : single;
  return needsE(stem) ? `${stem}e` : stem;
}

/** Whether an unknown stem lost an e: "-iz", "-at", "-v", "-uc", or one vowel before one consonant in a short word. */
function needsE(stem: string): boolean {
  if (/(?:[aiou]v|[^s]s|[iy]z|[aeiou]c|[^e]at|[dlr]g|[iu]r|[bcdfgkptz]l|u|[^aeo]ut|iqu)$/.test(stem) && !/(?:ss|us|es)$/.test(stem))
    return true;
  const last = stem.length - 1;
  return (
    stem.length <= 4 && !isVowel(stem, last) && isVowel(stem, last - 1) && !isVowel(stem, last - 2) && !"wxy".includes(stem.charAt(last))
  );
}

/** Takes off the s of a plural or a third person. */
function sLess(form: string, isWord: (candidate: string) => boolean): string {
  if (form.endsWith("ies") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith("es")) {
    const stem = form.slice(0, -2);
    if (isWord(`${stem}e`)) return `${stem}e`;
    if (/zz$/.test(stem)) return stem.length < 6 ? stem.slice(0, -1) : stem;
    if (/(?:x|ch|sh|ss|us)$/.test(stem) || (stem.endsWith("o") && isWord(stem))) return stem;
  }
  return form.slice(0, -1);
}

/** Ends that are no plurals, though they end in s. */
const NO_PLURAL = /(?:ss|us|is|ics|ous|'s)$/;

function nounLemma(form: string): string {
  if (form.endsWith("'s") && form.length > 3) return form.slice(0, -2);
  if (/^\d/.test(form)) return form;
  if (!form.endsWith("s") || form.length < 4 || NO_PLURAL.test(form))
    return form.endsWith("men") && form.length > 4 ? `${form.slice(0, -3)}man` : form;
  return sLess(form, (candidate) => /[^aeiou]o$|(?:aus|ous|ach)e$/.test(candidate));
}

/** Comparatives and superlatives are in the table, but for the commonest pattern. */
function degreeLemma(form: string, upos: "ADJ" | "ADV"): string {
  if (upos === "ADV" || form.length < 6) return form;
  if (form.endsWith("iest")) return `${form.slice(0, -4)}y`;
  if (form.endsWith("ier")) return `${form.slice(0, -3)}y`;
  return form;
}
