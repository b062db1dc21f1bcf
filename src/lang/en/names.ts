// Gives the English words by which people, bodies and places are named and described.
//
// @source common usage of English-language news; portfolios after the usual names of ministries
import type { BodyWord, GroupWord, NameTables, PhraseWords, PronounWord, RoleWord } from "../../annotate/names-rule.ts";
import type { SpellingRules } from "../../text/name-key.ts";
import { ACTING, ADDRESSING, DESCRIBED, NOT_NAMES, OTHERS } from "./name-words.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { PLACES } from "./world-places.ts";
import { OUTLETS, WORLD } from "./world.ts";

const list = (joined: string): readonly string[] => joined.split(";");
const words = (joined: string): readonly string[] => joined.split(" ");

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
];

const authorityOf = (name: string): Pick<RoleWord, "authority"> =>
  name === "foreign" ? { authority: "foreign-ministry" } : name === "defense" ? { authority: "defence-ministry" } : {};

/** "foreign minister", "minister of foreign affairs", "minister for foreign affairs", … */
const ministers: readonly RoleWord[] = PORTFOLIOS.map((names) => ({
  forms: names.flatMap((it) => [`${it} minister`, `minister of ${it}`, `minister for ${it}`]),
  sort: "office",
  ofState: true,
  ...authorityOf(names[0]),
}));

const ministries: readonly BodyWord[] = PORTFOLIOS.map((names) => ({
  forms: names.flatMap((it) => [`${it} ministry`, `ministry of ${it}`, `ministry for ${it}`, `ministry of the ${it}`]),
  ofState: true,
  ...authorityOf(names[0]),
}));

const secretaries: readonly RoleWord[] = [
  "defense",
  "treasury",
  "labor",
  "education",
  "energy",
  "transportation",
  "commerce",
  "agriculture",
  "health",
].map((name) => ({
  forms: [`${name} secretary`, `secretary of ${name}`, `secretary of the ${name}`],
  sort: "office",
  ...authorityOf(name),
}));

const role = (sort: RoleWord["sort"], forms: string, more: Omit<RoleWord, "forms" | "sort"> = {}): RoleWord => ({
  sort,
  forms: list(forms),
  ...more,
});

const OFFICES: readonly RoleWord[] = [
  role("office", "president;acting president;interim president;head of state", { authority: "head-of-state" }),
  role("office", "first lady", { gender: "she" }),
  role("office", "vice president;vice-president"),
  role("office", "president-elect;president elect"),
  role("office", "king", { gender: "he", authority: "head-of-state" }),
  role("office", "queen", { gender: "she", authority: "head-of-state" }),
  role("office", "emperor", { gender: "he", authority: "head-of-state" }),
  role("office", "crown prince", { gender: "he" }),
  role("office", "emir;sultan", { gender: "he", authority: "head-of-state" }),
  role("office", "supreme leader", { authority: "head-of-state" }),
  role("office", "prime minister;premier;head of government;head of the government;acting prime minister;PM", {
    authority: "government",
    ofState: true,
  }),
  role("office", "chancellor", { authority: "government" }),
  role("office", "deputy prime minister;vice premier;vice prime minister", { ofState: true }),
  role("office", "first minister"),
  role("office", "foreign secretary", { authority: "foreign-ministry" }),
  role("office", "home secretary"),
  role("office", "secretary of state", { plurals: ["secretaries of state"], authority: "foreign-ministry" }),
  role("office", "deputy foreign minister;deputy minister of foreign affairs", { ofState: true }),
  role("office", "deputy defense minister;deputy defence minister", { ofState: true }),
  role("office", "minister"),
  role("office", "deputy minister"),
  role("office", "attorney general;attorney-general", { plurals: ["attorneys general"] }),
  role("office", "prosecutor general;general prosecutor;chief prosecutor"),
  role("office", "national security adviser;national security advisor"),
  role("office", "chief of staff", { plurals: ["chiefs of staff"] }),
  role("office", "secretary-general;secretary general"),
  role("office", "high commissioner"),
  role("office", "special envoy;special representative;envoy"),
  role("office", "ambassador"),
  role("office", "commander-in-chief;commander in chief"),
  role("office", "chief of the general staff"),
  role("office", "speaker;speaker of the house;parliament speaker;parliamentary speaker;speaker of parliament", {
    authority: "legislature",
  }),
  role("office", "majority leader"),
  role("office", "minority leader"),
  role("office", "opposition leader;leader of the opposition"),
  role("office", "party leader;party chairman"),
  role("office", "governor;lieutenant governor", { ofPlace: true }),
  role("office", "mayor", { ofPlace: true }),
  role("office", "deputy mayor", { ofPlace: true }),
  role("office", "district attorney", { plurals: ["district attorneys"], ofPlace: true }),
  role("office", "police chief;chief of police;police commissioner", { ofPlace: true }),
  role("office", "sheriff", { ofPlace: true }),
  role("office", "chief executive;chief executive officer;CEO"),
  role("office", "chief financial officer;CFO"),
  role("office", "chief justice"),
  role("office", "chairman", { gender: "he" }),
  role("office", "chairwoman", { gender: "she" }),
  role("office", "chairperson;chair"),
  role("office", "director;executive director;managing director;director general;director-general"),
  role("office", "campaign manager"),
  role("office", "campaign chairman;campaign chair"),
  role("calling", "nominee;presidential nominee;candidate;presidential candidate;front-runner"),
  role("office", "leader"),
  role("office", "head;chief;boss"),
  role("office", "pope;pontiff", { gender: "he" }),
  role("office", "archbishop;patriarch", { gender: "he" }),
];

