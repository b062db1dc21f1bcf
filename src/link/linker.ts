// Takes the annotated reports of a set that grows, gives what only the sight of all can tell; what new reports do not touch is not made again.
import {
  valueOf,
  type Annotated,
  type Entity,
  type EpisodeCorrection,
  type Known,
  type Linked,
  type LinkedReport,
  type Problem,
  type ReportId,
  type Statement,
} from "../model/index.ts";
import { copiesIn, sharingIn, type Copy, type SharedText } from "./copies/copies.ts";
import { withNamedOriginals } from "./named-originals.ts";
import { CopyIndex } from "./copies/copy-index.ts";
import { correctedBy, unfolded, type Corrected } from "./corrections.ts";
import { publicationDates } from "./dates/dates.ts";
import { linkEntities, type LinkedEntities } from "./entities/entities.ts";
import { EpisodeIndex } from "./episodes/episode-index.ts";
import { groupingOf, type Grouping } from "./episodes/episodes.ts";
import { KeptReports } from "./kept-reports.ts";
import { affairRecords, episodeRecords } from "./records.ts";
import { Redated } from "./redated.ts";
import { namesOutlet, sameOutlet } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";
import { statesIn } from "./entities/aimed-states.ts";
import { homeStates } from "./entities/home-principals.ts";
import { principalsIn, type Principals } from "./entities/principals.ts";
import { isStateTaken } from "./entities/stated-states.ts";
import { statementsIn } from "./entities/statements.ts";
import { sameEntity, sameKnown, sameList, Unchanged } from "./grouping/unchanged.ts";

const undated = (report: Annotated, published: Known<string>): Problem[] =>
  valueOf(published) !== null
    ? []
    : [
        {
          code: "link/undated",
          report: report.article.id,
          at: null,
          message: `No publication date could be settled: ${published.because ?? "nothing bears on it"}.`,
          hint: "Give a date beside the text (the `date` field of JSONL), or add a dated report of the same episode.",
        },
      ];

/** Statements of a report with all that they hang on. */
interface Stated {
  readonly report: LinkedReport;
  readonly principals: readonly (string | null)[];
  readonly states: readonly (string | null)[];
  readonly statements: readonly Statement[];
}

const sameReliance = (left: LinkedReport["reliesOn"], right: LinkedReport["reliesOn"]): boolean =>
  left === right ||
  (left.length === right.length && left.every(({ name, start }, at) => name === right[at]!.name && start === right[at]!.start));

const sameLinked = (left: LinkedReport, right: LinkedReport): boolean =>
  left.annotated === right.annotated &&
  sameReliance(left.reliesOn, right.reliesOn) &&
  sameList(left.entityOf, right.entityOf) &&
  sameKnown(left.published, right.published) &&
  JSON.stringify(left.copies) === JSON.stringify(right.copies);

/** What was linked of the set so far; begun anew where a set is no continuation of it. */
class Growing {
  readonly reports: KeptReports;
  readonly copies: CopyIndex;
  readonly episodes: EpisodeIndex;
  readonly redated: Redated;
  readonly linked = new Unchanged<LinkedReport>(sameLinked);
  readonly entities = new Unchanged<Entity>(sameEntity);
  stated = new Map<ReportId, Stated>();

  constructor(tables: LinkTables) {
    this.reports = new KeptReports(tables);
    this.copies = new CopyIndex((it) => this.reports.all[it]!.text);
    this.episodes = new EpisodeIndex((it) => this.reports.all[it]!.compared);
    this.redated = new Redated(this.reports);
  }

  add(report: Annotated): void {
    this.reports.add(report);
    const number = this.reports.all.length - 1;
    this.episodes.add(report.article.id, this.reports.days[number]!, this.reports.hashes[number]!);
  }
}

/** Links a set that grows: the same result as linking all of it at once. */
export class Linker {
  readonly #tables: LinkTables;
  #of: Growing;

  constructor(tables: LinkTables) {
    this.#tables = tables;
    this.#of = new Growing(tables);
  }

