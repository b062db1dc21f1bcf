// Gives the letters by which American news tags lawmakers with party and state.
//
// @source common usage of American news: "R-Ohio" for a Republican of Ohio
import type { PartyTagWords } from "../../annotate/mentions/names-rule.ts";
import { PLACES } from "./world-places.ts";

const PARTIES: readonly (readonly [string, string])[] = [
  ["R", "republican"],
  ["D", "democrat"],
  ["L", "libertarian"],
];

export const PARTY_TAGS: PartyTagWords = {
  parties: new Map(PARTIES),
  members: new Set(PARTIES.map(([, calling]) => calling)),
  places: new Map(PLACES.flatMap(({ name, also }) => [name, ...also].map((form): [string, string] => [form.toLowerCase(), name]))),
};
