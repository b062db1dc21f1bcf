// Takes a report's drafts, gives what a body says through somebody to whom it says it through: "the club said, through its lawyer, [Rossi], that …".
import { valueOf, type LocalEntity, type Mention } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import type { ThroughWords } from "../attribution-rule.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { tableFilter } from "../../syntax/form-filter.ts";

/** How far around source and cue "through" is looked for, in tokens. */
const REACH = 8;

const throughFilter = tableFilter(({ through }: ThroughWords) => through);

/**
 * Names as who speaks the spokeswoman or lawyer who is named behind "through" or "via" beside a cue.
 *
 * @cost O(drafts × REACH)
 */
export function speakThrough(view: ClauseView, drafts: readonly Draft[], entities: readonly LocalEntity[], words: ThroughWords): void {
  const may = throughFilter(words);
  const { form } = view.traits;
  for (const it of drafts) {
    const { source, cue } = it;
    if (source === null || cue === null || it.who === null) continue;
    const first = Math.min(source.first, cue.first);
    const after = Math.max(source.after, cue.after);
    for (let at = Math.max(0, first - REACH); at < Math.min(view.count, after + REACH); at++) {
      if (!may(form[at]!) || !words.through.has(view.lower(at)) || !isBeside(view, it, at, { first, after })) continue;
      const mention = voiceAt(view, entities, at + 1, words);
      if (mention !== null) it.who = { first: view.tokenAt(mention.start), after: view.tokenAt(mention.end - 1) + 1 };
    }
  }
}

/** In the cue's sentence and quotation, and in no content. */
function isBeside(view: ClauseView, { cue, content }: Draft, at: number, { first, after }: Phrase): boolean {
  if (content.some((span) => at >= span.first && at < span.after) || view.quotation[at] !== view.quotation[cue!.first]) return false;
  const [from, to] = at < first ? [at, first] : [after, at];
  for (let token = from; token < to; token++) if (view.sign(token) === "." || view.sign(token) === ";") return false;
  return view.layers.tokens.block[at] === view.layers.tokens.block[cue!.first];
}

/** The named person whose phrase begins at a token, and who speaks for others. */
function voiceAt(view: ClauseView, entities: readonly LocalEntity[], at: number, { voices }: ThroughWords): Mention | null {
  for (let from = at; from < at + 2; from++) {
    const mention = view.mentionFrom(from);
    if (mention === undefined) continue;
    const entity = entities[valueOf(mention.entity) ?? -1];
    const isVoice = entity?.offices.some((office) => voices.has(office.slice(office.lastIndexOf(" ") + 1).toLowerCase())) === true;
    return mention.kind === "person" && entity?.named === true && isVoice ? mention : null;
  }
  return null;
}
