// Takes the English tables of names, gives what linking compares names and offices by.
import type { EntityTables } from "../../link/entity-rule.ts";
import { NAMES } from "./names.ts";
import { WIKIDATA } from "./wikidata.ts";

/** @source the tables of names.ts */
export const LINK_NAMES: EntityTables = {
  world: NAMES.world,
  wikidata: WIKIDATA,
  spelling: NAMES.spelling,
  titles: NAMES.roles.map(({ forms, sort, authority }) => ({
    title: sort === "speaker" ? "speaker" : (forms[0] ?? ""),
    forms,
    authority: authority ?? null,
  })),
  demonymEndings: NAMES.demonymEndings,
  emptyWords: ["the", "of", "for", "and", "affairs", "republic"],
};
