// Takes the labels of a transcript's turns, gives whom those mean that name nobody by themselves: "A", "UA", "MS KUNZ".
import { valueOf, type LocalEntityIndex } from "../../../model/index.ts";
import type { LabelWords } from "../attribution-rule.ts";
import type { ClauseView } from "../clause-view.ts";
import { askedIn } from "./interviews.ts";
import type { Phrase } from "../noun-phrase.ts";

/** One turn: its label, and what is said in it. */
export interface Turn {
  readonly block: number;
  readonly label: Phrase;
  readonly name: string;
  readonly said: Phrase;
}

/** A person whom the report names, with a place where it does so; null where two are named alike. */
type Named = { readonly entity: LocalEntityIndex; readonly phrase: Phrase } | null;

const words = (name: string): string[] => name.split(/\P{L}+/u).filter((it) => it !== "");

/**
 * Gives a function that tells the phrase elsewhere in the report by which a label's holder is named; null where the label
 * tells as much itself or nothing does.
 *
 * @cost O(mentions + turns), once for a transcript
 */
export function holdersOf(view: ClauseView, turns: readonly Turn[], { answers }: LabelWords): (name: string) => Phrase | null {
  const labels = new Set(turns.map(({ label }) => label.first));
  const [initials, surnames] = [new Map<string, Named>(), new Map<string, Named>()];
  const add = (known: Map<string, Named>, key: string, named: NonNullable<Named>): void => {
    const before = known.get(key);
    if (before === undefined) known.set(key, named);
    else if (before?.entity !== named.entity) known.set(key, null);
  };
  for (const { form, kind, entity, core, start, end } of view.layers.mentions) {
    const value = valueOf(entity);
    const first = view.tokenAt(start);
    if (form !== "name" || kind !== "person" || value === null || labels.has(first)) continue;
    const names = words(view.text.slice(core.start, core.end));
    const named = { entity: value, phrase: { first, after: view.tokenAt(end - 1) + 1 } };
    add(surnames, (names.at(-1) ?? "").toLowerCase(), named);
    if (names.length > 1) add(initials, names.map((it) => it.charAt(0)).join(""), named);
  }
  const asked = askedIn(
    view,
    turns.map(({ said }) => said),
    turns[0]?.block ?? 0,
  );
  return (name) => {
    if (answers.has(name.toLowerCase())) return asked;
    if (name !== name.toUpperCase()) return null;
    const parts = words(name);
    const short = parts.join("");
    return (
      (short.length < 5 ? initials.get(short)?.phrase : null) ??
      (short.length > 2 ? surnames.get((parts.at(-1) ?? "").toLowerCase())?.phrase : null) ??
      null
    );
  };
}

/** Whether a label is the outlet's own: "Q" before answers labelled "A", a presenter, the outlet's initials. */
export function isOwnLabel(view: ClauseView, { first, after }: Phrase, { asks, answers, hosts }: LabelWords, other: string): boolean {
  const name = view.text.slice(view.start[first], view.end[after - 1]);
  const lower = name.toLowerCase().replace(/\.$/u, "");
  if (hosts.has(lower) || (asks.has(lower) && answers.has(other.toLowerCase()))) return true;
  if (view.outlet === null || name.length > 5 || name !== name.toUpperCase()) return false;
  return (
    words(name).join("") ===
    words(view.outlet)
      .map((it) => it.charAt(0).toUpperCase())
      .join("")
  );
}
