// Gives the English words by which the main clause of what is said shows what is done by saying it.
// Source: general knowledge of English (Quirk, Greenbaum, Leech and Svartvik 1985 on modal verbs and negation).
import type { ActWords } from "../../annotate/attribution/act-rule.ts";
import { BLAME_WORDS } from "./blame-words.ts";
import { CUE_ACTS } from "./cue-acts.ts";
import { DEED_WORDS } from "./deed-words.ts";
import { DENIED_WORDS } from "./denied-words.ts";
import { FORETOLD_WORDS } from "./foretold-words.ts";
import { HOSTILE_WORDS } from "./hostile-words.ts";
import { LEANING_WORDS } from "./leaning-words.ts";
import { WRECKING_WORDS } from "./wrecking-words.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const ACT_WORDS: ActWords = {
  selves: words("i we us me"),
  they: words("it they"),
  ownings: words("our my ours mine"),
  there: words("there"),
  pointers: words("it this that these those"),
  have: words("have has had having 've 'd"),
  demanding: words("must should ought"),
  needing: words("need needs have has"),
  attitudes: words(
    "sure certain convinced know knows knew known think thinks thought believe believes believed want wants wanted see sees saw seen like likes care cares remember expect expects expected understand feel feels mean means hope wish need needs mind love hate trust agree get matter work help react reacts seem sound going",
  ),
  idle: words(
    "way ways doubt reason reasons need question substitute time point room place alternative choice excuse guarantee chance sense rush hurry wonder secret surprise shortage limit end one such thing problem difference magic danger dangers risk risks hazard hazards casualties victims fatalities injuries panic",
  ),
  wishing: words("want wants like need expect ask beg"),
  wished: words("want wants wanted"),
  awaiting: words("expect expects await"),
  from: words("from of"),
  wanting: words("want demand"),
  several: words("we"),
  promising: words("will 'll shall wo"),
  promised: words("would"),
  intending: words("going"),
  sending: words(
    "sending withdrawing deploying dispatching releasing pulling recalling suspending closing evacuating appealing suing filing launching stepping resigning setting establishing allocating investing doubling tightening strengthening",
  ),
  chances: words("accident coincidence mystery secret surprise mistake joke"),
  answeringYes: words("yes yeah certainly absolutely gladly sure"),
  recognised: words(
    "sovereignty independence right rights territorial integrity statehood border borders government legitimacy legitimate president republic state election victory genocide authority jurisdiction passport passports",
  ),
  possible: words("could may might can would will"),
  unless: words("unless"),
  neither: words("neither"),
  only: words("only just merely simply"),
  blame: BLAME_WORDS,
  worrying: words(
    "worrying worrisome troubling alarming disturbing disquieting distressing unsettling frightening harrowing horrifying heartbreaking heart-breaking heartrending upsetting saddening sad tragic tragedy dire grave catastrophic terrifying scary",
  ),
  ruling: words("rule rules ruled ruling"),
  out: words("out"),
  excluding: words("exclude excludes excluded excluding"),
  cues: CUE_ACTS,
  deeds: DEED_WORDS,
  wrecking: WRECKING_WORDS,
  hostile: HOSTILE_WORDS,
  leaning: LEANING_WORDS,
  foretold: FORETOLD_WORDS,
  denied: DENIED_WORDS,
  opening: words("open opens opened opening"),
  fire: words("fire"),
  discussing: words(
    "comment comments commenting discuss discusses discussing speculate speculating answer answering elaborate elaborating respond reply disclose",
  ),
  commenting: words("comment comments commenting"),
  refusing: words("refuse refuses refused refusing decline declines declined declining"),
  accepting: words("believe believes believed believing accept accepts accepted accepting agree agrees agreed agreeing"),
  telling: words(
    "describe described describing say says said saying comment comments commented commenting answer answers answered answering reply replied respond responded responding discuss discussed discussing speculate elaborate elaborated specify specified react reacted reacting disclose disclosed reveal revealed identify identified name named explain explained mention mentioned address addressed confirm confirmed talk talked talking speak spoke spoken speaking tell told give provide drawn go details clarify detail apportion assign blame attribute judge",
  ),
  holding: words("hold"),
  blaming: words("responsible accountable"),
  convening: words("held convened convene begin start open place continue resume"),
  gatherings: words(
    "meeting meetings session sessions conference summit talks hearing hearings funeral ceremony vote election elections round rounds runoff polls wedding festival match race concert referendum inauguration exercise exercises drill drills manoeuvres parade auction census",
  ),
  services: words(
    "border crossing checkpoint airport airports airspace port ports harbour school schools university bridge road tunnel station station stations museum library church mosque flights trains ferries buses classes lessons lectures matches traffic service services production",
  ),
  reopening: words("open reopen close resume restart"),
  obliged: words("had"),
  urgent: ["at once", "immediately", "without delay", "right away", "forthwith", "as soon as possible"],
  issuing: words("give issue deliver announce pronounce declare present release publish"),
  rulings: words("ruling rulings verdict verdicts judgment judgement decision result results findings sentence"),
  condemning: words(
    "crime crimes criminal cynical terror terrorism aggression provocation provocations provocative disgrace disgraceful outrage mockery shameful cowardly barbarism barbarity atrocity atrocities insult farce sham scandal scandalous betrayal despicable inhuman inhumane immoral disgusting appalling barbaric barbarous obscene hostages hostage shame callous heartless unprovoked reckless irresponsible unforgivable indefensible unconscionable unjustifiable reprehensible deplorable abhorrent heinous dastardly odious intolerable inexcusable abomination massacre slaughter carnage bloodbath butchery despotism tyranny brutality savagery monstrous monstrosity vile ashamed sickening pogrom pogroms cleansing lynching",
  ),
  answeringNo: words("no nope none never nobody neither nothing"),
};
