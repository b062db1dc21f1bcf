// Gives the lands that rule themselves without being recognised by most states, in English, and the words by which they are called so.
// Source: Wikidata, instances of "state with limited recognition" (Q15634554) and of its subclasses, their names and capitals (P36),
// CC0 1.0; written from knowledge. Those that the table of states has are not here, nor those whose capital is as often spoken of as another state's.
import type { LandRules } from "../../link/entity-rule.ts";
import { wordSet } from "./words.ts";

/** Names of a land, "=" between them, then where it is ruled from. */
const LANDS = `
Transnistria=Transdniestria=Trans-Dniester=Transdniester=Pridnestrovie=Pridnestrovian Moldavian Republic=Pridnestrovian Moldovan Republic: Tiraspol
Abkhazia=Republic of Abkhazia=Apsny: Sukhumi=Sukhum
South Ossetia=Republic of South Ossetia: Tskhinvali=Tskhinval
Nagorno-Karabakh=Nagorno Karabakh=Nagorno-Karabakh Republic=Nagorno Karabakh Republic=Artsakh=Republic of Artsakh: Stepanakert
Northern Cyprus=Turkish Republic of Northern Cyprus=TRNC: North Nicosia
Somaliland=Republic of Somaliland: Hargeisa
Puntland: Garowe
Sahrawi Arab Democratic Republic=Sahrawi Republic: Tifariti
Kurdistan Region=Iraqi Kurdistan: Erbil
`;

const names = (text: string): readonly string[] => text.trim().split("=");

export const LAND_RULES: LandRules = {
  lands: LANDS.trim()
    .split("\n")
    .map((line) => line.split(": "))
    .map(([own = "", seats = ""]) => ({ names: names(own), seats: names(seats) })),
  unrecognised: wordSet("unrecognised unrecognized self-proclaimed self-declared self-styled breakaway separatist secessionist"),
  areas: wordSet("republic region territory strip enclave entity province statelet state"),
  officials: wordSet("officials authorities"),
  at: " in ",
  placing: ["of", "of the", "from", "from the", "in", "in the"],
};
