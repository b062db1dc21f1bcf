// Takes a quotation and texts, gives where it stands word for word, or the readings nearest to it. No page, no network.

/**
 * @typedef {{ word: string, start: number, end: number }} Word
 * @typedef {{ kind: "same" | "asked" | "there", text: string }} Piece `asked`: only in the quotation; `there`: only in the text
 * @typedef {{ start: number, end: number, likeness: number, pieces: Piece[] }} Near
 */

/** A window is wider than the quotation by this, so that words put in do not push its end out. */
const SLACK = 1.5;
/** Share of the quotation's words that a reading must have, in order, to be worth showing. */
const WORTH_SHOWING = 0.5;
/** What a word of the quotation costs that the text lacks, in words that the text puts in. */
const LEFT_OUT = 3;
/** Longer quotations are cut: the alignment is quadratic in this. */
const MOST_WORDS = 400;

/**
 * The words of a text, folded: lower case, compatibility forms, one kind of apostrophe.
 * @param {string} text
 * @returns {Word[]}
 */
function wordsIn(text) {
  const words = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu))
    words.push({
      word: match[0].normalize("NFKC").toLowerCase().replaceAll("’", "'"),
      start: match.index,
      end: match.index + match[0].length,
    });
  return words;
}

/**
 * Index of the first word of every place where `sought` stands in `words` without a gap.
 * @param {readonly Word[]} words
 * @param {readonly Word[]} sought
 * @returns {number[]}
 * Cost: O(words + sought) (Knuth, Morris, Pratt).
 */
function exactPlaces(words, sought) {
  if (sought.length === 0) return [];
  const back = [0];
  for (let at = 1, length = 0; at < sought.length; at++) {
    while (length > 0 && sought[at].word !== sought[length].word) length = back[length - 1];
    if (sought[at].word === sought[length].word) length++;
    back.push(length);
  }
  const places = [];
  for (let at = 0, length = 0; at < words.length; at++) {
    while (length > 0 && words[at].word !== sought[length].word) length = back[length - 1];
    if (words[at].word === sought[length].word) length++;
    if (length === sought.length) {
      places.push(at - length + 1);
      length = back[length - 1];
    }
  }
  return places;
}

/**
 * Starts of the windows of `words` that hold most of `sought`'s words, best first, not overlapping.
 * @param {readonly Word[]} words
 * @param {readonly Word[]} sought
 * @param {number} width
 * @param {number} most
 */
function likelyWindows(words, sought, width, most) {
  const wanted = new Map();
  for (const { word } of sought) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const held = new Map();
  const scored = [];
  let score = 0;
  for (let end = 0; end < words.length; end++) {
    const { word } = words[end];
    const limit = wanted.get(word) ?? 0;
    const count = (held.get(word) ?? 0) + 1;
    held.set(word, count);
    if (count <= limit) score++;
    if (end >= width) {
      const out = words[end - width].word;
      const left = held.get(out) ?? 0;
      held.set(out, left - 1);
      if (left <= (wanted.get(out) ?? 0)) score--;
    }
    if (score >= sought.length * WORTH_SHOWING) scored.push({ start: Math.max(0, end - width + 1), score });
  }
  scored.sort((a, b) => b.score - a.score || a.start - b.start);
  const chosen = [];
  for (const { start } of scored) {
    if (chosen.length >= most) break;
    if (chosen.every((other) => Math.abs(other - start) >= width)) chosen.push(start);
  }
  return chosen;
}

/**
 * The words that quotation and text share, as pairs of their indices: the fewest words put in or left out between
 * the first and the last; what stands before and after in the text is free.
 * @param {readonly Word[]} sought
 * @param {readonly Word[]} there
 */
