// Gives the English words for what is done to others against their will or against the law, and for what excuses it.
// Source: general knowledge of English; senses of ASSAULT and COERCE in the PLOVER ontology (Open Event Data Alliance, 2018).
import type { DeedWords } from "../../annotate/attribution/deed-rule.ts";
import { verbForms } from "./verbs.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((it) => it !== ""));

/** Verbs with regular forms. */
const REGULAR = `abduct abuse ambush assassinate assault attack batter betray blackmail bomb bombard breach bribe bully burgle burn butcher cheat
  coerce conceal contaminate deceive defame defraud defy desecrate destroy dismember dump embezzle endanger enslave execute exploit extort fabricate falsify
  fire flout gas grope hack harass hijack humiliate infiltrate insult intimidate invade kidnap kill lie loot lynch manipulate massacre
  menace mine mistreat mock molest murder neglect obstruct overrun pillage pirate plunder poison pollute provoke punch raid ram
  ransack rape rig rob sabotage scam seize shell slander slaughter smear smuggle spy stab stage stalk storm strafe strangle swindle
  torch torture trample trespass vandalise vandalize victimise victimize violate whip`;

const IRREGULAR = `shoot shoots shot shooting steal steals stole stolen stealing beat beats beaten beating blow blows blew blown blowing
  misled burnt threaten threatens threatened threatening`;

/** Forms that are seldom a charge: "he beat the champion", "they break records", "hit" of markets. */
const TOO_WIDE = words(
  "break broke broken breaking hit hits throw threw beat beats beating burn burns lie lies lying mine mines blow blows stage stages",
);

const violent = words(
  [...REGULAR.split(/\s+/).flatMap((base) => [...verbForms(base).forms]), ...IRREGULAR.split(/\s+/)]
    .filter((it) => !TOO_WIDE.has(it))
    .join(" "),
);

/** Base forms of what is only attempted: "tried to seize the depot". */
const attempted = words(
  `${REGULAR} shoot steal break blow cut disrupt block derail undermine overthrow topple destabilise destabilize sink drown disable silence hide interfere influence escape evade suppress crush hang`,
);

export const DEED_WORDS: DeedWords = {
  violent,
  shooting: words("shot fired shoots fires"),
  goals: words("at on upon into"),
  doers: words("by from"),
  attempting: words(
    "try tries tried trying attempt attempts attempted attempting seek sought plot plots plotted plotting conspire conspired plan planned",
  ),
  attempted,
  natural: words(
    `fire fires flame flames blaze smoke storm storms wind winds wave waves rain rains flood floods water waters quake earthquake tremor blast explosion
     explosions accident collision crash disease virus infection epidemic pandemic cancer heat heatwave cold drought hurricane typhoon cyclone tornado
     landslide avalanche lightning bullet bullets shell shells shrapnel rocket rockets missile missiles bomb bombs gas poison debris train car truck bus plane
     crisis inflation tax taxes cuts change climate war conflict poverty hunger virus bacteria snake dog dogs shark bear illness surgery drug drugs`,
  ),
  singulars: words("he she it"),
  missing: words("nobody none no-one neither"),
  excuses: [
    "into the air",
    "in the air",
    "warning shot",
    "warning shots",
    "warning fire",
    "in self defence",
    "in self defense",
    "in defence of",
    "in defense of",
    "to defend",
    "in response to",
    "returned fire",
    "return fire",
    "fired back",
    "shot back",
    "hit back",
    "was forced to",
    "were forced to",
    "had no choice",
    "by mistake",
    "by accident",
    "accidentally",
  ],
  lawful: [
    "within the law",
    "within their rights",
    "within its rights",
    "according to the law",
    "in accordance with the law",
    "in accordance with the rules",
    "in accordance with international law",
    "in line with the law",
    "in line with the rules",
    "in full compliance",
    "in compliance with",
    "acted lawfully",
    "acted legally",
    "acted correctly",
    "acted properly",
    "acted appropriately",
    "acted in good faith",
    "by the book",
    "followed the rules",
    "followed all the rules",
    "followed procedure",
    "followed all procedures",
    "followed protocol",
    "did nothing wrong",
    "done nothing wrong",
    "nothing illegal",
    "nothing improper",
    "complied with",
    "have complied",
    "had complied",
  ],
  culprits: words(
    `smuggler smugglers terrorist terrorists poacher poachers saboteur saboteurs spy spies thief thieves murderer murderers killer killers criminal criminals
     provocateur provocateurs aggressor aggressors liar liars bandit bandits pirate pirates mercenary mercenaries fraud fraudster fraudsters crook crooks
     trespasser trespassers hooligan hooligans vandal vandals looter looters traffickers trafficker occupier occupiers`,
  ),
  lacking: words(
    "warning permission authorisation authorization lights licence license licences permit permits consent provocation justification trial reason notice",
  ),
  failing: words("fail fails failed failing neglect neglected omitted"),
  owed: words(
    "protect prevent inspect warn act respond honour honor fulfil fulfill comply pay repair maintain disclose investigate implement provide stop intervene report inform consult deliver clean notify explain keep ensure heed",
  ),
  without: words("without"),
  meeting: words("met greeted came come"),
  under: words("with by under"),
  hostile: words("fire gunfire shots bullets stones attack attacks shelling grenades violence batons force rifles"),
  depriving: words(
    `cut suspend suspended halt halted stop stopped close closed block blocked expel expelled withhold withheld freeze frozen strike sue cancel cancelled canceled
     terminate terminated retaliate boycott evict evicted sanction sanctioned punish punished shut sack sacked dismiss dismissed fire fired destroy destroyed arrest
     arrested prosecute prosecuted impose imposed quit resign walk leave`,
  ),
  conditions: words("if unless should"),
};
