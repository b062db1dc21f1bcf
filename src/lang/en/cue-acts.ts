// Gives the English words of a cue that tell what is done by it: verbs by class, verbs with a particle, nouns of feeling.
// Source: members of the verb classes judgement-33.1, urge-58.1, order-60.1, promise-37.13, complain-37.8 and beg-58.2
// (Levin 1993; VerbNet 3); general knowledge of English.
import type { CueActWords, CuePhrase } from "../../annotate/attribution/cue-act-rule.ts";
import type { Act } from "../../model/index.ts";
import { verbForms } from "./verbs.ts";
import { words } from "./words.ts";

const formsOf = (bases: string): ReadonlySet<string> => new Set(words(bases).flatMap((base) => verbForms(base).forms));

const VERBS: readonly (readonly [Act, string])[] = [
  [
    "condemn",
    `assail berate castigate censure chastise chide deprecate deride disparage excoriate impugn lambaste malign
     pillory rebuke reprimand reproach revile ridicule scold scorn upbraid vilify skewer pan savage`,
  ],
  [
    "support",
    `acclaim applaud bless celebrate commend compliment congratulate extol greet hail honor honour laud praise salute thank toast
     back champion defend support`,
  ],
  ["concern", "mourn grieve apologise apologize despair fret rue bemoan bewail"],
  ["request", "exhort entreat beseech instruct admonish lobby petition solicit press implore clamour clamor agitate"],
  ["commit", "guarantee"],
  ["ask", "query quiz"],
  ["deny", "contradict disavow disclaim gainsay repudiate rubbish debunk belie"],
  ["accuse", "incriminate indict impute implicate denounce"],
];

const phrase = (act: Act, heads: string, then: string): CuePhrase => ({ act, heads: formsOf(heads), then: new Set(words(then)) });

const PHRASES: readonly CuePhrase[] = [
  phrase("condemn", "lash hit", "out"),
  phrase("condemn", "rail inveigh rage thunder fulminate protest", "at against"),
  phrase("accuse", "fire shoot", "against"),
  phrase("accuse", "point", "finger fingers"),
  phrase("deny", "wave brush shrug laugh", "off aside away"),
  phrase("deny", "scoff", "at"),
  phrase("deny", "play", "down"),
  phrase("request", "call", "on upon for"),
  phrase("request", "press push campaign lobby plead clamour clamor ask", "for"),
  phrase("support", "side stand", "with by"),
  phrase("support", "speak come", "up out"),
  phrase("offer", "hold", "out"),
  phrase("commit", "commit", "to"),
];

const CARRIED: readonly (readonly [Act, string])[] = [
  ["offer", "readiness willingness openness offer proposal invitation hand available ready willing"],
  [
    "concern",
    `alarm anxiety apprehension concern concerns condolence condolences dismay disquiet distress fear fears grief misgivings regret
     regrets reservations sadness sorrow sympathy sympathies unease worry worries apology apologies pessimism disappointment sorrow remorse`,
  ],
  [
    "condemn",
    "anger bewilderment disgust displeasure dissatisfaction perplexity fury indignation outrage revulsion contempt criticism condemnation complaint protest protests",
  ],
  [
    "support",
    `admiration appreciation approval backing congratulations delight gratitude joy praise relief satisfaction solidarity support sympathise thanks tribute understanding
     endorsement blessing`,
  ],
  [
    "commit",
    "adherence commitment determination resolve intention promise pledge vow assurance assurances guarantee guarantees undertaking",
  ],
  ["request", "appeal appeals demand demands plea pleas request requests need necessity urgency"],
  ["threaten", "threat threats ultimatum"],
  ["deny", "denial denials disbelief doubt doubts"],
  ["accuse", "accusation accusations allegation allegations charge charges suspicion suspicions"],
];

const byForm = (rows: readonly (readonly [Act, string])[], forms: (list: string) => Iterable<string>): ReadonlyMap<string, Act> =>
  new Map(rows.flatMap(([act, list]) => [...forms(list)].map((form) => [form, act] as const)));

export const CUE_ACTS: CueActWords = {
  verbs: byForm(VERBS, formsOf),
  phrases: PHRASES,
  aside: new Set(["aside", "off", "away"]),
  carriers: formsOf(
    "stress underline underscore emphasise emphasize highlight express voice convey offer extend reiterate reaffirm restate repeat declare state register signal send issue make give pay cast",
  ),
  carried: byForm(CARRIED, words),
  asking: formsOf(
    "ask tell instruct direct press push encourage order command bid exhort summon prompt remind require advise caution warn",
  ),
  calling: formsOf("call"),
  calledTo: new Set(words("restraint calm order peace dialogue reason moderation responsibility prudence caution patience reconciliation")),
  wanting: formsOf("demand want wish ask seek"),
  know: new Set(["know"]),
  purposes: new Set(["for"]),
  insisting: formsOf("insist demand ask request recommend suggest propose urge order require move advise plead beg"),
  proposing: formsOf("suggest propose move"),
  leaning: formsOf("complain"),
  pleading: formsOf("plead"),
  pleas: new Set(words("guilty innocent contest count counts charge charges")),
  innocent: new Set(["innocent"]),
  against: "against",
  be: "be",
  of: "of",
  halting: formsOf("stop"),
  short: "short",
  holding: new Set(words("saying confirming naming specifying revealing disclosing telling commenting answering")),
  warning: formsOf("warn caution advise counsel"),
  refraining: formsOf("refrain abstain desist shy"),
  from: "from",
  reprisals: new Set(words("revenge vengeance retaliation retribution reprisal reprisals payback")),
  responses: new Set(words("response responses reaction answer blow blows consequences punishment retort")),
  harsh: new Set(
    words("harsh crushing severe decisive painful devastating forceful tough firm strong heavy swift merciless grave serious dire fierce"),
  ),
  solemn: formsOf("declare proclaim"),
  assuring: formsOf("assure reassure guarantee"),
  agreeing: formsOf("agree"),
  vouching: formsOf("swear guarantee"),
};