function aligned(sought, there) {
  const width = there.length + 1;
  const cost = new Uint16Array((sought.length + 1) * width);
  const same = (s, t) => sought[s - 1].word === there[t - 1].word;
  for (let s = 1; s <= sought.length; s++) {
    cost[s * width] = s * LEFT_OUT;
    for (let t = 1; t <= there.length; t++) {
      const gap = Math.min(cost[(s - 1) * width + t] + LEFT_OUT, cost[s * width + t - 1] + 1);
      cost[s * width + t] = same(s, t) ? Math.min(cost[(s - 1) * width + t - 1], gap) : gap;
    }
  }
  let end = 0;
  for (let t = 1; t <= there.length; t++) if (cost[sought.length * width + t] < cost[sought.length * width + end]) end = t;
  const pairs = [];
  for (let s = sought.length, t = end; s > 0 && t > 0;) {
    const here = cost[s * width + t];
    if (same(s, t) && here === cost[(s - 1) * width + t - 1]) pairs.push([--s, --t]);
    else if (here === cost[(s - 1) * width + t] + LEFT_OUT) s--;
    else t--;
  }
  return pairs.reverse();
}

/**
 * The pieces that show how a stretch of text differs from the quotation.
 * @param {string} quotation
 * @param {readonly Word[]} sought
 * @param {string} text
 * @param {readonly Word[]} there
 * @param {readonly number[][]} pairs
 * @returns {Piece[]}
 */
function differences(quotation, sought, text, there, pairs) {
  const pieces = [];
  const add = (kind, words, of, from, to) => {
    if (to <= from) return;
    const last = pieces.at(-1);
    const said = of.slice(words[from].start, words[to - 1].end);
    if (last?.kind === kind) last.text += ` ${said}`;
    else pieces.push({ kind, text: said });
  };
  let s = 0;
  let t = pairs[0][1];
  for (const [nextS, nextT] of pairs) {
    add("asked", sought, quotation, s, nextS);
    add("there", there, text, t, nextT);
    add("same", there, text, nextT, nextT + 1);
    s = nextS + 1;
    t = nextT + 1;
  }
  add("asked", sought, quotation, s, sought.length);
  return pieces;
}

/**
 * Readings of `text` nearest to the quotation, best first, at most `most`.
 * @param {string} quotation
 * @param {string} text
 * @param {number} most
 * @returns {Near[]}
 * Cost: O(words of the text) to find windows, then O(quotation²) for each.
 */
export function nearestReadings(quotation, text, most = 3) {
  const sought = wordsIn(quotation).slice(0, MOST_WORDS);
  const words = wordsIn(text);
  if (sought.length === 0) return [];
  const width = Math.ceil(sought.length * SLACK) + 2;
  const found = [];
  for (const start of likelyWindows(words, sought, width, most)) {
    const there = words.slice(Math.max(0, start - sought.length), start + width + sought.length);
    const pairs = aligned(sought, there);
    if (pairs.length === 0) continue;
    const from = pairs[0][1];
    const to = pairs[pairs.length - 1][1];
    const likeness = (2 * pairs.length) / (sought.length + to - from + 1);
    if (pairs.length < sought.length * WORTH_SHOWING) continue;
    found.push({ start: there[from].start, end: there[to].end, likeness, pieces: differences(quotation, sought, text, there, pairs) });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.start - b.start);
}

/** Words between two parts of a shortened quotation, at most. */
const WORDS_LEFT_OUT = 60;

/**
 * Where the quotation stands word for word; "…" or "..." in it stands for words left out.
 * @param {string} quotation
 * @param {string} text
 * @returns {{ start: number, end: number }[]}
 */
export function attestedPlaces(quotation, text) {
  const parts = quotation
    .split(/…|\.{3,}|\[…\]/)
    .map(wordsIn)
    .filter((part) => part.length > 0);
  const words = wordsIn(text);
  if (parts.length === 0) return [];
  let ends = exactPlaces(words, parts[0]).map((at) => ({ first: at, last: at + parts[0].length - 1 }));
  for (const part of parts.slice(1)) {
    const places = exactPlaces(words, part);
    ends = ends.flatMap(({ first, last }) => {
      const next = places.find((at) => at > last && at - last <= WORDS_LEFT_OUT);
      return next === undefined ? [] : [{ first, last: next + part.length - 1 }];
    });
  }
  return ends.map(({ first, last }) => ({ start: words[first].start, end: words[last].end }));
}
