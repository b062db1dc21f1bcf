// Gives the English names of ministers, secretaries and ministries, by the usual portfolios of governments.
//
// @source the usual names of ministries in English-language news
import type { BodyWord, RoleWord } from "../../annotate/mentions/names-rule.ts";

/** Usual name of a portfolio, and other names. */
const PORTFOLIOS: readonly (readonly [name: string, ...also: string[]])[] = [
  ["foreign", "foreign affairs", "external affairs", "external relations"],
  ["defense", "defence", "national defense", "national defence"],
  ["interior", "internal affairs", "home affairs"],
  ["finance"],
  ["justice"],
  ["health", "public health"],
  ["education"],
  ["energy"],
  ["economy", "economic development", "economics", "economic affairs"],
  ["trade", "commerce"],
  ["transport", "transportation"],
  ["agriculture"],
  ["environment", "ecology"],
  ["culture"],
  ["information"],
  ["labor", "labour"],
  ["industry"],
  ["housing"],
  ["migration", "immigration"],
  ["emergency", "emergencies", "emergency situations", "civil protection"],
  ["science"],
  ["tourism"],
  ["sports", "sport"],
  ["treasury"],
  ["state security", "security"],
  ["water", "water resources"],
  ["fisheries", "fishing", "fishery", "maritime affairs"],
  ["communications", "communication", "digital affairs"],
  ["planning", "public works", "infrastructure"],
  ["social affairs", "welfare", "social welfare", "family", "women's affairs"],
  ["mines", "mining", "mineral resources"],
  ["petroleum", "oil"],
  ["local government", "regional development"],
  ["religious affairs", "youth"],
];

const authorityOf = (name: string): Pick<RoleWord, "authority"> =>
  name === "foreign" ? { authority: "foreign-ministry" } : name === "defense" ? { authority: "defence-ministry" } : {};

/** "foreign minister", "minister of foreign affairs", "minister for foreign affairs", … */
export const MINISTERS: readonly RoleWord[] = PORTFOLIOS.map((names) => ({
  forms: names.flatMap((it) => [`${it} minister`, `minister of ${it}`, `minister for ${it}`]),
  sort: "office",
  ofState: true,
  body: `${names[0]} ministry`,
  ...authorityOf(names[0]),
}));

/** "foreign ministry", "ministry of foreign affairs", … */
export const MINISTRIES: readonly BodyWord[] = PORTFOLIOS.map((names) => ({
  forms: names.flatMap((it) => [`${it} ministry`, `ministry of ${it}`, `ministry for ${it}`, `ministry of the ${it}`]),
  ofState: true,
  ...authorityOf(names[0]),
}));

/** "defense secretary", "secretary of defense", "secretary of the treasury", …; the departments of the governments that call their ministers so (United States, United Kingdom, Philippines). */
export const SECRETARIES: readonly RoleWord[] = [
  "defense",
  "treasury",
  "labor",
  "education",
  "energy",
  "transportation",
  "commerce",
  "agriculture",
  "health",
  "health and human services",
  "interior",
  "housing",
  "homeland security",
  "veterans affairs",
  "war",
  "the navy",
  "the army",
  "the air force",
].map((name) => ({
  forms: name.startsWith("the ")
    ? [`${name.slice(4)} secretary`, `secretary of ${name}`]
    : [`${name} secretary`, `secretary of ${name}`, `secretary of the ${name}`, `secretary for ${name}`],
  sort: "office",
  ofCabinet: true,
  ...authorityOf(name),
}));
