// Gives the English words in which news tells who was killed and who was hurt.
import type { CasualtyWords, HarmKind, Direction } from "../../text/casualty-words.ts";
import { NUMBERS } from "./numbers.ts";
import { wordSet } from "./words.ts";

const rows = (kind: HarmKind, direction: Direction, text: string): [string, { kind: HarmKind; direction: Direction }][] =>
  text
    .split(",")
    .map((it) => it.trim())
    .map((it) => [it, { kind, direction }]);

/** @source compiled by hand from general knowledge of English; nouns of kinship, age and calling as any dictionary has them */
export const CASUALTIES: CasualtyWords = {
  numbers: NUMBERS,
  persons: wordSet(
    `person man woman boy girl child baby infant toddler teen teenager male female adult victim patient resident civilian bystander passenger
     driver pedestrian neighbor neighbour student pupil teacher worker employee clerk owner customer guard officer deputy policeman policewoman
     trooper sergeant detective cop soldier serviceman marine sailor pilot firefighter mother father wife husband son daughter brother sister
     grandmother grandfather grandson granddaughter cousin uncle aunt nephew niece girlfriend boyfriend friend fiance fiancee stepfather stepmother
     stepson stepdaughter roommate youth youngster juvenile suspect gunman shooter attacker assailant robber intruder burglar inmate prisoner
     protester demonstrator journalist reporter doctor nurse farmer villager worshipper tourist migrant refugee hostage fighter militant
     insurgent rebel commander general colonel major captain lieutenant private player musician rapper veteran native mom dad grandma grandpa
     homeowner bouncer miner peacekeeper priest pastor monk crewman fisherman diver climber hiker skier tenant shopkeeper labourer laborer motorist cyclist partier partygoer guest member someone somebody`,
  ),
  people: wordSet(
    `people persons men women boys girls children babies infants toddlers teens teenagers males females adults victims patients residents
     civilians bystanders passengers drivers pedestrians neighbors neighbours students pupils teachers workers employees clerks owners customers
     guards officers deputies policemen troopers detectives cops soldiers servicemen marines sailors pilots firefighters mothers fathers
     wives husbands sons daughters brothers sisters grandparents parents cousins friends relatives roommates youths youngsters juveniles
     suspects gunmen shooters attackers assailants robbers intruders inmates prisoners protesters demonstrators journalists reporters doctors
     nurses farmers villagers worshippers tourists migrants refugees hostages fighters militants insurgents rebels troops personnel others kids
     siblings individuals folks members casualties partygoers guests marchers spectators bodies occupants miners peacekeepers priests pastors monks crewmen fishermen divers climbers hikers skiers tenants shopkeepers labourers laborers`,
  ),
  narrow: wordSet(
    `man woman boy girl child baby infant toddler teen teenager male female kid youth juvenile student pupil teacher officer deputy trooper guard
     bailiff policeman detective firefighter doctor nurse journalist reporter employee worker mother father son daughter brother sister sibling
     wife husband parent bystander pedestrian driver passenger suspect gunman shooter attacker`,
  ),
  freeing: wordSet(
    "rescue rescued rescues rescuing free freed frees freeing release released releases releasing save saved saving liberate liberated",
  ),
  tolls: wordSet("fatalities deaths killings murders homicides slayings injuries wounded injured dead"),
  suspects: wordSet(
    "suspect suspects gunman gunmen shooter shooters attacker attackers assailant assailants robber robbers intruder burglar perpetrator bomber",
  ),
  victims: wordSet("victim victims"),
  he: wordSet("he she him her himself herself"),
  both: "both",
  others: wordSet("other others more another additional second third fourth fifth"),
  articles: wordSet("a an the his her their one another this that its"),
  // What may not stand inside the phrase of one person.
  stops: wordSet(
    `in on at by for from with without than as and but nor or that which who whom whose what was were is are be been being am had has have will
     would could should may might must can do does did to into onto after before since until when while where if because it they we i you them
     us me not also then there here said says say told police according`,
  ),
  be: wordSet("is are was were be been being got gets get remains remained remain am"),
  // What may stand between those harmed and the word that says so.
  adverbs: wordSet(
    `also later then both all were was is are be been being have has had who allegedly reportedly fatally critically seriously severely badly
     slightly accidentally apparently just still now found pronounced declared listed reported confirmed left ultimately eventually
     mortally gravely not died taken transported airlifted rushed flown treated`,
  ),
  fatally: wordSet("fatally mortally"),
  triggers: new Map([
    ...rows("killed", "either", "killed, murdered, slain, slayed, assassinated, executed, massacred, slaughtered, gunned down"),
    ...rows("killed", "right", "kills, killing, murdering, kill, claimed the lives of, claimed the life of, slays, claims life of"),
    ...rows("killed", "left", "died, dies, die, dead, deceased, perished, succumbed, lost his life, lost her life, lost their lives, fatally shot, was fatal, mortally wounded, fatally wounded, fatally injured, fatally struck, fatally stabbed, passed away"), // prettier-ignore
    ...rows("killed", "of", "death, deaths, murder, murders, slaying, slayings, homicide, fatal shooting, killings, shooting death, shooting deaths, shooting murder, body, bodies, lives"), // prettier-ignore
    ...rows("hurt", "either", "wounded, injured, hurt, grazed, maimed"),
    ...rows("hurt", "right", "wounds, wounding, injures, injuring, injure, wound, hurting, hurts"),
    ...rows("shot", "either", "shot, struck, hit, stabbed, beaten, burned, attacked"),
    ...rows("shot", "right", "shoots, striking, hitting"),
    ...rows("shot", "of", "shooting, shootings, wounding of, stabbing"),
    ...rows(
      "care",
      "left",
      "hospitalized, hospitalised, critical condition, serious condition, stable condition, fair condition, good condition, guarded condition, hospital, hospitals, medical center, medical centre, medical centers, medical centres, trauma center, trauma centre, recovering, survived, survive, treated, gunshot wound, gunshot wounds, life-threatening, life threatening, nonlife threatening, nonlife-threatening, fighting for his life, fighting for her life, fighting for their lives, fighting for life, expected to survive, expected to live, expected to recover, expected to be ok, expected to be okay, minor injuries, minor injury, serious injuries, injuries, injury, released, airlifted, surgery",
    ),
    ...rows("self", "left", "himself, herself, his own life, her own life, themselves, suicide, self-inflicted, self inflicted"),
  ]),
  // Forms that are also a noun's attribute or an active verb: only a passive or a headline makes them harm done to what stands before.
  passive: wordSet(
    "killed murdered slain wounded injured hurt shot struck hit stabbed beaten burned attacked grazed assassinated executed",
  ),
  multiples: new Map([
    ["double", 2],
    ["triple", 3],
    ["quadruple", 4],
    ["quintuple", 5],
    ["sextuple", 6],
  ]),
  multiplied: new Map<string, HarmKind>([
    ["murder", "killed"],
    ["homicide", "killed"],
    ["slaying", "killed"],
    ["killing", "killed"],
    ["fatal", "killed"],
    ["fatality", "killed"],
    ["murder-suicide", "killed"],
    ["shooting", "shot"],
    ["stabbing", "shot"],
  ]),
  nobody: wordSet("no nobody none"),
  old: "old",
  year: wordSet("year years month months"),
  of: wordSet("of"),
  them: wordSet("them whom those"),
  befalls: wordSet("in with had have has suffered after"),
  nameTails: wordSet("jr sr ii iii iv"),
  identified: "identified as",
  afterAge: wordSet("of who and was were"),
  closers: wordSet("and &"),
  chains: wordSet("to in"),
  adverbEnding: "ly",
  ages: wordSet("age ages aged"),
  to: wordSet("to through"),
  firings: new Map([["shot", wordSet("a the another single warning first last each every rifle gun shotgun fired parting")]]),
  theirs: wordSet("his her their our my its"),
  including: wordSet("including include includes"),
  several: ["shootings", "separate", "weekend", "spree"],
  relative: wordSet("who that whom"),
  joints: wordSet(", and & ; or"),
  unreal: wordSet("could would should"),
  have: "have",
  alternatives: new Set(["or alive", "or not"]),
  selves: wordSet("himself herself themselves"),
  selfHarming: wordSet(
    "on and then , before & or kill killing shoot shooting hang hanging hanged hung stab stabbing drown drowned harm harming injure injuring hurt hurting burn blow blew blown wound wounding shot killed stabbed wounded injured strangled poisoned",
  ),
  another: wordSet("another"),
  ordinals: wordSet("second third fourth fifth sixth seventh eighth ninth tenth"),
  possessive: wordSet("s"),
};
