// Takes an episode's accounts, gives losses of one side that two tellers count so that both cannot be right.
import { valueOf, type EntityId, type Span } from "../../model/index.ts";
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { exclude } from "../wording/quantities.ts";
import type { CompareTables } from "../rule.ts";
import type { Word } from "../wording/words.ts";
import { pushTo } from "../../text/lists.ts";

interface Loss {
  readonly account: Account;
  readonly kind: string;
  /** Whose losses they are. */
  readonly of: EntityId;
  readonly fighters: boolean;
  readonly from: number;
  readonly to: number | null;
  readonly words: Span;
}

/** Words after a counted noun within which "were killed" still speaks of it, unless a clause of its own begins. */
const VERB_REACH = 8;

/** The kind of loss that a word or the expression it stands in tells of. */
const lossOf = (word: Word | undefined, { casualties }: CompareTables): string | undefined =>
  casualties.get(word?.lemma ?? "") ?? casualties.get(word?.form ?? "") ?? casualties.get(word?.expression ?? "");

/** What kind of loss a count is: by its noun, or by the verb after it, or right before it ("the evacuation of" among them). */
export function lossKind(words: readonly Word[], first: number, noun: number, last: number, tables: CompareTables): string | null {
  const own = noun < 0 ? undefined : lossOf(words[noun], tables);
  if (own !== undefined) return own;
  // "Six injured people": what was done to them stands before them; "two body cameras" are no dead.
  const before = words.slice(last + 1, Math.max(last + 1, noun)).findLast(({ upos }) => upos === "ADJ" || upos === "VERB");
  const told = lossOf(before, tables);
  if (told !== undefined) return told;
  for (let at = Math.max(noun, last) + 1; at <= Math.max(noun, last) + VERB_REACH; at += 1) {
    const word = words[at];
    // "The crew of the “Ada” have died": a name in marks parts nothing.
    if (word !== undefined && isQuote(word)) continue;
    if (word === undefined || word.kind === "mark" || word.kind === "number" || (tables.clauseOpeners.has(word.form) && word.form !== tables.relative)) break; // prettier-ignore
    const kind = lossOf(word, tables);
    if (kind !== undefined) return kind;
  }
  const ahead = words[first - 1]?.form === tables.owning ? first - 2 : first - 1;
  return lossOf(words[ahead], tables) ?? null;
}

const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "„", "«", "»", "''", "``"]);
const isQuote = ({ kind, form }: Word): boolean => kind === "mark" && QUOTES.has(form);

/** Losses told in an account, each laid to a side: named beside the count, else the speaker's own. */
function lossesIn(account: Account, { countsIn, reportOf, tables }: Context): Loss[] {
  const { view, party } = account;
  const { words } = view;
  return countsIn(words, reportOf(account.statement.report)).flatMap(({ from, to, first, last, noun }): Loss[] => {
    const kind = lossKind(words, first, noun, last, tables);
    if (kind === null) return [];
    const named = words.slice(last + 1, Math.max(noun, last) + 1).find((it) => it.party !== null)?.party ?? null;
    const anyOther = words.some((it) => it.party !== null && it.party !== party);
    const of = named ?? (anyOther ? null : party);
    if (of === null) return [];
    const end = words[Math.max(noun, last)]?.end ?? 0;
    const span = { report: account.statement.report, start: words[first]?.start ?? 0, end };
    return [{ account, kind, of, fighters: !tables.civilians.has(words[noun]?.lemma ?? ""), from, to, words: span }];
  });
}

/** Who tells: the party; where nobody is resolved ("it was reported that"), the report itself. */
const tellerOf = ({ party, statement }: Account): string => party ?? statement.report;

/**
 * A side's losses, told by two: two parties, or one and a report that names nobody for its figure. Whoever is not
 * resolved must name beside the figure whose losses they are.
 *
 * @cost O(losses²), few in any episode once alike figures are one
 */
export function figureRivals(accounts: readonly Account[], context: Context): Found[] {
  const losses = accounts.filter(({ party, statement }) => party !== null || tells(statement)).flatMap((it) => lossesIn(it, context));
  const { nameOf } = context.parties;
  const outletOf = (report: string): string => valueOf(context.reportOf(report).annotated.article.outlet) ?? report;
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = `${loss.of}\n${loss.kind}\n${loss.fighters}`;
    pushTo(groups, key, loss);
  }
  return [...groups.values()].flatMap((group): Found[] => {
    const first = group.find((it) => it.account.party === it.of) ?? group[0];
    if (first === undefined) return [];
    const against = group.find((it) => tellerOf(it.account) !== tellerOf(first.account) && exclude(it, first));
    if (against === undefined) return [];
    const side = ({ account, from, to }: Loss): Found["sides"][number] => {
      const same = group.filter((it) => tellerOf(it.account) === tellerOf(account) && it.from === from && it.to === to);
      const { party } = account;
      return {
        party: party === null ? outletOf(account.statement.report) : nameOf(party),
        entity: party,
        statements: same.map((it) => it.account.statement.id),
        events: [],
        words: same.map(({ words }) => words),
      };
    };
    return [{ kind: "figure", about: `${nameOf(first.of)}: ${first.kind}`, sides: [side(first), side(against)] }];
  });
}
