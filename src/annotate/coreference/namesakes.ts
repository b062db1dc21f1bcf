// Takes the people of one surname, gives which of them the surname alone means where it stands.
import type { NameGroup } from "../mentions/name-votes.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { Gender } from "../mentions/names-rule.ts";
import type { People, PersonNames } from "./person-names.ts";
import { isInvertedSubject, isSubject } from "../mentions/phrase-context.ts";
import type { Phrase, PhraseIndex } from "../mentions/phrases.ts";

/** Who is meant, and what it rests on. */
export interface Namesake {
  readonly person: PersonNames;
  readonly because: string;
}

/** What a report says of one who shares a surname. */
interface Bearer {
  /** Tokens at which the full name stands, in order. */
  readonly full: readonly number[];
  /** Those of them at which it is the subject of a clause. */
  readonly acting: readonly number[];
  /** True for one who is told by kin: "his father, X Orlen". */
  readonly isKin: boolean;
  /** True for one who is mostly called by the given name: not whom "Orlen" means. */
  readonly isAside: boolean;
}

/**
 * English news gives the surname alone to whoever was named in full last; one who is somebody's kin or goes by the given
 * name stays out of it, and so does one whom the report names once in passing or never as who acts.
 */
export class Namesakes {
  readonly #view: NameView;
  readonly #phrases: readonly Phrase[];
  readonly #bearers = new Map<PersonNames, Bearer>();
  /** How often each word stands alone as a name outside quotation marks. */
  readonly #alone = new Map<string, number>();

  /** Gender by surname, where all titles before it alone agree. */
  readonly #titled = new Map<string, Gender | null>();

  /** @cost O(names) */
  constructor(view: NameView, phrases: readonly Phrase[], groups: Iterable<NameGroup>, { people }: People) {
    this.#view = view;
    this.#phrases = phrases;
    for (const { words, phrases: at } of groups) {
      const [word = ""] = words;
      if (words.length !== 1) continue;
      this.#readTitles(word, at);
      let many = this.#alone.get(word) ?? 0;
      for (const index of at) if (this.#isOutside(index)) many++;
      this.#alone.set(word, many);
    }
    const shared = new Map<string, number>();
    for (const { surname } of people) shared.set(surname, (shared.get(surname) ?? 0) + 1);
    for (const person of people) if ((shared.get(person.surname) ?? 0) > 1) this.#bearers.set(person, this.#bearerOf(person));
  }

  #readTitles(word: string, phrases: readonly PhraseIndex[]): void {
    for (const index of phrases) {
      const gender = this.#phrases[index]?.gender ?? null;
      const known = this.#titled.get(word);
      if (gender !== null) this.#titled.set(word, known === undefined || known === gender ? gender : null);
    }
  }

  /** Whom a surname alone means at a phrase; null where no rule tells. @cost O(namesakes × log of their mentions) */
  meant({ coreFirst, titled }: Phrase, bearers: readonly PersonNames[]): Namesake | null {
    const known = bearers.flatMap((person) => {
      const bearer = this.#bearers.get(person);
      return bearer === undefined || bearer.full.length === 0 ? [] : [{ person, ...bearer }];
    });
    const mostApart = known.reduce((sum, { full, isKin }) => (isKin ? sum : Math.max(sum, full.length)), 0);
    // "Mr. Orlen" behind a son whom the report names in full oftener than his father: a bare surname stays the father's.
    const apart = known.filter(
      ({ isAside, isKin, full }) => !isAside && (!isKin || (titled && full.length > Math.max(mostApart, PASSING - 1))),
    );
    const usual = apart.length > 0 ? apart : known;
    const [only] = usual;
    if (only === undefined) return null;
    if (usual.length === 1) return { person: only.person, because: "the one of the namesakes who is not told as kin or by the given name" };
    const most = usual.reduce((sum, { full }) => Math.max(sum, full.length), 0);
    const often = usual.filter(({ full }) => full.length > 1 || most < PASSING);
    const opens = Math.min(...usual.map(({ full }) => full[0]!));
    const before = often.map((it) => ({
      it,
      at: it.full[0] === opens ? lastBefore(it.full, coreFirst) : lastBefore(it.acting, coreFirst),
    }));
    const last = before.reduce((best, other) => (other.at > best.at ? other : best));
    if (last.at >= 0) return { person: last.it.person, because: "of several namesakes the one named in full last" };
    const first = often.reduce((best, other) => (other.full[0]! < best.full[0]! ? other : best));
    return { person: first.person, because: "of several namesakes the one named in full next" };
  }

  #acts(index: PhraseIndex): boolean {
    const phrase = this.#phrases[index];
    return phrase !== undefined && (isSubject(this.#view, phrase) || isInvertedSubject(this.#view, phrase));
  }

  /** What "Mr." or "Mrs." says of a surname wherever it stands alone: null where they say nothing or both. */
  titledGender(surname: string): Gender | null {
    return this.#titled.get(surname) ?? null;
  }

  #isOutside(index: PhraseIndex): boolean {
    return this.#view.quoted[this.#phrases[index]?.coreFirst ?? 0] !== 1;
  }

  #bearerOf({ groups, given }: PersonNames): Bearer {
    const phrases = groups.flatMap(({ phrases: list }) => list);
    const tokens = (of: readonly PhraseIndex[]): number[] => of.map((index) => this.#phrases[index]?.coreFirst ?? 0).sort((a, b) => a - b);
    const full = tokens(phrases);
    const acting = tokens(phrases.filter((index) => this.#acts(index)));
    const isKin = phrases.some((index) => this.#phrases[index]?.roles.some(({ entry, of }) => entry.role?.sort === "tie" && of >= 0));
    const alone = [...given].reduce((sum, word) => sum + (word.length > 1 ? (this.#alone.get(word) ?? 0) : 0), 0);
    return { full, acting, isKin, isAside: alone > 0 && alone >= full.length };
  }
}

/** How often another must be named in full for one who is so named once to be in passing. */
const PASSING = 3;

/** The last number below `at` in a sorted list; -1 where none is. */
function lastBefore(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : sorted[low - 1]!;
}
