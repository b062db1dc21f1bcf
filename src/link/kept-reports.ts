// Takes annotated reports as they come, keeps what of each stands whatever the others say; gives it by number and in order.
import { valueOf, type Annotated, type Known, type Reliance } from "../model/index.ts";
import { publicationDateOf } from "../text/publication.ts";
import type { Comparable } from "./episodes/episode-index.ts";
import { comparable, placedOn } from "./episodes/episodes.ts";
import { orderOf } from "./grouping/order.ts";
import { keptReliance } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";
import { runsOf, type RunText } from "./copies/runs.ts";
import { hashOf, TermReader } from "./terms/terms.ts";

/** What is known of a report by itself. */
export interface KeptReport {
  readonly annotated: Annotated;
  /** What it says itself of its date. */
  readonly own: Known<string>;
  readonly compared: Comparable;
  readonly text: RunText;
  readonly reliesOn: readonly Reliance[];
}

/** Reports by number, from 0, in the order they came. */
export class KeptReports {
  readonly #tables: LinkTables;
  readonly #terms: TermReader;
  readonly all: KeptReport[] = [];
  readonly ids: string[] = [];
  /** Days that they are placed by. */
  readonly days: number[] = [];
  readonly hashes: number[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(tables: LinkTables) {
    this.#tables = tables;
    this.#terms = new TermReader(tables);
  }

  numberOf(id: string): number | null {
    return this.#numbers.get(id) ?? null;
  }

  /** Whether these are all that are kept, as they are kept, and perhaps more. */
  growInto(reports: readonly Annotated[]): boolean {
    let known = 0;
    for (const it of reports) {
      const number = this.#numbers.get(it.article.id);
      if (number === undefined) continue;
      if (this.all[number]!.annotated !== it) return false;
      known++;
    }
    return known === this.all.length;
  }

  /** Keeps a report. @cost O(prose) */
  add(annotated: Annotated): void {
    const { id } = annotated.article;
    const own = publicationDateOf(annotated.article);
    const compared = comparable(annotated, own, this.#terms, this.#tables);
    this.#numbers.set(id, this.all.length);
    this.all.push({ annotated, own, compared, text: runsOf(annotated.article), reliesOn: keptReliance(annotated, this.#tables) });
    this.ids.push(id);
    this.days.push(placedOn(compared.time));
    this.hashes.push(hashOf(id));
  }

  /** What is compared of a report under the date that others gave it. @cost O(prose) */
  comparedOn(dated: Annotated, published: Known<string>): Comparable {
    return comparable(dated, published, this.#terms, this.#tables);
  }

  get allAreDated(): boolean {
    return this.all.every(({ own }) => valueOf(own) !== null);
  }

  /** Numbers by day and identifier. */
  inTime(): Int32Array {
    return orderOf(this.ids, this.days, () => true);
  }

  /** Numbers by identifier: what does not depend on the order in which they came. */
  byId(): Int32Array {
    return Int32Array.from(this.ids.map((_, it) => it).sort((a, b) => (this.ids[a]! < this.ids[b]! ? -1 : 1)));
  }
}
