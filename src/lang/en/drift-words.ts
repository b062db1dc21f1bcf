// Gives the words of English that one wording of a saying may drop and so change it: hedges, readiness for the deed, conditions, spans of time.
// Source: compiled by hand from common usage.
import type { DroppedWords } from "../../compare/drift-rule.ts";
import { MONTHS } from "./page-dates.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);
const phrases = (text: string): string[][] => text.split(",").map(words);

export const DROPPED: DroppedWords = {
  hedges: phrases(
    `likely, probably, perhaps, maybe, possibly, presumably, in all likelihood, in all probability, as far as i know, as far as we know,
     to my knowledge, to our knowledge, to the best of my knowledge, to his knowledge, to her knowledge`,
  ),
  exclusions: phrases("rule out, rules out, ruled out, exclude, excluded, discount, discounted"),
  doubting: new Set(words("suggest suspect believe think hope assume presume guess suppose expect seem appear fear estimate speculate")),
  readiness: new Set(words("right ready prepared willing free entitled inclined option consider considering reconsider")),
  keeping: new Set(words("reserve retain")),
  could: "could",
  infinitive: "to",
  comparing: "as",
  promises: new Set(words("will would 'll wo shall")),
  conditions: new Set(words("if once unless until till")),
  bounds: new Set(words("if once unless until till when whenever after before provided providing assuming only while whether soon long")),
  spans: [
    words("moment minute instant"),
    words("hour"),
    words("morning afternoon evening night noon midnight"),
    words("day monday tuesday wednesday thursday friday saturday sunday today yesterday"),
    words("weekend"),
    words("week"),
    words("month"),
    words("year"),
    words("decade"),
  ],
  momentary: phrases("at the time, at that time, at the moment, at that moment"),
  never: new Set(words("no never none")),
  totals: new Set(words("single one a")),
  limits: new Set(words("before after until till since during by")),
  presently: phrases("for now, for the moment, at the moment, for the time being, at present, at this stage, so far, as of now, right now"),
  perfects: new Set(words("have has had 've having")),
  yet: new Set(words("yet still currently presently now")),
  months: new Set(MONTHS.map(([, [name = ""]]) => name)),
};
