// Takes a report's phrases, gives people who are described the name that the report says they gave or bear: "a man named Rusko", "a nurse who gave her name as Milena".
import type { GivenNameWords } from "./names-rule.ts";
import type { NameView } from "./name-view.ts";
import type { Phrase, PhraseIndex } from "./phrases.ts";

/** Most tokens of who names somebody: "identified [by the state police] as". */
const NAMER = 6;
/** Most tokens between a description and the name. */
const CLAUSE = 16;

/**
 * Sets `same` of descriptions of people, which then mean the bearer of the name; their offices are the bearer's.
 *
 * @cost O(phrases), and O(phrases + the longest clause) for each name that is given so
 */
export function readGivenNames(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[], words: GivenNameWords): void {
  for (let at = 1; at < order.length; at++) {
    const index = order[at]!;
    const name = phrases[index]!;
    if (name.sort !== "name" || name.entry !== null || name.head !== null || name.same >= 0) continue;
    const byVerb = namedByVerb(view, phrases, order, at, words);
    const described = byVerb < 0 ? describedBefore(view, words, name.first) : byVerb;
    if (described < 0 || name.first - described > CLAUSE || view.sentence[described - 1] !== view.sentence[name.first]) continue;
    const it = phrases[endingAt(phrases, order, at, described)];
    if (it === undefined || it.sort !== "described" || it.same >= 0 || !isNamed(it)) continue;
    it.same = index;
    name.roles.push(...it.roles);
  }
}

/** Where the description ends that the words before a name say it of; -1 where they say no such thing, as before most names. */
function describedBefore(view: NameView, words: GivenNameWords, first: number): number {
  if (first === 0) return -1;
  const before = view.words(first - 1, first).toLowerCase();
  const { only, naming, itself, calling, as } = words;
  const may = before === "," || before === as || only.has(before) || naming.has(before) || itself.has(before) || calling.has(before);
  return may ? new Words(view, words, first).describedUpTo() : -1;
}

/** True for somebody, or a body of no state. */
const isNamed = ({ head }: Phrase): boolean =>
  head === null || head.sense === "role" || (head.sense === "body" && head.body?.sort !== "side");

/** "Police identified the suspect as Tomas Vrel": where the description ends whose verb stands before it; -1 where none does. */
function namedByVerb(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[], at: number, words: GivenNameWords): number {
  const end = phrases[order[at]!]!.first - 1;
  const before = phrases[order[at - 1]!]!;
  if (before.sort !== "described" || before.end !== end || view.words(end, end + 1).toLowerCase() !== words.as) return -1;
  return words.known.has(view.words(before.first - 1, before.first).toLowerCase()) ? end : -1;
}

/** The last phrase before `at` in the order that ends where `end` says; -1 where none does. */
function endingAt(phrases: readonly Phrase[], order: readonly PhraseIndex[], at: number, end: number): PhraseIndex {
  for (let before = at - 1; before >= 0 && phrases[order[before]!]!.end >= end - CLAUSE; before--)
    if (phrases[order[before]!]!.end === end) return order[before]!;
  return -1;
}

/** Reads backwards from a name, word by word. */
class Words {
  #at: number;
  readonly #from: number;
  readonly #view: NameView;
  readonly #words: GivenNameWords;

  constructor(view: NameView, words: GivenNameWords, first: number) {
    this.#view = view;
    this.#words = words;
    this.#from = first;
    this.#at = first - 1;
  }

  /** Where the description ends that the words before the name say it of; -1 where they say no such thing. */
  describedUpTo(): number {
    const { naming, who, being } = this.#words;
    this.#pass(this.#words.only);
    if (!this.#take(naming) && !this.#callsItself() && !this.#givenAs()) return -1;
    this.#pass(this.#words.only);
    while (this.#take(being)) this.#pass(this.#words.only);
    this.#take(who);
    if (this.#word() === ",") this.#at--;
    return this.#at + 1 < this.#from ? this.#at + 1 : -1;
  }

  /** "calls itself". */
  #callsItself(): boolean {
    const from = this.#at;
    const isSo = this.#take(this.#words.itself) && this.#take(this.#words.calling);
    if (!isSo) this.#at = from;
    return isSo;
  }

  /** "gave her name as", "identified himself as", "identified by police as", "asked to be identified by her first name,". */
  #givenAs(): boolean {
    const { as, name, known, giving, itself, only, asking, being } = this.#words;
    const isAs = this.#word() === as;
    if (!isAs && this.#word() !== ",") return false;
    this.#at--;
    this.#pass(only);
    if (this.#take(name)) {
      this.#pass(this.#words.nameParts);
      if (!this.#take(this.#words.owners)) return false;
      this.#pass(only);
      if (this.#take(giving)) return true;
      if (this.#word() !== this.#words.by) return false;
      this.#at--;
      this.#pass(only);
    } else if (!isAs) return false;
    this.#take(itself);
    if (!this.#take(known) && !this.#knownTo(known)) return false;
    this.#pass(only);
    while (this.#take(being)) this.#pass(only);
    this.#take(asking);
    return true;
  }

  /** "identified by the police". */
  #knownTo(known: ReadonlySet<string>): boolean {
    for (let at = this.#at; at > this.#at - NAMER && at > 0; at--) {
      if (this.#at === at && this.#view.sign(at) !== "") return false;
      if (this.#wordAt(at) !== this.#words.by) continue;
      this.#at = at - 1;
      return this.#take(known);
    }
    return false;
  }

  #wordAt(at: number): string {
    return at < 0 ? "" : this.#view.words(at, at + 1).toLowerCase();
  }

  #word(): string {
    return this.#wordAt(this.#at);
  }

  #take(them: ReadonlySet<string>): boolean {
    if (!them.has(this.#word())) return false;
    this.#at--;
    return true;
  }

  #pass(them: ReadonlySet<string>): void {
    while (this.#take(them)) continue;
  }
}
