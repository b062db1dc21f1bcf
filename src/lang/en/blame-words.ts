// Gives the English words for whom a burden lies with and who stands behind a deed.
// Source: senses of "responsibility" and "blame" and what they collocate with (general knowledge of English).
import type { BlameWords } from "../../annotate/attribution/blame-rule.ts";
import { wordSet } from "./words.ts";

export const BLAME_WORDS: BlameWords = {
  burdens: wordSet("responsibility blame fault guilt culpability liability"),
  lying: wordSet("lie lies lay lain lying rest rests rested resting fall falls fell fallen belong belongs belonged"),
  onto: wordSet("with on upon to at"),
  merely: wordSet("only just merely solely"),
  none: "no",
  behind: wordSet("behind"),
  plots: wordSet(
    `abduction ambush arson assassination attack attacks blast bombing bombings break-in burglary campaign conspiracy coup crime crimes cyberattack
     explosion fire fires fraud hack hoax incident kidnapping killing killings leak leaks massacre murder murders plot poisoning protest protests
     provocation raid raids riot riots robbery rumour rumours rumor rumors sabotage scam shelling shooting shootings smear strike strikes theft thefts
     unrest violence`,
  ),
  answerable: wordSet("responsible answerable accountable liable culpable"),
  toward: wordSet("for"),
  losses: wordSet(
    `accident bloodshed breakdown casualties chaos collapse collision crash crisis damage deadlock death deaths delay delays destruction disaster
     error errors escalation failure failures famine flood floods hunger injuries injury loss losses mess mistake mistakes outage outages
     shortage shortages suffering tragedy violations war wars`,
  ),
  pointers: wordSet("it this that all"),
  standing: wordSet("stand stands stood"),
};
