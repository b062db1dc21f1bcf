// Takes a dossier, gives every identifier in it that leads nowhere, to two records, or to a record that says otherwise.
import type { Dossier, EntityRef } from "../model/index.ts";
import { citationsIn } from "./verify-citations.ts";
import type { Finding } from "./verify-findings.ts";

/** What an identifier may name. */
type Kind = "report" | "affair" | "episode" | "entity" | "statement" | "utterance" | "event";
type Known = Readonly<Record<Kind, ReadonlySet<string>>>;
/** One use of an identifier. */
type Use = readonly [path: string, kind: Kind, id: string | null];

/** Identifiers that name nothing here, and those taken twice. @cost O(dossier) */
export function danglingReferences(dossier: Dossier): Finding[] {
  const known: Known = {
    report: idsOf(dossier.reports),
    affair: idsOf(dossier.affairs),
    episode: idsOf(dossier.episodes),
    entity: idsOf(dossier.entities),
    statement: idsOf(dossier.statements),
    utterance: idsOf(dossier.utterances),
    event: new Set(dossier.occurrences.flatMap(({ events }) => events.map(({ id }) => id))),
  };
  return [
    ...twice(dossier),
    ...[...usesIn(dossier)].flatMap(([path, kind, id]): Finding[] =>
      id === null || known[kind].has(id)
        ? []
        : [{ code: "verify/reference", path, message: `No ${kind} is called ${JSON.stringify(id)}.` }],
    ),
  ];
}

const idsOf = (records: readonly { readonly id: string }[]): Set<string> => new Set(records.map(({ id }) => id));

const LISTS = [
  "reports",
  "affairs",
  "episodes",
  "entities",
  "statements",
  "utterances",
  "rivals",
  "occurrences",
  "timeline",
  "positions",
] as const;

function twice(dossier: Dossier): Finding[] {
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return dossier[list].flatMap(({ id }, index): Finding[] => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [{ code: "verify/reference", path: `${list}.${index}.id`, message: `${JSON.stringify(id)} is taken already.` }] : [];
    });
  });
}

function* usesIn(dossier: Dossier): Generator<Use> {
  yield* groupUses(dossier);
  yield* statementUses(dossier);
  yield* comparedUses(dossier);
  for (const { path, citation } of citationsIn(dossier)) yield [`${path}.report`, "report", citation.report];
  for (const [i, { report, kind, statement }] of (dossier.corrections ?? []).entries()) {
    yield [`corrections.${i}.report`, "report", report];
    if (kind === "speaker") yield [`corrections.${i}.statement`, "statement", statement];
  }
  for (const [i, { report }] of dossier.problems.entries()) yield [`problems.${i}.report`, "report", report];
}

const all = (path: string, kind: Kind, ids: readonly string[]): Use[] => ids.map((id, i) => [`${path}.${i}`, kind, id]);
const ref = (path: string, it: EntityRef | null): Use => [`${path}.id`, "entity", it?.id ?? null];

function* groupUses({ reports, affairs, episodes, entities }: Dossier): Generator<Use> {
  for (const [i, { reliesOn, copies }] of reports.entries()) {
    for (const [j, { report }] of reliesOn.entries()) yield [`reports.${i}.reliesOn.${j}.report`, "report", report];
    yield* all(
      `reports.${i}.copies`,
      "report",
      copies.map(({ of }) => of),
    );
  }
  for (const [i, it] of affairs.entries()) {
    yield* all(`affairs.${i}.reports`, "report", it.reports);
    yield* all(`affairs.${i}.episodes`, "episode", it.episodes);
    for (const [j, { entity, episodes: of }] of it.shared.entries()) {
      yield ref(`affairs.${i}.shared.${j}.entity`, entity);
      yield* all(`affairs.${i}.shared.${j}.episodes`, "episode", of);
    }
  }
  for (const [i, it] of episodes.entries()) {
    yield [`episodes.${i}.affair`, "affair", it.affair];
    yield* all(`episodes.${i}.reports`, "report", it.reports);
    for (const [j, { report, nearest }] of it.fit.entries()) {
      yield [`episodes.${i}.fit.${j}.report`, "report", report];
      yield [`episodes.${i}.fit.${j}.nearest`, "report", nearest];
    }
  }
  for (const [i, { onBehalfOf }] of entities.entries()) yield [`entities.${i}.onBehalfOf`, "entity", onBehalfOf];
}

function* statementUses({ statements }: Dossier): Generator<Use> {
  for (const [i, it] of statements.entries()) {
    const path = `statements.${i}`;
    yield [`${path}.report`, "report", it.report];
    yield [`${path}.episode`, "episode", it.episode];
    yield ref(`${path}.speaker`, it.speaker);
    yield ref(`${path}.onBehalfOf`, it.onBehalfOf);
    yield ref(`${path}.addressee`, it.addressee);
    yield [`${path}.speakerKnown.value`, "entity", it.speakerKnown.value ?? null];
    yield* all(`${path}.speakerKnown.candidates`, "entity", it.speakerKnown.candidates ?? []);
    yield [`${path}.within`, "statement", it.within];
    yield [`${path}.answers`, "statement", it.answers];
  }
}

function* comparedUses(dossier: Dossier): Generator<Use> {
  for (const [i, it] of dossier.utterances.entries()) {
    const path = `utterances.${i}`;
    yield [`${path}.episode`, "episode", it.episode];
    yield ref(`${path}.speaker`, it.speaker);
    for (const [j, { statement }] of it.members.entries()) yield [`${path}.members.${j}.statement`, "statement", statement];
    for (const [j, { statement, report }] of it.readings.entries()) {
      yield [`${path}.readings.${j}.statement`, "statement", statement];
      yield [`${path}.readings.${j}.report`, "report", report];
    }
  }
  for (const [i, { episode, sides }] of dossier.rivals.entries()) {
    yield [`rivals.${i}.episode`, "episode", episode];
    for (const [j, { statements, events }] of sides.entries()) {
      yield* all(`rivals.${i}.sides.${j}.statements`, "statement", statements);
      yield* all(`rivals.${i}.sides.${j}.events`, "event", events);
    }
  }
  for (const [i, { entity, labels }] of dossier.names.entries()) {
    yield ref(`names.${i}.entity`, entity);
    for (const [j, { by }] of labels.entries()) yield [`names.${i}.labels.${j}.by`, "entity", by];
  }
  for (const [i, { episode, report, utterance }] of dossier.silences.entries()) {
    yield [`silences.${i}.episode`, "episode", episode];
    yield [`silences.${i}.report`, "report", report];
    yield [`silences.${i}.utterance`, "utterance", utterance];
  }
  for (const [i, { affair, party, points }] of dossier.positions.entries()) {
    yield [`positions.${i}.affair`, "affair", affair];
    yield ref(`positions.${i}.party`, party);
    for (const [j, { utterances }] of points.entries()) yield* all(`positions.${i}.points.${j}.utterances`, "utterance", utterances);
  }
}
