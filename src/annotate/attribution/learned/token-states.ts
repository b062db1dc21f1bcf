// Takes a report as the rules see it and what they found, gives what the models see of its tokens beside their words.
import type { Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { WordTraits } from "../../syntax/word-traits.ts";

/** What the models see of every token beside its words; made once a report. @cost O(tokens + drafts) */
export interface TokenStates {
  readonly view: ClauseView;
  readonly traits: WordTraits;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** 0 outside quotation marks, 1 opens, 2 inside, 3 closes. */
  readonly quote: Uint8Array;
  /** Bits: 1 a rule's cue begins, 2 is in it, 4 a rule's source, 8 a rule's content begins, 16 is in it, 32 a noun that carries statements. */
  readonly ruled: Uint8Array;
  /** Number of the token's cue verb, 0 where it is none. */
  readonly verb: Uint16Array;
  /** Bits: relations of a token's dependents that matter for saying. */
  readonly dependents: Uint16Array;
  /** Kind of the mention that a token stands in: 0 none, else 1 + kind, 8 added for pronouns. */
  readonly mention: Uint8Array;
  /** Number of the name that a token is part of, 0 outside names. */
  readonly name: Uint16Array;
}

const KINDS = ["person", "organization", "place", "state", "group", "work"];

export function tokenStates(view: ClauseView, drafts: readonly Draft[], dependentBit: (relation: number) => number): TokenStates {
  const { syntax, quotations } = view.layers;
  const { count } = view;
  const quote = new Uint8Array(count);
  const ruled = new Uint8Array(count);
  const verb = new Uint16Array(count);
  const dependents = new Uint16Array(count);
  const mention = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const index = view.quotation[at]!;
    if (index >= 0) quote[at] = view.opensQuotation(at) ? 1 : view.end[at]! >= quotations[index]!.end ? 3 : 2;
    const word = view.word[at]!;
    if (word >= 0) verb[at] = view.table.verbs[word]!;
    if (word >= 0 && view.table.nouns[word] != null) ruled[at]! |= 32;
  }
  for (let at = 0; at < syntax.head.length; at++) {
    const head = syntax.head[at]!;
    if (head !== at) dependents[head]! |= dependentBit(syntax.relation[at]!);
  }
  const name = new Uint16Array(count);
  placeMentions(view, mention, name);
  const cover = ({ first, after }: Phrase, opens: number, inside: number): void => {
    for (let at = first; at < after; at++) ruled[at]! |= at === first ? opens | inside : inside;
  };
  for (const { source, cue, content } of drafts) {
    if (cue !== null) cover(cue, 1, 2);
    if (source !== null) cover(source, 4, 4);
    for (const span of content) cover(span, 8, 16);
  }
  return {
    view,
    traits: view.traits,
    upos: syntax.upos,
    xpos: syntax.xpos,
    head: syntax.head,
    relation: syntax.relation,
    quote,
    ruled,
    verb,
    dependents,
    mention,
    name,
  };
}

/** Writes the mentions' kinds and numbers of names; mentions stand by place, so that none is looked for from the report's first token. */
function placeMentions(view: ClauseView, mention: Uint8Array, name: Uint16Array): void {
  const { mentions } = view.layers;
  const { count, start: starts, end: ends } = view;
  let token = 0;
  for (let index = 0; index < mentions.length; index++) {
    const { start, end, core, kind, form } = mentions[index]!;
    while (token < count && ends[token]! <= start) token++;
    const value = 1 + KINDS.indexOf(kind) + (form === "pronoun" ? 8 : 0);
    for (let at = token; at < count && starts[at]! < end; at++) mention[at] = value;
    if (form !== "name") continue;
    let at = token;
    while (at < count && ends[at]! <= core.start) at++;
    for (; at < count && starts[at]! < core.end; at++) name[at] = index + 1;
  }
}
