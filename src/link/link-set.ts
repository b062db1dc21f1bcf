// Takes signatures of reports one at a time, in any order, gives their episodes, affairs, copies and dates: the same for every order.
import { valueOf, type EpisodeCorrection, type Known, type Problem } from "../model/index.ts";
import { contentId } from "../text/content-id.ts";
import { groupEpisodes } from "./affairs/affairs.ts";
import { UNDATED_DAY } from "./grouping/cells.ts";
import { CopyIndex } from "./copies/copy-index.ts";
import { copiesIn, type Copy } from "./copies/copies.ts";
import { correctedBy, unfolded, type Corrected } from "./corrections.ts";
import { publicationDates } from "./dates/dates.ts";
import { EpisodeIndex, type Comparable } from "./episodes/episode-index.ts";
import { comparedAmong, placedOn, withLeftOver } from "./episodes/episodes.ts";
import { factsOf } from "./episodes/facts.ts";
import { reportTime } from "./episodes/happenings.ts";
import { priorOf } from "./episodes/likeness.ts";
import { LookBacks, monthsOf, type MonthsOf } from "./affairs/look-backs.ts";
import { mergedOrder } from "./grouping/order.ts";
import { namesOutlet, sameOutlet } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";
import { hashOfSignature, type Signature } from "./signature.ts";
import { NameStore } from "./terms/name-store.ts";
import type { ReportTerms } from "./terms/terms.ts";
import { Rarities } from "./terms/weighed.ts";
import { withDate } from "./dates/with-date.ts";

/** Where signatures lie, by number from 0 in the order they came. */
export interface Signatures {
  readonly size: number;
  readonly read: (report: number) => Signature;
}

/** What is known of all reports; arrays are by number. */
export interface LinkedSet {
  readonly episodes: readonly string[];
  readonly affairs: readonly string[];
  /** Dates that were settled for reports that do not state theirs. */
  readonly dated: ReadonlyMap<number, Known<string>>;
  readonly copies: ReadonlyMap<string, Copy>;
  readonly problems: readonly Problem[];
}

/** Share of reports that may come after what they belong to was compared. */
const LATER = 0.001;
/** Reports up to which undated ones are grouped once more under the dates that their episodes give them. */
const REGROUPED = 20_000;

/** A growing set of reports. */
export class LinkSet {
  readonly #signatures: Signatures;
  readonly #tables: LinkTables;
  readonly #copies: CopyIndex;
  readonly #episodes: EpisodeIndex;
  readonly #ids: string[] = [];
  readonly #days: number[] = [];
  readonly #hashes: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #undated: number[] = [];
  #order: Int32Array = new Int32Array(0);
  #firstOf: Int32Array = new Int32Array(0);

  constructor(signatures: Signatures, tables: LinkTables) {
    this.#signatures = signatures;
    this.#tables = tables;
    this.#copies = new CopyIndex((it) => signatures.read(it));
    this.#episodes = new EpisodeIndex((it) => signatures.read(it));
  }

  get size(): number {
    return this.#ids.length;
  }

  /** Number of the report of this name; null where there is none. */
  numberOf(id: string): number | null {
    return this.#numbers.get(id) ?? null;
  }

  /** Adds the signature that stands next in `Signatures`. @cost O(1) */
  add(signature: Signature): void {
    const hash = hashOfSignature(signature);
    const report = this.#ids.push(signature.id) - 1;
    this.#days.push(signature.day);
    this.#hashes.push(hash);
    this.#numbers.set(signature.id, report);
    if (signature.undated !== null) this.#undated.push(report);
    this.#episodes.add(signature.id, signature.day, hash);
  }

  /** Compares what is new. @cost of what is new and of the windows it falls in, see episodes/episode-index.ts */
  settle(corrections: readonly EpisodeCorrection[] = []): void {
    this.#settled(corrections);
  }

  /**
   * Compares what lies so far back that hardly a report of the latest came later: what is compared sooner would be
   * compared again. What it leaves is done by `settle`; the result is the same.
   *
   * @param latest reports that came last, by which it is judged how late they come
   * @cost of what is compared, and a pass over all
   */
  ripen(latest: number): void {
    const days = Int32Array.from(this.#days.slice(-latest)).sort();
    const ripe = days[Math.floor(days.length * LATER)] ?? UNDATED_DAY;
    this.#compareCopies(ripe);
    this.#episodes.ripen(this.#copies.firstOf(this.#order), ripe);
  }

  #compareCopies(ripe: number): void {
    const fresh: number[] = [];
    for (let it = this.#order.length; it < this.size; it++) fresh.push(it);
    this.#order = mergedOrder(this.#order, fresh, this.#ids, this.#days);
    const days = this.#order.map((it) => this.#days[it]!);
    this.#copies.settle(this.#order, days, this.#hashes, ripe);
  }

  #settled(corrections: readonly EpisodeCorrection[]): Corrected {
    this.#compareCopies(Infinity);
    const corrected = correctedBy(corrections, (id) => this.numberOf(id));
    this.#firstOf = unfolded(this.#copies.firstOf(this.#order), corrected);
    this.#episodes.settle(this.#firstOf, corrected);
    return corrected;
  }

