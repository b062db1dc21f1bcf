// Takes reports, gives where a text says that two names are one thing's: "X, or Y in Zish", "X, which the Zs call Y", "X, formerly Y".
import type { Annotated, LocalEntity, Mention, Span } from "../../model/index.ts";
import type { AliasRules } from "../entity-rule.ts";
import { firstWhere } from "../../text/bisect.ts";
import { oncePer } from "../grouping/once-per.ts";

/** Two local entities of one report that it says are one, and where. */
export interface StatedAlias extends Span {
  readonly left: number;
  readonly right: number;
}

/** Longest stretch between two names, in UTF-16 units. */
const MOST_BETWEEN = 48;
/** Mentions after the first name that may stand before the second: "which the Veldrans call". */
const MOST_AFTER = 4;

/** A state and a place are never one; whether a name of one word is a place's, a body's or neither is often taken wrong. */
function family({ kind, name, offices }: LocalEntity): "state" | "thing" | null {
  if (kind === "state") return "state";
  if (kind === "person") return name.includes(" ") || offices.length > 0 ? null : "thing";
  return kind === "group" ? null : "thing";
}

/** What nothing but its words makes a person's: where a text says who calls it so and who otherwise, it may be anything's. */
const isBare = ({ kind, offices }: LocalEntity): boolean => kind !== "state" && kind !== "group" && offices.length === 0;

/** Whether two can be one; a name that nothing but its two words makes a person's may be a place's other name. */
function isLike(one: LocalEntity, other: LocalEntity): boolean {
  const isOther = (place: LocalEntity, it: LocalEntity): boolean =>
    place.kind === "place" && it.kind === "person" && it.offices.length === 0;
  return isOther(one, other) || isOther(other, one) || (family(one) !== null && family(one) === family(other));
}

/** @cost O(mentions), once a report */
export const statedAliases = oncePer(({ article, layers }: Annotated, rules: AliasRules): readonly StatedAlias[] => {
  const { text } = article;
  const named = ({ form, entity }: Mention): boolean =>
    form !== "pronoun" && "value" in entity && layers.entities[entity.value]?.named === true;
  /** "The lake that Veldrans call Orlo": a place that is only described until it is named. */
  const isPlace = ({ form, entity }: Mention): boolean =>
    form === "description" && "value" in entity && layers.entities[entity.value]?.kind === "place";
  const found: StatedAlias[] = [];
  const { mentions } = layers;
  mentions.forEach((left, at) => {
    if (!(named(left) || isPlace(left)) || !("value" in left.entity)) return;
    for (const right of mentions.slice(at + 1, at + 1 + MOST_AFTER)) {
      if (right.start - left.end > MOST_BETWEEN) break;
      if (right.start < left.end || !named(right) || !("value" in right.entity) || left.entity.value === right.entity.value) continue;
      const [one, other] = [layers.entities[left.entity.value], layers.entities[right.entity.value]];
      if (one === undefined || other === undefined) continue;
      const between = shapeOf(text.slice(left.end, right.start), rules);
      const before = text.slice(Math.max(0, left.start - MOST_BETWEEN), left.start);
      const after = text.slice(right.end, right.end + MOST_BETWEEN);
      // One stretch between two names may belong to several ways of saying it.
      const shape = rules.between.find((it) => it.words === between && isAround(it, before, after, rules));
      if (shape === undefined || !(isLike(one, other) || (shape.before !== null && isBare(one) && isBare(other)))) continue;
      const end = shape.after === null ? right.end : right.end + lengthOf(after, shape.after, rules);
      found.push({ left: left.entity.value, right: right.entity.value, report: article.id, start: left.start, end });
    }
  });
  return [...found, ...calledBack({ article, layers }, rules)];
});

/** Whether what must stand before the first name and after the second does. */
const isAround = (shape: AliasRules["between"][number], before: string, after: string, rules: AliasRules): boolean =>
  (shape.before === null || shapeOf(before, rules).endsWith(shape.before)) &&
  (shape.after === null || `${shapeOf(after, rules)} `.startsWith(`${shape.after} `));

/** Units between a name that opens its sentence and what somebody calls it further on there or in the next. */
const MOST_BACK = 200;

/**
 * "Orlo, a valley claimed by Norland, which insists on calling it Veld": what opens the sentence, and what a state or a
 * people there calls it; "Norland calls it Veld": what opens the sentence before.
 */
