// Takes local entities with their reports, gives the offices that reports give a person, each with the days of the first and last that do.
import type { Annotated, AttestedOffice, Span } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import { heldOffices, type LocalNodes, type Node } from "./local-nodes.ts";
import { oncePer } from "../grouping/once-per.ts";

interface Attested extends Span {
  readonly words: string;
  readonly title: string;
  readonly day: string | null;
}

/** The same as its report tells it. */
interface Told extends Omit<Attested, "day"> {
  readonly local: number;
}

/** What one report tells of its local entities' offices, each office of each once. @cost O(mentions), once a report */
const toldBy = oncePer(({ article, layers }: Annotated, { titles, pastOffice }: EntityTables): readonly Told[] => {
  const found: Told[] = [];
  for (const mention of layers.mentions) {
    if (mention.kind !== "person" || !("value" in mention.entity) || mention.form === "pronoun") continue;
    const local = mention.entity.value;
    const offices = layers.entities[local]?.offices ?? [];
    if (offices.length === 0) continue;
    const said = article.text.slice(mention.start, mention.end).toLowerCase();
    for (const words of offices) {
      const office = heldOffices(titles).get(words);
      if (office === undefined || !office.isOffice || !holds(said, words, pastOffice)) continue;
      const { title } = office;
      if (found.some((it) => it.local === local && it.title === title)) continue;
      found.push({ local, words, title, report: article.id, start: mention.start, end: mention.end });
    }
  }
  return found;
});

/** Offices that are cited: what a mention says of whom it names, unless it says that the office is past. */
export class AttestedOffices {
  readonly #of = new Map<Node, Attested[]>();

  /** @param days publication day by report, null where unknown @cost O(offices told) */
  constructor(nodes: LocalNodes, reports: readonly Annotated[], days: readonly (string | null)[], tables: EntityTables) {
    reports.forEach((report, at) => {
      for (const { local, ...told } of toldBy(report, tables)) {
        const node = (nodes.first[at] ?? 0) + local;
        this.#of.set(node, [...(this.#of.get(node) ?? []), { ...told, day: days[at] ?? null }]);
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
