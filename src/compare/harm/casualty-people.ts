// Takes the words of a sentence, gives the people it counts, names or describes, in order.
import type { Range } from "../../model/index.ts";
import { isUpper } from "../../text/characters.ts";
import { isDigits, spanAt } from "../../text/number-reader.ts";
import { lowerAt, phraseAt, type Compiled, type Hedge, type Word } from "../../text/number-words.ts";
import type { CasualtyWords } from "../../text/casualty-words.ts";

/** Words `first` up to `end` that stand for people. */
export interface People {
  readonly first: number;
  readonly end: number;
  /** How many; null where several without a number. `most` is null where the number is open ("at least"). */
  readonly count: number | null;
  readonly hedged: boolean;
  /** Surname in lower case where one person is named; "#22" where only the age is given; null otherwise. */
  readonly key: string | null;
  readonly age: number | null;
  readonly form: "name" | "number" | "noun" | "several" | "pronoun";
  /** "three others": besides some told of before. */
  readonly other: boolean;
  /** "two of the five", and the five. */
  readonly part: boolean;
  readonly whole: number | null;
  readonly suspect: boolean;
  /** The head is "victim" or "victims". */
  readonly victim: boolean;
}

/** A sentence, or a headline, as it is searched. */
export interface Stretch {
  /** Commas alone join a list: "Boy, woman shot". */
  readonly headline: boolean;
  readonly text: string;
  readonly words: readonly Word[];
  /** Names of people in it. */
  readonly names: readonly Range[];
  readonly table: CasualtyWords;
  readonly numbers: Compiled;
  /** Days, hours and years in it, whose numbers count nobody. */
  readonly times: readonly Range[];
}

/** Words that a noun phrase may have before its head. */
const PHRASE = 7;
/** Older than this nobody is. */
const OLDEST = 110;
/** Words between a name and what describes the same person. */
const LONGEST_GAP = 3;

/** "17-year-old", "17 year old": index behind it; -1 where none stands there. */
function ageEnd({ words, table }: Stretch, at: number): number {
  if (!isDigits(words[at]) && !/^[a-z]/.test(lowerAt(words, at))) return -1;
  let next = at + 1;
  if (lowerAt(words, next) === "-") next += 1;
  if (!table.year.has(lowerAt(words, next))) return -1;
  next += 1;
  if (lowerAt(words, next) === "-") next += 1;
  const last = lowerAt(words, next);
  return last === table.old || last === `${table.old}s` ? next + 1 : -1;
}

/** "22" of ", 22,": an age behind a name; -1 where none. */
function agedBehind({ words, table }: Stretch, at: number): number {
  const age = words[at + 1];
  if (lowerAt(words, at) !== "," || !isDigits(age) || Number(age.lower) > OLDEST || age.lower.length > 3) return -1;
  const then = lowerAt(words, at + 2);
  return then === "" || ",.;)".includes(then) || table.afterAge.has(then) ? at + 1 : -1;
}

const isHarmWord = ({ table }: Stretch, word: string): boolean => table.triggers.has(word) || table.be.has(word);

/** The head of a counted phrase that begins at `at`: index of the plural; -1 where none stands near. */
function headOf(stretch: Stretch, at: number): number {
  const { words, table, text } = stretch;
  for (let next = at; next < at + PHRASE && next < words.length; next += 1) {
    const { lower, start } = words[next]!;
    if (table.people.has(lower) || table.tolls.has(lower)) return next;
    // "five reports of people shot"
    if (table.of.has(lower)) return -1;
    const age = ageEnd(stretch, next);
    if (age > 0) {
      if (lowerAt(words, age - 1) === `${table.old}s`) return age - 1;
      next = age - 1;
      continue;
    }
    const joins = lower === "-" || lower === "'" || lower === "’" || table.others.has(lower);
    if (!joins && (table.stops.has(lower) || !/^[a-z]/.test(lower) || (isHarmWord(stretch, lower) && next > at + 2))) return -1;
    if (isHarmWord(stretch, lower) && !table.people.has(lowerAt(words, next + 1))) return -1;
    if (isUpper(text.charCodeAt(start)) && next > at + 3) return -1;
  }
  return -1;
}

interface Number {
  readonly from: number;
  readonly next: number;
  readonly hedge: Hedge | null;
}

