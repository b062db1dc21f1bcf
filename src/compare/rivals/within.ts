// Takes an episode's accounts, gives what a denial itself words as another's: "rejected Norland's claim that …", a claim put to somebody who answers "No", "I promised no such thing".
import { contentOf, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { deniesClaim } from "./denials.ts";
import { tellerOf, tellerSide, type Teller } from "./tellers.ts";
import type { CompareTables } from "../rule.ts";
import { isContent, type Word } from "../wording/words.ts";

const startOf = ({ statement }: Account): number => statement.content[0]?.start ?? 0;
const endOf = ({ statement }: Account): number => statement.content.at(-1)?.end ?? 0;

/** Whether one statement's words stand wholly within another's. */
const isWithin = (part: Account, whole: Account): boolean =>
  part !== whole &&
  whole.statement.content.some(
    ({ start, end }) => start <= startOf(part) && endOf(part) <= end && end - start > endOf(part) - startOf(part),
  );

/** Whether what brings a statement in is a noun for a claim: "Norland's [assertion] that". */
const isClaimed = ({ view, statement }: Account, { tables }: Context): boolean =>
  statement.affirmed && !view.denied && view.cue.some(({ lemma }) => tables.claimNouns.has(lemma));

/** A claim within the words that reject it: what is told there of another is what the one who rejects it says is not so. */
function rejectedIn(denial: Account, near: readonly Account[], context: Context): readonly Account[] {
  return denial.statement.affirmed && deniesClaim(denial, context.tables)
    ? near.filter((it) => isClaimed(it, context) && isWithin(it, denial))
    : [];
}

/** Whether an answer opens with "No" as a sentence of its own, or with "no" and a comma. */
function opensWithNo({ view: { words } }: Account, { tables }: Context): boolean {
  const said = words.findIndex(({ kind }) => kind !== "mark");
  const after = words[said + 1];
  return said >= 0 && tables.no.has(words[said]?.form ?? "") && (after === undefined || after.kind === "mark");
}

/** Content words of the tag that asks whether a claim is so: "Was he?", "Is that true?". */
const TAG = 2;

/** What a question tells of somebody's claim before it asks whether that is so; nothing where it asks for more. */
function askedIn(question: Account, near: readonly Account[], context: Context): readonly Account[] {
  const claims = near.filter((it) => isWithin(it, question) && tells(it.statement) && !it.view.denied && it.statement.affirmed);
  const last = claims.reduce((end, it) => Math.max(end, endOf(it)), 0);
  const rest = question.view.words.filter((it) => it.start >= last && isContent(it));
  const [opens] = question.view.words.filter(({ kind }) => kind !== "mark");
  // "Is it not so that …?": a "No" there may mean either.
  return rest.length > TAG || context.tables.auxiliaries.has(opens?.form ?? "") ? [] : claims;
}

/** "Did nothing", "saw nothing", "said nothing": of what others say, no one thing is meant. */
const isVague = ({ lemma }: Word, { lightVerbs, attitudes, claims }: CompareTables): boolean =>
  lightVerbs.has(lemma) || attitudes.has(lemma) || claims.sensing.has(lemma) || claims.anyDoing.has(lemma);

/** "I promised no such thing": the verb of what was just said that the speaker says to have done nothing of; null where none. */
function nothingSuch({ view, statement }: Account, { tables }: Context): string | null {
  if (!statement.affirmed || view.denied) return null;
  const at = view.words.findIndex(({ form }, index) =>
    tables.claims.nothingSuch.some((words) => words.every((word, step) => view.words[index + step]?.form === word) && form === words[0]),
  );
  // "I called nothing off": nothing of it, whatever it was.
  const bare = at >= 0 ? at : view.words.findIndex(({ form }, index) => form === tables.claims.nothing && view.words[index - 1]?.upos === "VERB"); // prettier-ignore
  const verb = bare < 0 ? undefined : view.words[bare - 1];
  return verb?.upos === "VERB" && !(at < 0 && isVague(verb, tables)) ? verb.lemma : null;
}

/** Units of text between what is said and who says to have done nothing of it. */
const BEFORE = 400;

/** What was said right before of the one who says to have done nothing such, with that verb. */
function saidBefore(denial: Account, near: readonly Account[], context: Context): readonly Account[] {
  const verb = nothingSuch(denial, context);
  if (verb === null) return [];
  const before = near.filter((it) => endOf(it) <= startOf(denial) && startOf(denial) - endOf(it) < BEFORE);
  return before.filter((it) => it.view.words.some(({ lemma }, at) => lemma === verb && (it.view.negatedBy[at] ?? -1) < 0)).slice(-1);
}

interface Turned {
  readonly from: Teller;
  readonly to: Teller;
  readonly denials: Set<Account>;
  readonly claims: Set<Account>;
}

/** @param asking accounts, with those of whoever asks @cost O(denials × statements of a report) */
export function withinRivals(asking: readonly Account[], context: Context): Found[] {
  const byReport = new Map<string, Account[]>();
  for (const it of asking) {
    const list = byReport.get(it.statement.report);
    if (list === undefined) byReport.set(it.statement.report, [it]);
    else list.push(it);
  }
  const byId = new Map(asking.map((it) => [it.statement.id, it]));
  const found = new Map<string, Turned>();
  for (const denial of asking) {
    const near = byReport.get(denial.statement.report) ?? [];
    const question = byId.get(denial.statement.answers ?? "");
    const turned = [
      ...rejectedIn(denial, near, context),
      ...(question !== undefined && opensWithNo(denial, context) ? askedIn(question, near, context) : []),
      ...saidBefore(denial, near, context),
    ];
    const from = tellerOf(denial, context);
    for (const claim of from.isOutlet ? [] : turned) {
      const to = tellerOf(claim, context);
      if (to.key === from.key || (to.isOutlet && claim !== question)) continue;
      const key = `${from.key}\n${to.key}\n${claim === question}`;
      const home = found.get(key) ?? { from, to, denials: new Set(), claims: new Set() };
      found.set(key, home);
      home.denials.add(denial);
      home.claims.add(claim);
    }
  }
  return [...found.values()].map(({ from, to, denials, claims }) => ({
    kind: "denial",
    about: `said by ${to.name}, denied by ${from.name}`,
    sides: [
      tellerSide(from, [...denials], [...denials].flatMap(({ statement }) => contentOf(statement))), // prettier-ignore
      tellerSide(to, [...claims], [...claims].flatMap(({ statement }) => contentOf(statement))), // prettier-ignore
    ],
  }));
}
