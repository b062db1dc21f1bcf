// Takes an episode's accounts, gives the same people called smugglers by one teller and fishermen by another, and opposed names given to one thing.
import { wordLikeness } from "../wording/alignment.ts";
import { tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { isTold, opposedTellers, tellerOf, type Told } from "./tellers.ts";
import type { View } from "../wording/views.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Words after "were" within which is told what they were. */
const REACH = 4;

/** Whether a word stands for people of whom nothing is known yet: "the dead", "all nine". */
function isAnybody(view: View, at: number, context: Context): boolean {
  const { claims, harm } = context.tables;
  const subject = view.words.slice(0, at).filter((_, index) => view.clause[index] === view.clause[at] && index < at);
  return (
    subject.some(({ kind, lemma, form }) => kind === "number" || claims.anybody.has(lemma) || claims.anybody.has(form)) &&
    harm !== undefined
  );
}

/** What an account says that the people of the affair were. */
function rolesIn(account: Account, roles: ReadonlySet<string>, context: Context): Told[] {
  const { view, statement } = account;
  const { claims } = context.tables;
  if (!tells(statement) || view.denied) return [];
  return view.words.flatMap((word, at): Told[] => {
    if (!claims.being.has(word.form) || !isAnybody(view, at, context) || !isTold(view, at, context.tables)) return [];
    const role = view.words.findIndex(
      (it, index) => index > at && index <= at + REACH && view.clause[index] === view.clause[at] && roles.has(it.lemma),
    );
    return role < 0 || (view.negatedBy[role] ?? -1) >= 0 ? [] : [{ account, teller: tellerOf(account, context), at: [at, role] }];
  });
}

/** @cost O(words of the accounts) */
export function roleRivals(accounts: readonly Account[], context: Context): Found[] {
  const { guilty, innocent } = context.tables.claims;
  return opposedTellers(
    accounts.flatMap((it) => rolesIn(it, guilty, context)),
    accounts.flatMap((it) => rolesIn(it, innocent, context)),
    () => true,
    "name",
    (mine, theirs) => `who they were: ${mine.name}, ${theirs.name}`,
  );
}

/** Words of a statement that only names something: "the seven men “suspects”". */
const LONGEST_NAMING = 10;
/** Units of text between two namings of which the later only points at what is named: "them". */
const NEAR = 250;

interface Naming extends Told {
  /** What is named: the content words before the name. */
  readonly of: readonly Word[];
  readonly name: Word;
}

function namingIn(account: Account, context: Context): Naming[] {
  const { view, statement } = account;
  const { claims } = context.tables;
  const { words } = view;
  if (!statement.affirmed || statement.mode === "indirect" || words.length > LONGEST_NAMING) return [];
  if (!view.cue.some(({ lemma }) => claims.naming.has(lemma))) return [];
  const opens = words.findIndex(({ kind, form }) => kind === "mark" && form !== "," && form !== "-");
  const last = words.findLastIndex(isContent);
  const name = words[last];
  if (opens < 1 || name === undefined || last < opens) return [];
  const at = words.flatMap((_, index) => (index >= opens && index <= last ? [index] : []));
  return [{ account, teller: tellerOf(account, context), at, of: words.slice(0, opens).filter(isContent), name }];
}

/** Whether the two name one thing: they share a word for it, or the later, right behind, only points at it. */
function nameOne(a: Naming, b: Naming): boolean {
  if (wordLikeness(a.name, b.name) > 0) return false;
  if (a.of.some((word) => b.of.some((it) => wordLikeness(word, it) > 0))) return true;
  const [x, y] = [a.account.statement, b.account.statement];
  const [from, to] = [x.content[0]?.start ?? 0, y.content[0]?.start ?? 0];
  const later = from < to ? b : a;
  return x.report === y.report && later.of.length === 0 && Math.abs(from - to) < NEAR;
}

/** @cost O(namings²), few in any episode */
export function namingRivals(accounts: readonly Account[], context: Context): Found[] {
  const namings = accounts.flatMap((it) => namingIn(it, context));
  const own = new Map<Told, Naming>(namings.map((it) => [it, it]));
  return opposedTellers(
    namings,
    namings,
    (x, y) => {
      const [a, b] = [own.get(x), own.get(y)];
      return a !== undefined && b !== undefined && nameOne(a, b);
    },
    "name",
    (mine, theirs) => `what ${mine.name} and ${theirs.name} call it`,
  );
}
