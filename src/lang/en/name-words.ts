// Gives the English words around names: those that look like names and are none, and verbs of acting and addressing.
//
// @source common usage; months, weekdays and feasts as English writes them with a capital
import { CORPORATE_FORMS } from "./corporate-forms.ts";
import type { BroadCalling, DescribedWords } from "../../annotate/mentions/names-rule.ts";
import { PORTFOLIO_PARTS } from "./portfolios.ts";
import { words } from "./words.ts";

/** Written with a capital though they name nobody. */
export const NOT_NAMES: readonly string[] = words(`
January February March April May June July August September October November December
Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.
Christmas Easter Ramadan Thanksgiving Halloween Hanukkah Passover Diwali Eid Lent
I English God Internet Web GMT EST EDT PST UTC a.m. p.m. AM PM TV OK Okay
Covid COVID COVID-19 Covid-19 AIDS HIV GDP CEO DNA GPS SUV DVD PTSD ER
CROSSTALK APPLAUSE LAUGHTER CHEERS CHEERING BOOING INAUDIBLE UNINTELLIGIBLE PAUSE SILENCE MUSIC
Yes No Oh Well Please Thanks Thank Hello Dear Read More Also Share Photo Image Video Click Here Updated Update
Editor Note Editing Reporting Writing Additional By Source Advertisement Related Watch Listen Subscribe Exclusive Breaking Analysis Opinion
Q A Question Answer Chapter Part Section Article Phase Round Number Day Week Year North South East West
`);

/** Ends of a noun phrase for texts that no tagger has read: function words and the commonest verbs. */
export const OTHERS: readonly string[] = words(`
in on to from by about against between among during before after since until till under over into onto upon through within without
as than that which who whom whose what when where why how if because although though while whereas whether unless so but yet nor
is are was were be been being am has have had having do does did done doing will would shall should can could may might must
not n't never also only just even still already now then here there today yesterday tomorrow ago later earlier soon again once
very more most less least much too quite rather almost nearly about well up down out off away back
said says say saying told tells tell added adds noted notes called calls calling asked asks announced announces denied denies claimed claims
accused accuses urged urges warned warns stressed explained replied reported reports according made make makes making took take takes taking
gave give gives got get gets went go goes came come comes met meet meets held hold holds began begin begins started starts ended ends
signed signs launched launches killed wounded died dies injured refused agreed agree wants want wanted needs need needed believes believe
speaks spoke speaking works working working-on lost won vowed promised offered offers demanded rejected confirmed condemned described
`);

/** Verbs whose subject speaks or acts as a person or a government does; all forms that stand right after a subject. */
export const ACTING: readonly string[] = words(`
said says say told tells tell added adds noted notes called calls asked asks announced announces denied denies claimed claims accused accuses
urged urges warned warns stressed stresses explained explains replied replies believes believed thinks thought considers considered insists insisted
vowed vows promised promises offered offers demanded demands rejected rejects confirmed confirms condemned condemns described describes
recognizes recognized recognises recognised acknowledged acknowledges admitted admits expects expected hopes hoped wants wanted refused refuses
agreed agrees decided decides declared declares proposed proposes supports supported opposes opposed blamed blames threatened threatens
responded responds reacted reacts continues continued insisted argues argued maintains maintained suggested suggests indicated indicates stated states
pledged pledges appealed appeals criticized criticised criticizes criticises welcomed welcomes summoned summons sought seeks plans planned
intends intended fears feared remains signed signs launched launches attacked attacks violated violates deployed deploys sent sends withdrew withdraws
has have had will would is was does did can could should must may might doesn't don't didn't won't hasn't isn't wasn't
started starts began begins broke ordered orders imposed imposes introduced introduces mobilized mobilised resumed opened opens shelled
reported reports revealed reveals published publishes issued issues voiced voices expressed expresses reiterated reaffirmed
`);

/** Verbs whose object is spoken to or of as one who acts. */
export const ADDRESSING: readonly string[] = words(`
accused accuse accuses accusing urged urge urges urging blamed blame blames blaming warned warn warns warning told tell tells telling
asked ask asks asking criticized criticise criticised criticize criticizes criticising criticizing condemned condemn condemns condemning
convince convinced convincing persuade persuaded persuading thanked thank thanking invited invite inviting informed inform informing notified
notify support supports supported supporting helped help helping threatened threaten threatening pressed press pressing pressured forced force
supported back backs backed backing recognized recognize recognised recognise called-on assured assure reminded remind answered answer answering
expects expected letting let allow allowed want wanted wants
`);

const spaced = (joined: string): readonly string[] => joined.split(" ");

const listed = (joined: string): readonly string[] => joined.split(";");