  /** What is known of all; settles first. @cost O(reports) beyond `settle` */
  linked(corrections: readonly EpisodeCorrection[] = []): LinkedSet {
    const corrected = this.#settled(corrections);
    const { groups, dated } = this.#dated(corrected);
    const episodes = new Array<string>(this.size);
    const ids = groups.map((members) => {
      const id = contentId("episode", ...members.map((it) => this.#ids[it]!).sort());
      for (const it of members) episodes[it] = id;
      return id;
    });
    const affairs = new Array<string>(this.size);
    for (const group of this.#affairs(groups, dated)) {
      const id = contentId("affair", ...group.map((it) => ids[it]!).sort());
      for (const episode of group) for (const report of groups[episode]!) affairs[report] = id;
    }
    return { episodes, affairs, dated, copies: this.#copiesBy(dated), problems: corrected.problems };
  }

  /** Episodes and dates bear on each other: undated reports are grouped once more under the dates that their episodes give. */
  #dated(corrected: Corrected): { groups: number[][]; dated: ReadonlyMap<number, Known<string>> } {
    const { size } = this;
    const read = (report: number): Signature => this.#signatures.read(report);
    const groups = this.#groups(this.#episodes, read, corrected);
    if (this.#undated.length === 0) return { groups, dated: new Map() };
    const first = this.#dates(groups);
    if (size > REGROUPED) return { groups, dated: first };
    const redated = new Map<number, Comparable>();
    for (const report of this.#undated) {
      const { terms, outlet, undated, published } = read(report);
      const date = first.get(report)!;
      const dated = withDate(undated!, published, date);
      redated.set(report, { terms, outlet, time: reportTime(dated, date), facts: factsOf(dated, date, this.#tables) });
    }
    const again = new EpisodeIndex((it) => redated.get(it) ?? read(it));
    for (let it = 0; it < size; it++) again.add(this.#ids[it]!, placedOn((redated.get(it) ?? read(it)).time), this.#hashes[it]!);
    again.settle(this.#firstOf, corrected);
    const regrouped = this.#groups(again, (it) => redated.get(it) ?? read(it), corrected);
    return { groups: regrouped, dated: this.#dates(regrouped) };
  }

  /** Episodes by the order of their first reports. */
  #groups(index: EpisodeIndex, read: (report: number) => Comparable, corrected: Corrected): number[][] {
    const groups = index.episodes();
    if (priorOf(this.size) === 0) return groups;
    const byId = Array.from({ length: this.size }, (_, it) => it).sort((a, b) => (this.#ids[a]! < this.#ids[b]! ? -1 : 1));
    const place = new Map(byId.map((it, at) => [it, at]));
    const { compared } = comparedAmong(
      byId.map(read),
      byId.flatMap((it, at) => (this.#firstOf[it] === it ? [at] : [])),
    );
    const sorted = groups.map((members) => members.map((it) => place.get(it)!).sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
    const odds = (left: number, right: number): number | null => index.odds(byId[left]!, byId[right]!);
    return withLeftOver(sorted, compared, odds, (it) => corrected.of.has(byId[it]!)).map((members) => members.map((it) => byId[it]!));
  }

  /** Dates of undated reports, from their episodes. @cost O(reports of episodes with undated ones) */
  #dates(groups: readonly (readonly number[])[]): Map<number, Known<string>> {
    const dates = new Map<number, Known<string>>();
    const isUndated = new Uint8Array(this.size);
    for (const it of this.#undated) isUndated[it] = 1;
    for (const group of groups) {
      if (!group.some((it) => isUndated[it] === 1)) continue;
      const members = [...group].sort((a, b) => (this.#ids[a]! < this.#ids[b]! ? -1 : 1));
      const asDated = members.map((it) => {
        const { published, undated } = this.#signatures.read(it);
        return { id: this.#ids[it]!, published, undated };
      });
      publicationDates(asDated, [members.map((_, at) => at)], this.#tables).forEach((date, at) => {
        if (isUndated[members[at]!] === 1) dates.set(members[at]!, date);
      });
    }
    return dates;
  }

  /** Episodes of one subject: indices into `groups`. */
  #affairs(groups: readonly (readonly number[])[], dated: ReadonlyMap<number, Known<string>>): number[][] {
    const names = new NameStore();
    const months: MonthsOf[] = [];
    for (let it = 0; it < this.size; it++) {
      const { terms, facts, published } = this.#signatures.read(it);
      names.add(terms);
      months.push(monthsOf(facts, dated.get(it) ?? published));
    }
    const lookBacks = new LookBacks(groups.map((members) => members.map((it) => months[it]!)));
    const firsts: Iterable<ReportTerms> = {
      [Symbol.iterator]: () => names.of(this.#firstOf),
    };
    const rarities = new Rarities(firsts);
    return groupEpisodes(groups.length, (episode) => groups[episode]!.map((it) => rarities.weigh(names.read(it))), {
      rarityOf: (it) => rarities.ofSubject(it),
      lookBacks,
    });
  }

  #copiesBy(dated: ReadonlyMap<number, Known<string>>): Map<string, Copy> {
    return copiesIn(
      this.#ids,
      {
        published: (id) => valueOf(dated.get(this.#numbers.get(id)!) ?? this.#signatures.read(this.#numbers.get(id)!).published),
        credits: (id, of) => {
          const outlet = this.#signatures.read(this.#numbers.get(of)!).outletName;
          const { reliesOn } = this.#signatures.read(this.#numbers.get(id)!);
          return outlet !== null && reliesOn.some((it) => sameOutlet(it.name, outlet, this.#tables));
        },
        names: (id, of) => {
          const outlet = this.#signatures.read(this.#numbers.get(of)!).outletName;
          return outlet !== null && namesOutlet(this.#signatures.read(this.#numbers.get(id)!).terms, outlet, this.#tables);
        },
      },
      { index: this.#copies, order: this.#order, firstOf: this.#firstOf },
    );
  }
}
