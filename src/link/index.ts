// Takes the annotated reports, gives what only the sight of all of them can tell: entities, dates, episodes, copies, affairs.
import type { Annotated, EpisodeCorrection, Linked, Problem } from "../model/index.ts";
import { Linker } from "./linker.ts";
import type { LinkTables } from "./rule.ts";

export { Linker } from "./linker.ts";
export { principalsIn, type Principals } from "./entities/principals.ts";
export type { LinkTables } from "./rule.ts";

/**
 * Links reports: the only step that sees them all.
 *
 * @param annotated in any order; the result is the same for every order
 * @param corrections what a user has settled of the episodes
 * @cost O(prose) and, for episodes and copies, work in proportion to what few reports share
 */
export const link = (
  annotated: readonly Annotated[],
  tables: LinkTables,
  corrections: readonly EpisodeCorrection[] = [],
): { linked: Linked; problems: Problem[] } => new Linker(tables).link(annotated, corrections);
