// Gives the English words by which a report tells whom it took something from.
import type { RelianceTables } from "../../annotate/attribution/reliance-rule.ts";
import { OUTLETS } from "./outlets.ts";
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
  takenFrom: [
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
  ],
  helped: ["contributed to this", "contributed to the", "contributed"],
  sourceOpeners: [
    ...["source", "via", "originally published by", "originally published in", "first published by", "courtesy of"],
    ...["with input from", "with inputs from", "with agency inputs from", "with files from"],
  ],
  helpers: "with",
  outletNouns: words("agency newspaper daily weekly broadcaster channel outlet portal website magazine newswire"),
  beforeNoun: words("news state state-run official tv television radio information press wire"),
  titleWords: words(
    "times post herald gazette courier tribune journal ledger guardian star chronicle observer mirror independent telegraph standard globe examiner mail record register review today echo daily news press radio tv television bulletin dispatch sentinel argus enquirer inquirer monitor messenger citizen wire newswire",
  ),
  adverbs: words("earlier also has had previously later then meanwhile already"),
  articles: words("the a an"),
};
