// Takes a number, gives so many short invented reports, the same every time: outlets that tell of the same few quarrels in their own words.
import { createHash } from "node:crypto";

export interface Invented {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly date: string;
}

const PLACES = ["Northam", "Pellin", "Ostrel", "Harrowgate", "Lunden", "Marsk", "Tolvay", "Quern"];
const OUTLETS = ["Courant", "Ledger", "Mirror of the North", "Evening Post", "Dispatch", "Observer of Marsk"];
const PEOPLE = ["Vera Holm", "Ivo Brandt", "Marta Lund", "Anselm Roth", "Dina Farrow", "Piet Oster"];
const THINGS = ["dam", "bridge", "harbour", "railway", "reservoir", "orchard", "quarry", "observatory"];
const CLAIMS = [
  "would hold",
  "had been neglected",
  "must be closed at once",
  "was safe",
  "had cost 12 lives",
  "would be rebuilt within a year",
];

/** One of a list by a number of its own; no two reports share a stream. */
const pick = <Item>(list: readonly Item[], seed: string): Item =>
  list[createHash("sha256").update(seed).digest().readUInt32BE(0) % list.length]!;

/** The `n`-th report. @param family reports of one family tell of one quarrel */
export function invented(n: number, family = Math.floor(n / 8)): Invented {
  const [place, thing] = [pick(PLACES, `place ${family}`), pick(THINGS, `thing ${family}`)];
  const [speaker, other] = [pick(PEOPLE, `speaker ${family}`), pick(PEOPLE, `other ${n}`)];
  const outlet = pick(OUTLETS, `outlet ${n}`);
  const day = new Date(Date.UTC(2015, 0, 1 + family * 3)).toISOString().slice(0, 10);
  const claim = pick(CLAIMS, `claim ${family}`);
  const text = [
    `${place.toUpperCase()}, ${day} - The ${thing} of ${place} ${claim}, ${speaker} said on the day that case ${family} was heard.`,
    `“Nobody asked us about the ${thing},” ${other} told the ${outlet}. “We will remember number ${n}.”`,
    `${other} denied that the ${thing} ${pick(CLAIMS, `denied ${n}`)}.`,
  ].join("\n\n");
  return { id: `r${String(n).padStart(6, "0")}`, title: `${place}: the ${thing} ${claim}`, text, outlet, date: day };
}
