// Gives the English words by which people, bodies and places are named and described: bodies, groups, pronouns, what phrases are made of.
//
// @source common usage of English-language news
import type { BodyWord, GroupWord, NameTables, PhraseWords, PronounWord } from "../../annotate/mentions/names-rule.ts";
import { CUES } from "./cues.ts";
import { LANDMARKS, VESSELS } from "./landmarks.ts";
import { ACTING, ADDRESSING, BROAD, DESCRIBED, NOT_NAMES, OTHERS } from "./name-words.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { HOUSES } from "./houses.ts";
import { CALLINGS, OFFICES, SPEAKERS, TITLES } from "./offices.ts";
import { MINISTERS, MINISTRIES, SECRETARIES } from "./portfolios.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { SIGNED } from "./signed.ts";
import { SPELLING } from "./spelling.ts";
import { PARTY_TAGS } from "./party-tags.ts";
import { PLACES } from "./world-places.ts";
import { OUTLET_HOMES } from "./outlets.ts";
import { OUTLETS, WORLD } from "./world.ts";

const list = (joined: string): readonly string[] => joined.split(";");
const words = (joined: string): readonly string[] => joined.split(" ");

const body = (forms: string, more: Omit<BodyWord, "forms"> = {}): BodyWord => ({ forms: list(forms), ...more });

const BODIES: readonly BodyWord[] = [
  body("side", { sort: "side" }),
  body("government;cabinet;council of ministers;executive", { authority: "government" }),
  body("leadership;regime;administration;junta;interim government"),
  body(
    "presidency;presidential administration;president's office;office of the president;presidential office;presidential press service;presidential press office;presidential secretariat;presidential chancellery",
    {
      authority: "head-of-state",
    },
  ),
  body("prime minister's office;office of the prime minister", { authority: "government", ofState: true }),
  body("military;armed forces;army;armed services", { authority: "military" }),
  body(
    "air force;navy;air forces;border guard;border guards;border service;border police;coast guard;national guard;ground forces;general staff;joint chiefs of staff;joint chiefs;defence forces;defense forces;self-defence forces;self-defense forces;special forces;security forces;peacekeeping force;peacekeeping troops",
    {
      authority: "military",
    },
  ),
  body("parliament;national assembly;legislature;congress;senate;assembly;lower house;upper house;house", { authority: "legislature" }),
  body("ministry"),
  body("state department;department of state", { authority: "foreign-ministry" }),
  body("defense department;department of defense;mod;ministry of defence affairs", { authority: "defence-ministry" }),
  body("mfa", { authority: "foreign-ministry", ofState: true }),
  body("moi", { ofState: true }),
  body(
    "prosecutor general's office;general prosecutor's office;prosecutor's office;attorney general's office;office of the prosecutor general",
  ),
  body(
    "department;health department;bureau;office;press office;press service;agency;news agency;service;intelligence service;security service;intelligence;commission;election commission;committee;select committee;subcommittee;council;security council;board;panel;task force;authority;directorate;secretariat;inspectorate;mission;delegation;embassy;consulate;headquarters;command;emergency headquarters",
  ),
  body("police department;fire department;city council;sheriff's office", { ofPlace: true }),
  body("police;carabinieri;gendarmerie;constabulary", { bare: true, ofPlace: true }),
  body("militia;opposition;media", { bare: true }),
  body("fire brigade;brigade;battalion;regiment;division;unit;fleet;corps;guard;contingent;peacekeeping contingent;garrison"),
  body("court;supreme court;constitutional court;district court;appeals court;high court;tribunal;jury;grand jury"),
  body(
    "party;ruling party;governing party;opposition party;ruling coalition;governing coalition;ruling council;campaign;coalition;movement;caucus;convention;front;alliance;union;bloc;faction;conference;league;group;rebel group;network;team;staff;camp",
  ),
  body(
    "organization;organisation;association;society;foundation;institute;institution;university;college;school;academy;center;centre;think tank;charity;watchdog;monitoring group;federation;confederation;club;church;diocese;archdiocese;eparchy;exarchate;parish;congregation;synod;holy synod;hospital;clinic;museum;gallery;art gallery;archive;auction house;seminary;conservatory;rectorate;convent;abbey;priory;patriarchate;orphanage;library;fund;trust;chamber;chamber of commerce;guild;syndicate;ngo;nonprofit;brotherhood;sisterhood;confraternity;fraternity;sorority;cooperative;collective;orchestra;choir;ensemble;observatory;consortium;cathedral chapter;chapter",
  ),
  body(
    "company;firm;corporation;bank;central bank;airline;yard;shipyard;manufacturer;maker;studio;startup;retailer;utility;law firm;conglomerate;subsidiary;carmaker;automaker;chipmaker;insurer;lender;shipping line;transmission system operator;nuclear operator;grid operator;power operator;network operator;mobile operator;gas operator;pipeline operator;railway operator;rail operator;port operator;airport operator;telecom operator;telecoms operator;satellite operator;ferry operator;transmission operator;gas giant;oil giant;energy giant;tech giant;steel giant;mining giant;telecoms giant;shipping giant;chip giant;oil major;arms maker;drone maker;aircraft maker;planemaker;plane maker;shipbuilder;defence firm;defence company;defence contractor;defence group;defense contractor;arms manufacturer",
  ),
  body(
    "newspaper;paper;magazine;broadcaster;channel;station;radio station;radio;television;tv;tv channel;outlet;website;news site;news website;news outlet;daily;weekly;tabloid",
  ),
  body(
    "times;post;tribune;herald;gazette;courier;ledger;chronicle;journal;news;press;echo;mail;mirror;telegraph;star;sun;observer;globe;inc.;inc;corp.;corp;ltd.;ltd;llc;co.;plc;gmbh;s.a.;ag;sa;holdings;industries;partners;& co.;enterprises;technologies;systems;motors;airlines;airways;pharmaceuticals;petroleum;bancorp;capital management;holding",
    { sort: "firm" },
  ),
];

