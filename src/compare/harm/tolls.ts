// Takes reports of one happening, gives how many were killed and how many hurt, how sure that is, and where it is told.
import { ambiguous, inferred, unknown, valueOf, type Known, type LinkedReport, type Span } from "../../model/index.ts";
import { harmReader, publishedOf, type Harm } from "./casualties.ts";
import type { CasualtyWords } from "../../text/casualty-words.ts";
import { candidatesOf, scoresFor, type Candidate } from "./toll-features.ts";

/** What speaks for a toll, sign by sign; learned by `train/tolls.ts`. */
export type TollWeights = ReadonlyMap<string, number>;

/** Words that give a figure; `plain` where they can be of nothing but the whole happening. */
export interface FigureSpan extends Span {
  readonly plain: boolean;
}

/** Somebody harmed whose age is told: where, and by which surname; null where none is. */
export interface AgedVictim extends Span {
  readonly age: number;
  readonly name: string | null;
}

/** `hurt` are those who live. */
export interface Toll {
  readonly killed: Known<number>;
  readonly hurt: Known<number>;
  /** Words that give the very figure, by report. */
  readonly killedAt: readonly FigureSpan[];
  readonly hurtAt: readonly FigureSpan[];
  /** Those of them who are told of one by one, by their age. */
  readonly killedAged: readonly AgedVictim[];
  readonly hurtAged: readonly AgedVictim[];
  /** Whether a doer died or was hurt as well: whom a report counts is then open. */
  readonly doers: boolean;
}

type Sure = Readonly<Record<"killed" | "hurt", number>>;

/** A figure less likely than this is not given; one that is set against another report's must be likelier; below the last it is no candidate. @source gva_facts dev */
const SURE: Sure = { killed: 0.35, hurt: 0.35 };
const SURE_ALONE: Sure = { killed: 0.6, hurt: 0.6 };
const CANDIDATE = 0.15;

