// Takes local entities with their reports, gives the offices that reports give a person, each with the days of the first and last that do.
import type { Annotated, AttestedOffice, Span } from "../model/index.ts";
import type { EntityTables } from "./entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";

interface Attested extends Span {
  readonly words: string;
  readonly title: string;
  readonly day: string | null;
}

/** Offices that are cited: what a mention says of whom it names, unless it says that the office is past. */
export class AttestedOffices {
  readonly #of = new Map<Node, Attested[]>();

  /** @param days publication day by report, null where unknown @cost O(mentions) */
  constructor(nodes: LocalNodes, reports: readonly Annotated[], days: readonly (string | null)[], { pastOffice }: EntityTables) {
    reports.forEach(({ article, layers }, at) => {
      for (const mention of layers.mentions) {
        if (mention.kind !== "person" || !("value" in mention.entity) || mention.form === "pronoun") continue;
        const node = (nodes.first[at] ?? 0) + mention.entity.value;
        const offices = nodes.entities[node]?.offices ?? [];
        if (offices.length === 0) continue;
        const said = article.text.slice(mention.start, mention.end).toLowerCase();
        offices.forEach((words, nth) => {
          const office = nodes.offices(node)[nth];
          if (office === undefined || !office.isOffice) return;
          const { title } = office;
          const known = this.#of.get(node) ?? [];
          if (!holds(said, words, pastOffice) || known.some((it) => it.title === title)) return;
          known.push({ words, title, day: days[at] ?? null, report: article.id, start: mention.start, end: mention.end });
          this.#of.set(node, known);
        });
      }
    });
  }

  /** What all members together are said to have held, the earliest first. */
  over(members: readonly Node[]): AttestedOffice[] {
    const byTitle = new Map<string, Attested[]>();
    for (const it of members.flatMap((node) => this.#of.get(node) ?? [])) byTitle.set(it.title, [...(byTitle.get(it.title) ?? []), it]);
    const offices = [...byTitle.values()].map((them): AttestedOffice => {
      const days = them.flatMap(({ day }) => day ?? []).sort();
      const at = them.map(({ report, start, end }) => ({ report, start, end })).sort((a, b) => (a.report < b.report ? -1 : 1));
      return { office: commonest(them.map(({ words }) => words)), from: days[0] ?? null, to: days.at(-1) ?? null, at };
    });
    return offices.sort((a, b) => compared(a.from ?? "9", b.from ?? "9") || compared(a.office, b.office));
  }
}

const compared = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, others]) => others - many || compared(a, b))[0]?.[0] ?? "";
}

/** Whether the words of an office stand there as the holder's of that day: "former prime minister" does not say so. */
function holds(said: string, office: string, past: ReadonlySet<string>): boolean {
  const at = said.indexOf(office);
  if (at < 0) return false;
  return !said
    .slice(0, at)
    .split(/[\s-]/u)
    .some((word) => past.has(word));
}
