// Takes the candidates of a pronoun that says something and the likeliest of them, gives who goes on speaking: not one who was merely spoken of.
import type { LocalEntityIndex } from "../../model/index.ts";
import type { Asked, Trace } from "./pronoun-features.ts";
import type { QuotedSpeakers } from "./quoted-speakers.ts";

/** How many sentences of the report's own later whoever spoke last goes on. */
const CONTINUES = 1;

/** A pronoun with its candidates, the nearest first. */
interface Candidates {
  readonly asked: Asked;
  readonly traces: readonly Trace[];
}

/** "Rossi's lawyer added. As [he] explained": whoever says more is the one who spoke last, not the one that is named in the words for him. @cost O(traces) */
function holderOr(likeliest: LocalEntityIndex | -1, { asked, traces }: Candidates): LocalEntityIndex | -1 {
  const near = asked.says && !asked.pronoun.plural ? traces.find(({ entity }) => entity === likeliest) : undefined;
  if (near === undefined || near.says || near.sentence >= asked.sentence) return likeliest;
  const { phrase: within, sentence } = near;
  const holder = traces.find(
    (it) =>
      it.says && it.sentence === sentence && it.phrase.first <= within.first && within.end <= it.phrase.end && it.entity !== likeliest,
  );
  return holder?.entity ?? likeliest;
}

/**
 * "Verdi voted for it once, Rossi said. “Never again,” [he] added": whoever spoke last in the report's own words goes on, not
 * one who was spoken of before that, or only in what was said. @cost O(traces)
 */
function lastSayerOr(
  likeliest: LocalEntityIndex | -1,
  { asked, traces }: Candidates,
  { quotation }: QuotedSpeakers,
): LocalEntityIndex | -1 {
  if (likeliest < 0 || !asked.says || asked.pronoun.plural || asked.pronoun.gender === "it" || asked.quotation >= 0) return likeliest;
  const isOwn = ({ told, token }: Trace): boolean => !told && quotation[token]! < 0;
  const sayer = traces.find((it) => it.saysTitled && isOwn(it));
  if (sayer === undefined || sayer.sentence >= asked.sentence || asked.own - sayer.own > CONTINUES) return likeliest;
  for (const it of traces) {
    if (it.entity !== likeliest || it.token < sayer.token) continue;
    if (it.sentence === asked.sentence && quotation[it.token]! < 0) return likeliest;
    if (!isOwn(it)) continue;
    if (it.says || it.sentence > sayer.sentence || (it.acts && it.phrase.pronoun === null)) return likeliest;
  }
  return sayer.entity;
}

/** "Rossi sees it otherwise: the plan, [he] argues, costs little": whoever acts before the colon goes on behind it; null elsewhere. @cost O(traces) */
function actorBefore({ asked, traces }: Candidates, { quotation }: QuotedSpeakers): LocalEntityIndex | null {
  if (asked.insertedFrom < 0 || asked.insertedFrom === Infinity) return null;
  const actor = traces.find(
    (it) => it.acts && it.sentence === asked.sentence && it.token < asked.insertedFrom && quotation[it.token]! < 0 && !it.told,
  );
  return actor?.entity ?? null;
}

/** Who goes on where a pronoun says something, given the likeliest of its candidates. @cost O(traces) */
export const whoGoesOn = (likeliest: LocalEntityIndex | -1, choice: Candidates, quoted: QuotedSpeakers): LocalEntityIndex | -1 =>
  actorBefore(choice, quoted) ?? lastSayerOr(holderOr(likeliest, choice), choice, quoted);
