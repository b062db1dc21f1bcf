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

/** Roles of one sort and kind, those parted by " / " told from each other: a teacher is no student. */
const each = (sort: RoleWord["sort"], groups: string, more: Omit<RoleWord, "forms" | "sort" | "plurals"> = {}): RoleWord[] =>
  groups.split(" / ").map((forms) => role(sort, forms, more));

/** Offices that one holds. */
export const OFFICES: readonly RoleWord[] = [
  role("office", "president;acting president;interim president;head of state", { authority: "head-of-state" }),
  role("office", "first lady", { gender: "she" }),
  role("office", "vice president;vice-president"),
  role("office", "president-elect;president elect"),
  role("office", "king", { gender: "he", authority: "head-of-state" }),
  role("office", "queen", { gender: "she", authority: "head-of-state" }),
  role("office", "emperor", { gender: "he", authority: "head-of-state" }),
  role("office", "monarch", { authority: "head-of-state" }),
  role("office", "crown prince", { gender: "he", ofState: true }),
  role("office", "crown princess", { gender: "she", ofState: true }),
  role("office", "emir;sultan", { gender: "he", authority: "head-of-state" }),
  role("office", "supreme leader", { authority: "head-of-state" }),
  role("office", "prime minister;premier;head of government;head of the government;acting prime minister;PM", {
    authority: "government",
    ofState: true,
  }),
  role("office", "chancellor", { authority: "government" }),
  role("office", "deputy prime minister;vice premier;vice prime minister", { ofState: true }),
  role("office", "first minister"),
  role("office", "foreign secretary", { authority: "foreign-ministry", ofState: true }),
  role("office", "home secretary", { ofCabinet: true }),
  role("office", "secretary of state", { plurals: ["secretaries of state"], authority: "foreign-ministry", ofCabinet: true }),
  role("office", "deputy foreign minister;deputy minister of foreign affairs", { ofState: true }),
  role("office", "deputy defense minister;deputy defence minister", { ofState: true }),
  role("office", "minister"),
  role("office", "deputy minister"),
  role("office", "attorney general;attorney-general", { plurals: ["attorneys general"], ofCabinet: true }),
  role("office", "prosecutor general;general prosecutor;chief prosecutor"),
  role("office", "national security adviser;national security advisor"),
  role("office", "chief of staff", { plurals: ["chiefs of staff"] }),
  role("office", "secretary-general;secretary general"),
  role("office", "high commissioner"),
  role("office", "special envoy;special representative;envoy", { toward: "sent" }),
  role("office", "ambassador", { toward: "sent" }),
  role("office", "commander-in-chief;commander in chief"),
  role("office", "chief of the general staff"),
  role("office", "speaker;speaker of the house;parliament speaker;parliamentary speaker;speaker of parliament", {
    authority: "legislature",
  }),
  role("office", "president pro tem;president pro tempore", { authority: "legislature" }),
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
  role("office", "chief executive;chief executive officer;CEO", { ofBody: true }),
  role("office", "chief financial officer;CFO", { ofBody: true }),
  role("office", "chief justice"),
  role("office", "chairman", { gender: "he", ofBody: true }),
  role("office", "chairwoman", { gender: "she", ofBody: true }),
  role("office", "chairperson;chair", { ofBody: true }),
  role("office", "director;executive director;managing director;director general;director-general"),
  ...each(
    "office",
    "curator;chief curator / rector;vice-rector / warden / consul;honorary consul;consul general;consul-general / chargé d'affaires / attaché;cultural attaché;military attaché;defence attaché",
  ),
  role("office", "campaign manager"),
  role("office", "campaign chairman;campaign chair"),
  role("calling", "nominee;presidential nominee;candidate;presidential candidate;front-runner", { actsFor: true, stands: true }),
  role("office", "leader"),
  role("office", "head;chief;boss"),
  role(
    "office",
    "ombudsman;ombudswoman;ombudsperson;human rights ombudsman;human rights ombudswoman;human rights defender;rights ombudsman",
  ),
  role("office", "human rights commissioner;commissioner for human rights;commissioner of human rights;rights commissioner"),
  role("office", "prefect;sub-prefect", { ofPlace: true }),
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
  role("rank", "admiral;vice admiral;rear admiral;commodore", { authority: "military" }),
  role(
    "rank",
    "commander;brigadier;marshal;field marshal;air marshal;air vice marshal;air commodore;wing commander;squadron leader;group captain",
    {
      authority: "military",
    },
  ),
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
  role(
    "rank",
    "justice;judge;magistrate;associate justice;associate judge;presiding judge;presiding justice;chief judge;chief magistrate;district judge;investigating judge;examining magistrate",
  ),
  role("rank", "prince", { gender: "he" }),
  role("rank", "princess;duchess", { gender: "she" }),
  ...each(
    "rank",
    "metropolitan / bishop;auxiliary bishop / priest;pastor;reverend;father;parish priest;vicar / rabbi;chief rabbi / imam;mullah / cardinal / cleric / ayatollah / sheikh / mufti;grand mufti",
  ),
  role("rank", "sister;nun;mother superior;abbess;prioress", { gender: "she" }),
  role("rank", "monk;friar;abbot", { gender: "he" }),
  ...each(
    "rank",
    "deacon;archdeacon / archpriest;archimandrite;hegumen / vicar general / nuncio;apostolic nuncio / chaplain / provost / missionary / evangelist / elder;tribal elder;village elder / chieftain;paramount chief;village chief;tribal chief",
  ),
  ...each("calling", "detective;inspector;investigator / superintendent / chief constable / fire chief", { actsFor: true }),
  role("calling", "official", { actsFor: true }),
  role("calling", "diplomat", { actsFor: true }),
  ...each(
    "calling",
    "aide;assistant;staffer / adviser;advisor;counselor;strategist / operative / pollster / organizer / surrogate / delegate",
    {
      actsFor: true,
      toward: "served",
    },
  ),
  ...each("calling", "co-founder;founder / owner / publisher / president and CEO", { actsFor: true }),
  ...each(
    "calling",
    "analyst;political analyst;commentator;pundit;expert;specialist / observer / critic / consultant / economist;chief economist / scholar;researcher;scientist;academic;chief scientist / historian;art historian",
  ),
  ...each(
    "calling",
    "professor;lecturer / teacher;schoolteacher / principal;headmaster;headmistress;head teacher / dean / student / political scientist",
  ),
  ...each(
    "calling",
    "journalist;reporter;correspondent;columnist / editor / blogger / writer;author;novelist / photographer;cameraman / host;anchor;anchorman;moderator",
  ),
  ...each(
    "calling",
    "lawyer;attorney;solicitor;barrister;counsel;defense lawyer;defence lawyer;defender;public defender / prosecutor;public prosecutor",
    {
      actsFor: true,
    },
  ),
  ...each("calling", "doctor;physician;surgeon;medic / nurse / paramedic / psychologist / coroner / pathologist"),
  ...each(
    "calling",
    "activist;campaigner;organiser;dissident / volunteer / protester;demonstrator / supporter;backer / opponent / donor / voter / resident;citizen;villager;townsman / neighbor;neighbour",
  ),
  ...each(
    "calling",
    "witness;eyewitness;bystander / survivor / victim / passenger / suspect / gunman;attacker / driver / patient / prisoner;detainee / hostage / refugee;migrant / defendant / plaintiff",
  ),
  ...each(
    "calling",
    "soldier;serviceman;peacekeeper / fighter;rebel;militant;insurgent / veteran / officer;police officer;policeman;policewoman;constable / agent / guard;border guard / deputy sheriff / firefighter;fireman / marine / sailor;seaman;deckhand / pilot / trooper",
  ),
  ...each(
    "calling",
    "member / colleague / successor / predecessor / ally / rival / partner / mediator / inspector general / governor-general / incumbent / politician / lobbyist / mogul;billionaire / businessman;entrepreneur / businesswoman / banker / investor / developer / contractor / worker / farmer / ferryman / fisherman / shopkeeper / engineer / athlete / player / trainer / actor / actress / singer;musician / artist / director and producer;producer / comedian / star;celebrity",
  ),
  ...each(
    "calling",
    "secretary;general secretary / administrator / manager;general manager / executive / vice chairman / treasurer / trustee;board member / co-chair / coordinator / chief of mission / coach;head coach / organizing secretary",
    { actsFor: true },
  ),
  ...each("calling", "trade unionist;unionist;union leader;shop steward / custodian / returning officer;electoral officer", {
    actsFor: true,
  }),
  ...each(
    "calling",
    "counterpart / negotiator;chief negotiator / commissioner / undersecretary;under secretary / assistant secretary / deputy secretary",
    { actsFor: true },
  ),
  ...each("calling", "republican / democrat / libertarian"),
  ...each(
    "calling",
    "sentry;sentinel / passer-by;passerby / warlord;strongman / conscript;recruit;reservist / captive / inmate / orphan / tycoon;magnate / convict / co-pilot;copilot / steward / nomad / undergraduate / graduate / maid;domestic worker / client / fugitive / registrar / shepherd;goatherd / chief whip;majority whip;minority whip / sherpa / opposition figure / political figure / religious figure;community figure / militia leader;rebel leader / union official",
  ),
  role("calling", "man;boy;gentleman", { gender: "he" }),
  role("calling", "woman;girl", { gender: "she" }),
  ...each(
    "calling",
    "source;insider;informant;whistleblower / pensioner / native / user / caller / employee;staff member / mayoral candidate / applicant",
  ),
  role("calling", "person;individual", { plurals: ["people", "persons"] }),
  role("calling", "child;teenager", { plurals: ["children"] }),
  ...each(
    "tie",
    "wife;widow;ex-wife / mother;stepmother / daughter;stepdaughter / aunt / grandmother / niece / girlfriend / mother-in-law / great-granddaughter",
    { gender: "she" },
  ),
  ...each(
    "tie",
    "husband;widower;ex-husband / son;stepson / brother / uncle / grandfather / nephew / stepfather / boyfriend / father-in-law / son-in-law / great-grandson",
    { gender: "he" },
  ),
  ...each(
    "tie",
    "spouse / parent / sibling / cousin / grandson / granddaughter / friend / running mate / relative;family member / fiancé;fiancee;fiance",
  ),
  ...each(
    "calling",
    "conservator;restorer / archivist / librarian / collector;art collector / art dealer;antiques dealer;dealer / auctioneer / archaeologist / anthropologist;ethnologist / theologian / sexton;verger / organist / choirmaster / vice-chancellor / notary / bailiff / clerk;town clerk / rapporteur;special rapporteur / foreman / miner / docker;dockworker / truck driver;trucker;lorry driver / taxi driver / bus driver / train driver / housewife / grocer / landlord / tenant / janitor;caretaker / watchman;night watchman / harbourmaster;harbormaster / stationmaster / referee;umpire / goalkeeper / midfielder / midwife / pharmacist / veterinarian",
  ),
  ...each(
    "calling",
    "epidemiologist;virologist / geologist / seismologist / meteorologist / hydrologist / biologist / chemist / physicist / mathematician / statistician / sociologist / forensic expert / herder;herdsman / beekeeper / winegrower / hotelier;innkeeper / waiter / waitress / chef / electrician / plumber / welder / mechanic / technician / bricklayer / architect / surveyor / auditor / accountant / cashier / trader / broker / shareholder / customs officer;customs official / coastguard / lifeguard / skipper / helmsman / flight attendant;stewardess / air traffic controller / signalman / postman / courier / interpreter;translator / receptionist / social worker / pupil;schoolboy;schoolgirl / intern / apprentice / poet / painter / sculptor / composer / playwright / filmmaker / dancer / designer / jockey / cyclist / boxer",
  ),
  ...each(
    "calling",
    "landowner / rancher / smallholder / forester / gamekeeper / park ranger;ranger / mountain guide;tour guide / tourist;visitor / churchgoer;parishioner;worshipper / pilgrim / heir;heiress / descendant / executor / alderman / regent / quartermaster / juror / logistician / aid worker;relief worker / poll worker / comptroller / matron / motorist / commuter / pedestrian / homeowner;householder / squatter / street vendor;vendor;hawker;stallholder / hairdresser / seamstress / blacksmith / jeweller;goldsmith / watchmaker / printer / bookseller / antiquarian / genealogist",
  ),
];

