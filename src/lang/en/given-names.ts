// Gives the English words by which a report says what somebody described is called: "a man named Rusko", "who gave his name as Rusko".
//
// @source common usage of English-language news
import type { GivenNameWords } from "../../annotate/mentions/names-rule.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const GIVEN_NAMES: GivenNameWords = {
  naming: words("named called nicknamed"),
  calling: words("calls call calling"),
  known: words("identified named known introduced quoted registered"),
  giving: words("gave gives give giving"),
  name: words("name names"),
  nameParts: words("first last full family given sur christian own"),
  owners: words("his her their a the"),
  itself: words("himself herself themselves itself"),
  only: words("only simply just merely also later locally publicly widely previously tentatively initially officially"),
  asking: words("asked asks asking wanted wished preferred agreed requested"),
  being: words("to be been being is was were has had have"),
  as: "as",
  by: "by",
  who: words("who that whom which"),
};