function numberFrom({ words, text, numbers }: Stretch, at: number): Number | null {
  const hedge = phraseAt(numbers.hedges, words, at);
  const from = at + (hedge?.parts.length ?? 0);
  const bounds = spanAt(words, from, text, numbers);
  if (bounds === null || bounds.from !== bounds.to || !Number.isInteger(bounds.from)) return null;
  return { from: bounds.from, next: bounds.next, hedge: hedge?.row[1] ?? null };
}

const NOBODY = { whole: null, key: null, age: null, other: false, part: false, suspect: false, victim: false } as const;

/** Words between "ages" and the last of several ages. */
const AGES = 6;

/** "between ages 12 and 16", "aged 8, 10 and 14": ages, no counts. */
function isAgeRange({ words, table }: Stretch, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - AGES); back -= 1) {
    const word = lowerAt(words, back);
    if (table.ages.has(word)) return true;
    if (!isDigits(words[back]) && !table.joints.has(word) && !table.of.has(word) && word !== "to" && word !== "-") return false;
  }
  return false;
}

/** Whether a number stands in a day, an hour or a year: "October 27", "2016". */
const isOfTime = ({ words, times }: Stretch, at: number): boolean =>
  times.some(({ start, end }) => start <= words[at]!.start && words[at]!.start < end);

/** "ages 13, 17 and 19" behind several: how many ages; 0 where none stand there. */
function agesBehind({ words, table }: Stretch, at: number): number {
  const first = lowerAt(words, at) === "," ? at + 1 : at;
  if (!table.ages.has(lowerAt(words, first))) return 0;
  let count = 0;
  for (let next = first + 1; next < words.length; next += 1) {
    const { lower } = words[next]!;
    if (isDigits(words[next]) && lower.length < 3) count += 1;
    else if (lower === "-" || (!table.joints.has(lower) && !table.ages.has(lower))) return lower === "-" || table.to.has(lower) ? 0 : count;
  }
  return count;
}

/** "three men", "two others", "one was", "two of the victims". */
function countedAt(stretch: Stretch, at: number): People | null {
  const { words, table } = stretch;
  const number = numberFrom(stretch, at);
  if (number === null || isAgeRange(stretch, at) || isOfTime(stretch, at)) return null;
  const before = lowerAt(words, at - 1);
  if (before === "$" || before === "." || before === "-" || before === "#") return null;
  const { from: count, next, hedge } = number;
  const base = { ...NOBODY, first: at, count, hedged: hedge !== null, form: "number" as const };
  if (ageEnd(stretch, next - 1) > 0 && next - at === 1) return null;
  const after = lowerAt(words, next);
  if (table.of.has(after)) {
    // "two of the three victims": the part counts.
    const head = headOf(stretch, next + 1 + (table.articles.has(lowerAt(words, next + 1)) ? 1 : 0));
    const them = table.them.has(lowerAt(words, next + 1));
    const whole = numberFrom(stretch, next + 1 + (table.articles.has(lowerAt(words, next + 1)) ? 1 : 0));
    const bare = head < 0 && whole !== null && isHarmWord(stretch, lowerAt(words, whole.next));
    if (head < 0 && !them && !bare) return null;
    // "Four of his relatives" are all who are told of, not some of them.
    const theirs = table.theirs.has(lowerAt(words, next + 1));
    return {
      ...base,
      end: bare ? whole.next : head < 0 ? next + 2 : head + 1,
      whole: whole?.from ?? null,
      other: !theirs,
      part: !theirs,
      victim: head > 0 && table.victims.has(lowerAt(words, head)),
    };
  }
  const head = headOf(stretch, next);
  if (head >= 0) {
    const phrase = words.slice(next, head + 1);
    const other = phrase.some(({ lower }) => table.others.has(lower));
    return {
      ...base,
      end: table.tolls.has(lowerAt(words, head)) ? Math.max(next, head) : head + 1,
      other,
      suspect: phrase.some(({ lower }) => table.suspects.has(lower)),
      victim: table.victims.has(lowerAt(words, head)),
    };
  }
  const other = table.others.has(after);
  const bare = other ? next + 1 : next;
  const then = lowerAt(words, bare);
  const tells = isHarmed(stretch, at, next) || isHarmWord(stretch, then) || table.adverbs.has(then) || table.befalls.has(then) || other;
  return tells && !ageLike(stretch, at) ? { ...base, end: bare, other } : null;
}

