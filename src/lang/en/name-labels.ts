// Gives the English words for unnamed forces and for happenings, by which outlets and parties call them.
//
// @source common usage of English-language news
import type { NameLabelWords, ThingKind } from "../../compare/name-rule.ts";
import { ALIASES } from "./aliases.ts";
import { CASUALTIES } from "./casualties.ts";
import { VESSELS } from "./landmarks.ts";
import { LINK_NAMES } from "./link-names.ts";
import { NAME_KINDS } from "./name-kinds.ts";
import { NAME_TRANSLATIONS } from "./name-translations.ts";
import { verbForms } from "./verbs.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const kinds = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)));

const NONE: ReadonlySet<string> = new Set();
const bare = (words: string, marked: ReadonlySet<string> = NONE): ThingKind => ({
  nouns: set(words),
  bare: true,
  general: NONE,
  marked,
  surely: "one",
});
const things = (words: string, general: string): ThingKind => ({
  nouns: set(`${words} ${general}`),
  bare: false,
  general: set(general),
  marked: NONE,
  surely: "one",
});
const dwelt = (words: string): ThingKind => ({ nouns: set(words), bare: false, general: set(words), marked: NONE, surely: "dwelt" });
const varied = (words: string): ThingKind => ({ nouns: set(words), bare: false, general: set(words), marked: NONE, surely: "varied" });
const papers = (words: string): ThingKind => ({ nouns: set(words), bare: false, general: NONE, marked: NONE, surely: "alike" });
const said = (words: string): ThingKind => ({ nouns: set(words), bare: false, general: NONE, marked: NONE, surely: "said" });

/** Callings and the like that news tells of beside those it counts among the dead. */
const CALLINGS =
  "agent angler apprentice artist athlete baker beekeeper builder carpenter conscript cook courier cowherd craftsman crewmember dancer dealer " +
  "dissident dockworker electrician employee engineer envoy escort farmhand fireman fisher forester guardsman guerrilla guide gunner herder herdsman " +
  "hunter infiltrator interpreter intern linesman lineman machinist martyr mechanic medic mercenary militant militiaman monitor observer official " +
  "operative orderly paramedic paratrooper pensioner pilgrim plumber poacher policeman porter postman raider railwayman ranger recruit repairman reservist " +
  "sapper saboteur scientist scout seafarer seaman separatist serviceman settler shepherd singer smuggler sniper spy staffer stevedore steward strongman " +
  "surveyor technician terrorist trader trainee trawlerman trucker volunteer warden watchman welder woodcutter workman";
const plural = (noun: string): string =>
  noun.endsWith("man") ? `${noun.slice(0, -2)}en` : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
const MORTALS: ReadonlySet<string> = new Set([
  ...[...CASUALTIES.persons].filter((it) => !/^(?:some|suspect)/u.test(it)),
  ...[...CASUALTIES.people].filter((it) => !/^(?:others|casualties|bodies|suspects)$/u.test(it)),
  ...CALLINGS.split(" ").flatMap((it) => [it, plural(it)]),
]);

/** Nouns for what is built, made or found, one thing's in a row. */
const THINGS: readonly string[] = [
  "viaduct overpass flyover",
  "train locomotive railcar",
  "railway railroad",
  "pylon pylons mast masts",
  "tower",
  "dam weir barrage",
  "dyke dike levee embankment",
  "reservoir",
  "canal",
  "sluice floodgate",
  "substation transformer",
  "generator turbine",
  "reactor",
  "refinery smelter",
  "quarry pit",
  "shaft",
  "well borehole",
  "warehouse depot granary",
  "lighthouse beacon",
  "buoy",
  "jetty pier quay wharf",
  "shipyard",
  "hotel hostel guesthouse",
  "theatre theater cinema",
  "library",
  "laboratory lab",
  "warhead shell",
  "trench trenches",
  "outpost",
  "tomb grave mausoleum",
  "shrine altar",
  "fresco mural",
  "painting portrait canvas",
  "manuscript codex scroll",
  "crown sceptre",
  "sword dagger",
  "treasure hoard",
  "skull skeleton mummy",
  "mask",
  "bell",
  "plaque inscription",
  "banner flag",
  "satellite",
  "balloon",
  "telescope",
  "meteorite",
  "vaccine",
  "landfill dump",
  "tree oak",
  "glacier",
  "whale",
  "indictment",
  "leaflet leaflets",
  "dossier",
  "diary",
  "novel memoir",
  "documentary film movie",
  "cartoon caricature",
  "tape tapes",
];

