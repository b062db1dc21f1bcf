// Takes the utterances of an affair's episodes, gives them with quotations that a later report repeats put back where they were first told.
import type { Affair, Utterance } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { WordedReading, WordedUtterance } from "./readings.ts";
import { isVerbatim } from "../wording/verbatim.ts";
import { isContent, type Word } from "../wording/words.ts";
import { pushTo } from "../../text/lists.ts";

/** Words in a row that two wordings must share to be compared. */
const IN_A_ROW = 4;
/** Readings kept for one such row: what half an affair's statements say is nobody's quotation. */
const LONGEST_POSTING = 8;
/** Content words that a repeated quotation must have. */
const LEAST_CONTENT = 3;

/** Every run of four words. */
function rowsOf(words: readonly Word[]): Set<string> {
  const forms = words.filter(({ kind }) => kind !== "mark").map(({ form }) => form);
  const rows = new Set<string>();
  for (let at = 0; at + IN_A_ROW <= forms.length; at += 1) rows.add(forms.slice(at, at + IN_A_ROW).join(" "));
  return rows;
}

const isQuoted = ({ of, words }: WordedReading): boolean => of.mode === "direct" && words.filter(isContent).length >= LEAST_CONTENT;

interface Home {
  readonly utterance: WordedUtterance;
  readonly reading: WordedReading;
}

/** Quotations by their rows of words. */
class Quotations {
  private readonly postings = new Map<string, Home[]>();

  /** The quotation that this one repeats word for word and that the same voice may have said. */
  repeatedBy(reading: WordedReading, context: Context): Home | undefined {
    const near = new Set([...rowsOf(reading.words)].flatMap((row) => this.postings.get(row) ?? []));
    return [...near].find(({ reading: earlier }) => {
      const voices = context.parties.voices(earlier.of, reading.of);
      return voices !== "other" && isVerbatim(earlier.words, reading.words, "doubted");
    });
  }

  add(home: Home): void {
    for (const row of rowsOf(home.reading.words)) {
      const posting = this.postings.get(row) ?? [];
      if (posting.length < LONGEST_POSTING) posting.push(home);
      this.postings.set(row, posting);
    }
  }
}

const bare = ({ statement, content, only }: WordedReading): Utterance["readings"][number] => ({ statement, content, only });

/** The utterance with readings of later episodes added. @param how they come to stand there */
export function withReadings({ utterance, readings }: WordedUtterance, more: readonly WordedReading[], how: string): WordedUtterance {
  const all = [...readings, ...more];
  const because = `${utterance.because}; ${how}`;
  return { utterance: { ...utterance, readings: all.map(bare), because }, readings: all };
}

/** The utterance without the readings that went elsewhere; null where none is left. */
function without({ utterance, readings }: WordedUtterance, gone: ReadonlySet<WordedReading>): WordedUtterance | null {
  const left = readings.filter((it) => !gone.has(it));
  return left.length === 0 ? null : { utterance: { ...utterance, readings: left.map(bare) }, readings: left };
}

/**
 * Gives the utterances, episode by episode, with each quotation of a later episode that repeats one of an earlier
 * episode word for word ("we did not touch the dam", as they said then) among the readings of the earlier one.
 *
 * @param told the utterances of each of the affair's episodes, by its id
 * @cost near-linear in the words of direct quotations
 */
export function withRetold(
  affair: Affair,
  told: ReadonlyMap<string, readonly WordedUtterance[]>,
  context: Context,
): ReadonlyMap<string, readonly WordedUtterance[]> {
  if (affair.episodes.length < 2) return told;
  const from = new Map(context.linked.episodes.map((it) => [it.id, it.from ?? ""]));
  const order = affair.episodes.filter((it) => told.has(it)).sort((a, b) => ((from.get(a) ?? "") < (from.get(b) ?? "") ? -1 : 1));
  const known = new Quotations();
  const moved = new Map<WordedUtterance, WordedReading[]>();
  const gone = new Set<WordedReading>();
  for (const episode of order) {
    const quoted = (told.get(episode) ?? []).flatMap((utterance): Home[] =>
      utterance.readings.filter(isQuoted).map((reading) => ({ utterance, reading })),
    );
    for (const { reading } of quoted) {
      const home = known.repeatedBy(reading, context);
      if (home === undefined) continue;
      pushTo(moved, home.utterance, reading);
      gone.add(reading);
    }
    for (const it of quoted) if (!gone.has(it.reading)) known.add(it);
  }
  if (gone.size === 0) return told;
  return new Map(
    [...told].map(([episode, utterances]) => [
      episode,
      utterances.flatMap((it) => {
        const left = without(it, gone);
        const more = moved.get(it);
        return left === null ? [] : [more === undefined ? left : withReadings(left, more, "quoted again word for word in a later episode")];
      }),
    ]),
  );
}
