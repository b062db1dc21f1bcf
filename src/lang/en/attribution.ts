// Gives the small words English attributes with: auxiliaries, negations, openers.
import { SLOT, type AttributionTables } from "../../annotate/attribution/attribution-rule.ts";
import { ACT_SIGNS } from "./act-signs/index.ts";
import { LEANING_SIGNS } from "./act-signs/leanings.ts";
import { ACT_WORDS } from "./act-words.ts";
import { CUE_NOUNS, CUES } from "./cues.ts";
import { FOUND_VERBS } from "./found-verbs.ts";
import { SIGNED } from "./signed.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What the ones who print or send this call it. */
const MEDIA = [...words("newspaper paper website daily weekly magazine station channel programme program outlet blog")];

/** The attribution tables of English. */
export const ATTRIBUTION: AttributionTables = {
  cues: CUES,
  found: FOUND_VERBS,
  nouns: CUE_NOUNS,
  acts: ACT_SIGNS,
  leanings: LEANING_SIGNS,
  actWords: ACT_WORDS,
  addressees: {
    nobodies: new Set([
      "each other",
      "one another",
      "the other",
      "the others",
      "it",
      "conference",
      "briefing",
      "number",
      "interview",
      "statement",
      ...words(
        "message messages request requests inquiry inquiries enquiry enquiries query queries call calls email emails e-mail e-mails letter letters text texts charge charges",
      ),
    ]),
    reporters: new Set([
      ...["us", "me", "our reporter", "our correspondent", "our readers", "our listeners", "our viewers"],
      ...MEDIA.flatMap((it) => [`this ${it}`, `our ${it}`]),
    ]),
    me: "me",
    you: "you",
    your: "your",
    rulers: words("government country state side capital"),
    ...SIGNED,
    telling: words(
      "tell tells told telling ask asks asked asking urge urges urged urging warn warns warned warning remind reminds reminded reminding assure assures assured assuring reassured inform informs informed informing notify notified notifying beg begged implore implored instruct instructed order ordered invite invited advise advises advised advising let promise promises promised promising offer offers offered",
    ),
    giving: words("offer offers offered offering promise promises promised promising pledge pledges pledged propose proposes proposed"),
    summoning: words(
      "urge urges urged urging beg begs begged begging implore implores implored imploring order orders ordered ordering instruct instructs instructed caution cautions cautioned cautioning remind reminds reminded reminding advise advises advised advising call calls called calling ask asks asked asking tell tells told telling invite invites invited inviting",
    ),
    naming: words("call calls called calling"),
    assuring: words(
      "assure assures assured assuring reassure reassured inform informs informed informing remind reminds reminded reminding",
    ),
    thanking: words("thank thanks thanked thanking congratulate congratulates congratulated congratulating"),
    against: "against",
    of: "of",
    toWhom: words("to before"),
    speaking: words("speaking talking testifying writing spoke talked testified"),
    writings: words(
      "letter letters message note telegram memo appeal petition speech address email e-mail tweet testimony remarks comments report response reply answer call",
    ),
    meetings: words("interview conversation chat call exchange"),
    gatherings: words("meeting talks discussion discussions session"),
    within: words("at in during"),
    questions: words("question questions query remark"),
    ofWhom: words("of from by"),
    wishing: words(
      "ask asks asked asking urge urges urged urging implore implored beg begged request requested invite invited call calls called appeal appeals appealed",
    ),
    addressing: words("addressing briefing lecturing"),
    asked: words("asked questioned pressed quizzed interviewed challenged contacted reached approached"),
    replying: words(
      "reply replies replied replying answer answers answered answering retort retorts retorted responded responds responding countered counters rejoined",
    ),
    about: words("for of with on over about to as not by against"),
    to: "to",
    with: "with",
  },
  labels: {
    headings: words(
      "transcript interview video photos pictures gallery analysis opinion comment commentary editorial explainer explained factbox timeline update live watch listen exclusive breaking correction review profile obituary quiz podcast feature report background",
    ),
    asks: words("q question"),
    answers: words("a answer"),
    hosts: words("presenter host interviewer newsreader anchor"),
  },
  unsaid: {
    nothing: new Set(["nothing", "little"]),
    none: new Set(["no"]),
    unnamed: words("named identified quoted anonymous anonymity"),
    traits: words(
      "known seen regarded remembered famed noted recognised recognized considered expected thought believed deemed viewed perceived rumoured rumored reputed",
    ),
    selves: words("i we"),
    nobodies: words("nobody none"),
    asking: words("what how why who where when"),
    given: words(
      "access entry admission service services benefits coverage treatment care aid asylum refuge visa visas bail parole permission passage permit permits requests application applications appeal petition boarding custody citizenship tenure entrance",
    ),
    finding: words("find finds found"),
    foundSo: words(
      "dead alive unconscious unresponsive injured wounded bleeding stabbed shot strangled hanged murdered bound beaten buried drowned safe",
    ),
    alleged: words("alleged suspected accused purported supposed claimed reported"),
    threatened: new Set(["life"]),
    boasting: words("boast boasts boasted boasting"),
    verifying: words("verify verifies verified authenticate authenticates authenticated corroborate corroborates corroborated"),
    independently: new Set(["independently"]),
    unable: new Set(["unable"]),
    citing: new Set(["citing"]),
    possible: words("can may might should must could"),
    asked: words("asked questioned pressed"),
    commenting: words(
      "brief briefs briefed briefing comment comments commented commenting respond responds responded responding react reacts reacted reacting answer answers answered answering",
    ),
  },
  writings: {
    nouns: words(
      "statement letter note memo memorandum message e-mail email communiqué communique declaration release telegram petition appeal leaflet flyer tweet post notice circular bulletin apology filing blog account",
    ),
    any: words("document text paper"),
    by: words("by from of"),
    sent: words(
      "send sends sent write writes wrote written publish publishes published issue issues issued sign signs signed post posts posted address addresses " +
        "addressed circulate circulates circulated release releases released distribute distributes distributed",
    ),
    held: words("seen obtained reviewed viewed examined acquired inspected read got studied"),
    of: "of",
    authors: words("author writer sender signatory"),
  },
  press: {
    kinds: words("press media information communications"),
    offices: words("service office centre center bureau department"),
    of: "of",
  },
  through: {
    through: words("through via"),
    voices: words("spokesman spokeswoman spokesperson secretary officer lawyer attorney solicitor counsel agent representative publicist"),
  },
  reactions: words(
    "bristles bristled bristling shrugs shrugged shrugging laughs laughed smiles smiled sighs sighed nods nodded grins grinned frowns frowned scoffs scoffed " +
      "winces winced sneers sneered snorts snorted chuckles chuckled shakes shook bridles bridled fumes fumed disagrees disagreed demurs demurred " +
      "objects objected hesitates hesitated protests protested blushes blushed giggles giggled groans groaned weeps wept sobs sobbed " +
      "grimaces grimaced squirms squirmed waves waved rolls rolled begs begged differs differed",
  ),
  auxiliaries: words(
    "is are was were be been being am has have had having do does did will would shall should can could may might must 's 've 'd 'll 're 'm",
  ),
  negations: words("not n't never n’t no nor"),
  adverbs: words(
    "also then later earlier again already still now just once even only recently previously repeatedly reportedly publicly privately officially formally strongly firmly categorically flatly immediately initially subsequently however meanwhile nevertheless nonetheless too further furthermore moreover instead separately reportedly apparently allegedly clearly simply directly openly bluntly jointly today yesterday tonight twice first finally quickly quietly explicitly specifically angrily calmly often consistently long further",
  ),
  complementizers: words("that whether if how why what when where who which"),
  coordinators: words("and but or while whereas yet nor"),
  subjectPronouns: words("he she they it i we you this that one some many others both neither everyone nobody"),
  relativePronouns: words("who which that whom"),
  determiners: words(
    "the a an this that these those his her its their our my your both all some any every each no several many few another other",
  ),
  definite: "the",
  prepositions: words(
    "in on at by for of from to with about against during after before since amid over under through into near within without between among as via per despite following regarding concerning including like until upon toward towards across behind around",
  ),
  joiners: words("of for from at in to with on"),
  silence: {
    confirming: words("confirm confirmed confirms confirming"),
    denying: words("deny denied denies denying refute refuted"),
    neither: words("neither"),
    none: words("no"),
    telling: words("say specify tell disclose explain reveal clarify answer"),
    comments: words("comment comments reaction reactions confirmation statement statements"),
    answers: words("response responses word reply answer"),
    official: words("immediate official public further formal direct independent"),
    giving: words("made makes make had has have gave gives give given offered offers issued issues provided"),
    coming: words("from by"),
    about: words("on about regarding concerning over to"),
    available: words("available reached reachable unavailable"),
    unavailable: words("unavailable"),
    purpose: words("for"),
  },
  credits: {
    passing: words(
      "report reports reported inform informs informed write writes wrote relay relays relayed transmit transmits transmitted learn learned learnt learns",
    ),
    telling: words("say says said announced announces"),
    leads: [
      ["with", "reference", "to"],
      ["in", "reference", "to"],
      ["with", "a", "reference", "to"],
      ["with", "a", "link", "to"],
      ["referring", "to"],
      ["citing"],
      ["quoting"],
    ],
  },
  openers: [
    ["according", "to"],
    ["in", "the", "words", "of"],
    ["in", "the", "opinion", "of"],
    ["in", "the", "view", "of"],
    ["in", "the", "phrase", "of"],
    ["in", "the", "judgment", "of"],
    ["in", "the", "judgement", "of"],
    ["in", "the", "telling", "of"],
    ["in", "the", "account", "of"],
    ["in", "the", "formulation", "of"],
    ["in", "the", "eyes", "of"],
  ],
  innerStates: words(
    "sorry sure unsure certain convinced persuaded confident hopeful optimistic pessimistic glad happy unhappy pleased delighted relieved grateful thankful proud ashamed embarrassed afraid frightened scared fearful worried anxious concerned sad saddened disappointed surprised amazed astonished puzzled baffled shocked appalled curious aware unaware willing reluctant determined doubtful sceptical skeptical satisfied dissatisfied resigned homesick lonely jealous envious fond",
  ),
  answered: words(
    "something suggestion suggestions version account accounts position report reports finding findings figure figures interpretation characterisation characterization description narrative notion contention",
  ),
  leading: words("if unless when once while whilst before after until although though because since"),
  viewNouns: words(
    "account accounts view opinion words telling version reckoning estimation estimate admission assessment judgment judgement",
  ),
  liable: words("responsible accountable liable answerable culpable guilty"),
  burdens: words("blame responsibility guilt onus culpability"),
  onto: words("on upon"),
  motions: words("proposal proposals initiative initiatives call calls request demand demands idea appeal resolution"),
  feelings: words(
    "support solidarity condolences sympathy sympathies concern concerns gratitude thanks appreciation dissatisfaction regret outrage dismay",
  ),
  collectives: words("police people staff clergy crew personnel gendarmerie cavalry infantry"),
  venueNouns: words(
    "statement communiqué communique interview letter tweet post address speech briefing conference release note telegram message report article editorial memo email e-mail broadcast broadcasts column essay blog video livestream podcast resolution declaration memorandum filing call conversation lawsuit complaint clip footage recording",
  ),
  provisos: [
    ["if", SLOT, "is", "to", "be", "believed"],
    ["if", SLOT, "are", "to", "be", "believed"],
    ["if", "you", "believe", SLOT],
    ["if", "you", "ask", SLOT],
  ],
  relays: words("quotes quoted quoting cites cited citing"),
  markers: {
    that: ["that"],
    infinitive: ["to"],
    naming: ["as"],
    charge: ["of", "for"],
    topic: ["about"],
    agent: ["by"],
    purpose: ["for"],
    dummy: ["it"],
    and: ["and"],
    possessive: ["'s", "’s", "'", "’"],
    copula: ["is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"],
    venue: ["in", "at", "during", "on", "via", "after", "before", "through", "by", "from"],
    goal: ["to", "on"],
    rate: ["at"],
    backshift: ["would"],
    speaking: ["i", "we"],
    listening: ["you"],
    pointer: ["this", "that"],
  },
  connectives: words(
    "moreover meanwhile furthermore however besides additionally nevertheless nonetheless still also then thus therefore instead later earlier separately finally but and so yet",
  ),
};