const GROUPS: readonly GroupWord[] = [
  { sort: "states", forms: words("sides parties nations countries states neighbours neighbors capitals governments republics rivals") },
  {
    sort: "officials",
    forms: list(
      "officials;authorities;troops;forces;peacekeepers;diplomats;ministers;military officials;leaders;envoys;representatives;servicemen;border guards;negotiators;commanders;separatists;rebels;gunners;generals;mediators",
    ),
  },
  {
    sort: "people",
    forms: list(
      "residents;people;civilians;sources;members;families;colleagues;counterparts;media;locals;inhabitants;women;men;children;youths;parents;others;environmentalists;creditors;regulators;pundits;everyone;everybody;someone;somebody;anyone;anybody;nobody;no one;independents;conservatives;liberals;socialists;communists;islamists;nationalists;progressives;evangelicals;jews;muslims;christians;catholics;whites;blacks;latinos;hispanics;immigrants;clients;workers;lawmakers;guests;listeners;viewers;readers;participants;delegates;attendees;crowds",
    ),
  },
];

const pronoun = (
  forms: string,
  person: 1 | 2 | 3,
  plural: boolean,
  gender: PronounWord["gender"],
  possessive = false,
): readonly PronounWord[] => words(forms).map((form) => ({ form, person, plural, gender, possessive }));

const PRONOUNS: readonly PronounWord[] = [
  ...pronoun("he him himself", 3, false, "he"),
  ...pronoun("his", 3, false, "he", true),
  ...pronoun("she herself", 3, false, "she"),
  ...pronoun("her hers", 3, false, "she", true),
  ...pronoun("they them themselves", 3, true, null),
  ...pronoun("their theirs", 3, true, null, true),
  ...pronoun("it itself", 3, false, "it"),
  ...pronoun("its", 3, false, "it", true),
  ...pronoun("who whom which", 3, false, null).map((it) => ({ ...it, relative: true })),
  ...pronoun("i me myself", 1, false, null),
  ...pronoun("my mine", 1, false, null, true),
  ...pronoun("you yourself", 2, false, null),
  ...pronoun("your yours", 2, false, null, true),
  ...pronoun("we us ourselves", 1, true, null),
  ...pronoun("our ours", 1, true, null, true),
];

const PHRASE: PhraseWords = {
  the: words("the"),
  a: words("a an another one some several many most two three four five six seven eight nine ten dozens hundreds few"),
  this: words("this that these those such"),
  both: words("both each either neither"),
  two: words("two"),
  every: words("all any every no"),
  possessive: words("his her their its my our your"),
  of: words("of for at with"),
  about: words("on"),
  and: words("and & or"),
  relative: words("who which whose whom that"),
  who: words("who whom"),
  placing: words("in near outside inside across throughout visited visiting"),
  moving: words("from to at of via through for into toward towards over above beyond along around leaving left reached entered"),
  among: words("between with against by on upon both than"),
  modifiers: words(
    "former senior deputy chief acting interim outgoing incoming new then then- late ex- top high-ranking high-level local regional national federal state presidential parliamentary official official special personal longtime long-time veteran young old elderly unnamed anonymous foreign military political government campaign legal medical religious ethnic armed security police press news human rights international independent opposition ruling republican democratic conservative liberal breakaway self-proclaimed unrecognized unrecognised disputed separatist rebel self-styled self-governing neighbouring neighboring mountain border eastern western northern southern central first second last only main leading prominent retired current previous other same respective so-called large small",
  ),
  others: OTHERS,
  particles: words("von van de der den del della di da dos du la le bin ibn al el ul af ter ten zu y"),
};

