// Takes an episode's accounts and clauses, gives claims that one sentence tells and turns down: "a claim that the owner dismissed as ridiculous", "denied Norwegian reports that …".
import type { EntityId, Span } from "../../model/index.ts";
import { contentOf, type Account, type Found } from "./accounts.ts";
import { childrenOf, spanAround, type Clause, type Sentence } from "./clauses.ts";
import type { Context } from "../context.ts";
import { tellerOf, tellerSide, tellersIn, type Teller } from "./tellers.ts";
import { isContent } from "../wording/words.ts";

/** Who holds a claim and who turns it down, with where each says so. Numbers are indices into the sentence's words. */
interface Rejected {
  readonly from: Teller;
  readonly denials: readonly Account[];
  readonly denial: Span;
  /** What the denier says of it besides. */
  readonly version: readonly Span[];
  readonly to: Teller;
  readonly claims: readonly Account[];
  readonly claim: Span;
}

type TellerAt = ReturnType<typeof tellersIn>;

/** A sentence with who tells what stands in it, and who brings in what by which word. */
interface Told {
  readonly sentence: Sentence;
  readonly tellerAt: TellerAt;
  readonly mine: readonly Account[];
}

/** Words from a comma to the noun for what was said ("a [claim]"), and on to the verb that turns it down. */
const [NOUN_REACH, VERB_REACH] = [3, 10];
/** Words behind a verb of calling within which stands that it is false. */
const CALLED_REACH = 6;
/** Words of whoever denies. */
const NAME_REACH = 8;
/** Words between a verb and the claim it turns down, and between the claim's noun and its owner. */
const [CLAIM_REACH, OWNER_REACH] = [8, 4];
/** Content words of a claim that make it known which it is. */
const FEWEST = 2;
const COMMA = ",";

/** Whether what stands there calls something false or empty. */
const isHollow = ({ words }: Sentence, at: number, { tables }: Context): boolean => {
  const { lemma = "", form = "" } = words[at] ?? {};
  return [lemma, form].some((it) => tables.falsehoods.has(it) || tables.claims.hollow.has(it));
};

/** Whether a word turns a claim down: "denied", "dismissed", "called it a fiction". Not where it is itself denied. */
function turnsDown(sentence: Sentence, at: number, context: Context): boolean {
  const { words } = sentence;
  const { tables } = context;
  const word = words[at];
  // "A figure that Denmark disputes": at the end of a clause the verb is taken for a noun.
  const isNoun = word?.upos === "NOUN" && words[at + 1]?.kind !== "mark";
  if (word === undefined || isNoun || words.slice(Math.max(0, at - 3), at).some(({ form }) => tables.negators.has(form))) return false; // prettier-ignore
  if (words[at - 1]?.form === tables.claims.toward) return false;
  if (tables.denials.has(word.lemma)) return true;
  const calls = tables.claims.naming.has(word.lemma);
  return calls && words.slice(at + 1, at + 1 + CALLED_REACH).some((_, step) => isHollow(sentence, at + 1 + step, context));
}

function entityTeller(id: EntityId, { parties }: Context): Teller {
  const party = parties.partyOf(id);
  const name = parties.nameOf(party);
  return { key: name.toLowerCase(), name, entity: party, isOutlet: false };
}

/** Who a phrase names: whom its noun means, else who it is by its own words ("the owner of the boat"); null where it names nobody. */
export function namedIn(sentence: Sentence, from: number, end: number, context: Context): Teller | null {
  const { words, entity } = sentence;
  const { tables } = context;
  const phrase = words.slice(from, end);
  const by = phrase.findIndex(({ form }) => tables.prepositions.has(form));
  const head = from + (by < 0 ? phrase.length : by) - 1;
  if (head < from) return null;
  const id = entity[head] ?? null;
  if (id !== null) return entityTeller(id, context);
  if (words[head]?.upos !== "NOUN" && words[head]?.upos !== "PROPN") return null;
  const opens = from + (tables.determiners.has(words[from]?.form ?? "") ? 1 : 0);
  const { start, end: last } = spanAround(sentence, [Math.min(opens, head), end - 1]);
  const name = sentence.report.annotated.article.text.slice(start, last);
  // "Leaders of the Tessin guild": whose they are is known, not who.
  const owner = words.slice(from, head + 1).find(({ party }) => party !== null)?.party ?? null;
  return { key: name.toLowerCase(), name, entity: owner, isOutlet: false };
}