/** "John Lee, 22, was": an age between marks, no count. */
const ageLike = (stretch: Stretch, at: number): boolean => agedBehind(stretch, at - 1) >= 0;

/** "a 17-year-old boy", "the victim's mother", "another officer", "man" in a headline. */
function personAt(stretch: Stretch, at: number): People | null {
  const { words, table } = stretch;
  const { lower } = words[at]!;
  const isOld = lower === table.old && table.year.has(lowerAt(words, at - 1) === "-" ? lowerAt(words, at - 2) : lowerAt(words, at - 1));
  const several = table.people.has(lower);
  if (!isOld && !several && !table.persons.has(lower)) return null;
  if (isOld && followsPerson(stretch, at)) return null;
  // "officer’s gun": an owner, not a victim; "victim’s death" is one.
  if (/^['’]$/.test(lowerAt(words, at + 1)) && table.possessive.has(lowerAt(words, at + 2)) && !isTriggerNear(stretch, at + 3)) return null;
  if (table.persons.has(lowerAt(words, at + 1))) return null;
  let first = at;
  let age: number | null = null;
  while (first > 0 && at - first < PHRASE + 3) {
    const word = lowerAt(words, first - 1);
    if (table.articles.has(word)) {
      first -= 1;
      break;
    }
    if (isDigits(words[first - 1]) && ageEnd(stretch, first - 1) > 0) age = Number(word);
    else if (word !== "-" && (table.stops.has(word) || !/^\p{L}/u.test(word) || isHarmWord(stretch, word))) break;
    first -= 1;
  }
  const phrase = words.slice(first, at + 1);
  const ages = several ? agesBehind(stretch, at + 1) : 0;
  const both = several && (phrase.some((it) => it.lower === table.both) || lowerAt(words, first - 1) === table.both);
  return {
    ...NOBODY,
    first,
    end: at + 1,
    count: both ? 2 : ages > 1 ? ages : several ? null : 1,
    hedged: false,
    key: age === null ? null : `#${age}`,
    age,
    form: both || ages > 1 ? "number" : several ? "several" : "noun",
    other: phrase.some((it) => table.others.has(it.lower)),
    suspect: phrase.some((it) => table.suspects.has(it.lower)),
    victim: table.victims.has(lower),
  };
}

/** Index behind the adverbs that begin at `at`: "critically", "also later". */
function behindAdverbs({ words, table }: Stretch, at: number): number {
  let next = at;
  while (next < at + LONGEST_GAP && !table.be.has(lowerAt(words, next)) && isAdverb(table, lowerAt(words, next))) next += 1;
  return next;
}

const isAdverb = (table: CasualtyWords, word: string): boolean =>
  !table.triggers.has(word) && (table.adverbs.has(word) || word.endsWith(table.adverbEnding));

/** "one died and another was hurt", "and another critically injured", "and a third was hit"; "both were taken to hospital". */
function anotherAt(stretch: Stretch, at: number): People | null {
  const { words, table } = stretch;
  const word = words[at]!.lower;
  const both = word === table.both;
  const next = table.another.has(word) || both ? at : table.ordinals.has(lowerAt(words, at + 1)) && table.articles.has(word) ? at + 1 : -1;
  if (next < 0) return null;
  const then = behindAdverbs(stretch, next + 1);
  const after = lowerAt(words, then);
  const harm = table.triggers.get(after);
  const joined = table.joints.has(lowerAt(words, at - 1)) && harm !== undefined && harm.direction !== "of";
  if (!table.be.has(after) && !joined) return null;
  const one = { ...NOBODY, first: at, end: next + 1, hedged: false };
  return both ? { ...one, count: 2, form: "number" } : { ...one, count: 1, form: "noun", other: true };
}

/** Whether a bare number is of those harmed: "killed 49 and injured 53." */
function isHarmed({ words, table }: Stretch, at: number, next: number): boolean {
  const harm = table.triggers.get(lowerAt(words, at - 1));
  const after = lowerAt(words, next);
  const ends = after === "" || after === "." || table.joints.has(after) || table.befalls.has(after);
  return (harm?.kind === "killed" || harm?.kind === "hurt") && harm.direction !== "of" && harm.direction !== "left" && ends;
}

/** "old" of "17-year-old" with its noun still to come. */
function followsPerson({ words, table }: Stretch, at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_GAP; next += 1) {
    const word = lowerAt(words, next);
    if (table.persons.has(word) || table.people.has(word)) return true;
    if (table.stops.has(word) || !/^[a-z]/.test(word)) return false;
  }
  return false;
}

const isTriggerNear = ({ words, table }: Stretch, at: number): boolean =>
  [at, at + 1].some((it) => table.triggers.get(lowerAt(words, it))?.direction === "of");

/** A name of a person with the age behind it. */
function nameAt(stretch: Stretch, at: number, name: Range): People {
  const { words, table } = stretch;
  let end = at;
  while (end < words.length && words[end]!.start < name.end) end += 1;
  const last = words.slice(at, end).findLast(({ lower }) => lower.length > 2 && /^\p{L}/u.test(lower) && !table.nameTails.has(lower));
  const aged = agedBehind(stretch, end);
  const age = aged < 0 ? null : Number(lowerAt(words, aged));
  const suspect = words.slice(Math.max(0, at - 2), at).some(({ lower }) => table.suspects.has(lower));
  return {
    ...NOBODY,
    first: at,
    end: aged < 0 ? end : aged + 1,
    count: 1,
    hedged: false,
    key: last?.lower ?? null,
    age,
    form: "name",
    suspect,
  };
}

/** Names and what describes them stand for one person: "the victim, John Lee, 22", "John Lee, a student". */
function merged(stretch: Stretch, left: People, right: People): People | null {
  const gap = stretch.words.slice(left.end, right.first).map(({ lower }) => lower);
  const single = left.count === 1 && right.count === 1;
  const named = (left.form === "name") !== (right.form === "name");
  if (!single || !named || gap.length > LONGEST_GAP) return null;
  const apposed = gap.length === 0 || (gap.length === 1 && gap[0] === ",") || gap.join(" ") === stretch.table.identified;
  // "Tom Lee, 22, and a man" is two; "a man, Tom Lee" is one.
  const described = left.form === "name" ? stretch.table.articles.has(lowerAt(stretch.words, right.first)) : true;
  if (!apposed || !described || right.other) return null;
  const name = left.form === "name" ? left : right;
  return {
    ...name,
    first: left.first,
    end: right.end,
    age: name.age ?? left.age ?? right.age,
    suspect: left.suspect || right.suspect,
    victim: left.victim || right.victim,
  };
}

/** Everybody a sentence tells of, in order, none inside another. @cost O(words) */
export function peopleIn(stretch: Stretch): People[] {
  const { words, names, table } = stretch;
  const found: People[] = [];
  let name = 0;
  /** Token behind those who are only counted in. */
  let included = -1;
  const add = (it: People): void => {
    const last = found.at(-1);
    if (last !== undefined && it.first < last.end) {
      if (it.end <= last.end || last.form === "number") return;
      found.pop();
    }
    // "four people, including three children and a man"
    const opens = table.including.has(lowerAt(words, it.first - 1));
    const goesOn = it.first - 1 === included && table.closers.has(lowerAt(words, included));
    if (opens || goesOn) {
      included = it.end;
      return;
    }
    const before = found.at(-1);
    const one = before === undefined ? null : merged(stretch, before, it);
    if (one !== null) found.pop();
    found.push(one ?? it);
  };
  for (let at = 0; at < words.length; at += 1) {
    while (name < names.length && names[name]!.end <= words[at]!.start) name += 1;
    const named = names[name];
    if (named !== undefined && named.start <= words[at]!.start && words[at]!.start < named.end) {
      const it = nameAt(stretch, at, named);
      add(it);
      name += 1;
      at = it.end - 1;
      continue;
    }
    const counted = countedAt(stretch, at);
    if (counted !== null) {
      add(counted);
      at = Math.max(at, counted.end - 1);
      continue;
    }
    const person = personAt(stretch, at) ?? anotherAt(stretch, at);
    if (person !== null) add(person);
    else if (table.he.has(words[at]!.lower)) add({ ...NOBODY, first: at, end: at + 1, count: 1, hedged: false, form: "pronoun" });
  }
  return found;
}
