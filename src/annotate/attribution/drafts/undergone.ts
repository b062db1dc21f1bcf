// Takes drafts, takes the source from those whose cue is done to it: "officers [accused of] plotting", "Rossi, [asked] whether it held, said".
import { RELATIONS } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { hasTree } from "../../syntax/clause-tree.ts";
import { cueHead } from "../learned/pair-features.ts";

/** A participle that tells of the noun before it. */
const OF_NOUN = RELATIONS.indexOf("acl");
/** A clause that tells when, why or if. */
const CLAUSE = RELATIONS.indexOf("advcl");

/**
 * Nobody is named who accuses, suspects or asks where a participle stands by itself: whoever it tells of is told of.
 *
 * @cost O(drafts × the drafts right behind)
 */
export function undergo(view: ClauseView, drafts: readonly Draft[]): void {
  if (!hasTree(view.layers.syntax)) return;
  const asked = drafts.filter((it) => it.cue !== null && it.source !== null && isAskedAside(view, it, drafts));
  for (const it of drafts) {
    if (it.cue === null || it.source === null || it.source.after > it.cue.first) continue;
    if (!asked.includes(it) && !isAskedThen(view, it) && !tellsOfSource(view, it)) continue;
    it.source = null;
    it.who = null;
  }
}

/** "Officers accused of plotting", "boats suspected of carrying arms": of what, right behind a participle that has no auxiliary; whoever accuses somebody accuses "them of" it. */
function tellsOfSource(view: ClauseView, { act, cue, source }: Draft): boolean {
  const verb = cueHead(view, cue!);
  if (!view.isPast(verb) || view.tag(verb) !== TAG.verb || view.tag(verb - 1) === TAG.aux || !view.is(verb + 1, BIT.charge)) return false;
  const { head, relation } = view.layers.syntax;
  const up = head[verb] ?? -1;
  // "Some called for it": a request is no charge, whatever the tree says.
  return (
    act === "accuse" || ((act === null || act === "assert") && relation[verb] === OF_NOUN && up >= source!.first && up < source!.after)
  );
}

/** "Rossi demurred when [asked] whether it held": a participle right behind a word that opens a clause. */
function isAskedThen(view: ClauseView, { act, cue }: Draft): boolean {
  const verb = cueHead(view, cue!);
  const tag = view.tag(cue!.first - 1);
  return (
    act === "ask" &&
    verb === cue!.first &&
    view.isPast(verb) &&
    (tag === TAG.sconj || (tag === TAG.adv && view.layers.syntax.relation[verb] === CLAUSE))
  );
}

/** "Rossi, the engineer, asked whether it held, said": between commas, and the same source says something right behind. */
function isAskedAside(view: ClauseView, { act, cue, source, content }: Draft, drafts: readonly Draft[]): boolean {
  const last = content.at(-1)!.after;
  if (act !== "ask" || !view.isPast(cueHead(view, cue!)) || !view.isComma(cue!.first - 1) || !view.isComma(last)) return false;
  return drafts.some((it) => it.cue !== null && it.cue.first === last + 1 && it.source?.first === source!.first);
}