const SPEAKERS: readonly RoleWord[] = [
  role("speaker", "spokesman", { plurals: ["spokesmen"], gender: "he" }),
  role("speaker", "spokeswoman", { plurals: ["spokeswomen"], gender: "she" }),
  role("speaker", "spokesperson;chief spokesperson", { plurals: ["spokespeople", "spokespersons"] }),
  role(
    "speaker",
    "press secretary;press officer;press attaché;press attache;communications director;director of communications;communications chief",
  ),
  role("speaker", "representative;official representative"),
];

const CALLINGS: readonly RoleWord[] = [
  role("rank", "general;major general;lieutenant general;brigadier general;colonel general", { authority: "military" }),
  role("rank", "colonel;lieutenant colonel", { authority: "military" }),
  role("rank", "major", { authority: "military" }),
  role("rank", "captain", { authority: "military" }),
  role("rank", "lieutenant", { authority: "military" }),
  role("rank", "sergeant;staff sergeant", { authority: "military" }),
  role("rank", "corporal;private", { authority: "military" }),
  role("rank", "admiral;vice admiral;rear admiral", { authority: "military" }),
  role("rank", "commander;brigadier;marshal;field marshal", { authority: "military" }),
  role("rank", "senator", { authority: "legislature" }),
  role("rank", "congressman", { plurals: ["congressmen"], gender: "he", authority: "legislature" }),
  role("rank", "congresswoman", { plurals: ["congresswomen"], gender: "she", authority: "legislature" }),
  role(
    "rank",
    "lawmaker;legislator;parliamentarian;deputy;MP;MEP;member of parliament;assemblyman;assemblywoman;councilman;councilwoman;councillor;councilor",
    {
      plurals: ["MPs", "MEPs", "members of parliament", "assemblymen"],
      authority: "legislature",
    },
  ),
  role("rank", "justice;judge;magistrate"),
  role("rank", "prince", { gender: "he" }),
  role("rank", "princess;duchess", { gender: "she" }),
  role("rank", "bishop;rabbi;imam;priest;pastor;cardinal;cleric;reverend;ayatollah;sheikh;father;sister"),
  role("calling", "official", { actsFor: true }),
  role("calling", "diplomat", { actsFor: true }),
  role("calling", "aide;adviser;advisor;assistant;counselor;staffer;strategist;operative;pollster;organizer;surrogate;delegate", {
    actsFor: true,
  }),
  role("calling", "co-founder;founder;owner;publisher;president and CEO"),
  role(
    "calling",
    "analyst;expert;specialist;observer;commentator;pundit;critic;consultant;economist;scholar;researcher;scientist;historian;academic",
  ),
  role("calling", "professor;lecturer;teacher;principal;dean;student;political scientist"),
  role(
    "calling",
    "journalist;reporter;correspondent;columnist;editor;blogger;author;writer;photographer;host;anchor;anchorman;moderator;cameraman;novelist",
  ),
  role("calling", "lawyer;attorney;solicitor;barrister;counsel;prosecutor;defender;defense lawyer;public defender", { actsFor: true }),
  role("calling", "doctor;physician;surgeon;nurse;medic;paramedic;psychologist;coroner"),
  role(
    "calling",
    "activist;campaigner;protester;demonstrator;organiser;volunteer;dissident;supporter;opponent;backer;donor;voter;resident;citizen;neighbor;neighbour;villager",
  ),
  role(
    "calling",
    "witness;eyewitness;survivor;victim;passenger;suspect;gunman;attacker;driver;bystander;patient;prisoner;detainee;hostage;refugee;migrant;defendant;plaintiff",
  ),
  role(
    "calling",
    "soldier;serviceman;peacekeeper;fighter;rebel;militant;insurgent;veteran;officer;police officer;policeman;policewoman;detective;inspector;investigator;agent;guard;deputy sheriff;firefighter;marine;sailor;pilot;trooper;superintendent",
    {
      plurals: ["servicemen", "policemen"],
    },
  ),
  role(
    "calling",
    "secretary;administrator;manager;executive;vice chairman;treasurer;trustee;member;board member;colleague;successor;predecessor;ally;rival;partner;mediator;inspector general;co-chair;coordinator;governor-general;chief of mission;incumbent;politician;lobbyist;mogul;billionaire;businessman;businesswoman;entrepreneur;banker;investor;developer;contractor;worker;farmer;ferryman;fisherman;shopkeeper;engineer;athlete;player;coach;trainer;actor;actress;singer;musician;artist;director and producer;producer;comedian;star;celebrity",
    {
      plurals: ["allies", "secretaries", "businessmen", "celebrities"],
    },
  ),
  role(
    "calling",
    "counterpart;negotiator;chief negotiator;commissioner;undersecretary;under secretary;assistant secretary;deputy secretary",
    { plurals: ["undersecretaries"], actsFor: true },
  ),
  role("calling", "republican;democrat;libertarian"),
  role(
    "calling",
    "source;insider;person;individual;man;woman;boy;girl;child;teenager;pensioner;native;user;whistleblower;informant;caller;employee;staff member;mayoral candidate;applicant",
    {
      plurals: ["people", "persons", "men", "women", "children"],
    },
  ),
  role("tie", "wife;widow;mother;daughter;aunt;grandmother;niece;stepmother;stepdaughter;girlfriend;ex-wife;mother-in-law", {
    plurals: ["wives"],
    gender: "she",
  }),
  role("tie", "husband;widower;son;brother;uncle;grandfather;nephew;stepfather;stepson;boyfriend;ex-husband;father-in-law;son-in-law", {
    gender: "he",
  }),
  role("tie", "spouse;parent;sibling;cousin;grandson;granddaughter;friend;running mate;relative;family member;fiancé;fiancee;fiance", {
    plurals: [],
  }),
];

