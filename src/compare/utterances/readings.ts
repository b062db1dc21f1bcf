// Takes grouped segments, gives utterances with their readings: each statement's part, and what stands in it alone.
import type { EntityId, Range, Reading, Span, Statement, Utterance } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { Segment } from "../segments.ts";
import type { EpisodeUtterances } from "./utterances.ts";
import { isContent, type Word } from "../wording/words.ts";
import { least } from "../../text/extremes.ts";
import { pushTo } from "../../text/lists.ts";

/** A reading with the words it rests on, for those who compare readings further (`drift/`). */
export interface WordedReading extends Reading {
  readonly of: Statement;
  readonly words: readonly Word[];
}

export interface WordedUtterance {
  readonly utterance: Utterance;
  readonly readings: readonly WordedReading[];
}

/**
 * Gives each group of segments an utterance number; groups that share two statements, or all of one, with
 * neighbouring segments are one utterance told in several sentences.
 */
function joinNeighbours({ groups, segments }: EpisodeUtterances): number[][] {
  const joined: Band[] = [];
  const bandsOf = new Map<number, Band[]>();
  for (const { members } of groups) {
    const band: Band = { statements: new Set(members.map((it) => segments[it]?.statement ?? -1)), members: [...members] };
    const near = new Set([...band.statements].flatMap((it) => bandsOf.get(it) ?? []));
    const home = [...near].find((it) => sameStatements(it, band) && touches(it, band, segments));
    if (home === undefined) joined.push(band);
    else for (const it of members) home.members.push(it);
    for (const it of band.statements) {
      home?.statements.add(it);
      const bands = bandsOf.get(it) ?? [];
      if (!bands.includes(home ?? band)) bandsOf.set(it, [...bands, home ?? band]);
    }
  }
  return joined.map(({ members }) => members.sort((a, b) => a - b));
}

interface Band {
  readonly statements: Set<number>;
  readonly members: number[];
}

/** Whether the statements of one stand all in the other. */
function sameStatements(left: Band, right: Band): boolean {
  const [small, large] = left.statements.size < right.statements.size ? [left, right] : [right, left];
  return [...small.statements].every((it) => large.statements.has(it));
}

/** Whether a segment of one stands right beside a segment of the other in one statement. */
function touches(left: Band, right: Band, segments: readonly Segment[]): boolean {
  const places = new Set(left.members.map((it) => `${segments[it]?.statement} ${segments[it]?.order}`));
  return right.members.some((it) => [-1, 1].some((step) => places.has(`${segments[it]?.statement} ${(segments[it]?.order ?? 0) + step}`)));
}

/**
 * Gives every segment an utterance, so that no word of a statement is lost: a segment of no group goes with
 * the statement's nearest grouped segment before it, else after it; statements without any are alone.
 */
function assignSegments(found: EpisodeUtterances): number[][] {
  const grouped = joinNeighbours(found);
  const groupOf = new Map<number, number>();
  grouped.forEach((members, group) => members.forEach((it) => groupOf.set(it, group)));
  const byStatement = new Map<number, number[]>();
  found.segments.forEach(({ statement }, index) => pushTo(byStatement, statement, index));
  const all = grouped.map((members) => [...members]);
  for (const segments of byStatement.values()) {
    const anchored = segments.filter((it) => groupOf.has(it));
    if (anchored.length === 0) {
      all.push(segments);
      continue;
    }
    for (const segment of segments) {
      if (groupOf.has(segment)) continue;
      const home = anchored.findLast((it) => it < segment) ?? anchored[0] ?? segment;
      all[groupOf.get(home) ?? -1]?.push(segment);
    }
  }
  return all.map((members) => members.sort((a, b) => a - b));
}

/** The ranges of neighbouring segments as one where they stand in one content range; all of the content where all segments are there. */
function contentOf(statement: Statement, segments: readonly Segment[], all: number): Range[] {
  if (segments.length === all) return [...statement.content];
  const found: Range[] = [];
  let before = -2;
  for (const { order, ranges } of segments) {
    for (const range of ranges) {
      const last = found.at(-1);
      const home = statement.content.find((it) => it.start <= range.start && range.end <= it.end);
      const runsOn = last !== undefined && order - before <= 1 && home !== undefined && home.start <= last.start;
      if (runsOn) found[found.length - 1] = { start: last.start, end: range.end };
      else found.push(range);
    }
    before = order;
  }
  return found;
}

/** First letters of a name that its other forms share ("Norland", "Norlandic"). */
const NAME_LETTERS = 4;

