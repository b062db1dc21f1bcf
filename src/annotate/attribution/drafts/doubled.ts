// Takes drafts, takes back those that tell of one saying a second time: "[issued a statement] saying …", "[declined] to say whether …".
import type { LocalEntityIndex } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { cueHead } from "../learned/pair-features.ts";
import type { Phrase } from "../noun-phrase.ts";
import { pushTo } from "../../../text/lists.ts";

type EntityOf = (phrase: Phrase) => LocalEntityIndex | null;

/** A draft with a cue, where what is said ends and begins. */
interface Bounded {
  readonly it: Draft;
  readonly cue: Phrase;
  readonly first: number;
}

/**
 * Of two statements of one speaker that end with the same words, one is no statement of its own (`saying` is taken back): of the
 * very same words that whose cue is farther off ("[signalled] that he would, saying “…”"); else the wider where all that it has
 * more is what leads to the other's cue ("[issued a statement] on Friday, saying that …"), or the narrower whose cue stands
 * before the other's -ing form ("[responded], calling it “…”").
 *
 * @cost O(drafts + pairs of drafts that end at one token)
 */
export function undouble(view: ClauseView, drafts: readonly Draft[], entityOf: EntityOf): void {
  const byEnd = new Map<number, Bounded[]>();
  for (const it of drafts) {
    const [opens, last] = [it.content[0], it.content.at(-1)];
    if (it.saying && it.cue !== null && opens !== undefined && last !== undefined && !it.rule.startsWith("turn/"))
      pushTo(byEnd, last.after, { it, cue: it.cue, first: opens.first });
  }
  for (const group of byEnd.values())
    for (const one of group)
      for (const other of group)
        if (one !== other && one.it.saying && other.it.saying && isOneVoice(one.it, other.it, entityOf)) takeBack(view, one, other);
}

function isOneVoice({ who: one }: Draft, { who: other }: Draft, entityOf: EntityOf): boolean {
  if (one === null || other === null) return false;
  if (one.first === other.first) return true;
  const entity = entityOf(one);
  return entity !== null && entity === entityOf(other);
}

/** "Said, [citing pictures], that …": a verb of passing on beside one that says. */
const isRelay = (view: ClauseView, { cue }: Bounded): boolean => view.is(cueHead(view, cue), BIT.relay);

/** @param wide no narrower than `narrow` */
function takeBack(view: ClauseView, wide: Bounded, narrow: Bounded): void {
  if (isRelay(view, wide) !== isRelay(view, narrow)) {
    (isRelay(view, wide) ? wide : narrow).it.saying = false;
    return;
  }
  if (wide.first > narrow.first || wide.it.content.length !== narrow.it.content.length) return;
  if (wide.first === narrow.first) {
    if (away(wide) >= away(narrow)) wide.it.saying = false;
    return;
  }
  const isLed = narrow.cue.first >= wide.first && !hasOwnSource(narrow, wide) && isBareUntil(view, wide.first, narrow);
  const isWithin = narrow.cue.first <= wide.cue.first && wide.cue.after <= narrow.cue.after;
  if (isLed || isWithin) wide.it.saying = false;
  else if (narrow.cue.after <= wide.cue.first && view.isGerund(cueHead(view, wide.cue))) narrow.it.saying = false;
}

/** Tokens between a cue and what is said. */
const away = ({ it, cue, first }: Bounded): number =>
  cue.after <= first ? first - cue.after : Math.max(0, cue.first - (it.content.at(-1)?.after ?? 0));

/** Whether a statement names its source inside the other. */
const hasOwnSource = ({ it }: Bounded, { first }: Bounded): boolean => it.source !== null && it.source.first >= first;

/** Whether nothing is told, and nothing quoted, from `first` to a verb of saying; "criticised Rossi for asking that …" tells of two. */
function isBareUntil(view: ClauseView, first: number, { cue }: Bounded): boolean {
  if (view.tag(cueHead(view, cue)) !== TAG.verb || view.tag(cue.first - 1) === TAG.adp || view.tag(cue.first - 1) === TAG.sconj)
    return false;
  for (let at = first; at < cue.first; at++) if (view.isFinite(at) || view.quotation[at]! >= 0) return false;
  return true;
}