/** Where a phrase that opens at a word ends: before a mark, a verb, or a preposition that is no "of". */
export function phraseEnd({ words }: Sentence, from: number, { tables }: Context): number {
  const stops = ({ kind, upos, form }: (typeof words)[number]): boolean =>
    kind === "mark" ||
    form === AS ||
    upos === "VERB" ||
    upos === "AUX" ||
    upos === "ADV" ||
    (tables.prepositions.has(form) && form !== tables.owning);
  const end = words.findIndex((it, at) => at >= from && (stops(it) || at > from + NAME_REACH));
  return end < 0 ? words.length : end;
}

/** Who turns down what stands before a comma, in the words behind it, and the last of these. */
function apposedAt(sentence: Sentence, comma: number, context: Context): { readonly from: Teller; readonly last: number } | null {
  const { words } = sentence;
  const { tables } = context;
  const { claims } = tables;
  const isNoun = (at: number): boolean => claims.sayings.has(words[at]?.lemma ?? "") || tables.claimNouns.has(words[at]?.lemma ?? "");
  const which = words[comma + 1]?.form === claims.which;
  const noun = which ? comma + 1 : words.findIndex((_, at) => at > comma && at <= comma + NOUN_REACH && isNoun(at));
  if (noun < 0 || words.slice(comma + 1, noun).some(({ kind, upos }) => kind === "mark" || upos === "VERB")) return null;
  const opens = !which && (tables.complementers.has(words[noun + 1]?.form ?? "") || words[noun + 1]?.form === claims.which);
  const start = noun + (opens ? 2 : 1);
  const verb = words.findIndex((_, at) => at >= start && at <= start + VERB_REACH && turnsDown(sentence, at, context));
  const between = words.slice(start, Math.max(start, verb));
  if (verb < 0 || between.some(({ kind, upos }) => kind === "mark" || upos === "VERB")) return null;
  // "A visa, which Norway denied": what is refused was never said.
  const refused = which && (tables.contests.has(words[verb]?.lemma ?? "") || words.slice(Math.max(0, comma - 3), comma).some(({ lemma }) => tables.grants.has(lemma))); // prettier-ignore
  if (refused) return null;
  const passive = between.every(({ upos }) => upos === "AUX" || upos === "ADV");
  const by = words.findIndex(({ form }, at) => at > verb && at <= verb + 2 && tables.doers.has(form));
  if (passive && (which || by < 0)) return null;
  const phrase = passive ? by + 1 : start;
  const end = passive ? phraseEnd(sentence, phrase, context) : Math.min(verb, phraseEnd(sentence, phrase, context));
  const from = namedIn(sentence, phrase, end, context);
  return from === null ? null : { from, last: Math.max(verb, end - 1) };
}

/** Units of text between a denial and the denier's own version of it. */
const NEXT = 40;

/** What the denier says of it in the next breath: by the same, or by a name where the denier was only described ("the owner"). */
function versionOf(from: Teller, to: Teller, { end }: Span, mine: readonly Account[], context: Context): readonly Account[] {
  const startOf = ({ statement }: Account): number => statement.content[0]?.start ?? 0;
  const next = mine.filter((it) => startOf(it) >= end && startOf(it) - end < NEXT).sort((a, b) => startOf(a) - startOf(b))[0];
  if (next === undefined || next.statement.mode !== "direct" || !next.statement.affirmed) return [];
  const teller = tellerOf(next, context);
  const isDescribed = from.name.charAt(0) === from.name.charAt(0).toLowerCase();
  const isTheirs = isDescribed ? teller.key !== to.key && !teller.isOutlet : teller.key === from.key;
  return isTheirs ? [next] : [];
}

/** Whether the cue of a statement stands within a stretch. */
const isCueIn = ({ cue }: Account["statement"], { start, end }: Span): boolean =>
  (cue ?? []).some((it) => start <= it.start && it.end <= end);