/** Verbs with all their forms: not every form is in the table of lemmas. */
const verbs = (bases: string): ReadonlySet<string> => new Set(bases.split(" ").flatMap((base) => [base, ...verbForms(base).forms]));

const CRIMES = "piracy terrorism sabotage vandalism genocide aggression arson banditry barbarism butchery";

export const NAME_LABELS: NameLabelWords = {
  forces: set(
    "guards guardsmen troops soldiers servicemen personnel forces patrol patrols detail outfit unit units detachment detachments squad " +
      "battalion brigade regiment division contingent militia militias militiamen gendarmes policemen police paratroopers marines commandos sailors army navy gendarmerie",
  ),
  owned: set("men fighters gunmen"),
  foes: set("occupiers invaders aggressors intruders"),
  foreign: set("foreign enemy hostile alien"),
  beyond: set("across beyond opposite"),
  having: set("have has had having"),
  standing: set("on at in along near"),
  people: set("people persons individuals men"),
  branches: kinds({
    border: "border frontier",
    police: "police riot policemen gendarmes gendarmerie",
    sea: "navy naval coast sailors maritime",
    air: "air",
    peace: "peacekeeping",
  }),
  wearing: "in",
  uniforms: set("uniform uniforms form fatigues camouflage"),
  events: kinds({
    any: `incident tragedy disaster catastrophe accident ${CRIMES}`,
    fight:
      "clash clashes skirmish shootout shoot-out gunfight firefight shooting ambush massacre bloodbath carnage killings flare-up hostilities",
    attack: "attack assault raid provocation onslaught shelling bombardment barrage airstrike act",
    blast: "explosion blast bombing detonation",
    fall: "collapse cave-in rockfall landslide",
    blaze: "blaze inferno arson",
    water: "flood flooding sinking shipwreck capsizing",
    crash: "crash collision derailment ramming downing shootdown shoot-down",
    spill: "spill spillage leak leakage outflow discharge contamination poisoning",
    outage: "outage blackout",
    killing: "murder assassination slaying lynching",
    unrest: "riot riots unrest",
    seizure: "seizure hijacking abduction kidnapping",
    force: "operation crackdown dispersal clearance clearing eviction offensive invasion incursion",
    coup: "coup putsch mutiny uprising revolt insurrection rebellion",
  }),
  deeds: {
    noun: "act",
    of: set(
      "terrorist terror terrorism sabotage aggression hostile hostility violence violent piracy vandalism provocation war barbaric barbarity barbarous " +
        "barbarism heinous cowardly criminal revenge vengeance retaliation genocide arson banditry savagery murder brutality",
    ),
  },
  crimes: set(CRIMES),
  accusing: set("accuse"),
  anyEvent: "any",
  noIncidents: set("force coup killing"),
  violence: set("fight attack blast"),
  site: "at",
  after: set("of after during since"),
  others: set(
    "any another no other such every each similar more further future possible many several some worst first second next last previous new fresh early related most",
  ),
  things: [
    bare("protesters protestors demonstrators marchers rioters picketers hooligans agitators looters mob crowd"),
    bare("militants rebels insurgents terrorists guerrillas fighters gunmen extremists jihadists jihadis separatists mercenaries bandits"),
    bare("hostages prisoners captives detainees abductees"),
    bare("crew crewmen seamen sailors seafarers"),
    bare("observers monitors mission"),
    bare("convoy trucks lorries"),
    bare("ultimatum deadline"),
    bare("migrants immigrants aliens workers", set("illegal undocumented unauthorized unauthorised irregular clandestine unlawful")),
    things(
      [...VESSELS.filter((it) => !it.includes(" "))].filter((it) => !/^(?:ship|vessel|boat)$/u.test(it)).join(" "),
      "ship vessel boat craft",
    ),
    things("airliner helicopter drone glider", "plane aircraft jet airplane aeroplane"),
    things("stadium arena auditorium", "hall gymnasium gym"),
    papers("agreement deal accord pact treaty truce ceasefire armistice protocol memorandum"),
    papers("law bill legislation act decree ordinance measure"),
    said("election elections vote poll ballot referendum plebiscite runoff"),
    said("trial hearing verdict ruling sentence conviction arrest arrests detention"),
    said("war campaign occupation annexation intervention blockade siege embargo sanctions"),
    said("reform reforms cuts merger takeover deal plan proposal project policy programme program"),
    said("lockout march rally parade procession demonstration protest protests"),
    things("cathedral chapel mosque synagogue temple monastery", "church"),
    dwelt("strike walkout stoppage"),
    dwelt("exchange swap"),
    dwelt("fence wall barrier"),
    dwelt("camp camps compound compounds facility facilities"),
    things("lorry truck van bus tram minibus", "vehicle"),
    varied("road highway motorway corridor route"),
    varied("crossing checkpoint"),
    varied("tunnel"),
    varied("letter"),
    varied("petition"),
    varied("bridge"),
    varied("school kindergarten"),
    varied("airport airfield"),
    varied("prison jail"),
    varied("memo"),
    varied("map"),
    varied("photograph photo picture"),
    varied("cemetery graveyard"),
    varied("communique communiqué declaration"),
    varied("hospital clinic infirmary"),
    varied("ambulance"),
    varied("drone uav quadcopter"),
    varied("missile rocket"),
    varied("video footage recording videotape"),
    varied("headquarters base garrison barracks"),
    varied("pipeline cable"),
    varied("statue monument memorial bust reliquary"),
    varied("bones remains relics"),
    varied("factory plant mill"),
    ...THINGS.map(varied),
  ],
  lonePapers: set("protocol memorandum treaty armistice"),
  fates: [
    {
      struck: verbs("kill murder slay martyr execute assassinate massacre slaughter"),
      known: set("killed slain murdered executed dead fallen martyred"),
      called: set("martyrs"),
      suffered: set("die perish"),
      states: set("dead"),
      deeds: set("death killing murder execution"),
      taking: NONE,
      taken: NONE,
    },
    {
      struck: verbs("capture seize detain abduct kidnap arrest imprison jail"),
      known: set("captured seized detained abducted kidnapped arrested imprisoned jailed"),
      called: set("hostages prisoners captives detainees abductees"),
      suffered: NONE,
      states: NONE,
      deeds: set("capture abduction detention arrest kidnapping"),
      taking: set("take hold"),
      taken: set("prisoner prisoners captive captives hostage hostages"),
    },
    {
      struck: verbs("wound injure hurt"),
      known: set("wounded injured hurt"),
      called: NONE,
      suffered: NONE,
      states: NONE,
      deeds: set("wounding injury"),
      taking: NONE,
      taken: NONE,
    },
    {
      struck: NONE,
      known: set("missing disappeared vanished"),
      called: NONE,
      suffered: set("disappear vanish"),
      states: set("missing"),
      deeds: set("disappearance"),
      taking: NONE,
      taken: NONE,
    },
    {
      struck: verbs("release free liberate repatriate"),
      known: set("released freed liberated repatriated"),
      called: NONE,
      suffered: NONE,
      states: NONE,
      deeds: set("release liberation"),
      taking: NONE,
      taken: NONE,
    },
  ],
  bounds: new Set(["at least", "at most", "up to", "as many", "no fewer", "more than"]),
  mortals: MORTALS,
  counting: set("several many most some few all both dozens hundreds thousands two three half"),
  measures: set(
    "percent point mile kilometer kilometre km meter metre foot inch yard acre hectare ton tonne kilo kilogram gram pound ounce litre liter " +
      "gallon barrel degree knot watt kilowatt megawatt vote seat goal run game match round page chapter article time thousand million billion " +
      "trillion dollar cent euro pence rouble rand yen year-old caliber calibre millimetre millimeter mph magnitude",
  ),
  unmarked: set("aircraft craft hovercraft watercraft"),
  loose: set("passenger commuter holiday charter"),
  definite: "the",
  pointing: set("this that"),
  openers: set("the in at on"),
  binding: set(
    "of on against at in along over for until with near between across off from under above behind outside around beside inside",
  ),
  areas: ALIASES.areas,
  demonyms: ["an", "ish", "ese", "ic", "i"],
  naming: set(
    "call calls called calling label labels labelled labeled labelling labeling brand brands branded branding dub dubs dubbed dubbing term terms termed " +
      "terming describe describes described describing denounce denounces denounced denouncing characterise characterised characterize characterized " +
      "decry decried decries decrying style styled hail hails hailed refer refers referred",
  ),
  namingAs: set(
    "slam slams slammed slamming condemn condemns condemned condemning portray portrays portrayed portraying depict depicts depicted depicting " +
      "regard regards regarded regarding view views viewed viewing blast blasts blasted blasting deride derides derided deriding dismiss dismisses " +
      "dismissed dismissing praise praises praised praising treat treats treated treating",
  ),
  namedAs: "as",
  relatives: set("which that whom"),
  idle: set("day home question names name attention halt vote police meeting priority success failure mistake lie step"),
  kinds: NAME_KINDS,
  translations: NAME_TRANSLATIONS,
  vessels: new Set(VESSELS),
  personal: set("he him his she her hers"),
  stateBodies: LINK_NAMES.stateBodies,
  ours: set("our my"),
  its: "its",
};
