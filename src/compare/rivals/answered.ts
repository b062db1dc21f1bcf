// Takes an episode's accounts, gives what one says and another turns down without saying it again: "What fever?", a charge answered with "I was never there".
import { wordLikeness } from "../wording/alignment.ts";
import { contentOf, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Content words of a question that does no more than echo. */
const FEW = 1;
/** Rarity from which one word is enough to know what is echoed. */
const TELLING = 0.3;

/** What a question throws back at who said it: "What fever?", "A storm?". */
function echoIn({ statement, view }: Account, { tables }: Context): Word | null {
  if (statement.mode === "indirect" || !statement.affirmed) return null;
  const end = view.words.findIndex(({ form }) => form === "?");
  const words = view.words.slice(0, end).filter(({ kind }) => kind !== "mark");
  const thing = words.filter(isContent);
  const [opens] = words;
  if (end < 0 || opens === undefined || thing.length !== FEW || words.length > 3) return null;
  const [echo] = thing;
  const asks = opens.form === tables.claims.echoing || tables.indefinite.has(opens.form);
  const noun = echo?.upos === "NOUN" && echo === words.at(-1) && words.length === 2;
  return asks && noun && echo.rarity >= TELLING ? echo : null;
}

/** Units of text between what is said and the answer, in one report. */
const BEFORE = 600;

const startOf = ({ statement }: Account): number => statement.content[0]?.start ?? 0;
const endOf = ({ statement }: Account): number => statement.content.at(-1)?.end ?? 0;

/** Whether an account says that there was the thing. */
function says({ statement, view }: Account, echo: Word): boolean {
  if (!tells(statement) && statement.mode !== "direct") return false;
  if (view.denied || view.words.some(({ form }) => form === "?")) return false;
  return view.words.some((it, at) => wordLikeness(it, echo) >= 0.95 && (view.negatedBy[at] ?? -1) < 0);
}

/** @cost O(echoes × accounts of the episode) */
export function echoRivals(accounts: readonly Account[], context: Context): Found[] {
  return accounts.flatMap((answer): Found[] => {
    const echo = echoIn(answer, context);
    if (echo === null) return [];
    const teller = tellerOf(answer, context);
    const said = accounts.filter((it) => tellerOf(it, context).key !== teller.key && says(it, echo));
    const near = said.filter((it) => it.statement.report === answer.statement.report && endOf(it) <= startOf(answer));
    const [first] = near.length > 0 ? near.slice(-1) : said;
    if (first === undefined) return [];
    const other = tellerOf(first, context);
    if (other.isOutlet) return [];
    const all = said.filter((it) => tellerOf(it, context).key === other.key);
    return [rivalOf(teller, [answer], other, all)];
  });
}

const rivalOf = (from: Teller, denials: readonly Account[], to: Teller, sayings: readonly Account[]): Found => ({
  kind: "denial",
  about: `said by ${to.name}, not so according to ${from.name}`,
  sides: [
    tellerSide(from, denials, denials.flatMap(({ statement }) => contentOf(statement))), // prettier-ignore
    tellerSide(to, sayings, sayings.flatMap(({ statement }) => contentOf(statement))), // prettier-ignore
  ],
});

/** Whom a charge names before its "of": "accused the mayor of …". */
function isAccused(charge: Account, entity: string, { parties, tables }: Context): boolean {
  if (charge.statement.act !== "accuse") return false;
  const { words } = charge.view;
  const of = words.findIndex(({ form }) => form === tables.owning);
  return words.slice(0, of < 0 ? words.length : of).some((it) => it.entity !== null && (it.entity === entity || it.party === entity || parties.partyOf(it.entity) === entity)); // prettier-ignore
}

/** What the accused denies right behind a charge, in whatever words. @cost O(denials × accounts of the episode) */
export function answeredRivals(accounts: readonly Account[], context: Context): Found[] {
  const found = new Map<string, { readonly from: Teller; readonly to: Teller; readonly denials: Account[]; readonly charges: Account[] }>();
  for (const denial of accounts) {
    const teller = tellerOf(denial, context);
    if (!denial.view.denied || !denial.statement.affirmed || teller.entity === null) continue;
    const entity = teller.entity;
    const before = accounts
      .filter((it) => it.statement.report === denial.statement.report && it !== denial && endOf(it) <= startOf(denial))
      .filter((it) => startOf(denial) - endOf(it) < BEFORE && tellerOf(it, context).key !== teller.key)
      .sort((a, b) => startOf(a) - startOf(b))
      .at(-1);
    if (before === undefined || !isAccused(before, entity, context)) continue;
    const other = tellerOf(before, context);
    if (other.isOutlet) continue;
    const key = `${teller.key}\n${other.key}`;
    const home = found.get(key) ?? { from: teller, to: other, denials: [], charges: [] };
    found.set(key, home);
    home.denials.push(denial);
    home.charges.push(before);
  }
  return [...found.values()].map(({ from, to, denials, charges }) => rivalOf(from, denials, to, charges));
}