/** "Norway says that it sank, a claim that Denmark denies": what somebody says, and who denies it right behind. */
function apposedIn({ sentence, tellerAt, mine }: Told, context: Context): Rejected[] {
  const { words } = sentence;
  return words.flatMap(({ form }, comma): Rejected[] => {
    const apposed = form === COMMA ? apposedAt(sentence, comma, context) : null;
    const before = words[comma - 1];
    if (apposed === null || before === undefined) return [];
    const { teller, account } = tellerAt(before.token);
    const isSame = teller.key === apposed.from.key || (teller.entity !== null && teller.entity === apposed.from.entity);
    if (account === null || teller.isOutlet || isSame || account.view.denied) return [];
    const start = Math.max(words[0]?.start ?? 0, account.statement.content[0]?.start ?? 0);
    const claim = { report: account.statement.report, start, end: before.end };
    const denial = spanAround(sentence, [comma + 1, apposed.last]);
    const said = spanAround(sentence, [comma + 1, words.length - 1]);
    const version = versionOf(apposed.from, teller, said, mine, context);
    return start < claim.end
      ? [
          {
            from: apposed.from,
            denials: [...mine.filter(({ statement }) => isCueIn(statement, denial)), ...version],
            denial,
            version: version.flatMap(({ statement }) => contentOf(statement)),
            to: teller,
            claims: [account],
            claim,
          },
        ]
      : [];
  });
}

/** Whose claim a noun tells of, and the last word of both; null where nobody's. */
function ownerAt(sentence: Sentence, noun: number, context: Context): { readonly id: EntityId; readonly last: number } | null {
  const { words, entity } = sentence;
  const { tables, parties } = context;
  const partyAt = (at: number): EntityId | null => words[at]?.party ?? (entity[at] == null ? null : parties.partyOf(entity[at]));
  const parts = (from: number, end: number): boolean => words.slice(from, end).some(({ form, upos, kind }) => kind === "mark" || upos === "VERB" || tables.prepositions.has(form)); // prettier-ignore
  const before = words.findLastIndex((_, at) => at < noun && at >= noun - OWNER_REACH && partyAt(at) !== null);
  if (before >= 0 && !parts(before + 1, noun)) return { id: partyAt(before)!, last: noun };
  // "The statement [spread by] the Norwegian side", "the assertion of Norway".
  const spread = words[noun + 1]?.upos === "VERB" ? noun + 2 : noun + 1;
  const { form = "" } = words[spread] ?? {};
  // "Reports from Norway" are told from there, by anybody.
  if ((!tables.doers.has(form) || form === tables.claims.origin) && form !== tables.owning) return null;
  const behind = words.findIndex((_, at) => at > spread && at <= spread + OWNER_REACH && partyAt(at) !== null);
  if (behind < 0 || parts(spread + 1, behind)) return null;
  const side = words[behind + 1]?.upos === "NOUN" ? behind + 1 : behind;
  return { id: partyAt(behind)!, last: side };
}

/** What is claimed behind a noun and its owner: "that …", ", according to which …", "of firing …". */
function claimAfter(sentence: Sentence, last: number, context: Context): readonly [first: number, end: number] | null {
  const { words } = sentence;
  const { tables } = context;
  const opens = words.findIndex(({ form }, at) => at > last && at <= last + 4 && (form === tables.claims.that || form === tables.claims.which)); // prettier-ignore
  const deed = words[last + 1]?.form === tables.owning && words[last + 2]?.form.endsWith("ing") === true ? last + 1 : -1;
  const from = deed >= 0 ? deed : opens;
  // "Reports which Norway spread": nothing is claimed there.
  const which = from >= 0 && words[from]?.form === tables.claims.which && words[from - 1]?.form !== TO;
  if (from < 0 || which) return null;
  const stops = (at: number): boolean => {
    const isBeing = tables.claims.being.has(words[at]?.form ?? "") || words[at]?.form === AS;
    return (isBeing && [1, 2, 3].some((step) => isHollow(sentence, at + step, context))) || words[at]?.form === COMMA;
  };
  const stop = words.findIndex((_, at) => at > from + 1 && stops(at));
  const end = stop < 0 ? words.length : stop;
  const said = words.slice(from + 1, end);
  const finite = deed >= 0 || said.some(({ upos, form, lemma }) => upos === "AUX" || (upos === "VERB" && form !== lemma));
  return finite && said.filter(isContent).length >= FEWEST ? [from + 1, end] : null;
}
const [AS, TO] = ["as", "to"];

