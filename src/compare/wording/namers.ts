// Takes what is linked, gives who calls a thing so where a text says that others call it otherwise: "which Norland calls the Vel and Sudland calls the Orla".
import { valueOf, type EntityId, type LinkedReport, type Mention, type Span } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { mentionsByToken, type MentionAt } from "./mentions-by-token.ts";

/** Whose word a name is. */
export interface Namer {
  readonly by: EntityId;
  /** "Known as [the Vel] in Norland": where it is called so, which may be no more than a language. */
  readonly isThere: boolean;
}

/** Whose word each name is, by report and place. */
export type Namers = ReadonlyMap<string, Namer>;

export const namingPlace = ({ report, start }: Pick<Span, "report" | "start">): string => `${report} ${start}`;

/** A report as it is looked at around a name. */
interface Around {
  readonly report: LinkedReport;
  readonly mentionAt: MentionAt;
  readonly context: Context;
  readonly word: (at: number) => string;
}

/** Tokens before a name that say that somebody calls it so, at most: "known to Norlanders, for centuries, as". */
const REACH = 12;

/** The party of whoever a mention is of; null where nobody is known, and of what has the two names itself. */
function partyOf(mention: Mention | null, thing: EntityId, { report, context }: Around): EntityId | null {
  const local = mention === null || mention.form === "pronoun" ? null : valueOf(mention.entity);
  const id = local === null ? undefined : report.entityOf[local];
  return id === undefined || id === thing ? null : (context.parties.partyOf(id) ?? id);
}

/** The first token before `at` that is no article. */
function beforeArticle({ context, word }: Around, at: number): number {
  let before = at;
  while (context.tables.determiners.has(word(before))) before--;
  return before;
}

/** First token of the mention that ends with the one at `at`. */
function opensAt({ report, mentionAt }: Around, at: number): number {
  const { tokens } = report.annotated.layers;
  const mention = mentionAt.token(at);
  return mention === null ? at : firstFrom(tokens.start, tokens.count, mention.start);
}

/** "A hill land called [the Vel]": a place that is so called, and calls nothing; a seat stands for its state. */
function isThing(mention: Mention | null, { report, context }: Around): boolean {
  const local = mention === null || mention.form === "pronoun" ? null : valueOf(mention.entity);
  const id = local === null ? undefined : report.entityOf[local];
  if (local === null || id === undefined) return false;
  return report.annotated.layers.entities[local]?.kind === "place" && context.parties.partyOf(id) === id;
}

/** "Norland calls [the Vel]", "known to Norlanders as [the Vel]", "and Sudlanders as", "and Sudland [the Orla]". */
function namerBefore(around: Around, first: number, thing: EntityId): EntityId | null {
  const { context, word, mentionAt } = around;
  const { nameLabels, claims } = context.tables;
  const at = beforeArticle(around, first - 1);
  const isVerb = nameLabels.naming.has(word(at)) || claims.calling.has(word(at));
  if (isVerb) return isThing(mentionAt.token(at - 1), around) ? null : partyOf(mentionAt.token(at - 1), thing, around);
  if (word(at) === nameLabels.namedAs) {
    const to = beforeArticle(around, opensAt(around, at - 1) - 1);
    return word(to) === claims.toward || word(to) === claims.and ? partyOf(mentionAt.token(at - 1), thing, around) : null;
  }
  const opens = beforeArticle(around, opensAt(around, at) - 1);
  if (mentionAt.token(at) === null || word(opens) !== claims.and) return null;
  for (let verb = opens; verb > opens - REACH && verb >= 0; verb--)
    if (nameLabels.naming.has(word(verb))) return partyOf(mentionAt.token(at), thing, around);
  return null;
}

/** "Called [the Vel] by Norland", "known as [the Vel] in Norland and [the Orla] in Sudland". */
function namerBehind(around: Around, first: number, last: number, thing: EntityId): EntityId | null {
  const { context, word, mentionAt } = around;
  const { nameLabels, claims, doers } = context.tables;
  if (!doers.has(word(last + 1)) && !claims.within.has(word(last + 1))) return null;
  let next = last + 2;
  while (context.tables.determiners.has(word(next))) next++;
  for (let at = first - 1; at > first - REACH && at >= 0; at--)
    if (nameLabels.naming.has(word(at)) || claims.calling.has(word(at))) return partyOf(mentionAt.token(next), thing, around);
  return null;
}

const known = new WeakMap<Context, Namers>();

/** @cost O(sayings that a thing has two names × mentions of their reports), once a comparison */
export function namersIn(context: Context): Namers {
  const made = known.get(context) ?? allNamers(context);
  known.set(context, made);
  return made;
}

function allNamers(context: Context): Namers {
  const found = new Map<string, Namer>();
  for (const { id, aliasesAt } of context.linked.entities) {
    for (const told of aliasesAt) {
      const report = context.reportOf(told.report);
      const { article, layers } = report.annotated;
      const { tokens, mentions } = layers;
      const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0).toLowerCase();
      const around = { report, mentionAt: mentionsByToken(report), context, word };
      for (const { start, end, core, form, entity } of mentions) {
        const local = form !== "name" || start < told.start || end > told.end ? null : valueOf(entity);
        if (local === null || report.entityOf[local] !== id) continue;
        const first = firstFrom(tokens.start, tokens.count, core.start);
        const last = firstFrom(tokens.end, tokens.count, core.end);
        const caller = namerBefore(around, first, id);
        const by = caller ?? namerBehind(around, first, last, id);
        const isThere = caller === null && !context.tables.doers.has(word(last + 1));
        if (by !== null) found.set(namingPlace({ report: article.id, start }), { by, isThere });
      }
    }
  }
  return found;
}
