// Gives the English words by which a report itself sets what two tellers say against each other.
// Source: compiled by hand from general dictionary knowledge.
import type { Issue, Pole, QuarrelWords } from "../../compare/quarrel-rule.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const NOTHING: ReadonlySet<string> = new Set();

/** @param said expressions between commas, their words in order @param beside words of which one must stand in the clause too */
const pole = (said: string, beside?: string): Pole => ({
  said: said.split(/,\s*/).map((it) => it.split(" ")),
  beside: beside === undefined ? null : set(beside),
});

const DOORS =
  "door doorway gate gateway exit entrance portal barrier crossing checkpoint hatch turnstile shutter grille fence wicket boom turnpike";

/** @source what is reported to be disputed of doors, of leaving and of custody; synonyms as a thesaurus has them */
const ISSUES: readonly Issue[] = [
  {
    about: "whether the way was open",
    poles: [
      pole("unlock, unlocked, unbolt, unchain, throw open, stand open, stay open, fling open, swing open, wide open, be open, let in, let through, wave in, wave through, let pass", DOORS), // prettier-ignore
      pole(
        "lock, locked, padlock, padlocked, chained, bolted, barred, sealed, chain, bolt, bar, barricade, be shut, be closed, stay shut, stay closed, shut against, seal, be down, turn back, turn away, keep out, wall up, weld, nail",
        DOORS,
      ),
    ],
    negates: true,
    things: set(DOORS),
    loose: false,
  },
  {
    about: "whether it was of their own accord",
    poles: [
      pole("own accord, own will, own free will, own desire, own wish, own volition, free will, voluntarily, willingly"),
      pole(
        `put out, throw out, drive out, force, evict, expel, sack, dismiss, oust, dictate, coerce, compel, abduct, kidnap, lock out, march out,
         make to, tell to leave, tell to go, order to leave, order out, deport, blackmail, chase out, turn out, at gunpoint, against will`,
      ),
    ],
    negates: false,
    things: NOTHING,
    loose: true,
  },
  {
    about: "whether they are still held",
    poles: [
      pole("hold, detain, in custody, behind bars, in jail, in prison, in cell", "still remain stay continue"),
      pole("release, free, set free, let go, send home, at liberty, go home", "all every everyone everybody each none both"),
    ],
    negates: false,
    things: set("all every everyone many they them those people person man woman detainee prisoner hostage captive student protester"),
    loose: true,
  },
];

/** Expressions between commas. */
const fate = (text: string): string[][] => text.split(/,\s*/).map((it) => it.split(" "));

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
  fates: [
    fate("detain, arrest, custody, round up, in jail, behind bars, lock up, imprison"),
    fate("ill, sick, sicken, unwell, stomach, poison, poisoning, infect, vomit, fever, diarrhoea, diarrhea, nausea"),
    fate("refuse food, refuse meal, decline food, decline meal, hunger strike, fast, without food"),
    fate("flee, evacuate, displace, homeless, leave their home, uproot"),
    fate("dismiss, sack, redundant, lay off, lose their job, job"),
    fate("trap, strand, cut off"),
  ],
  people: set(
    "inmate employee staff migrant evacuee marcher demonstrator protester striker pupil child voter member supporter lady household family",
  ),
  among: set("including among of"),
  issues: ISSUES,
  seam: ";",
};
