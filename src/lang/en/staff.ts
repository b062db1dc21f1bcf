// Gives the English words by which somebody is told as one who speaks for a body, and how the body is joined to them.
//
// @source common usage of English-language news
import type { PostRules, StaffRules } from "../../link/entity-rule.ts";

const words = (joined: string): ReadonlySet<string> => new Set(joined.split(" "));

/** Who holds a post no more, or not yet. */
const PAST = "former ex-president late then onetime one-time retired ousted sacked dismissed would-be";

/** Nouns are the last words of what somebody is called, all lower case. */
export const STAFF: StaffRules = {
  nouns: words(
    "officer officers official officials spokesman spokeswoman spokesperson president vice-president chairman chairwoman chairperson chair " +
      "vice-chairman head chief boss director director-general deputy leader coordinator secretary secretary-general undersecretary " +
      "treasurer manager administrator executive executives commandant commander envoy delegate representative representatives " +
      "negotiator minister adviser advisor counsel lawyer lawyers attorney engineer accountant accountants auditor economist economists " +
      "analyst analysts strategist strategists trader traders broker brokers researcher researchers scientist scientists glaciologist " +
      "geologist hydrologist meteorologist epidemiologist forecaster forecasters expert experts source sources insider correspondent " +
      "coach captain skipper trainer registrar rector dean principal curator chancellor organiser organizer candidate " +
      "general-secretary convener convenor superintendent inspector inspectors investigator investigators rapporteur clerk consultant",
  ),
  officials: words(
    "official officials officer officers investigator investigators inspector inspectors planner planners source sources diplomat diplomats " +
      "negotiator negotiators commander commanders prosecutor prosecutors envoy envoys delegate delegates adviser advisor regulators minister ministers",
  ),
  unofficial: words(
    `${PAST} media press news broadcast opposition ` +
      "rebel dissident exiled exile industry business market banking bank financial trade union labour labor church football sports " +
      "company corporate commercial private civil independent local open",
  ),
  joining: words("of at from for with"),
  /** "Sources in the ministry". */
  within: { preposition: "in", nouns: words("source sources official officials officer officers insider adviser") },
  /** "A member of the delegation". */
  member: { noun: "member", of: words("delegation team committee council board commission panel government cabinet leadership mission") },
  leading: words("leads lead led runs run heads headed chairs chaired directs manages"),
  who: "who",
  its: "its",
  persons: words("he she his her him hers"),
  articles: words("the a an"),
  past: words(PAST),
  genitives: words("'s ’s"),
  plainGenitives: words("' ’"),
};

/** @source common usage of English-language news; keys of world-bodies.ts */
export const POSTS: PostRules = {
  offices: new Set(["mayor", "deputy mayor", "vice mayor", "lord mayor", "acting mayor"]),
  of: " of ",
  worldPosts: new Set([
    ...["secretary-general", "secretary general", "high commissioner", "special envoy", "special representative"],
    ...["humanitarian coordinator", "relief coordinator", "resident coordinator", "deputy spokesperson", "force commander"],
  ]),
  ofPosts: "body/un",
  others: words(
    "body/eu body/ec body/nato body/osce body/coe body/csto body/cis body/sco body/au body/arab-league body/oic body/asean body/ecowas body/gcc body/oas body/opec",
  ),
};
