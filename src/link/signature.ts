// Takes an annotated report, gives what linking needs of it.
import { valueOf, type Annotated, type Known, type Reliance } from "../model/index.ts";
import { publicationDateOf } from "../text/publication.ts";
import { placedOn, comparable } from "./episodes/episodes.ts";
import type { Comparable } from "./episodes/episode-index.ts";
import { keptReliance } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";
import { runsOf, type RunText } from "./copies/runs.ts";
import { hashOf, TermReader } from "./terms/terms.ts";

/** Of a report what others are told by; the rest of it is not needed again. */
export interface Signature extends Comparable, RunText {
  readonly id: string;
  /** The identifier that it was given, which another may have too. */
  readonly given: string;
  /** Hash of its text and of what was given beside it: whether two reports of one name are the same. */
  readonly content: string;
  /** Day that it is placed by. */
  readonly day: number;
  /** The outlet as written; null where unknown. */
  readonly outletName: string | null;
  /** What it says itself of its date. */
  readonly published: Known<string>;
  readonly reliesOn: readonly Reliance[];
  /** A report that does not state its date: what dates it beside others. Null for dated ones. */
  readonly undated: Annotated | null;
}

/** Makes signatures; keeps what it has learnt of words. */
export class SignatureReader {
  readonly #tables: LinkTables;
  readonly #terms: TermReader;

  constructor(tables: LinkTables) {
    this.#tables = tables;
    this.#terms = new TermReader(tables);
  }

  /** @cost O(prose) */
  read(report: Annotated, content: string): Signature {
    const published = publicationDateOf(report.article);
    const compared = comparable(report, published, this.#terms, this.#tables);
    return {
      ...compared,
      ...runsOf(report.article),
      id: report.article.id,
      given: report.article.id,
      content,
      day: placedOn(compared.time),
      outletName: valueOf(report.article.outlet),
      published,
      reliesOn: keptReliance(report, this.#tables),
      undated: valueOf(published) === null ? kept(report) : null,
    };
  }
}

/** What dates an undated report; its other layers are left out. */
const kept = ({ article, layers }: Annotated): Annotated => ({
  article: { ...article, toSource: null },
  layers: { times: layers.times, events: [] } as unknown as Annotated["layers"],
  problems: [],
});

/** 32 bits by which a report is known in hashes of ranges. */
export const hashOfSignature = ({ id, content, day }: Signature): number => hashOf(`${id} ${content} ${day}`);