/** @source as stated at the head of this file and of each table */
export const NAMES: NameTables = {
  world: WORLD,
  outlets: OUTLETS,
  outletHomes: OUTLET_HOMES,
  places: PLACES,
  roles: [...SPEAKERS, ...OFFICES, ...MINISTERS, ...SECRETARIES, ...CALLINGS],
  titles: TITLES,
  bodies: [...MINISTRIES, ...BODIES],
  bodiesByFirst: words(
    "radio television tv televisión télévision channel agence agencia agenzia agência banco banque banca université universidad università universität",
  ),
  // Storms, and marks before a ship's name that are no word else ("Ms" and "Mt" are).
  storms: words("hurricane cyclone typhoon storm mv hms uss usns hmas hmcs hmnzs fv gns"),
  groups: GROUPS,
  placeWords: {
    described: words(
      "region republic enclave territory area province district city town village country nation state island valley canton peninsula zone settlement homeland kingdom land exclave municipality county community neighborhood suburb highland borderland ssr",
    ),
    inNames: words(
      "river street avenue road square airport valley mount mountain mountains lake sea ocean bay gulf strait island islands peninsula bridge park city county province district region republic territory desert coast heights strip hills forest canal dam port village town beach oblast oblasts canton springs falls creek square station prison stadium hotel tower plaza streets suburbs outskirts skyline harbour harbor metro subway traffic neighbourhoods neighborhoods",
    ),
    named: words("region province district valley peninsula municipality oblast county canton highland"),
    landmarks: LANDMARKS,
    vessels: VESSELS,
    opening: words("camp fort lake cape mount port checkpoint shaft gulf bay strait"),
    capital: ["capital", "capital city", "administrative center", "administrative centre", "main city", "regional capital"],
  },
  works: words(
    "report study statement document survey poll article letter memo lawsuit filing complaint website communique communiqué bill op-ed editorial affidavit indictment transcript email video book analysis press-release ad advert film movie research finding findings recording data tweet message post note speech ruling verdict decision memoir essay spot commercial testimony page site blog podcast reports documents emails polls surveys studies letters files cables",
  ),
  worksInNames: words("act amendment bill law treaty agreement accord accords pact constitution protocol plan declaration charter code"),
  capitalAdjectives: words(
    "democratic republican democrat libertarian islamic islamist muslim christian jewish catholic orthodox protestant sunni shiite shia evangelical latino latina hispanic african asian european western eastern arab kurdish black white gay lgbt zionist marxist communist socialist nazi soviet olympic nordic baltic balkan caucasian slavic african-american native",
  ),
  firstNames: FIRST_NAMES,
  pronouns: PRONOUNS,
  phrase: PHRASE,
  notNames: NOT_NAMES,
  acting: ACTING,
  uttering: CUES.filter(({ weak, tail, frames }) => tail.length === 0 && (!weak || frames.includes("quotation"))).flatMap(
    ({ forms }) => forms,
  ),
  heard: words(
    "comment comments reaction reactions response responses reply statement statements confirmation denial denials condemnation criticism protest protests rebuke rebukes warning warnings accusations threats assurances demands signals objections apology explanation explanations clarification clarifications pressure available",
  ),
  addressing: ADDRESSING,
  partyTags: PARTY_TAGS,
  memberships: {
    of: "of",
    joining: new Set(["from", "with", "at"]),
    who: "who",
    leading: new Set(
      words(
        "heads head headed leads lead led chairs chair chaired runs run ran directs directed commands commanded represents represent represented manages managed presides presided coaches coached founded owns edits edited",
      ),
    ),
    having: new Set(words("has had have")),
    representing: new Set(words("representing heading chairing")),
    standing: new Set(
      words(
        "seeking seeks sought running runs ran standing stands stood contesting contests contested campaigning speaks spoke acts acted",
      ),
    ),
    officesOfStates: new Set(words("presidents premiers ministers leaders kings monarchs chancellors ambassadors envoys secretaries")),
    speaking: new Set(words("speaking writing acting answering")),
    behalf: "behalf",
    purpose: "for",
  },
  houses: HOUSES,
  signed: SIGNED,
  givenNames: GIVEN_NAMES,
  demonymEndings: {
    country: words("ia a y land stan an on en e o ey ay us is ine ea es"),
    people: words("ian an n ese i ish ic er ians ans is ers ais ean ene ite ard"),
    sure: [
      ["ia", "ian"],
      ["ia", "ians"],
      ["stan", "stani"],
      ["stan", "stanis"],
    ],
  },
  pastAdjectives: words("former ex onetime one-time erstwhile ex-"),
  authorityAdjectives: [
    ["presidential", "head-of-state"],
    ["royal", "head-of-state"],
    ["governmental", "government"],
    ["parliamentary", "legislature"],
    ["military", "military"],
  ],
  described: DESCRIBED,
  broad: BROAD,
  spelling: SPELLING,
};
