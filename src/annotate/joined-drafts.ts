// Takes the rules' drafts and the model's finds, gives one list: each attribution once.
import { overlaps, draft, type Draft } from "./attribution-draft.ts";
import { dependentBit, foundBy, ModelRoom, type AttributionModel, type Found } from "./attribution-model.ts";
import { tokenStates, cueHead } from "./attribution-features.ts";
import { BIT } from "./attribution-words.ts";
import type { ClauseView } from "./clause-view.ts";
import type { Phrase } from "./noun-phrase.ts";
import { startOf } from "./rule-drafts.ts";
import { wordTraits } from "./word-traits.ts";

const room = new ModelRoom();

/** Joins what the model finds to the rules' drafts, sorted by place. */
export function joined(view: ClauseView, ruled: readonly Draft[], model: AttributionModel): Draft[] {
  const traits = wordTraits(view.text, view.layers.tokens, view.layers.sentences);
  const found = foundBy(model, tokenStates(view, traits, ruled, dependentBit), ruled, room);
  const place = new Map<Draft, Draft>();
  const taken = new Set<Draft>();
  const fresh: Draft[] = [];
  for (const it of found) {
    const rule = ruled.find(
      (other) => !taken.has(other) && other.cue !== null && overlaps(other.cue, it.cue) && !other.rule.startsWith("turn/"),
    );
    const made = rule === undefined ? modelDraft(view, it) : rebounded(rule, it);
    if (rule === undefined) fresh.push(made);
    else {
      taken.add(rule);
      place.set(rule, made);
    }
  }
  const kept = ruled.map((it) => place.get(it) ?? it);
  const all = [...kept, ...fresh];
  const order = new Map(all.map((it, index) => [it, index]));
  const sorted = [...all].sort((a, b) => startOf(a) - startOf(b) || order.get(a)! - order.get(b)!);
  const after = new Map(sorted.map((it, index) => [it, index]));
  // Answers point at drafts by index: they follow their question to its new place.
  for (const it of sorted) if (it.answers !== null) it.answers = after.get(all[it.answers]!) ?? null;
  return sorted;
}

/** A rule's draft with the model's bounds. */
function rebounded(rule: Draft, { cue, content, source }: Found): Draft {
  const [only] = source;
  const sameSource = only !== undefined && rule.source !== null && overlaps(rule.source, only);
  const taken = only === undefined ? { source: rule.source, who: rule.who } : { source: only, who: sameSource ? rule.who : only };
  return { ...rule, ...taken, cue, content: [...content], rule: `${rule.rule}+model` };
}

/** What the model alone finds; what is done by it, the cue's verb tells. */
function modelDraft(view: ClauseView, { cue, content, source }: Found): Draft {
  const head = cueHead(view, cue);
  const word = view.word[head]!;
  const verb =
    word < 0
      ? null
      : view.table.cues[word]?.find(({ tailWords }) => tailWords.every((tail, index) => view.word[head + 1 + index] === tail));
  const [only = null] = source;
  return draft({
    source: only,
    cue,
    content: [...content],
    act: verb?.act ?? null,
    affirmed: !(verb?.withholds ?? false) && !negated(view, cue),
    rule: "model",
  });
}

function negated(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.is(at, BIT.negation)) return true;
  return false;
}
