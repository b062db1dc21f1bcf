// Takes a report's blocks, gives the person who signs it: whom a report in the first person means by "me".
import type { Block, BlockKind } from "../model/index.ts";
import type { SignWords } from "./rule.ts";
import { hasSmallLetter, isUpper } from "../text/characters.ts";

/** How many blocks at either end of a report may name who wrote it, and how many words of one are looked at. */
const RIM = 12;
const LINE = 40;
/** Most words of a person's name. */
const NAMES = 4;
/** Lines that may be signed. */
const SIGNED: ReadonlySet<BlockKind> = new Set(["byline", "timeline", "deck", "heading", "menu"]);

/**
 * The one person behind "by" in a line of the report's head or foot ("Posted by Ann Rook · 12 comments"); null where
 * none, a desk or several sign.
 *
 * @cost O(words of `RIM` lines at either end)
 */
export function writerOf(text: string, blocks: readonly Block[], words: SignWords): string | null {
  const found = new Set<string>();
  blocks.forEach(({ kind, start, end }, at) => {
    if (!SIGNED.has(kind) || (at >= RIM && at < blocks.length - RIM)) return;
    const name = signedIn(text.slice(start, end).split(" ", LINE), words);
    if (name !== null) found.add(name);
  });
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The person behind the first "by" of a line, where nobody is joined to him. */
function signedIn(line: readonly string[], { by, desks, joining }: SignWords): string | null {
  const from = line.findIndex((word) => word.toLowerCase() === by) + 1;
  if (from === 0) return null;
  const names: string[] = [];
  let isOpen = true;
  for (let at = from; isOpen && at < line.length && names.length < NAMES; at++) {
    const word = line[at]!;
    if (!isUpper(word.charCodeAt(0))) break;
    const isLast = MARKS.has(word.at(-1)!);
    names.push(isLast ? word.slice(0, -1) : word);
    isOpen = !isLast;
  }
  const isPerson = names.length > 1 && names.every((it) => hasSmallLetter(it) && !desks.has(it.toLowerCase()));
  return isPerson && !(isOpen && joining.has((line[from + names.length] ?? "").toLowerCase())) ? names.join(" ") : null;
}

const MARKS = new Set([",", ".", ";", ":"]);
