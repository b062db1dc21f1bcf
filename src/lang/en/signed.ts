// Gives the English words of the line that says who wrote a report: "By Ann Rook and Tom Berg".
//
// @source common usage of English-language news
import type { SignWords } from "../../annotate/rule.ts";

export const SIGNED: SignWords = {
  by: "by",
  desks: new Set(
    "the our staff newsroom desk editor editors editorial team correspondent correspondents reporter reporters agencies writers news web online".split(
      " ",
    ),
  ),
  joining: new Set(["and", "&", "in", "with"]),
};
