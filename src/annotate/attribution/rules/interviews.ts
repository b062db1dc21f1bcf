// Takes a report's blocks, gives what is asked and answered in an interview whose turns bear no names.
import { valueOf, type Block } from "../../../model/index.ts";
import { draft, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Longest question, in units, and most blocks of one answer. */
const [LONGEST, BLOCKS] = [400, 5];

/** How many blocks before the first question the one who is asked is looked for. */
const INTRODUCED = 4;

/** Fewest turns of an interviewer where the two speak by turns of one block each, and how many in a hundred of them ask. */
const [FEWEST_TURNS, ASKING] = [4, 60];

/** A question with the blocks that answer it, as token positions. */
interface Exchange {
  readonly block: number;
  readonly question: Phrase;
  readonly answers: readonly Phrase[];
  /** How many of the two speak to or of themselves: "you" in the question, "I" in the answer. */
  readonly asks: boolean;
  readonly tells: boolean;
  /** Both lines are opened by a dash. */
  readonly dashed: boolean;
}

/**
 * Gives a draft for each question and answer where lines that ask "you" and lines that answer "I" stand one under the
 * other: twice at the least, or once where a dash opens both. Whoever answers is the person of whom the text before
 * speaks most, or whom a question calls upon.
 *
 * @param taken blocks that are known to be something else
 * @param before how many drafts there are already: answers count from there
 * @cost O(blocks), and O(tokens) of the blocks behind a question
 */
export function interviewAttributions(view: ClauseView, taken: ReadonlySet<number>, before: number): Draft[] {
  const drafts: Draft[] = [];
  const byTurns = new Set(taken);
  for (const [first, last] of alternations(view, taken)) {
    drafts.push(...alternation(view, first, last, before + drafts.length));
    for (let at = first; at <= last; at++) byTurns.add(at);
  }
  taken = byTurns;
  let run: Exchange[] = [];
  const end = (): void => {
    drafts.push(...interview(view, run, before + drafts.length));
    run = [];
  };
  const { blocks } = view;
  for (let at = 0; at < blocks.length; at++) {
    if (taken.has(at) || !isQuestion(view, blocks[at]!)) continue;
    const found = exchangeAt(view, at, taken);
    const last = run.at(-1);
    if (last !== undefined && (found === null || at > last.block + 1 + BLOCKS)) end();
    if (found !== null) run.push(found);
  }
  end();
  return drafts;
}

/**
 * Stretches of blocks in which every other one is an interviewer's: several of these ask, none of those between does, and
 * one of those speaks of itself. What he states is told from an answer by its place alone.
 *
 * @cost O(blocks), and O(tokens) of the stretches found
 */
function alternations(view: ClauseView, taken: ReadonlySet<number>): [first: number, last: number][] {
  const { blocks } = view;
  const found: [number, number][] = [];
  const isTurn = (at: number): boolean => at < blocks.length && !taken.has(at) && isSpoken(blocks[at]!);
  const asksAt = (at: number): boolean => asksWithin(view, blocks[at]!);
  for (let first = 0; first < blocks.length; first++) {
    if (!isTurn(first) || !asksAt(first)) continue;
    let [turns, asking, tells, last] = [0, 0, 0, -1];
    for (let at = first; isTurn(at) && isTurn(at + 1) && !asksAt(at + 1); at += 2) {
      turns++;
      if (asksAt(at)) [asking, last] = [asking + 1, at + 1];
      if (holds(view, tokensOf(view, blocks[at + 1]!), BIT.speaking)) tells++;
      if (100 * asking < ASKING * turns && turns >= FEWEST_TURNS) break;
    }
    if (asking < FEWEST_TURNS || 2 * tells < asking) continue;
    found.push([first, last]);
    first = last;
  }
  return found;
}

/** A short block in which a sentence asks, outside of quotation marks. */
function asksWithin(view: ClauseView, it: Block): boolean {
  if (it.end - it.start > LONGEST || isMark(view.text.charCodeAt(it.start))) return false;
  const { first, after } = tokensOf(view, it);
  for (let at = first; at < after; at++) if (view.sign(at) === "?" && view.quotation[at]! < 0) return true;
  return false;
}

/** The drafts of an interview by turns of one block each. @param from index that the first draft will have */
function alternation(view: ClauseView, first: number, last: number, from: number): Draft[] {
  const turns = view.blocks.slice(first, last + 1).map((it) => bare(view, tokensOf(view, it)));
  const isAsker = (turn: number): boolean => turn % 2 === 0;
  const who = askedIn(
    view,
    turns.filter((_, turn) => isAsker(turn)),
    first,
  );
  const asker = outletNamed(view);
  return turns.map((said, turn) =>
    isAsker(turn)
      ? draft({
          content: [said],
          who: asker,
          act: asksWithin(view, view.blocks[first + turn]!) ? "ask" : "assert",
          rule: "turn/question",
        })
      : draft({ content: [said], who, answers: from + turn - 1, rule: "turn/answer" }),
  );
}

/** Where the report names its own outlet, in full or by the end of its name; null where it does not. @cost O(mentions) */
export function outletNamed(view: ClauseView): Phrase | null {
  const outlet = view.outlet?.toLowerCase() ?? "";
  if (outlet === "") return null;
  for (const { kind, form, core } of view.layers.mentions) {
    if (form !== "name" || kind === "person") continue;
    const name = view.text.slice(core.start, core.end).toLowerCase();
    if (outlet !== name && !outlet.endsWith(` ${name}`)) continue;
    return { first: view.tokenAt(core.start), after: view.tokenAt(core.end - 1) + 1 };
  }
  return null;
}

const isSpoken = ({ kind }: Block): boolean => kind === "paragraph" || kind === "item";

/** A short line that ends with a question mark and that no quotation mark opens. */
function isQuestion({ text }: ClauseView, it: Block): boolean {
  return isSpoken(it) && it.end - it.start <= LONGEST && text.charCodeAt(it.end - 1) === 0x3f && !isMark(text.charCodeAt(it.start));
}

/** Any double quotation mark, or a single one. */
const isMark = (unit: number): boolean =>
  unit === 0x22 || unit === 0x27 || unit === 0xab || unit === 0xbb || (unit >= 0x2018 && unit <= 0x201f);

function exchangeAt(view: ClauseView, block: number, taken: ReadonlySet<number>): Exchange | null {
  const { blocks, text } = view;
  const answers: Phrase[] = [];
  for (let at = block + 1; at < blocks.length && at <= block + BLOCKS && !taken.has(at); at++) {
    const it = blocks[at]!;
    const said = tokensOf(view, it);
    if (!isSpoken(it) || isQuestion(view, it) || (isMark(text.charCodeAt(it.start)) && !isWhole(view, said))) break;
    answers.push(said);
  }
  const question = tokensOf(view, blocks[block]!);
  const [first] = answers;
  if (first === undefined || first.after <= first.first || question.after <= question.first) return null;
  return {
    block,
    question: bare(view, question),
    answers: answers.map((it) => bare(view, it)),
    asks: holds(view, question, BIT.listening),
    tells: holds(view, first, BIT.speaking),
    dashed: view.isDash(question.first) && view.isDash(first.first),
  };
}

/** Whether one quotation is all of a block. */
const isWhole = (view: ClauseView, { first, after }: Phrase): boolean => view.opensQuotation(first) && view.afterQuotation(first) >= after;

const tokensOf = (view: ClauseView, { start, end }: Block): Phrase => ({ first: view.tokenAt(start), after: view.tokenAt(end - 1) + 1 });

/** Without the dash that opens it. */
const bare = (view: ClauseView, { first, after }: Phrase): Phrase => ({ first: view.isDash(first) ? first + 1 : first, after });

function holds(view: ClauseView, said: Phrase, bit: number): boolean {
  const quoted = isWhole(view, said);
  for (let at = said.first; at < said.after; at++) if ((quoted || view.quotation[at]! < 0) && view.is(at, bit)) return true;
  return false;
}

/** The drafts of what of a run of questions is an interview. @param from index that the first draft will have */
function interview(view: ClauseView, run: readonly Exchange[], from: number): Draft[] {
  const isOwn = ({ asks, tells }: Exchange): boolean => asks || tells;
  const first = run.findIndex(isOwn);
  const last = run.findLastIndex(isOwn);
  const held = run.slice(Math.max(0, first), last + 1);
  const own = held.filter(isOwn).length;
  const isSure =
    held.length > 1 ? 3 * own >= 2 * held.length && held.some(({ tells }) => tells) : held.some((it) => it.dashed && it.asks && it.tells);
  if (!isSure) return [];
  const who = askedIn(
    view,
    held.map(({ question }) => question),
    held[0]!.block,
  );
  const asker = outletNamed(view);
  return held.flatMap(({ question, answers }, at) => {
    // What follows the last answer may be the report's own words again.
    const said = at === held.length - 1 ? answers.slice(0, 1) : answers;
    return [
      draft({ content: [question], who: asker, act: "ask", rule: "turn/question" }),
      draft({ content: [...said], who, answers: from + 2 * at, rule: "turn/answer" }),
    ];
  });
}

/** Who answers: whom a question calls upon ("Mr Berg, will you resign?"), else whom the text before the first block speaks of. */
export function askedIn(view: ClauseView, questions: readonly Phrase[], block: number): Phrase | null {
  for (const { first } of questions) {
    const mention = view.mentionFrom(first);
    if (mention?.form !== "name" || mention.kind !== "person") continue;
    const after = view.tokenAt(mention.end - 1) + 1;
    if (view.isComma(after)) return { first, after };
  }
  return introduced(view, block);
}

/** The person of whom the nearest block before a question that speaks of one speaks most, the first of several. */
function introduced(view: ClauseView, block: number): Phrase | null {
  for (let at = block - 1; at >= Math.max(0, block - INTRODUCED); at--) {
    const { first, after } = tokensOf(view, view.blocks[at]!);
    const times = new Map<number, { count: number; phrase: Phrase }>();
    for (let token = first; token < after; token++) {
      const mention = view.mentionFrom(token);
      const entity = mention === undefined ? null : valueOf(mention.entity);
      if (mention?.kind !== "person" || entity === null || view.tokenAt(mention.end - 1) >= after) continue;
      const known = times.get(entity);
      if (known !== undefined) known.count++;
      else if (mention.form !== "pronoun")
        times.set(entity, { count: 1, phrase: { first: token, after: view.tokenAt(mention.end - 1) + 1 } });
    }
    let best: { count: number; phrase: Phrase } | null = null;
    for (const it of times.values()) if (best === null || it.count > best.count) best = it;
    if (best !== null) return best.phrase;
  }
  return null;
}