/** Likelihood of each toll. @cost O(candidates × signs) additions */
function likelihoods(told: readonly (readonly Harm[])[], weights: TollWeights): { candidate: Candidate; share: number }[] {
  const scoreOf = scoresFor(told, weights);
  const scored = candidatesOf(told).map((candidate) => ({ candidate, score: scoreOf(candidate) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const raised = scored.map(({ candidate, score }) => ({ candidate, share: Math.exp(score - best) }));
  const total = raised.reduce((sum, { share }) => sum + share, 0);
  return raised.map(({ candidate, share }) => ({ candidate, share: share / total }));
}

/** One figure as it is known; none told of is unknown, and never nought. */
function known(shares: ReadonlyMap<number, number>, told: boolean, sure: number): Known<number> {
  const ranked = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [first] = ranked;
  if (first === undefined || !told) return unknown("no report tells of any");
  if (first[1] >= sure) return first[0] === 0 ? unknown("what is told is not of this happening") : inferred(first[0], WHY);
  const candidates = ranked.filter(([value, share]) => share >= CANDIDATE && value > 0).map(([value]) => value);
  return candidates.length < 2
    ? unknown("the figures cannot be told apart")
    : ambiguous(candidates, "the reports’ words fit several figures");
}

const marginal = (all: ReturnType<typeof likelihoods>, of: (candidate: Candidate) => number): Map<number, number> => {
  const shares = new Map<number, number>();
  for (const { candidate, share } of all) shares.set(of(candidate), (shares.get(of(candidate)) ?? 0) + share);
  return shares;
};

const HURTING: ReadonlySet<Harm["kind"]> = new Set(["hurt", "shot", "care", "victims"]);
const isToldOf = ({ count, form }: Harm): boolean => count !== 0 && form !== "nobody";

/** One report's harms with its name. */
interface Telling {
  readonly report: string;
  readonly harms: readonly Harm[];
}

/** Sentences at a report's beginning in which it gives its own figures; further down they may be another happening's. */
const EARLY = 4;
const FIGURES: ReadonlySet<Harm["kind"]> = new Set(["killed", "hurt", "shot"]);

/** Whether words give a figure of the whole happening: a number above one, told early, of no part; "others" are all only beside the killed. */
const isFigure = ({ kind, form, part, other, count, sentence }: Harm, dead: boolean): boolean =>
  FIGURES.has(kind) && form === "number" && !part && (dead || !other) && (count ?? 0) > 1 && sentence < EARLY;

/** Where a figure is given in so many words. */
function placesOf(tellings: readonly Telling[], figure: Known<number>, of: (it: Harm) => boolean, dead = false): FigureSpan[] {
  if (figure.state !== "inferred") return [];
  return tellings.flatMap(({ report, harms }) => {
    const given = harms.filter((it) => of(it) && it.count === figure.value && it.form !== "pronoun" && it.at !== null);
    const best = given.find((it) => isFigure(it, dead)) ?? given[0];
    return best?.at == null ? [] : [{ report, start: best.at.start, end: best.at.end, plain: isFigure(best, dead) }];
  });
}

/** Those told of one by one with an age, where that is told; doers left out. */
const agedOf = (tellings: readonly Telling[], of: (it: Harm) => boolean): AgedVictim[] =>
  tellings.flatMap(({ report, harms }) =>
    harms.flatMap((it): AgedVictim[] => {
      const [age, other] = it.ages;
      if (!of(it) || it.count !== 1 || it.suspect || it.at === null || age === undefined || other !== undefined) return [];
      return [{ report, start: it.at.start, end: it.at.end, age, name: it.keys.find((key) => !key.startsWith("#")) ?? null }];
    }),
  );

const WHY = "the figure that the words of all reports speak for";

function tollFrom(tellings: readonly Telling[], weights: TollWeights, sure: Sure): Toll {
  const told = tellings.map(({ harms }) => harms);
  const all = likelihoods(told, weights);
  const isKilled = (it: Harm): boolean => it.kind === "killed";
  const isHurt = (it: Harm): boolean => HURTING.has(it.kind);
  const tells = (of: (it: Harm) => boolean): boolean => told.some((harms) => harms.some((it) => of(it) && isToldOf(it)));
  const killed = known(
    marginal(all, (it) => it.killed),
    tells(isKilled),
    sure.killed,
  );
  const hurt = known(
    marginal(all, (it) => it.hurt),
    tells(isHurt),
    sure.hurt,
  );
  const doers = told.some((harms) => harms.some(({ suspect, kind }) => suspect || kind === "self"));
  return {
    killed,
    hurt,
    killedAt: placesOf(tellings, killed, isKilled),
    hurtAt: placesOf(tellings, hurt, isHurt, (valueOf(killed) ?? 0) > 0),
    killedAged: agedOf(tellings, isKilled),
    hurtAged: agedOf(tellings, isHurt),
    doers,
  };
}

/** What is asked of a report. */
export type DatedReport = Pick<LinkedReport, "annotated" | "published">;

/** Gives tolls: of several reports together, and of each by itself. */
export interface TollReader {
  together(reports: readonly DatedReport[]): Toll;
  /** Each report is asked once, however many rivalries its figures stand in. */
  alone(report: DatedReport): Toll;
  /** Every telling of harm in a report. */
  told(report: DatedReport): readonly Harm[];
}

/** Build once per language. @cost O(prose) a report */
export function tollReader(words: CasualtyWords, weights: TollWeights): TollReader {
  const read = harmReader(words);
  const known = new WeakMap<DatedReport["annotated"], readonly Harm[]>();
  const told = (report: DatedReport): readonly Harm[] => {
    const harms = known.get(report.annotated) ?? read(report);
    known.set(report.annotated, harms);
    return harms;
  };
  const telling = (report: DatedReport): Telling => ({ report: report.annotated.article.id, harms: told(report) });
  const single = new WeakMap<DatedReport["annotated"], Toll>();
  const alone = (report: DatedReport): Toll => {
    const toll = single.get(report.annotated) ?? tollFrom([telling(report)], weights, SURE_ALONE);
    single.set(report.annotated, toll);
    return toll;
  };
  const key = (report: DatedReport): string => `${publishedOf(report) ?? "9999"} ${report.annotated.article.id}`;
  return {
    together: (reports) => tollFrom([...reports].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(telling), weights, SURE),
    alone,
    told,
  };
}