  /**
   * @param annotated all of the set, in any order; reports of an earlier call are told by being the very same objects
   * @param corrections what a user has settled of the episodes
   * @cost O(prose) of the new reports and the windows they fall in, and a pass over the entities of all
   */
  link(annotated: readonly Annotated[], corrections: readonly EpisodeCorrection[] = []): { linked: Linked; problems: Problem[] } {
    if (!this.#of.reports.growInto(annotated)) this.#of = new Growing(this.#tables);
    const { reports } = this.#of;
    for (const it of annotated) if (reports.numberOf(it.article.id) === null) this.#of.add(it);
    const order = reports.byId();
    const corrected = correctedBy(corrections, (id) => reports.numberOf(id));
    const text = this.#sharedText();
    const { grouping, published, dated } = this.#settled(order, text, corrected, corrections);
    const { entities, entityOf, actsFor } = this.#entities(dated, published);
    const linked = this.#linkedReports(order, dated, published, entityOf, text);
    const episodes = episodeRecords(linked, grouping, this.#tables);
    return {
      linked: {
        ...{
          reports: linked,
          entities,
          statements: this.#statements(
            linked,
            actsFor,
            principalsIn(entities, this.#tables.entities),
            statesIn(entities, this.#tables.entities.lands),
          ),
        },
        ...{ episodes, affairs: affairRecords(linked, episodes, grouping) },
      },
      problems: [...corrected.problems, ...dated.flatMap((it, at) => undated(it, published[at]!))],
    };
  }

  /** Who shares text with whom, by number. */
  #sharedText(): SharedText {
    const { reports, copies } = this.#of;
    const order = reports.inTime();
    copies.settle(
      order,
      order.map((it) => reports.days[it]!),
      reports.hashes,
    );
    return { index: copies, order, firstOf: copies.firstOf(order) };
  }

  /**
   * Episodes and dates bear on each other: reports are grouped by what they say of themselves, dated with
   * their episodes' help, and grouped and dated once more with what that settled. By place.
   */
  #settled(
    order: Int32Array,
    text: SharedText,
    corrected: Corrected,
    corrections: readonly EpisodeCorrection[],
  ): { grouping: Grouping; published: readonly Known<string>[]; dated: readonly Annotated[] } {
    const { reports, episodes, redated } = this.#of;
    const firstOf = unfolded(text.firstOf, corrected);
    const sharing = reports.allAreDated ? new Map<number, number[]>() : sharingIn(text);
    const place = new Map(Array.from(order, (report, at) => [reports.ids[report]!, at] as const));
    const byPlace = correctedBy(corrections, (id) => place.get(id) ?? null);
    episodes.settle(firstOf, corrected);
    const first = groupingOf(episodes, (it) => reports.all[it]!.compared, order, firstOf, byPlace, sharing);
    const read = Array.from(order, (it) => reports.all[it]!.annotated);
    const own = Array.from(order, (it) => reports.all[it]!.own);
    if (reports.allAreDated) return { grouping: first, published: own, dated: read };
    const datable = read.map((it, at) => ({ id: it.article.id, published: own[at]!, undated: valueOf(own[at]!) === null ? it : null }));
    const dates = publicationDates(datable, first.episodes, this.#tables);
    const again = redated.settle(order, dates, firstOf, corrected);
    const grouping = groupingOf(again.index, again.read, order, firstOf, byPlace, sharing);
    const published = publicationDates(datable, grouping.episodes, this.#tables);
    return { grouping, published, dated: Array.from(order, (it, at) => redated.dated(it, published[at]!)) };
  }

  #entities(dated: readonly Annotated[], published: readonly Known<string>[]): LinkedEntities {
    const { entities, entityOf, actsFor } = linkEntities(dated, this.#tables.entities, published);
    const kept = entities.map((it) => this.#of.entities.of(it.id, it));
    this.#of.entities.turn();
    return { entities: kept, entityOf, actsFor };
  }

  #linkedReports(
    order: Int32Array,
    dated: readonly Annotated[],
    published: readonly Known<string>[],
    entityOf: readonly (readonly string[])[],
    text: SharedText,
  ): LinkedReport[] {
    const { all } = this.#of.reports;
    const copies = this.#copies(order, published, text);
    const linked = dated.map((it, at): LinkedReport => {
      const copy = copies.get(it.article.id);
      const repeats = copy === undefined ? [] : [{ of: copy.of, kind: copy.kind, share: copy.share }, ...copy.also];
      const originals = repeats.map(({ of }) => all[this.#of.reports.numberOf(of)!]!.annotated.article);
      const reliesOn = withNamedOriginals(all[order[at]!]!.reliesOn, it.article, originals, this.#tables);
      const report = { annotated: it, entityOf: entityOf[at]!, published: published[at]!, reliesOn, copies: repeats };
      return this.#of.linked.of(it.article.id, report);
    });
    this.#of.linked.turn();
    return linked;
  }

  /** Who repeats whom; a report has at most one original. */
  #copies(order: Int32Array, published: readonly Known<string>[], text: SharedText): ReadonlyMap<ReportId, Copy> {
    const { reports } = this.#of;
    const dates = new Map(Array.from(order, (report, at) => [reports.ids[report]!, valueOf(published[at]!)] as const));
    const kept = (id: ReportId) => reports.all[reports.numberOf(id)!]!;
    const credits = (id: ReportId, of: ReportId): boolean => {
      const outlet = valueOf(kept(of).annotated.article.outlet);
      return outlet !== null && kept(id).reliesOn.some((it) => sameOutlet(it.name, outlet, this.#tables));
    };
    const names = (id: ReportId, of: ReportId): boolean => {
      const outlet = valueOf(kept(of).annotated.article.outlet);
      return outlet !== null && namesOutlet(kept(id).compared.terms, outlet, this.#tables);
    };
    return copiesIn(reports.ids, { published: (id) => dates.get(id) ?? null, credits, names }, text);
  }

  /** Of a report that is linked as it was, and whose entities act for whom they did, the same statements. */
  #statements(
    linked: readonly LinkedReport[],
    actsFor: LinkedEntities["actsFor"],
    principalOf: Principals,
    stateOf: (id: string) => string | null,
  ): Statement[] {
    const next = new Map<ReportId, Stated>();
    for (const [number, report] of linked.entries()) {
      const local = report.annotated.layers.entities;
      const given = actsFor[number]!;
      const states = report.entityOf.map(stateOf);
      const atHome = homeStates(report, states, this.#tables.entities);
      const principals = report.entityOf.map((it, at) => {
        const own = local[at];
        const acting = given.get(at) ?? report.entityOf[own?.onBehalfOf ?? -1] ?? null;
        const found = principalOf(it, acting, () => own !== undefined && !given.has(at) && isStateTaken(own, local));
        return atHome(at, found) ?? found;
      });
      const { id } = report.annotated.article;
      const before = this.#of.stated.get(id);
      const isSame = (those: readonly (string | null)[], these: readonly (string | null)[]): boolean =>
        those.every((it, at) => it === these[at]);
      const stands = before?.report === report && isSame(before.principals, principals) && isSame(before.states, states);
      next.set(
        id,
        stands
          ? before
          : {
              report,
              principals,
              states,
              statements: statementsIn(report.annotated, report.entityOf, report.published, principals, states),
            },
      );
    }
    this.#of.stated = next;
    return [...next.values()].flatMap(({ statements }) => statements);
  }
}
