// Takes the English tables of names, gives what linking compares names and offices by.
import { CORPORATE_FORMS } from "./corporate-forms.ts";
import type { EntityTables } from "../../link/entity-rule.ts";
import { ALIASES } from "./aliases.ts";
import { NAMES } from "./names.ts";
import { LAND_RULES } from "./lands.ts";
import { MINISTRIES } from "./portfolios.ts";
import { POSTS, STAFF } from "./staff.ts";
import { WIKIDATA } from "./wikidata.ts";

/** Spellings of one word of a body's name, and what short ones stand for. */
export const BODY_WORDS: ReadonlyMap<string, string> = new Map([
  ["defence", "defense"],
  ["labour", "labor"],
  ["centre", "center"],
  ["organisation", "organization"],
  ["programme", "program"],
  ["mfa", "foreign ministry"],
  ["mod", "defense ministry"],
  ["moi", "interior ministry"],
  ["internal", "interior"],
  ["external", "foreign"],
  ["emergencies", "emergency"],
]);

/** @source the tables of names.ts */
export const LINK_NAMES: EntityTables = {
  staff: STAFF,
  posts: POSTS,
  world: NAMES.world,
  wikidata: WIKIDATA,
  lands: LAND_RULES,
  charge: {
    who: "who",
    verbs: new Set("handles oversees runs heads leads manages coordinates directs chairs conducts supervises".split(" ")),
    genitives: new Set(["'s", "’s"]),
  },
  spelling: NAMES.spelling,
  titles: NAMES.roles.map(({ forms, sort, authority }) => ({
    title: sort === "speaker" ? "speaker" : (forms[0] ?? ""),
    forms,
    authority: authority ?? null,
    isOffice: sort !== "calling",
  })),
  bodyStates: new Map(NAMES.world.bodies.flatMap(({ key, state }) => (state === null ? [] : [[key, state] as const]))),
  homes: {
    bodies: new Set("agency ministry government cabinet presidency".split(" ")),
    offices: new Set("minister ministers premier".split(" ")),
    ruling: new Set(
      "ministry government cabinet army military navy forces police guard guards presidency parliament authorities gendarmerie carabinieri".split(
        " ",
      ),
    ),
    services: new Set(
      "service services agency commission authority directorate inspectorate office department staff prosecutor command".split(" "),
    ),
    partial: new Set(
      "regional provincial local municipal city town county district village state's island rebel separatist breakaway opposition shadow union european african international global world un u.n. joint multinational coalition allied our its his her their my this company club party university church tribal".split(
        " ",
      ),
    ),
    titles: new Set(["prefect", "prosecutor"]),
    elsewhere: new Set(["captain", "chancellor", "private", "commander"]),
    joining: new Set(["of", "for", "on", "in", "at"]),
  },
  stateBodies: new Set(
    "ministry government cabinet army military navy forces force police service services guard guards department agency command staff leadership regime administration parliament assembly embassy delegation mission troops battalion contingent garrison headquarters authority authorities committee commission directorate inspectorate prosecutor office side presidency".split(
      " ",
    ),
  ),
  ownBodies: new Set(
    "tribunal court council university college school conservatory academy institute museum gallery library theatre orchestra hospital clinic bank party union guild league church diocese abbey monastery parish club association society foundation charity company".split(
      " ",
    ),
  ),
  rulingBodies: new Set(
    "ministry government cabinet army military forces presidency parliament administration leadership authorities".split(" "),
  ),
  bareBodies: new Set([
    ...MINISTRIES.flatMap(({ forms }) => forms.flatMap((form) => form.split(" "))),
    ..."government cabinet army military navy air force forces armed ground special border coast guard guards police service parliament assembly presidency administration press office staff general".split(
      " ",
    ),
  ]),
  personal: new Set("lawyer attorney solicitor barrister counsel".split(" ")),
  owning: new Set("of for to with and by from".split(" ")),
  kin: new Set(
    (
      "wife husband widow widower spouse partner brother sister sibling twin father mother parent stepfather stepmother son daughter child " +
      "stepson stepdaughter grandfather grandmother grandson granddaughter great-grandfather great-grandmother uncle aunt great-uncle " +
      "great-aunt nephew niece cousin relative brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law friend neighbor"
    ).split(" "),
  ),
  demonymEndings: NAMES.demonymEndings,
  pastOffice: new Set(["former", "ex", "late", "then", "onetime", "retired", "future", "incoming"]),
  generations: new Map([
    ...["jr", "junior", "younger"].map((it) => [it, "younger"] as const),
    ...["sr", "senior", "elder"].map((it) => [it, "elder"] as const),
    ...["ii", "iii", "iv"].map((it) => [it, it] as const),
  ]),
  aliases: ALIASES,
  sameWords: BODY_WORDS,
  emptyWords: ["the", "of", "for", "and", "affairs", "situations", "republic", "its", "their", "his", "her", "our"],
  corporateForms: CORPORATE_FORMS,
  emptyBefore: new Map([["national", new Set(["defense", "defence"])]]),
};
