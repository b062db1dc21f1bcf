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

/** What ministers are of beside another thing ("minister of environment and waters"), in small letters, of up to three words. */
export const PORTFOLIO_PARTS: readonly string[] = [
  ...PORTFOLIOS.flat(),
  ..."administration;animal husbandry;antiquities;armed forces;arts;asylum;aviation;banking;borders;budget;business;cabinet affairs;children;citizen protection;citizenship;civil aviation;civil service;climate;climate action;climate change;co-operatives;cohesion;competition;construction;consumer affairs;consumer protection;cooperatives;crafts;creative industries;decentralization;demography;development;diaspora;diaspora affairs;digital transformation;digitalization;disabled people;disaster management;drainage;ecological transition;electricity;employment;energy transition;enterprise;entrepreneurship;equality;european affairs;european integration;expatriates;federal affairs;food;food security;foreign trade;forest economy;forestry;forests;gas;gender;gender equality;handicrafts;heritage;higher education;homeland;hospitality;human rights;human settlements;hydrocarbons;informatics;innovation;insular policy;integration;intergovernmental relations;international cooperation;international trade;investment;investments;irrigation;islamic affairs;labor relations;labour relations;land;land affairs;lands;law;local administration;local self-government;logistics;machine building;manufacturing;marine resources;media;medical industry;merchant marine;metals;minerals;minorities;national economy;national heritage;national unity;natural heritage;natural resources;nature protection;new technologies;nuclear energy;nutrition;parliamentary affairs;peace;pensions;physical culture;physical education;physical planning;planning;police;ports;post;posts;power;press;prisons;privatization;productivity;public administration;public order;public service;public utilities;railways;reconciliation;reconstruction;refugees;regional integration;regional policy;religion;rents;research;resources;returns;revenue;roads;rural affairs;rural development;sanitation;scholarship;scientific research;shipping;small business;social care;social development;social inclusion;social insurance;social order;social policy;social protection;social security;social services;social solidarity;solidarity;spatial planning;sustainability;sustainable development;taxes;technical education;technology;telecommunications;town planning;training;transformation;transit;universities;urban affairs;urban development;urban planning;urbanism;utilities;veterans;veterans affairs;vocational training;water management;waters;wildlife;women;women's affairs;works;youth affairs;youth policy".split(
    ";",
  ),
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
