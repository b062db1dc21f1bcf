// Takes PolNeAR's articles and how they are read, gives what people coded in them beside what the rules see.
import { readFileSync } from "node:fs";
import type { Draft } from "../src/annotate/attribution/attribution-draft.ts";
import { dependentBit } from "../src/annotate/attribution/learned/attribution-model.ts";
import type { ClauseView } from "../src/annotate/attribution/clause-view.ts";
import type { Phrase } from "../src/annotate/attribution/noun-phrase.ts";
import { tokenStates, type TokenStates } from "../src/annotate/attribution/learned/token-states.ts";

/** An article as PolNeAR has it; spans are text offsets. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: [number, number][] | null;
    readonly cue: [number, number][] | null;
    readonly content: [number, number][];
  }[];
}

/** One coded attribution as token positions. */
export interface GoldAttribution {
  readonly cue: Phrase;
  readonly content: readonly Phrase[];
  readonly source: readonly Phrase[];
}

/** An article as read up to the rules' drafts, and what people coded in it. */
export interface Example {
  readonly states: TokenStates;
  readonly drafts: readonly Draft[];
  readonly gold: readonly GoldAttribution[];
}

/** What training needs of the build: the article as read up to the rules' drafts. */
export type Prepare = (id: string, text: string) => { readonly view: ClauseView; readonly drafts: readonly Draft[] };

export const articlesIn = (file: string): GoldArticle[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldArticle);

export function exampleOf({ id, text, attributions }: GoldArticle, prepare: Prepare): Example {
  const { view, drafts } = prepare(id, text);
  const phrases = (spans: readonly [number, number][] | null): Phrase[] =>
    (spans ?? [])
      .map(([start, end]) => ({ first: view.tokenAt(start), after: view.tokenAt(end - 1) + 1 }))
      .filter(({ first, after }) => after > first && after <= view.count);
  const gold = attributions.flatMap(({ cue, content, source }) => {
    const cues = phrases(cue);
    const contents = phrases(content);
    const [opens] = cues;
    return opens === undefined || contents.length === 0
      ? []
      : [{ cue: { first: opens.first, after: cues.at(-1)!.after }, content: contents, source: phrases(source) }];
  });
  return { states: tokenStates(view, drafts, dependentBit), drafts, gold };
}
