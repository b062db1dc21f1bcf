// Takes "I" and "my", gives who says it: the speaker of the quotation, else whoever signed the text around it.
import type { LocalEntityIndex } from "../../model/index.ts";
import { BIT } from "../mentions/lexicon.ts";
import { NOBODY, type EntityDrafts, type Meaning } from "./entity-drafts.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { Phrase, PhraseIndex } from "../mentions/phrases.ts";
import type { QuotedSpeakers } from "./quoted-speakers.ts";

/** Longest block that is a signature: a name, a town and its state. */
const SIGNATURE = 9;

interface Signature {
  readonly block: number;
  readonly phrase: PhraseIndex;
}

/** What the look-up asks of coreference. */
interface Known {
  readonly phrases: readonly Phrase[];
  readonly drafts: EntityDrafts;
  readonly quoted: QuotedSpeakers;
  /** Who a word stands for, -1 where not known. */
  readonly meantBy: (token: number) => LocalEntityIndex | -1;
  readonly entityOf: (index: PhraseIndex) => LocalEntityIndex | -1;
}

/**
 * Gives what every first-person singular means that can be told, by phrase.
 *
 * @cost O(phrases + tokens)
 */
export function firstPersons(view: NameView, known: Known): ReadonlyMap<PhraseIndex, Meaning> {
  const meanings = new Map<PhraseIndex, Meaning>();
  let signatures: readonly Signature[] | null = null;
  for (let index = 0; index < known.phrases.length; index++) {
    const { pronoun, first } = known.phrases[index]!;
    if (pronoun?.person !== 1 || pronoun.plural) continue;
    const quotation = known.quoted.quotation[first] ?? -1;
    if (quotation < 0) signatures ??= signaturesOf(view, known);
    const meaning = quotation >= 0 ? spoken(known, quotation) : signed(view, known, signatures ?? [], first);
    if (meaning.entity >= 0) meanings.set(index, meaning);
  }
  return meanings;
}

function spoken({ quoted, meantBy, drafts }: Known, quotation: number): Meaning {
  const token = quoted.speaker[quotation] ?? -1;
  const entity = token < 0 ? -1 : meantBy(token);
  return drafts.at(entity)?.kind === "person" ? { entity, because: "the speaker of the quotation" } : NOBODY;
}

/** Names that stand alone in a block, and one that opens the last block as its subject: "Ilse Marenko is a lawyer in …". */
function signaturesOf(view: NameView, { phrases }: Known): Signature[] {
  const blocks = new Map<number, { first: number; end: number }>();
  for (let at = 0; at < view.count; at++) {
    const block = view.block[at] ?? 0;
    const known = blocks.get(block);
    if (known === undefined) blocks.set(block, { first: at, end: at + 1 });
    else known.end = at + 1;
  }
  const last = view.block[view.count - 1] ?? -1;
  return phrases.flatMap(({ sort, coreFirst, coreEnd }, phrase): Signature[] => {
    const block = view.block[coreFirst] ?? 0;
    const range = blocks.get(block);
    if (sort !== "name" || range === undefined || coreEnd - coreFirst < 2 || coreFirst - range.first > 1) return [];
    const isAlone = range.end - range.first <= SIGNATURE && range.first > 0 && !hasVerb(view, range.first, range.end);
    const isNote = block === last && coreFirst === range.first && view.isAuxiliary(coreEnd);
    return isAlone || isNote ? [{ block, phrase }] : [];
  });
}

function hasVerb(view: NameView, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (view.isVerb(at) && (view.bits(at) & BIT.firstName) === 0) return true;
  return false;
}

/** The next signature after a word; of two in one block the first. */
function signed(view: NameView, { drafts, entityOf }: Known, signatures: readonly Signature[], at: number): Meaning {
  let best: Signature | null = null;
  for (const it of signatures) if (it.block > (view.block[at] ?? 0) && (best === null || it.block < best.block)) best = it;
  const entity = best === null ? -1 : entityOf(best.phrase);
  return drafts.at(entity)?.kind === "person" ? { entity, because: "signed by this name" } : NOBODY;
}
