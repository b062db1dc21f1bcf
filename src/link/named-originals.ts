// Takes a report, what it relies on and whose text it repeats, adds those of the latter that it names without a word of credit.
import { valueOf, type Article, type Reliance } from "../model/index.ts";
import { sameOutlet } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";

const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at));

/** Where a name stands as a word of its own; -1 where it does not. @cost O(text) */
function wordAt(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!isLetter(text, at - 1) && !isLetter(text, at + name.length)) return at;
  return -1;
}

/**
 * What a report relies on, with each outlet whose text it repeats and whose name stands anywhere in it ("Thank you, Ellwire.").
 *
 * @param originals reports whose text it repeats
 * @returns the list as it came where none is added
 * @cost O(text × originals)
 */
export function withNamedOriginals(
  reliesOn: readonly Reliance[],
  { text }: Article,
  originals: readonly Article[],
  tables: LinkTables,
): readonly Reliance[] {
  const added: Reliance[] = [];
  for (const original of originals) {
    const name = valueOf(original.outlet);
    if (name === null || [...reliesOn, ...added].some((it) => sameOutlet(it.name, name, tables))) continue;
    const start = wordAt(text, name);
    if (start >= 0) added.push({ start, end: start + name.length, name, kind: "copied-text" });
  }
  return added.length === 0 ? reliesOn : [...reliesOn, ...added];
}
