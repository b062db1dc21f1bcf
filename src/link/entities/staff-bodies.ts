// Takes the words by which a report tells who speaks, gives the body of which he is told there: "the union's director, Ana Tesk", "analysts at Orlo Bank", "Ana Tesk, who heads the union".
import { valueOf, type Annotated, type LocalEntity, type LocalEntityIndex, type Mention, type Range } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { StaffRules } from "../entity-rule.ts";

/** Longest phrase that is read, in units; longer ones are no phrases. */
const LONGEST = 240;
/** Most words between "who leads" or "of" and the body's name: "who leads [the dockers' union] Orlo". */
const ASIDE = 5;
/** Most words of what somebody is called: "deputy chief of the". */
const CALLED = 6;

const WORD = /[\p{L}\p{N}'’.-]+/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** A stretch of a report that tells of one entity. */
export interface Telling extends Range {
  readonly of: LocalEntityIndex;
}

/** The body within a stretch of which whoever it tells of is told; null where there is none. @cost O(mentions of the stretch) */
export function bodyIn({ article, layers }: Annotated, told: Telling, rules: StaffRules): LocalEntityIndex | null {
  const { mentions, entities } = layers;
  const end = Math.min(told.end, told.start + LONGEST);
  const text = article.text;
  for (let at = firstWhere(mentions.length, (it) => mentions[it]!.start >= told.start); at < mentions.length; at++) {
    const mention = mentions[at]!;
    if (mention.start >= end) return null;
    const body = valueOf(mention.entity);
    if (body === null || body === told.of || mention.end > end || mention.form === "pronoun") continue;
    const before = text.slice(told.start, mention.start);
    const behind = text.slice(mention.end, end);
    const entity = entities[body]!;
    if (isOwner(entity, mention, before, behind, rules) || isJoined(entity, before, rules) || isLed(entity, before, rules)) return body;
  }
  return null;
}

const isBody = ({ kind }: LocalEntity): boolean => kind === "organization";

/** "The union's integrity officer, Ana Tesk", "Orlo Bank managing director Ana Tesk", "Veldran investigators": the body or state opens the stretch, and a noun of its staff follows. */
function isOwner(entity: LocalEntity, { form }: Mention, before: string, behind: string, rules: StaffRules): boolean {
  const isState = entity.kind === "state";
  if ((!isBody(entity) && !isState) || wordsOf(before).some((it) => !rules.articles.has(it))) return false;
  const genitive = [...rules.genitives, ...rules.plainGenitives].find((it) => behind.startsWith(it));
  if (genitive === undefined && form !== "name") return false;
  const called = behind.slice(genitive?.length ?? 0);
  return isState ? isCalled(called, rules.officials, rules.unofficial) : isCalled(called, rules.nouns, rules.past);
}

/** " chief executive officer, Ana Tesk": small words up to a comma or a capital, the last of them a noun of a staff, and none of those that say otherwise. */
export function isCalled(text: string, nouns: ReadonlySet<string>, otherwise: ReadonlySet<string>): boolean {
  const called = /^ ?((?:\p{Ll}[\p{L}'’-]*(?: |$|(?=[,.;:])))+)/u.exec(text.slice(0, LONGEST))?.[1];
  const words = wordsOf(called ?? "");
  if (words.length === 0 || words.some((it) => otherwise.has(it))) return false;
  return words.slice(0, CALLED).some((it) => nouns.has(it));
}

/** "Analysts at Orlo Bank", "Ana Tesk of the grid operator Orlo", "a member of the delegation". */
function isJoined(entity: LocalEntity, before: string, rules: StaffRules): boolean {
  const pieces = before.match(WORD) ?? [];
  const words = pieces.map((it) => it.toLowerCase());
  const joined = words.findLastIndex((it) => rules.joining.has(it) || it === rules.within.preposition);
  if (joined < 1 || words.length - joined - 1 > ASIDE || /[,;:]/u.test(before.slice(before.lastIndexOf(pieces[joined]!)))) return false;
  const [noun, joining] = [words[joined - 1]!, words[joined]!];
  if (words.slice(0, joined).some((it) => rules.past.has(it))) return false;
  if (joining === rules.within.preposition) return isBody(entity) && rules.within.nouns.has(noun);
  if (noun === rules.member.noun) return isBody(entity) && wordsOf(entity.name).some((it) => rules.member.of.has(it));
  // What stands at a bank is a bank, whatever it is taken for.
  if (rules.nouns.has(noun)) return isBody(entity) || (joining === "at" && entity.named && entity.kind === "place");
  const isName = /^\p{Lu}/u.test(pieces[joined - 1]!) && joined > 1 && /^\p{Lu}/u.test(pieces[joined - 2]!);
  return joining === "of" && isName && isBody(entity);
}

/** "Ana Tesk, who now leads the dockers' union Orlo". */
function isLed(entity: LocalEntity, before: string, rules: StaffRules): boolean {
  if (!isBody(entity)) return false;
  const words = wordsOf(before.slice(before.lastIndexOf(",") + 1));
  const who = words.lastIndexOf(rules.who);
  const verb = words.findIndex((it, at) => at > who && rules.leading.has(it));
  return who >= 0 && verb > who && verb - who <= ASIDE && words.length - verb - 1 <= ASIDE;
}
