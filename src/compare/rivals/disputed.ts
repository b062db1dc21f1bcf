// Takes an episode's accounts, gives what one tells and the next denies without saying it again: "the yard disputes this".
import { contentOf, tells, type Account, type Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import { tellerOf, tellerSide } from "./tellers.ts";
import { isContent, type Word } from "../wording/words.ts";

/** Units of text between what is told and the denial that points back at it. */
const BEFORE = 400;
/** Units of text between a denial and the denier's own version of it. */
const NEXT = 120;

/** Whether an account denies, and says of what no more than "this" or "that version". */
function pointsBack({ view, statement }: Account, { tables }: Context): boolean {
  // "Contested the figure", where "contested the seat" denies nothing.
  const contests = statement.act === "deny" && view.cue.some(({ lemma }) => tables.claims.contesting.has(lemma));
  if (!(view.denied || contests) || !statement.affirmed || view.words.length === 0) return false;
  const words = view.words.filter(({ kind }) => kind !== "mark");
  const pointing = words.every(
    ({ form, lemma }) => tables.claims.pointers.has(form) || tables.claims.pointers.has(lemma) || tables.claims.amounts.has(lemma) || tables.determiners.has(form), // prettier-ignore
  );
  return pointing && words.filter(isContent).length <= 2;
}

/** Content words of what only calls what was said before it false: "that “a lie in uniform”", "the story a fairy tale". */
const FEW = 3;

/** Words by which what was said before is pointed at: one for "this", two for "the story", "these reports"; 0 where nothing is. */
function pointingWords([first, second]: readonly Word[], { claims, claimNouns, determiners, indefinite }: CompareTables): number {
  const isClaim = second !== undefined && (claimNouns.has(second.lemma) || claims.sayings.has(second.lemma) || claims.pointers.has(second.lemma)); // prettier-ignore
  if (determiners.has(first?.form ?? "") && !indefinite.has(first?.form ?? "") && isClaim) return 2;
  return claims.pointers.has(first?.form ?? "") ? 1 : 0;
}

/** Whether an account calls what was said right before it a lie: "called that a fabrication", "dismissed the story as absurd", "“This is nonsense”". */
function callsItFalse({ view, statement }: Account, { tables }: Context): boolean {
  const words = view.words.filter(({ kind }) => kind !== "mark");
  const { hollow, being, naming } = tables.claims;
  const pointing = pointingWords(words, tables);
  // "That he considered a lie" calls something else so.
  const calls = view.cue.some(({ lemma }) => naming.has(lemma)) || being.has(words[pointing]?.form ?? "");
  const dismisses = view.cue.some(({ lemma }) => tables.contests.has(lemma)) && words[pointing]?.form === AS;
  if (pointing === 0 || !statement.affirmed || !(dismisses || (calls && !view.denied)) || words.filter(isContent).length > FEW)
    return false;
  const isFalse = ({ lemma, form }: Word): boolean => [lemma, form].some((it) => tables.falsehoods.has(it) || hollow.has(it));
  return view.words.some((word, at) => isFalse(word) && (view.negatedBy[at] ?? -1) < 0);
}
const AS = "as";

/** Words of "it did not", "no, she wasn't". */
const SHORT = 6;

/** Whether an account opens with no more than that it was not: "She didn't.", "insists it was not". */
function deniesShortly({ view, statement }: Account, { tables, reportOf }: Context): boolean {
  const { words, negatedBy } = view;
  // "She hadn't yet called": what is cut off there goes on.
  const { text } = reportOf(statement.report).annotated.article;
  const last = statement.content.at(-1)?.end ?? 0;
  if (/^\p{L}[^\S\n]\p{L}/u.test(text.slice(last - 1, last + 2))) return false;
  const end = words.findIndex(({ form }) => form === "." || form === "!" || form === ";");
  const first = words.slice(0, end < 0 ? words.length : end).filter(({ kind }) => kind !== "mark");
  const negator = first.findIndex(({ form }) => tables.negators.has(form));
  const subject = first.find(({ form }) => !tables.no.has(form));
  const rest = first.filter((it) => !tables.no.has(it.form) && !tables.negators.has(it.form) && it !== subject);
  if (!statement.affirmed || view.denied || first.length > SHORT || first.length < 2 || negator < 0) return false;
  if (
    subject === undefined ||
    !tables.pronouns.has(subject.form) ||
    subject.form === tables.claims.i ||
    words.some((_, at) => at < first.length && (negatedBy[at] ?? -1) >= 0)
  )
    return false;
  const isDone = (form: string): boolean => tables.auxiliaries.has(form) && !tables.modals.has(form) && !tables.claims.unreal.has(form);
  return rest.length > 0 && rest.every(({ form }) => isDone(form) || tables.complementers.has(form));
}

const startOf = ({ statement }: Account): number => statement.content[0]?.start ?? 0;
const endOf = ({ statement }: Account): number => statement.content.at(-1)?.end ?? 0;

/** "The description is not accurate": whoever disputes something behind it disputes the same. */
const isDisputing = ({ view }: Account, { tables }: Context): boolean =>
  view.words.some(({ lemma }, at) => tables.claims.accurate.has(lemma) && (view.negatedBy[at] ?? -1) >= 0);

/** "Dismissed the charges": a court's doing, no denial. */
const isCharge = ({ view }: Account, { tables }: Context): boolean =>
  view.cue.some(({ lemma }) => tables.contests.has(lemma)) && view.words.some(({ lemma }) => tables.claims.charged.has(lemma));

/** @cost O(denials × accounts of the episode) */
export function disputedRivals(accounts: readonly Account[], context: Context): Found[] {
  return accounts.flatMap((denial): Found[] => {
    const isFalse = callsItFalse(denial, context) || deniesShortly(denial, context);
    if (!isFalse && (!pointsBack(denial, context) || isCharge(denial, context))) return [];
    const teller = tellerOf(denial, context);
    const near = accounts.filter((it) => it.statement.report === denial.statement.report && it !== denial);
    const before = near
      .filter((it) => tells(it.statement) && endOf(it) <= startOf(denial) && startOf(denial) - endOf(it) < BEFORE)
      .sort((a, b) => startOf(a) - startOf(b))
      .at(-1);
    if (before === undefined) return [];
    const other = tellerOf(before, context);
    // "Norland accused an Aurelian patrol": not Sudria's to deny.
    // "Both denied it": who denies something beside another denies the same.
    if (isDisputing(before, context)) return [];
    if (!isFalse && (before.view.denied || before.statement.act === "deny")) return [];
    const struck = before.accusations.filter((it) => it.struck && it.named);
    const ofOthers = struck.length > 0 && !struck.some(({ accused }) => accused === denial.party);
    if (ofOthers || other.key === teller.key || other.isOutlet || teller.isOutlet) return [];
    const version = near.find(
      (it) =>
        tellerOf(it, context).key === teller.key &&
        startOf(it) >= endOf(denial) &&
        startOf(it) - endOf(denial) < NEXT &&
        tells(it.statement),
    );
    const mine = version === undefined ? [denial] : [denial, version];
    return [
      {
        kind: "denial",
        about: `said by ${other.name}, disputed by ${teller.name}`,
        sides: [
          tellerSide(teller, mine, mine.flatMap(({ statement }) => contentOf(statement))), // prettier-ignore
          tellerSide(other, [before], contentOf(before.statement)),
        ],
      },
    ];
  });
}
