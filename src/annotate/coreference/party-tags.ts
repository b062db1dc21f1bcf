// Takes a report's names, gives whom "the Ohio Republican" means: the one behind whose name "R-Ohio" or "(D-Ill.)" stands.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { NameView } from "../mentions/name-view.ts";
import type { PartyTagWords } from "../mentions/names-rule.ts";
import { phraseAt, type Phrase, type PhraseIndex } from "../mentions/phrases.ts";
import type { EntityDrafts, Meaning } from "./entity-drafts.ts";

/** A tag behind a name: a comma or bracket, perhaps a party's letter and a hyphen, a place. */
const TAG = /^ ?[,(] ?(?:([A-Z])-)?([A-Z][A-Za-z.]{1,12})(?=[,)\s])/;
/** Units behind a name in which its tag stands. */
const WIDTH = 20;

interface Tagged {
  readonly phrase: PhraseIndex;
  /** "republican", null where the tag tells the place alone: "(Calif.)". */
  readonly party: string | null;
  readonly place: string;
}

/** Rules most names out: a comma or bracket stands behind those that have a tag. */
function mayOpenTag(text: string, end: number): boolean {
  const mark = text.charCodeAt(text.charCodeAt(end) === 0x20 ? end + 1 : end);
  return mark === 0x2c || mark === 0x28;
}

/** Gives whom a description by party or seat and place means, null where no name's tag tells it. */
export type PartyTags = (phrase: Phrase, drafts: EntityDrafts, entityOf: (index: PhraseIndex) => LocalEntityIndex | -1) => Meaning | null;

/** @cost O(names) once, then O(tagged names) a description of that kind */
export function partyTags(view: NameView, phrases: readonly Phrase[], order: readonly PhraseIndex[], words: PartyTagWords): PartyTags {
  const tagged: Tagged[] = [];
  for (const index of order) {
    const phrase = phrases[index]!;
    if (phrase.sort !== "name") continue;
    const end = view.end[phrase.coreEnd - 1] ?? 0;
    if (!mayOpenTag(view.text, end)) continue;
    const [, letter, place = ""] = TAG.exec(view.text.slice(end, end + WIDTH)) ?? [];
    const name = words.places.get(place.toLowerCase());
    const party = letter === undefined ? null : (words.parties.get(letter) ?? null);
    if (name !== undefined && (letter === undefined ? phrase.titled : party !== null)) tagged.push({ phrase: index, party, place: name });
  }
  return (phrase, drafts, entityOf) => {
    const role = tagged.length > 0 && phrase.determiner === "the" ? phrase.roles.at(-1) : undefined;
    const title = role?.entry.name ?? "";
    const of = phraseAt(phrases, role?.of ?? -1);
    if (role === undefined || of === undefined || !(words.members.has(title) || role.entry.authority === "legislature")) return null;
    const place = words.places.get(view.words(of.coreFirst, of.coreEnd).toLowerCase());
    let best: LocalEntityIndex | -1 = -1;
    for (const it of tagged) {
      if (it.place !== place || (words.members.has(title) && it.party !== title)) continue;
      const entity = entityOf(it.phrase);
      const draft = drafts.at(entity);
      if (draft?.kind === "person" && draft.lastSeen >= 0 && draft.lastSeen > (drafts.at(best)?.lastSeen ?? -1)) best = entity;
    }
    return best < 0 ? null : { entity: best, because: "of that party and place, as the tag behind the name tells" };
  };
}
