// Takes an article, gives what it says it took from elsewhere: agency credits, outlets quoted.
import { PROSE, type Article, type Block, type Range, type Reliance } from "../model/index.ts";
import { outletFinder, type FoundOutlet } from "./outlet-names.ts";
import type { RelianceTables } from "./reliance-rule.ts";
import { stage } from "./stage.ts";
import { readWords, wordCues, type BlockWords } from "./word-run.ts";

export type { RelianceTables } from "./reliance-rule.ts";

/** What each cue is; phrases are told by their first word. */
type Sense = "passing" | "quoting" | "takenFrom" | "saidTo" | "helped";

/** Words that may lie between an outlet and its verb when a clause in commas stands there. */
const CLAUSE_UNITS = 60;

type Kind = Reliance["kind"];

/**
 * Gives the stage that finds reliance by cues: "/TASS/" and "(Reuters)" in datelines, "…, TASS reported",
 * "RIA Novosti quotes", "citing", "told", "X contributed to this report", "Source: X".
 *
 * A report's own name is found like any other; `link` drops it, since only there the outlet is settled.
 * Captions and picture credits are never read, nor are the labels of a transcript.
 *
 * @cost O(text); around a cue a few words
 */
export function relianceStage(tables: RelianceTables) {
  const cues = wordCues<Sense>([
    ...tables.passingVerbs.map((words) => ({ words, sense: "passing" as const })),
    ...tables.quotingVerbs.map((words) => ({ words, sense: "quoting" as const })),
    ...tables.takenFrom.map((words) => ({ words, sense: "takenFrom" as const })),
    ...tables.saidTo.map((words) => ({ words, sense: "saidTo" as const })),
    ...tables.helped.map((words) => ({ words, sense: "helped" as const })),
  ]);
  const outlets = outletFinder(tables);
  const adverbs = new Set(tables.adverbs);

  /** The outlet that is subject of a verb at word `at`. */
  function subjectOf(words: BlockWords, at: number, sense: Sense): FoundOutlet | null {
    if (sense === "helped") return words.joined(at - 1, at) ? outlets.helperAt(words, at - 1) : null;
    let last = at - 1;
    while (last >= 0 && adverbs.has(words.lower(last)) && words.joined(last, last + 1)) last--;
    if (last < 0) return null;
    if (words.joined(last, last + 1)) return outlets.endingAt(words, last);
    // "The Echo, printed in Port Lorme, reports": a short clause in commas.
    if (!words.commaAfter(last)) return null;
    for (let before = last - 1; before >= 0 && words.start[last + 1]! - words.end[before]! < CLAUSE_UNITS; before--) {
      if (words.stopAfter(before)) return null;
      if (words.commaAfter(before)) return outlets.endingAt(words, before);
    }
    return null;
  }

  function atCue(words: BlockWords, at: number, sense: Sense, next: number): { outlet: FoundOutlet; kind: Kind } | null {
    const subject = sense === "passing" || sense === "quoting" || sense === "helped" ? subjectOf(words, at, sense) : null;
    if (subject !== null) return { outlet: subject, kind: sense === "helped" ? "agency-credit" : "quoted-outlet" };
    if (sense === "helped" || sense === "quoting") return null;
    const object = words.joined(next - 1, next) ? outlets.startingAt(words, next) : null;
    if (object === null || (sense === "passing" && !object.known)) return null;
    return { outlet: object, kind: "quoted-outlet" };
  }

  function inProse(article: Article, block: Block): Reliance[] {
    const words = readWords(article.text, block.lead?.end ?? block.label?.end ?? block.start, block.end);
    const found: Reliance[] = [];
    for (let at = 0; at < words.count; at++) {
      const cue = cues(words, at);
      const hit = cue === null ? null : atCue(words, at, cue.sense, cue.next);
      if (hit !== null) found.push({ start: hit.outlet.start, end: hit.outlet.end, name: hit.outlet.name, kind: hit.kind });
    }
    return found;
  }

  /** "/TASS/", "(Reuters)" in a dateline; a dateline that is nothing but a name is one too. */
  function inLead(article: Article, lead: Range): Reliance[] {
    const words = readWords(article.text, lead.start, lead.end);
    for (let at = 0; at < words.count; at++) {
      const before = article.text.charAt(words.start[at]! - 1);
      const outlet = before === "/" || before === "(" || at === 0 ? outlets.credited(words, at, before === "/" || before === "(") : null;
      if (outlet !== null) return [{ start: outlet.start, end: outlet.end, name: outlet.name, kind: "agency-credit" }];
    }
    return [];
  }

  /** "Source: Reuters" on a line of its own. */
  function inCredit(article: Article, block: Block): Reliance[] {
    const line = article.text.slice(block.start, Math.min(block.end, block.start + 200));
    const opener = tables.sourceOpeners.find(
      (it) => line.slice(0, it.length).toLowerCase() === it && /^\s*:?\s/.test(line.slice(it.length)),
    );
    if (opener === undefined) return [];
    const words = readWords(article.text, block.start + opener.length, block.end);
    const outlet = words.count === 0 ? null : outlets.credited(words, 0, true);
    return outlet === null ? [] : [{ start: outlet.start, end: outlet.end, name: outlet.name, kind: "agency-credit" }];
  }

  return stage({
    name: "reliance/cues",
    version: 1,
    needs: [],
    gives: "reliance",
    run: (article) =>
      article.blocks
        .flatMap((block) => [
          ...(block.lead === undefined ? [] : inLead(article, block.lead)),
          ...(PROSE.has(block.kind)
            ? inProse(article, block)
            : block.kind === "credit" || block.kind === "byline"
              ? inCredit(article, block)
              : []),
        ])
        .sort((a, b) => a.start - b.start || a.end - b.end),
  });
}