/** Who turns a claim down: by a verb before it, or by what is said of it behind; and the word that does so. */
function denierOf(
  told: Told,
  noun: number,
  end: number,
  context: Context,
): { from: Teller; denials: readonly Account[]; at: number } | null {
  const { sentence, mine, tellerAt } = told;
  const { words, relation } = sentence;
  const hollow = [1, 2, 3].find((step) => isHollow(sentence, end + step, context));
  // "Described the claim that it sank as a fairy tale".
  const calls = (at: number): boolean =>
    hollow !== undefined && words[end]?.form === AS && context.tables.claims.naming.has(words[at]?.lemma ?? "");
  const verb = words.findLastIndex((_, at) => at < noun && at >= noun - CLAIM_REACH && (turnsDown(sentence, at, context) || calls(at)));
  const between = words.slice(verb + 1, noun);
  if (verb >= 0 && !between.some(({ kind, upos }) => kind === "mark" || upos === "VERB")) {
    const { start } = words[verb]!;
    const account = mine.find(({ statement }) => (statement.cue ?? []).some((it) => it.start <= start && start < it.end));
    if (account !== undefined) return { from: tellerOf(account, context), denials: [account], at: verb };
    const subject = childrenOf(sentence, verb).find((it) => relation[it] === "nsubj");
    if (subject === undefined) return null;
    const first = Math.min(subject, ...childrenOf(sentence, subject));
    const from = namedIn(sentence, first, phraseEnd(sentence, subject, context), context);
    return from === null ? null : { from, denials: [], at: verb };
  }
  const isFalse = context.tables.claims.being.has(words[end]?.form ?? "");
  const { teller, account } = tellerAt(words[noun]!.token);
  const whole = isFalse && account?.statement.affirmed === true && !account.view.denied;
  return whole && hollow !== undefined ? { from: teller, denials: [account], at: end + hollow } : null;
}

/** "Denied Norwegian reports that it had fired", "called absurd the assertion of Norway that …". */
function namedClaimsIn(told: Told, context: Context): Rejected[] {
  const { sentence } = told;
  const { words } = sentence;
  const { parties, tables } = context;
  return words.flatMap(({ lemma, upos }, noun): Rejected[] => {
    const owner = upos !== "VERB" && tables.claimNouns.has(lemma) ? ownerAt(sentence, noun, context) : null;
    const claimed = owner === null ? null : claimAfter(sentence, owner.last, context);
    const denier = claimed === null ? null : denierOf(told, noun, claimed[1], context);
    if (owner === null || claimed === null || denier === null || denier.from.isOutlet) return [];
    const to = entityTeller(owner.id, context);
    const isOwn = denier.from.entity !== null && parties.partyOf(denier.from.entity) === to.entity;
    if (isOwn || to.key === denier.from.key) return [];
    const claim = spanAround(sentence, [claimed[0], claimed[1] - 1]);
    // What is denied stands inside the denial's own words where these open with it.
    const denial = spanAround(sentence, denier.at < noun ? [denier.at, owner.last] : [noun, denier.at]);
    return [{ ...denier, denial, version: [], to, claims: [], claim }];
  });
}

/** Accounts but for answers told in apposition, which say again what the account before them says. */
function withoutAnswers(mine: readonly Account[]): readonly Account[] {
  const cueOf = ({ statement }: Account): number => statement.cue?.[0]?.start ?? -1;
  const first = new Map<number, number>();
  for (const it of mine) {
    const start = it.statement.content[0]?.start ?? -1;
    first.set(start, Math.min(first.get(start) ?? Infinity, cueOf(it)));
  }
  return mine.filter((it) => !it.view.denied || cueOf(it) <= first.get(it.statement.content[0]?.start ?? -1)!);
}

/** @cost O(words of the sentences) */
export function rejectedRivals(accounts: readonly Account[], clauses: readonly Clause[], context: Context): Found[] {
  const byReport = new Map<string, Set<Sentence>>();
  for (const { sentence } of clauses) {
    const { id } = sentence.report.annotated.article;
    byReport.set(id, (byReport.get(id) ?? new Set<Sentence>()).add(sentence));
  }
  return [...byReport].flatMap(([id, sentences]) => {
    const mine = accounts.filter(({ statement }) => statement.report === id);
    const tellerAt = tellersIn(context.reportOf(id), withoutAnswers(mine), context);
    return [...sentences].flatMap((sentence): Found[] => {
      const told: Told = { sentence, tellerAt, mine };
      return [...apposedIn(told, context), ...namedClaimsIn(told, context)].map((it) => ({
        kind: "denial",
        about: `said by ${it.to.name}, denied by ${it.from.name}`,
        sides: [tellerSide(it.from, it.denials, [it.denial, ...it.version]), tellerSide(it.to, it.claims, [it.claim])],
      }));
    });
  });
}
