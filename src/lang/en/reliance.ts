// Gives the English words by which a report tells whom it took something from.
import type { RelianceTables } from "../../annotate/attribution/reliance-rule.ts";
import { OUTLETS } from "./outlets.ts";
import { PLACES } from "./world-places.ts";
import { WORLD, OUTLETS as WORLD_OUTLETS } from "./world.ts";

const words = (list: string): readonly string[] => list.split(" ");

const listed = new Set(OUTLETS.map(({ name }) => name.toLowerCase()));
/** Outlets of the world tables that the outlet table lacks. */
const further = [...WORLD.agencies, ...WORLD_OUTLETS].filter(({ name }) => !listed.has(name.toLowerCase()));

/** @source forms of credit in English-language news; titles of newspapers and broadcasters as they commonly end */
export const RELIANCE: RelianceTables = {
  outlets: [
    ...OUTLETS.map(({ name, also, common }) => ({ name, also, common: common ?? false })),
    ...further.map(({ name, also }) => ({ name, also, common: name.length <= 4 })),
  ],
  passingVerbs: words("reported reports report writes wrote relayed relays transmits transmitted informs informed"),
  quotingVerbs: words("quotes quoted cites cited"),
  telling: words("said says put puts gave gives claimed claims counted counts broadcast aired published"),
  demonyms: WORLD.states.flatMap(({ demonyms }) => demonyms),
  days: words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
  ),
  takenFrom: [
    "as saying by",
    "according to",
    "citing",
    "quoting",
    "reported by",
    "quoted by",
    "cited by",
    "carried by",
    "published by",
    "obtained by",
    "referring to",
    "with reference to",
    "as told to",
    "a report by",
    ...["a report in", "a report from", "reports in", "reports by", "reports from", "an article in", "an article by", "the version of"],
    ...["reported first by", "revealed by", "relayed by", "taken up by", "picked up by", "quoted in", "cited in", "carried in"],
    ...["published in", "aired by", "aired on", "broadcast by", "broadcast on", "shown on", "seen by", "reviewed by", "monitored by"],
    ...[
      "with files from",
      "with reporting by",
      "with reporting from",
      "with material from",
      "with information from",
      "information from",
      "information of",
    ],
    ...["compiled from", "adapted from", "translated from", "reprinted from", "republished from", "courtesy of", "thanks to", "thank you"],
    ...["hat tip", "hat tip to"],
  ],
  saidTo: [
    "told",
    "tells",
    "in an interview with",
    "in an interview to",
    "in an interview for",
    "in comments to",
    "speaking to",
    "in remarks to",
    ...["interview on", "interviewed by", "interviewed on", "speaking on", "speaking with", "spoke to"],
    ...["spoke on", "spoke with", "talking to", "talked to", "appearing on", "in a conversation with", "in a statement to", "confirmed to"],
    ...["confided to", "explained to", "declared to", "entrusted to", "an interview given to", "an interview granted to", "granted to"],
    ...[
      "at the microphone of",
      "on the microphone of",
      "to the microphone of",
      "on the waves of",
      "on the antenna of",
      "on the airwaves of",
      "in the columns of",
    ],
  ],
  helped: ["contributed to this", "contributed to the", "contributed"],
  sourceOpeners: [
    ...["source", "via", "originally published by", "originally published in", "first published by", "courtesy of"],
    ...["with input from", "with inputs from", "with agency inputs from", "with files from", "with material from", "sources"],
    ...["with reporting from", "with information from", "with information of"],
    ...["compiled from", "adapted from", "translated from", "republished from", "reprinted from", "information from"],
    ...["this article first appeared in", "this article first appeared on", "this story first appeared in", "this story first appeared on"],
    ...["this article was originally published by", "this story was originally published by", "this article was first published by"],
    ...["hat tip", "h/t", "by arrangement with", "by permission of"],
  ],
  helpers: [
    "with",
    "with reporting by",
    "with additional reporting by",
    "additional reporting by",
    "reporting by",
    "contributing",
    "story by",
    "text by",
  ],
  outletNouns: words("agency newspaper daily weekly broadcaster channel outlet portal website magazine newswire"),
  frontNouns: words("radio television channel station"),
  beforeNoun: words("news state state-run official tv television radio information press wire"),
  titleWords: words(
    "times post herald gazette courier tribune journal ledger guardian star chronicle observer mirror independent telegraph standard globe examiner mail record register review today echo daily news press radio tv television bulletin dispatch sentinel argus enquirer inquirer monitor messenger citizen wire newswire",
  ),
  titleOpeners: words(
    "radio tv television channel agence agencia agenzia agentur diario jornal rádio télévision televisión journal gazette",
  ),
  nameEndings: words("press wire inform fax"),
  places: [...WORLD.states, ...PLACES].flatMap(({ name, also }) => [name, ...also]),
  adverbs: words("earlier also has had previously later then meanwhile already"),
  articles: words("the a an"),
};
