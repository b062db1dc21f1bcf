// Takes "I", "my" and "we", gives who says it: the speaker of the quotation, whoever signed the text around it, or the body whose paper it is.
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
  /** The word before whoever made a text. */
  readonly by: string;
  /** The body whose page a report is, -1 for an outlet's. */
  readonly ownBody: () => LocalEntityIndex | -1;
}

/**
 * Gives what every "I" means that can be told, and every "we" that a body writes of itself, by phrase.
 *
 * @cost O(phrases + tokens)
 */
export function firstPersons(view: NameView, known: Known): ReadonlyMap<PhraseIndex, Meaning> {
  const meanings = new Map<PhraseIndex, Meaning>();
  let signatures: readonly Signature[] | null = null;
  let issuer: Meaning | null = null;
  for (let index = 0; index < known.phrases.length; index++) {
    const { pronoun, first } = known.phrases[index]!;
    if (pronoun?.person !== 1) continue;
    const quotation = known.quoted.quotation[first] ?? -1;
    if (pronoun.plural) {
      if (quotation >= 0) continue;
      issuer ??= issuerOf(view, known);
      if (issuer.entity >= 0) meanings.set(index, issuer);
      continue;
    }
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

/** Blocks at the top of a report among which its heading stands: an outlet's line may come before it. */
const HEADINGS = 3;
/** Longest heading, in tokens. */
const LONGEST_HEADING = 40;

/** "Statement by [the Ministry of Health] on …" above a text: the body whose paper it is, else the one whose page it is; nobody above other texts. @cost O(tokens of the first blocks + phrases) */
function issuerOf(view: NameView, { phrases, drafts, entityOf, by, ownBody }: Known): Meaning {
  const top = view.block[0] ?? 0;
  for (let at = 0; at < view.count && (view.block[at] ?? 0) - top < HEADINGS; at++) {
    if (at > 0 && view.block[at] === view.block[at - 1]) continue;
    let end = at;
    while (end < view.count && view.block[end] === view.block[at]) end++;
    if (end - at > LONGEST_HEADING || view.sign(end - 1) === ".") continue;
    // "Joint statement by", "Statement of".
    const noun = [at, at + 1].find((it) => it < end && view.atom(it)?.entry.sense === "work");
    if (noun === undefined || !isBy(view, noun + 1, by)) continue;
    for (const [index, { first, sort }] of phrases.entries()) {
      if (first <= noun + 1 || first > noun + 3 || sort === "pronoun") continue;
      const entity = entityOf(index);
      if (drafts.at(entity)?.kind === "organization") return { entity, because: "the body whose paper this is" };
    }
  }
  return { ...NOBODY, entity: ownBody(), because: "the body whose page this is" };
}

const isBy = (view: NameView, at: number, by: string): boolean =>
  (view.bits(at) & BIT.of) !== 0 || view.words(at, at + 1).toLowerCase() === by;

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
