// Takes a report and a place in it, gives the body that "its" means there: the subject of the sentence, or of one shortly before.
import { valueOf, type Annotated, type LocalEntityIndex, type Mention } from "../../model/index.ts";
import type { StaffRules } from "../entity-rule.ts";
import { firstWhere } from "../../text/bisect.ts";

/** Sentences before its own in which the body is looked for. */
const SENTENCES = 3;
/** Farthest that a body begins behind the first word of its sentence, and farthest what is none by its name alone, in units. */
const OPENING = 30;
const FIRST = 18;

/** @returns null where no body opens a sentence near by @cost O(mentions + blocks + quotations) of the report */
export function bodyBefore(
  { article, layers }: Annotated,
  place: number,
  other: LocalEntityIndex,
  { persons, joining, within }: StaffRules,
): LocalEntityIndex | null {
  const { sentences, tokens, mentions, entities } = layers;
  const number = Math.max(0, firstWhere(sentences.count, (it) => tokens.start[sentences.first[it]!]! > place) - 1);
  const block = article.blocks.findIndex(({ start, end }) => start <= place && place < end);
  const called = new Set<LocalEntityIndex>();
  for (const it of mentions) {
    const meant = it.form === "pronoun" && persons.has(article.text.slice(it.start, it.end).toLowerCase()) ? valueOf(it.entity) : null;
    if (meant !== null) called.add(meant);
  }
  const isSubject = (from: number, to: number): boolean => {
    const words = article.text.slice(from, to).toLowerCase().split(/[ ,:]/u);
    return to - from <= FIRST && !words.some((word) => joining.has(word) || word === within.preposition);
  };
  const mayBe = (it: Mention, sentence: number): LocalEntityIndex | null => {
    const meant = valueOf(it.entity);
    if (meant === null || meant === other || it.form === "pronoun" || called.has(meant)) return null;
    const { kind, offices } = entities[meant]!;
    if (kind === "organization") return meant;
    // "Vilnius Airport", and a company's name that is taken for somebody's.
    return isSubject(sentence, it.start) && it.form === "name" && offices.length === 0 && kind !== "group" && it.core.start === it.start
      ? meant
      : null;
  };
  const isQuoted = (start: number): boolean => layers.quotations.some((it) => it.start <= start && start < it.end);
  for (let at = number; at >= Math.max(0, number - SENTENCES); at--) {
    const start = tokens.start[sentences.first[at]!]!;
    const own = article.blocks.findIndex((it) => it.start <= start && start < it.end);
    if (block - own > 1) return null;
    const end = Math.min(place, tokens.end[sentences.end[at]! - 1]!, start + OPENING);
    for (
      let of = firstWhere(mentions.length, (it) => mentions[it]!.start >= start);
      of < mentions.length && mentions[of]!.start < end;
      of++
    ) {
      const found = mayBe(mentions[of]!, start);
      if (found !== null) return found;
    }
    if (at < number && !isQuoted(start)) return null;
  }
  return null;
}
