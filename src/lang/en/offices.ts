// Gives the English words for what somebody is: offices, ranks, callings, ties, and titles before names.
//
// @source common usage of English-language news
import type { NameTables, RoleWord } from "../../annotate/mentions/names-rule.ts";

const list = (joined: string): readonly string[] => joined.split(";");
const words = (joined: string): readonly string[] => joined.split(" ");

const role = (sort: RoleWord["sort"], forms: string, more: Omit<RoleWord, "forms" | "sort"> = {}): RoleWord => ({
  sort,
  forms: list(forms),
  ...more,
});

/** Offices that one holds. */
export const OFFICES: readonly RoleWord[] = [
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
  role("calling", "nominee;presidential nominee;candidate;presidential candidate;front-runner", { actsFor: true, stands: true }),
  role("office", "leader"),
  role("office", "head;chief;boss"),
  role("office", "pope;pontiff", { gender: "he" }),
  role("office", "archbishop;patriarch", { gender: "he" }),
];

/** Those who speak for another. */
export const SPEAKERS: readonly RoleWord[] = [
  role("speaker", "spokesman", { plurals: ["spokesmen"], gender: "he" }),
  role("speaker", "spokeswoman", { plurals: ["spokeswomen"], gender: "she" }),
  role("speaker", "spokesperson;chief spokesperson", { plurals: ["spokespeople", "spokespersons"] }),
  role(
    "speaker",
    "press secretary;press officer;press attaché;press attache;communications director;director of communications;communications chief",
  ),
  role("speaker", "representative;official representative"),
];

/** Ranks, callings and ties. */
export const CALLINGS: readonly RoleWord[] = [
  role("rank", "general;major general;lieutenant general;brigadier general;colonel general", { authority: "military" }),
  role("rank", "colonel;lieutenant colonel", { authority: "military" }),
  role("rank", "major", { authority: "military" }),
  role("rank", "captain", { authority: "military" }),
  role("rank", "lieutenant;first lieutenant;second lieutenant;lieutenant of vessel;ship-of-the-line lieutenant", { authority: "military" }),
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
  role("calling", "co-founder;founder;owner;publisher;president and CEO", { actsFor: true }),
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
    "member;colleague;successor;predecessor;ally;rival;partner;mediator;inspector general;governor-general;incumbent;politician;lobbyist;mogul;billionaire;businessman;businesswoman;entrepreneur;banker;investor;developer;contractor;worker;farmer;ferryman;fisherman;shopkeeper;engineer;athlete;player;trainer;actor;actress;singer;musician;artist;director and producer;producer;comedian;star;celebrity",
    {
      plurals: ["allies", "businessmen", "celebrities"],
    },
  ),
  role(
    "calling",
    "secretary;general secretary;administrator;manager;general manager;executive;vice chairman;treasurer;trustee;board member;co-chair;coordinator;chief of mission;coach;head coach;organizing secretary",
    { plurals: ["secretaries"], actsFor: true },
  ),
  role(
    "calling",
    "counterpart;negotiator;chief negotiator;commissioner;undersecretary;under secretary;assistant secretary;deputy secretary",
    { plurals: ["undersecretaries"], actsFor: true },
  ),
  role("calling", "republican;democrat;libertarian"),
  role("calling", "man;boy;gentleman", { plurals: ["men"], gender: "he" }),
  role("calling", "woman;girl", { plurals: ["women"], gender: "she" }),
  role(
    "calling",
    "source;insider;person;individual;child;teenager;pensioner;native;user;whistleblower;informant;caller;employee;staff member;mayoral candidate;applicant",
    {
      plurals: ["people", "persons", "children"],
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

const title = (forms: string, gender?: "he" | "she", stands?: string): NameTables["titles"][number] => ({
  forms: words(forms),
  ...(gender === undefined ? {} : { gender }),
  ...(stands === undefined ? {} : { role: stands }),
});

/** Titles that stand before a name. */
export const TITLES: NameTables["titles"] = [
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
  title("H.E. H.E Excellency Highness Holiness Eminence Beatitude Honourable Honorable"),
  title("Shri Shrimati Smt. Alhaji Hajji Maulana Mullah Mufti Pandit Ustaz Eng. Engr. Adv."),
];