/** What a word is known by in another reading: its lemma, its family, the entity it names, how its name begins. */
function keysOf({ kind, lemma, stem, entity, form }: Word): string[] {
  const names = entity === null ? [] : [`@${entity}`];
  if (kind === "name") names.push(`^${form.slice(0, NAME_LETTERS)}`);
  return [lemma, `~${stem}`, ...names];
}

/** How many readings hold each key. @cost O(words) */
function heldBy(readings: readonly (readonly Word[])[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const words of readings) {
    for (const key of new Set(words.filter(isContent).flatMap(keysOf))) held.set(key, (held.get(key) ?? 0) + 1);
  }
  return held;
}

/** Stretches of content words that no other reading has, by lemma, family or name; neighbours joined over function words. */
function onlyIn(words: readonly Word[], held: ReadonlyMap<string, number>): Range[] {
  const found: Range[] = [];
  let open = false;
  for (const word of words) {
    if (!isContent(word)) {
      if (word.kind === "mark") open = false;
      continue;
    }
    const shared = keysOf(word).some((key) => (held.get(key) ?? 0) > 1);
    const last = found.at(-1);
    if (!shared && open && last !== undefined) found[found.length - 1] = { start: last.start, end: word.end };
    else if (!shared) found.push({ start: word.start, end: word.end });
    open = !shared;
  }
  return found;
}

/**
 * The speaker closest to a person among the readings: the one who speaks for the others. One with a name, or told as somebody's
 * ("her lawyer"), goes before one who is only described ("the host"), and whom a reading names as its source before whom it leaves to be inferred.
 */
function speakerOf(statements: readonly Statement[], context: Context): EntityId | null {
  const votes = new Map<EntityId, number>();
  for (const statement of statements) {
    for (const id of context.parties.speakersOf(statement)) {
      const entity = context.parties.entity(id);
      const isTold = entity?.named === true || (entity?.onBehalfOf ?? null) !== null;
      const weight = entity?.kind === "person" ? (isTold ? WORTH.named : WORTH.person) : 1;
      const worth = statement.speaker.state === "stated" ? weight : weight * WORTH.inferred;
      votes.set(id, (votes.get(id) ?? 0) + worth);
    }
  }
  return [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** What a person counts beside anything else, and a speaker who is inferred beside one who is named. Judged. */
const WORTH = { person: 1e3, named: 1e5, inferred: 0.6 } as const;

const reasonOf = (score: number, members: number): string =>
  members === 1
    ? "told once"
    : `one voice in one episode; each wording shares at least ${Math.round(score * 100)} % of its weighed words with another`;

/** Gives the utterances in order of their first statement. @cost O(segments + words², within one utterance) */
export function readUtterances(found: EpisodeUtterances, episode: string, context: Context): WordedUtterance[] {
  const count = new Map<number, number>();
  for (const { statement } of found.segments) count.set(statement, (count.get(statement) ?? 0) + 1);
  const scores = new Map(found.groups.flatMap(({ members, score }) => members.map((it): [number, number] => [it, score])));
  const span = (report: string, { start, end }: Range): Span => ({ report, start, end });
  const made = assignSegments(found).map((members): WordedUtterance => {
    const byStatement = new Map<number, Segment[]>();
    for (const it of members) {
      const segment = found.segments[it];
      if (segment !== undefined) pushTo(byStatement, segment.statement, segment);
    }
    const parts = [...byStatement].flatMap(([index, segments]) => {
      const of = found.statements[index];
      return of === undefined ? [] : [{ of, segments, words: segments.flatMap((it) => it.words), all: count.get(index) ?? 0 }];
    });
    const held = heldBy(parts.map(({ words }) => words));
    const readings = parts.map(({ of, segments, words, all }): WordedReading => {
      return {
        statement: of.id,
        content: contentOf(of, segments, all).map((it) => span(of.report, it)),
        only: parts.length < 2 ? [] : onlyIn(words, held).map((it) => span(of.report, it)),
        of,
        words,
      };
    });
    const score = least(members.map((it) => scores.get(it) ?? 1));
    const utterance: Utterance = {
      id: `${episode}/utterance/${parts[0]?.of.id ?? ""}@${readings[0]?.content[0]?.start ?? 0}`,
      episode,
      speaker: speakerOf(
        parts.map(({ of }) => of),
        context,
      ),
      readings: readings.map(({ statement, content, only }) => ({ statement, content, only })),
      drift: [],
      because: reasonOf(score, parts.length),
    };
    return { utterance, readings };
  });
  const place = new Map(found.statements.map((it, index) => [it, index]));
  const firstOf = ({ readings }: WordedUtterance): number => least(readings.map(({ of }) => place.get(of) ?? 0));
  return made.sort((a, b) => firstOf(a) - firstOf(b) || (a.utterance.id < b.utterance.id ? -1 : 1));
}