/** Words by which people of many offices are spoken of again. @source common usage of news agencies */
export const BROAD: readonly BroadCalling[] = [
  {
    title: "diplomat",
    titles: listed(
      "special envoy;ambassador;consul;attaché;chargé d'affaires;foreign secretary;secretary of state;deputy foreign minister;high commissioner;mediator;rapporteur",
    ),
    authorities: ["foreign-ministry"],
  },
  {
    title: "politician",
    titles: listed("party leader;opposition leader;governor;mayor;first minister;chancellor;minister;senator;leader;nominee"),
    authorities: ["head-of-state", "government", "legislature"],
  },
  { title: "lawmaker", titles: listed("senator;congressman;congresswoman;majority leader;minority leader"), authorities: ["legislature"] },
  { title: "officer", titles: listed("colonel;major;general;admiral;commander"), authorities: [] },
  { title: "scholar", titles: listed("political scientist;historian;professor;economist;analyst;sociologist"), authorities: [] },
  { title: "analyst", titles: listed("political scientist;historian;professor;economist;scholar"), authorities: [] },
  {
    title: "official",
    titles: listed(
      "speaker;deputy minister;vice minister;deputy foreign minister;minister;director;director general;general director;chairman;chairwoman;head;deputy head;commissioner;secretary;undersecretary;superintendent;envoy;special envoy;adviser;deputy",
    ),
    authorities: ["foreign-ministry", "defence-ministry"],
  },
  { title: "deputy minister", titles: listed("lawmaker;vice minister;deputy foreign minister"), authorities: [] },
  { title: "cleric", titles: listed("bishop;archbishop;priest;imam;rabbi;cardinal;metropolitan;mufti;ayatollah"), authorities: [] },
];

/** How places and offices are spoken of again. @source common usage */
export const DESCRIBED: DescribedWords = {
  country: spaced("republic nation country state kingdom"),
  city: spaced("city town village capital settlement"),
  anyRegion: spaced("region area territory enclave exclave zone republic land homeland state"),
  ministries: ["department"],
  partOfPlace: spaced("territory area zone land community neighborhood suburb borderland highland"),
  anybody: ["official"],
  withheld: spaced(
    "official source resident witness eyewitness survivor diplomat insider aide neighbour neighbor bystander onlooker person",
  ),
  traits: spaced("old young elderly veteran same outspoken"),
  anyone: spaced("man woman politician veteran newcomer"),
  honoured: spaced("doctor professor sir dame lord lady"),
  anyOffice: ["minister", "secretary"],
  leader: ["leader"],
  sovereign: ["king", "queen", "emperor", "pope"],
  leads: ["president", "prime minister", "leader", "chancellor"],
  numbered: spaced("no no. nr nr. number №"),
  portfolios: PORTFOLIO_PARTS,
  alike: [
    ..."trawler ferry tanker freighter yacht submarine frigate destroyer warship corvette tug tugboat barge carrier"
      .split(" ")
      .map((noun) => `${noun} ship vessel boat`),
    "lake reservoir lagoon",
    "base camp garrison barracks airbase airfield",
    "mine pit shaft quarry colliery",
    "plant factory refinery smelter reactor",
    "port harbour harbor seaport terminal",
    "prison jail colony penitentiary",
    "bridge crossing viaduct",
    "pass gorge canyon",
    "checkpoint crossing post outpost",
    "mountain hill ridge peak volcano",
  ],
  esteeming: spaced("top senior veteran chief high ranking same well known prominent former"),
  figures: ["head"],
  materials: spaced(
    "silver gold golden gilded gilt silver-gilt bronze brass copper tin lead iron steel marble stone granite sandstone limestone alabaster " +
      "wooden oak ebony clay terracotta ceramic porcelain plaster wax ivory bone jade glass crystal plastic rubber rag paper carved " +
      "sculpted painted stuffed mummified shrunken severed embalmed antique medieval roman",
  ),
  toward: ["to"],
  harming: spaced(
    "attacked attacks shelled shells bombed bombs struck strikes hit hits killed kills killing fired fires invaded invades seized seizes " +
      "raided raids shot shoots burned burnt wounded injured occupied occupies violated violates violating crossed crosses sank sinks " +
      "rammed captured captures arrested arrests detained detains bombarded mined blew downed intercepted stormed destroyed destroys " +
      "annexed annexes deported deports beat beats robbed hacked spied launched launches lost loses",
  ),
  elsewhere: spaced("nearby neighbouring neighboring other another second third next new old adjacent different main"),
  wholePeople: spaced("sh ch ese ss"),
  onePerson: spaced("czech"),
  callingEndings: spaced("ian"),
  suffixes: spaced("jr sr ii iii iv"),
  corporateForms: CORPORATE_FORMS,
  called: spaced(
    "agency group movement company firm bank network organization organisation bureau corporation retailer airline university college charity foundation " +
      "association maker manufacturer hospital studio club museum gallery society institute school theatre yard shipyard brewery abbey monastery " +
      "trust federation shipowner owner operator",
  ),
  anyBody: spaced("group movement organization organisation"),
  outlets: spaced("newspaper paper magazine website broadcaster publication outlet channel station tabloid"),
};