const body = (forms: string, more: Omit<BodyWord, "forms"> = {}): BodyWord => ({ forms: list(forms), ...more });

const BODIES: readonly BodyWord[] = [
  body("side", { sort: "side" }),
  body("government;cabinet;council of ministers;executive", { authority: "government" }),
  body("leadership;regime;administration;junta;interim government"),
  body("presidency;presidential administration;president's office;office of the president;presidential office;presidential press service", {
    authority: "head-of-state",
  }),
  body("prime minister's office;office of the prime minister", { authority: "government", ofState: true }),
  body("military;armed forces;army;armed services", { authority: "military" }),
  body(
    "air force;navy;air forces;border guard;border guards;border service;border police;coast guard;national guard;ground forces;general staff;special forces;security forces;peacekeeping force;peacekeeping troops",
    {
      authority: "military",
    },
  ),
  body("parliament;national assembly;legislature;congress;senate;assembly;lower house;upper house;house", { authority: "legislature" }),
  body("ministry"),
  body("state department;department of state", { authority: "foreign-ministry" }),
  body("defense department;department of defense;mod;ministry of defence affairs", { authority: "defence-ministry" }),
  body("mfa", { authority: "foreign-ministry", ofState: true }),
  body(
    "prosecutor general's office;general prosecutor's office;prosecutor's office;attorney general's office;office of the prosecutor general",
  ),
  body(
    "department;health department;bureau;office;press office;press service;agency;news agency;service;intelligence service;security service;intelligence;commission;election commission;committee;select committee;subcommittee;council;security council;board;panel;task force;authority;directorate;secretariat;inspectorate;mission;delegation;embassy;consulate;headquarters;command;emergency headquarters",
  ),
  body("police department;fire department;city council;sheriff's office", { ofPlace: true }),
  body("police", { bare: true, ofPlace: true }),
  body("militia;opposition;media", { bare: true }),
  body("fire brigade;brigade;battalion;regiment;division;unit;fleet;corps;guard"),
  body("court;supreme court;constitutional court;district court;appeals court;high court;tribunal;jury;grand jury"),
  body(
    "party;campaign;coalition;movement;caucus;convention;front;alliance;union;bloc;faction;conference;league;group;rebel group;network;team;staff;camp",
  ),
  body(
    "organization;organisation;association;society;foundation;institute;institution;university;college;school;academy;center;centre;think tank;charity;federation;confederation;club;church;hospital;clinic;museum;library;fund;trust;chamber;chamber of commerce;guild;ngo;nonprofit",
  ),
  body(
    "company;firm;corporation;bank;central bank;airline;manufacturer;maker;studio;startup;retailer;utility;law firm;conglomerate;subsidiary",
  ),
  body(
    "newspaper;paper;magazine;broadcaster;channel;station;radio station;radio;television;tv channel;outlet;website;daily;weekly;tabloid",
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

/** @source transliteration habits for Cyrillic and Arabic names in English news; short forms in common use */
const SPELLING: SpellingRules = {
  replace: [
    ["kh", "h"],
    ["dzh", "j"],
    ["zh", "j"],
    ["iy", "y"],
    ["yy", "y"],
    ["ii", "y"],
    ["ij", "y"],
    ["aya", "aia"],
    ["yev", "ev"],
    ["iev", "ev"],
    ["yo", "o"],
    ["ou", "u"],
    ["oo", "u"],
    ["ks", "x"],
    ["tz", "ts"],
    ["ph", "f"],
    ["ck", "k"],
    ["q", "k"],
    ["w", "v"],
    ["y", "i"],
    ["ee", "i"],
    ["ii", "i"],
    ["ss", "s"],
    ["nn", "n"],
    ["ll", "l"],
    ["mm", "m"],
    ["tt", "t"],
    ["'", ""],
    ["’", ""],
  ],
  same: [
    ["dmitry", "dimitri", "dmitri", "dimitry", "dmitriy", "dmytro"],
    ["sergei", "sergey", "serguei", "sergej", "serhiy", "serhii"],
    ["alexander", "aleksandr", "aleksander", "alexandr", "oleksandr", "aliaksandr"],
    ["alexei", "aleksei", "alexey", "aleksey", "oleksiy", "oleksii"],
    ["andrei", "andrey", "andrej", "andriy", "andrii"],
    ["nikolai", "nikolay", "nikolaj", "mykola", "nicolai"],
    ["mikhail", "mihail", "michail", "mykhailo", "mykhaylo"],
    ["vladimir", "volodymyr", "wladimir", "uladzimir"],
    ["yuri", "yury", "yuriy", "iouri", "jurij", "yurii"],
    ["maria", "mariya", "marija"],
    ["ekaterina", "yekaterina", "katerina", "kateryna"],
    ["evgeny", "yevgeny", "evgeni", "yevgeni", "evgenii", "yevhen", "jewgeni"],
    ["elena", "yelena", "olena"],
    ["natalia", "natalya", "nataliya", "nataliia"],
    ["tatiana", "tatyana", "tetiana"],
    ["pavel", "pavlo"],
    ["igor", "ihor"],
    ["oleg", "oleh"],
    ["grigory", "grigori", "hryhoriy"],
    ["vasily", "vasili", "vassily", "vasyl"],
    ["anatoly", "anatoli", "anatoliy", "anatolii"],
    ["valery", "valeri", "valeriy", "valerii"],
    ["arkady", "arkadi", "arkadiy"],
    ["gennady", "gennadi", "gennadiy", "hennadiy"],
    ["viktor", "victor"],
    ["mohammed", "muhammad", "mohammad", "mohamed", "muhammed", "mohamad", "mehmed"],
    ["ahmed", "ahmad"],
    ["hussein", "hussain", "husain", "husayn", "hossein", "huseyin"],
    ["hassan", "hasan"],
    ["yusuf", "youssef", "yousef", "yussef", "yousuf"],
    ["abdullah", "abdallah", "abdulla"],
    ["abdul", "abdel", "abd"],
    ["omar", "umar"],
    ["osama", "usama"],
    ["qasem", "qassem", "kassem", "qasim"],
    ["ilham", "ilkham"],
    ["heydar", "heidar", "geidar", "haydar"],
    ["nikol", "nicole", "nikola"],
    ["katherine", "catherine", "kathryn"],
    ["stephen", "steven"],
    ["jeffrey", "geoffrey"],
    ["philip", "phillip"],
    ["sara", "sarah"],
    ["ana", "anna"],
    ["zelensky", "zelenskyy", "zelenskiy", "zelenski"],
  ],
};

const title = (forms: string, gender?: "he" | "she", stands?: string): NameTables["titles"][number] => ({
  forms: words(forms),
  ...(gender === undefined ? {} : { gender }),
  ...(stands === undefined ? {} : { role: stands }),
});

/** @source as stated at the head of this file and of each table */
export const NAMES: NameTables = {
  world: WORLD,
  outlets: OUTLETS,
  places: PLACES,
  roles: [...SPEAKERS, ...OFFICES, ...ministers, ...secretaries, ...CALLINGS],
  titles: [
    title("Mr. Mr Sir Lord Don Monsieur Herr", "he"),
    title("Mrs. Mrs Ms. Ms Miss Lady Dame Madame Mme. Frau", "she"),
    title("Dr. Dr Drs.", undefined, "doctor"),
    title("Prof. Prof", undefined, "professor"),
    title("Sen. Sen Sens.", undefined, "senator"),
    title("Gov. Gov Govs.", undefined, "governor"),
    title("Gen. Gen Gens.", undefined, "general"),
    title("Col. Col", undefined, "colonel"),
    title("Capt. Capt", undefined, "captain"),
    title("Sgt.", undefined, "sergeant"),
    title("Lt. Lt", undefined, "lieutenant"),
    title("Adm.", undefined, "admiral"),
    title("Amb.", undefined, "ambassador"),
    title("Rep. Reps. Rep Rev. Fr. Hon. Maj. Cmdr. Cpl. Brig. Pvt. Supt. Pres. Atty. Det. Dep. Sec. Msgr. Insp. Saint Mx."),
  ],
  bodies: [...ministries, ...BODIES],
  bodiesByFirst: words(
    "radio television tv televisión télévision channel agence agencia agenzia agência banco banque banca université universidad università universität",
  ),
  storms: words("hurricane cyclone typhoon storm"),
  groups: GROUPS,
  placeWords: {
    described: words(
      "region republic enclave territory area province district city town village country nation state island valley canton peninsula zone settlement homeland kingdom land exclave municipality county community neighborhood suburb highland borderland ssr",
    ),
    inNames: words(
      "river street avenue road square airport valley mount mountain mountains lake sea ocean bay gulf strait island islands peninsula bridge park city county province district region republic territory desert coast heights strip hills forest canal dam port village town beach oblast oblasts canton springs falls creek square station prison stadium hotel tower plaza streets suburbs outskirts skyline harbour harbor metro subway traffic neighbourhoods neighborhoods",
    ),
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
  addressing: ADDRESSING,
  demonymEndings: {
    country: words("ia a y land stan an on en e o ey ay us is ine ea es"),
    people: words("ian an n ese i ish ic er ians ans is ers ais ean ene ite ard"),
  },
  authorityAdjectives: [
    ["presidential", "head-of-state"],
    ["royal", "head-of-state"],
    ["governmental", "government"],
    ["parliamentary", "legislature"],
    ["military", "military"],
  ],
  described: DESCRIBED,
  spelling: SPELLING,
};
