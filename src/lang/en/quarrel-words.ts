// Gives the English words by which a report itself sets what two tellers say against each other.
// Source: compiled by hand from general dictionary knowledge.
import type { QuarrelWords } from "../../compare/quarrel-rule.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const QUARRELS: QuarrelWords = {
  versions: set("account version explanation description story narrative interpretation reading testimony statement report claim"),
  opposed: set(
    "conflicting contradictory contradicting differing divergent diverging contrasting competing rival opposing irreconcilable incompatible",
  ),
  other: set("different other another"),
  retold: set("account version explanation description story"),
  two: set("two both"),
  parted: set("version explanation interpretation"),
  ways: set("way"),
  reading: set("read understand see interpret tell describe remember recall explain recount"),
  odds: set("odds divided"),
  at: "at",
  disagreeing: set("disagree differ quarrel argue dispute clash"),
  asking: set("what who whom whose how why whether when where which"),
  otherwise: set("otherwise differently"),
  holding: set("think say see tell believe remember hold have recall insist judge find"),
  matters: set("quarrel dispute row controversy argument disagreement feud wrangle"),
  answering: set("answer counter insist maintain retort contend reply rejoin rebut"),
  joining: set("another also too likewise similarly both agree confirm concur echo add"),
  turning: set("but whereas"),
  seam: ";",
};