const title = (forms: string, gender?: "he" | "she", stands?: string): NameTables["titles"][number] => ({
  forms: words(forms),
  ...(gender === undefined ? {} : { gender }),
  ...(stands === undefined ? {} : { role: stands }),
});

/** Titles that stand before a name. */
export const TITLES: NameTables["titles"] = [
  title("Mr. Mr MR. Sir Lord Don don Dom Padre Pater Père Abbé Fra Signor Señor Senhor Monsieur Herr", "he"),
  title("Mrs. MRS. MS. Mrs Ms. Ms Miss Lady Dame Doña Dona Suor Soeur Signora Señora Senhora Madame Mme. Frau", "she"),
  title("Dr. Dr Drs.", undefined, "doctor"),
  title("Prof. Prof", undefined, "professor"),
  title("Sen. Sen Sens.", undefined, "senator"),
  title("Gov. Gov Govs.", undefined, "governor"),
  title("Gen. Gen Gens.", undefined, "general"),
  title("Col. Col", undefined, "colonel"),
  title("Capt. Capt", undefined, "captain"),
  title("Sgt. Sgt", undefined, "sergeant"),
  title("Lt. Lt", undefined, "lieutenant"),
  title("Adm. Adm", undefined, "admiral"),
  title("Amb.", undefined, "ambassador"),
  title("Monsignor Mons.", "he"),
  title("Maj. Maj", undefined, "major"),
  title("Cmdr. Cmdr", undefined, "commander"),
  title("Cpl. Cpl", undefined, "corporal"),
  title("Brig. Brig", undefined, "brigadier"),
  title("Supt.", undefined, "superintendent"),
  title("Det. Insp.", undefined, "detective"),
  title("Rev. Fr.", undefined, "priest"),
  title("Rep. Reps. Rep Hon. Pvt. Pres. Atty. Dep. Sec. Msgr. Saint Mx."),
  title("H.E. H.E Excellency Highness Holiness Eminence Beatitude Honourable Honorable"),
  title("Shri Shrimati Smt. Alhaji Hajji Maulana Mullah Mufti Pandit Ustaz Eng. Engr. Adv."),
];