function calledBack({ article, layers }: Pick<Annotated, "article" | "layers">, rules: AliasRules): StatedAlias[] {
  const { mentions, entities, sentences, tokens } = layers;
  const { text } = article;
  const local = ({ entity }: Mention): LocalEntity | undefined => ("value" in entity ? entities[entity.value] : undefined);
  const opensAt = (sentence: number): number => tokens.start[sentences.first[sentence] ?? 0] ?? 0;
  return mentions.flatMap((right, at): StatedAlias[] => {
    const it = right.form === "pronoun" ? undefined : local(right);
    if (it === undefined || !it.named || !("value" in right.entity)) return [];
    const before = shapeOf(text.slice(Math.max(0, right.start - MOST_BETWEEN), right.start), rules);
    const isCalled = rules.back.some((words) => before.endsWith(` ${words}`));
    if (!isCalled && !isNamedFor(before, shapeOf(text.slice(right.end, right.end + MOST_BETWEEN), rules), rules)) return [];
    const sentence = firstWhere(sentences.count, (index) => opensAt(index) > right.start) - 1;
    const opens = opensAt(sentence);
    const inside = mentions.slice(0, at).filter(({ start }) => start >= opens);
    const own = isOpening(inside[0], opens, text, rules) ? inside[0] : undefined;
    const isCaller = (mention: Mention, called: number): boolean => CALLING.has(local(mention)?.kind ?? "") && !("value" in mention.entity && mention.entity.value === called); // prettier-ignore
    // Who calls it so opens the sentence: "it" is what the one before opens with.
    const isBefore = inside.filter(({ form }) => form !== "pronoun").length === 1 && own !== undefined && isOther(local(own));
    const [from, to] = isBefore && sentence > 0 ? [opensAt(sentence - 1), opens] : [opens, right.start];
    const left = isBefore ? mentions.find(({ start }) => start >= from && start < to) : own;
    const other = left === undefined || left.form === "pronoun" ? undefined : local(left);
    if (left === undefined || other === undefined || !other.named || !("value" in left.entity) || !isLike(other, it)) return [];
    if (left.entity.value === right.entity.value || !isOpening(left, from, text, rules)) return [];
    const { value } = left.entity;
    if (!(isBefore || inside.some((mention) => isCaller(mention, value))) || right.start - left.end > MOST_BACK) return [];
    return [{ left: value, right: right.entity.value, report: article.id, start: left.start, end: right.end }];
  });
}

/** Whether it may be a state under its capital's name: anything named but a person. */
const isOther = (it: LocalEntity | undefined): boolean => it !== undefined && it.kind !== "person" && /^\p{Lu}/u.test(it.name);

/** Kinds of those who call a place by a name of their own. */
const CALLING: ReadonlySet<string> = new Set(["state", "group"]);

/** Whether nothing but articles stands before a mention in its sentence. */
const isOpening = (mention: Mention | undefined, opens: number, text: string, rules: AliasRules): boolean =>
  mention !== undefined && mention.start >= opens && shapeOf(text.slice(opens, mention.start), rules) === "";

/** Words between the verb and the noun of "uses the old Norish name". */
const MOST_SAID = 3;

/** "Uses the artificial name [Veld] for it". */
function isNamedFor(before: string, after: string, { named }: AliasRules): boolean {
  const words = before.split(" ").filter((it) => it.length > 1);
  if (words.at(-1) !== named.noun || !words.slice(-2 - MOST_SAID, -1).some((it) => named.verbs.has(it))) return false;
  return ` ${after} `.slice(0, named.behind.length + MARKED).includes(` ${named.behind} `);
}

/** Units of a closing mark and the spaces around it. */
const MARKED = 4;

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Words and marks, each with its end. @cost O(text) */
function piecesOf(text: string): { readonly words: string; readonly end: number }[] {
  const pieces: { words: string; end: number }[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character !== "" && isWord(character)) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) pieces.push({ words: text.slice(from, at), end: at });
    from = -1;
    if (character.trim() !== "") pieces.push({ words: character, end: at + 1 });
  }
  return pieces;
}

interface Word {
  readonly shape: string;
  readonly end: number;
}

/** The words as they stand but any capitalised ones and callers, however many, as one "Z", without articles; each with its end. */
function wordsOf(text: string, { articles, callers }: AliasRules): readonly Word[] {
  const words: Word[] = [];
  for (const { words: word, end } of piecesOf(text)) {
    if (articles.has(word.toLowerCase())) continue;
    const isName = word.charAt(0) !== word.charAt(0).toLowerCase() || callers.has(word);
    if (isName && words.at(-1)?.shape === NAME) words.pop();
    words.push({ shape: isName ? NAME : word, end });
  }
  return words;
}

/** Stands for a name. */
const NAME = "Z";

/** ", which the Veldrans call" gives ", which Z call". */
const shapeOf = (text: string, rules: AliasRules): string =>
  wordsOf(text, rules)
    .map(({ shape }) => shape)
    .join(" ");

/** Units of a text that its first words take which make up a shape. */
const lengthOf = (text: string, shape: string, rules: AliasRules): number => wordsOf(text, rules)[shape.split(" ").length - 1]?.end ?? 0;
