// Takes an episode's statements and utterances, and how things are named, gives the accounts in them that cannot both hold, side by side.
import {
  valueOf,
  type Drift,
  type Episode,
  type NameEntry,
  type Rival,
  type RivalSide,
  type Span,
  type Utterance,
} from "../../model/index.ts";
import type { Weigh } from "../wording/alignment.ts";
import { accountsOf, type Account, type Found } from "./accounts.ts";
import { clausesOf, type Clause } from "./clauses.ts";
import { knownOf, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { absentRivals } from "./absent.ts";
import { addressRivals } from "./addresses.ts";
import { ageRivals } from "./ages.ts";
import { agentRivals } from "./agents.ts";
import { armsRivals } from "./arms.ts";
import { answeredRivals, echoRivals } from "./answered.ts";
import { besideRivals } from "./beside.ts";
import { blamedRivals } from "./blamed.ts";
import { cargoRivals } from "./cargo.ts";
import { causeDeniedRivals } from "./causes-denied.ts";
import { chargeRivals } from "./charges.ts";
import { cleftRivals } from "./clefts.ts";
import { contentsRivals } from "./contents.ts";
import { contrastedRivals } from "./contrasted.ts";
import { converseRivals } from "./converse.ts";
import { correctedRivals } from "./corrected.ts";
import { weighed } from "./confidence.ts";
import { denialRivals, targetRivals } from "./denials.ts";
import { dateRivals } from "./dates.ts";
import { deniedRivals } from "./denied.ts";
import { doerRivals } from "./doers.ts";
import type { Ruled } from "./evidence.ts";
import { factRivals } from "./facts.ts";
import { fateRivals } from "./fates.ts";
import { figureRivals } from "./figures.ts";
import { withoutAskers } from "./tellers.ts";
import { struckRivals } from "./targets.ts";
import { namedByVoice } from "./voices.ts";
import { tollRivals } from "./tolls.ts";
import { disputedRivals } from "./disputed.ts";
import { firingRivals } from "./firing.ts";
import { firstShotRivals } from "./first-shots.ts";
import { informedRivals } from "./informed.ts";
import { involvedRivals } from "./involved.ts";
import { issueRivals } from "./issues.ts";
import { labelledRivals } from "./labelled.ts";
import { measureRivals } from "./measures.ts";
import { oppositeRivals } from "./opposites.ts";
import { originRivals } from "./origins.ts";
import { ownedRivals } from "./owned.ts";
import { unsaidRivals } from "./unsaid.ts";
import { ratherRivals } from "./rather.ts";
import { reckonedRivals } from "./reckoned.ts";
import { rejectedRivals } from "./rejected.ts";
import { setOffRivals } from "./set-off.ts";
import { sideLossRivals } from "./side-losses.ts";
import { partedRivals } from "./parted.ts";
import { perishedRivals } from "./perished.ts";
import { slainRivals } from "./slain.ts";
import { struckByRivals } from "./struck.ts";
import { takenRivals } from "./taken.ts";
import { polarityRivals } from "./polarity.ts";
import { hourRivals } from "./hours.ts";
import { groundRivals } from "./grounds.ts";
import { mishapRivals } from "./mishaps.ts";
import { namingRivals, roleRivals } from "./roles.ts";
import { negatedRivals } from "./negated.ts";
import { nameRivals } from "./names.ts";
import { withinRivals } from "./within.ts";
import { harmRivals, isExplained, MOST_REPORTS } from "./harm.ts";

/** Drift that makes two reports of one utterance say different things; a shade of strength does not. */
const GRAVE: ReadonlySet<Drift["kind"]> = new Set(["negation", "actor", "number", "date", "place", "attachment"]);

/** The side of an outlet in a quarrel over words: its name, the statements that hold the words, the words. */
function outletSide(span: Span, { readings }: Utterance, context: Context): RivalSide {
  const outlet = valueOf(context.reportOf(span.report).annotated.article.outlet);
  const holds = readings.filter(({ content }) =>
    content.some((it) => it.report === span.report && it.start <= span.start && span.end <= it.end),
  );
  const statements = holds.map(({ statement }) => statement);
  return { party: outlet ?? span.report, entity: null, statements, events: [], words: [span] };
}

/** Gives grave drifts between reports as rival accounts of what was said; drifts from one reading are one rivalry. */
function wordingRivals(utterances: readonly Utterance[], context: Context): Found[] {
  return utterances.flatMap((utterance): Found[] => {
    const found = new Map<string, Found>();
    for (const { kind, left, right, says } of utterance.drift) {
      if (!GRAVE.has(kind) || left.report === right.report) continue;
      const key = `${kind} ${right.report} ${right.start}`;
      const known = found.get(key);
      const side = outletSide(left, utterance, context);
      if (known === undefined) found.set(key, { kind: "wording", about: says, sides: [side, outletSide(right, utterance, context)] });
      else found.set(key, { ...known, sides: [...known.sides, side] });
    }
    return [...found.values()];
  });
}

/** Whether the first sides of two rivalries rest on a statement together. */
const shareStatements = (left: Found, right: Found): boolean =>
  left.sides[0]?.statements.some((it) => right.sides[0]?.statements.includes(it)) === true;

/** Whether one rivalry holds every statement of the other, side by side. */
const holds = (whole: Found, part: Found): boolean =>
  part.sides.every(({ statements }, side) => statements.every((it) => whole.sides[side]?.statements.includes(it)));

/** Whether the words of every side of one rivalry overlap those of another's, side by side. */
function overlaps(one: Found, other: Found): boolean {
  const hit = (a: readonly Span[], b: readonly Span[]): boolean =>
    a.some((x) => b.some((y) => x.report === y.report && x.start < y.end && y.start < x.end));
  return one.sides.every((side) => other.sides.some(({ words }) => hit(side.words, words)));
}

/** Whether the sides of one have all statements of the other's, which has some on each. */
const hasAll = (one: Found, other: Found): boolean =>
  other.sides.every(
    (side) => side.statements.length > 0 && one.sides.some(({ statements }) => side.statements.every((it) => statements.includes(it))),
  );

/** Says of each which comparison told it. */
const by = (rule: string, found: readonly Found[]): Ruled[] => found.map((it) => ({ ...it, rule }));

/** What all that the reports tell, clause by clause, sets against each other. @cost O(tokens of the reports) */
function claimRivals(episode: Episode, accounts: readonly Account[], told: readonly Account[], weigh: Weigh, context: Context): Ruled[] {
  if (episode.reports.length > MOST_REPORTS) return [];
  const byReport = new Map<string, Clause[]>();
  for (const id of [...episode.reports].sort()) {
    const mine = accounts.filter(({ statement }) => statement.report === id);
    byReport.set(id, clausesOf(context.reportOf(id), mine, context));
  }
  const known = new Map([...byReport].map(([id, clauses]) => [id, knownOf(context.reportOf(id), [...new Set(clauses.map(({ sentence }) => sentence))])])); // prettier-ignore
  const knownTo = ({ sentence }: Clause): Known => known.get(sentence.report.annotated.article.id) ?? NOTHING_KNOWN;
  const tellers = new Set(told);
  const clauses = [...byReport.values()].flat().filter(({ account }) => account === null || tellers.has(account));
  return [
    ...by("struck", struckRivals(told, clauses, context)),
    ...by("polarity", polarityRivals(clauses, knownTo, weigh, context)),
    ...by("facts", factRivals(clauses, knownTo, weigh, context)),
    ...by("opposites", oppositeRivals(clauses, knownTo, context)),
    ...by("dates", dateRivals(clauses, knownTo, context)),
    ...by("hours", hourRivals(clauses, context)),
    ...by("doers", doerRivals(clauses, knownTo, context)),
    ...by("clefts", cleftRivals(clauses, knownTo, context)),
    ...by("measures", measureRivals(clauses, knownTo, weigh, context)),
    ...by("origins", originRivals(clauses, knownTo, context)),
    ...by("converse", converseRivals(clauses, context)),
    ...by("taken", takenRivals(clauses, knownTo, context)),
    ...by("struck-by", struckByRivals(clauses, knownTo, context)),
    ...by("first-shots", firstShotRivals(clauses, told, context)),
    ...by("contents", contentsRivals(clauses, knownTo, context)),
    ...by("parted", partedRivals(clauses, context)),
    ...by("cargo", cargoRivals(clauses, knownTo, context)),
    ...by("causes-denied", causeDeniedRivals(clauses, told, knownTo, context)),
    ...by("absent", absentRivals(clauses, knownTo, context)),
    ...by("perished", perishedRivals(clauses, knownTo, context)),
    ...by("slain", slainRivals(clauses, knownTo, context)),
    ...by("rather", ratherRivals(clauses, knownTo, context)),
    ...by("corrected", correctedRivals(clauses, accounts, context)),
    ...by("reckoned", reckonedRivals(clauses, context)),
    ...by("informed", informedRivals(clauses, context)),
    ...by("rejected", rejectedRivals(told, clauses, context)),
    ...by("set-off", setOffRivals(clauses, knownTo, weigh, context)),
    ...by("fates", fateRivals(clauses, knownTo, context)),
    ...by("side-losses", sideLossRivals(episode, told, context)),
    ...by("beside", besideRivals(told, context)),
  ];
}

const NOTHING_KNOWN: Known = { stems: new Set(), parties: new Set(), published: null };

/** What is answered, turned down or laid to somebody, account by account. @cost near-linear in the accounts */
const voicedRivals = (accounts: readonly Account[], told: readonly Account[], weigh: Weigh, context: Context): Ruled[] => [
  ...by("within", withinRivals(accounts, context)),
  ...by("owned", ownedRivals(told, weigh, context)),
  ...by("unsaid", unsaidRivals(told, context)),
  ...by("answered", answeredRivals(told, context)),
  ...by("echo", echoRivals(told, context)),
  ...by("involved", involvedRivals(told, context)),
  ...by("denied", deniedRivals(told, weigh, context)),
  ...by("arms", armsRivals(told, context)),
  ...by("blamed", blamedRivals(told, context)),
  ...by("contrasted", contrastedRivals(told, context)),
  ...by("issues", issueRivals(told, context)),
];

/**
 * @param named what its outlets call by two names; `names`, what the reports of all episodes call everything
 * @cost near-linear in the statements of an episode: denials find what they deny through its words
 */
export function rivalsIn(
  episode: Episode,
  { utterances, named, names }: { readonly utterances: readonly Utterance[]; readonly named: readonly Found[]; readonly names: readonly NameEntry[] }, // prettier-ignore
  weigh: Weigh,
  context: Context,
): Rival[] {
  const accounts = accountsOf(context.statementsOf(episode), context);
  const { nameOf } = context.parties;
  const { tables } = context;
  const told = withoutAskers(accounts, context);
  const denials = denialRivals(accounts, weigh, tables, nameOf);
  const charges = chargeRivals(accounts, tables, nameOf);
  const aged = ageRivals(episode, context);
  const counted = tollRivals(episode, accounts, context).flatMap((it): Found[] => isExplained(it, episode, context) ? [] : [{ kind: it.kind, about: it.about, sides: it.sides }]); // prettier-ignore
  const found: Ruled[] = [
    ...by("agents", agentRivals(accounts, nameOf)),
    ...by("denials", denials),
    ...by("charges", charges),
    ...by("targets", targetRivals(accounts, tables, nameOf)),
    ...by(
      "negated",
      negatedRivals(told, weigh, context).filter((it) => !denials.some((denial) => holds(denial, it))),
    ),
    ...by(
      "disputed",
      disputedRivals(told, context).filter((it) => !charges.some((charge) => shareStatements(charge, it))),
    ),
    ...by("firing", firingRivals(told, context)),
    ...by("grounds", groundRivals(told, weigh, context)),
    ...by("roles", roleRivals(told, context)),
    ...by("namings", namingRivals(told, context)),
    ...by("mishaps", mishapRivals(told, weigh, context)),
    ...by("figures", figureRivals(accounts, context)),
    ...by("tolls", counted),
    ...by("ages", aged),
    ...by("addresses", addressRivals(episode, context)),
    ...by(
      "harm",
      harmRivals(episode, context).filter((it) => ![...aged, ...counted].some((that) => overlaps(it, that))),
    ),
    ...by("names", nameRivals(accounts, tables, nameOf)),
    ...by("place-names", named),
    ...by("labelled", labelledRivals(episode, told, names, context)),
    ...by("wording", wordingRivals(utterances, context)),
  ];
  const claimed = [...voicedRivals(accounts, told, weigh, context), ...claimRivals(episode, accounts, told, weigh, context)];
  for (const it of claimed) {
    // What is told in apposition of a denial has its own words ("a claim Norway denies"), the denial those that it denies.
    const isRejected = it.rule === "rejected";
    const same = found.findIndex((that) => (isRejected && hasAll(it, that)) || overlaps(it, that));
    if (same < 0) found.push(it);
    else if (isRejected && hasAll(it, found[same]!)) found[same] = it;
  }
  const statements = new Map(accounts.map(({ statement }) => [statement.id, statement]));
  return weighed(found, episode, accounts, context).map((it, index) => ({
    id: `${episode.id}/rival/${index + 1}`,
    episode: episode.id,
    ...{ rule: it.rule, confidence: it.confidence, signs: it.signs },
    ...namedByVoice(it, statements, context),
  }));
}
