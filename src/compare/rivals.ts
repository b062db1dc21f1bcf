// Takes an episode's statements and utterances, gives the accounts in them that cannot both hold, side by side.
import { valueOf, type Drift, type Episode, type Rival, type RivalSide, type StatementId, type Utterance } from "../model/index.ts";
import type { Weigh } from "./alignment.ts";
import { accountsOf } from "./accounts.ts";
import type { Context } from "./context.ts";
import { agentRivals } from "./rivals-agents.ts";
import { denialRivals, targetRivals } from "./rivals-denials.ts";
import { figureRivals } from "./rivals-figures.ts";
import { nameRivals } from "./rivals-names.ts";

/** A rivalry before it has its place in the record. */
export type Found = Pick<Rival, "kind" | "about" | "sides">;

/** Drift that makes two reports of one utterance say different things; a shade of strength does not. */
const GRAVE: ReadonlySet<Drift["kind"]> = new Set(["negation", "actor", "number", "date", "place", "attachment"]);

/** Gives grave drifts as rival accounts of what was said: the outlets are the sides. */
function wordingRivals(utterances: readonly Utterance[], context: Context): Found[] {
  return utterances.flatMap(({ readings, drift }) =>
    drift
      .filter(({ kind }) => GRAVE.has(kind))
      .map(({ left, right, says }): Found => {
        const side = (span: Drift["left"]): RivalSide => {
          const outlet = valueOf(context.reportOf(span.report).annotated.article.outlet);
          const inside = readings.filter(({ content }) =>
            content.some((it) => it.report === span.report && it.start <= span.start && span.end <= it.end),
          );
          const statements: StatementId[] = inside.map(({ statement }) => statement);
          return { party: outlet ?? span.report, entity: null, statements, events: [], words: [span] };
        };
        return { kind: "wording", about: says, sides: [side(left), side(right)] };
      }),
  );
}

/** @cost near-linear in the statements of an episode: denials find what they deny through its words */
export function rivalsIn(episode: Episode, utterances: readonly Utterance[], weigh: Weigh, context: Context): Rival[] {
  const accounts = accountsOf(context.statementsOf(episode), context);
  const { nameOf } = context.parties;
  const { tables } = context;
  const found = [
    ...agentRivals(accounts, nameOf),
    ...denialRivals(accounts, weigh, tables, nameOf),
    ...targetRivals(accounts, tables, nameOf),
    ...figureRivals(accounts, context),
    ...nameRivals(accounts, tables, nameOf),
    ...wordingRivals(utterances, context),
  ];
  return found.map((it, index) => ({ id: `${episode.id}/rival/${index + 1}`, episode: episode.id, ...it }));
}
