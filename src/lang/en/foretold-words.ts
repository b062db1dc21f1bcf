// Gives the English words for what is promised, threatened and offered.
// Source: members of the verb classes give-13.1, build-26.1, pay-68 and free-80 (Levin 1993; VerbNet 3); general knowledge of English.
import type { ForetoldWords } from "../../annotate/attribution/foretold-rule.ts";
import { verbForms } from "./verbs.ts";
import { wordSet } from "./words.ts";

const formsOf = (bases: string): ReadonlySet<string> => new Set([...wordSet(bases)].flatMap((base) => verbForms(base).forms));

export const FORETOLD_WORDS: ForetoldWords = {
  performed: formsOf(
    `build rebuild repair fix mend restore reopen open pay repay refund reimburse compensate indemnify return release free liberate hand give
     provide supply deliver replace renovate clean protect investigate prosecute examine review publish disclose replay rerun recount
     rehouse resettle treat feed fund finance honour honor respect observe implement fulfil fulfill save rescue find lift withdraw remove
     complete hire create extend improve share settle answer hear count check inspect test screen reinstate pardon punish`,
  ),
  weighed: formsOf("consider study weigh analyse analyze discuss evaluate assess"),
  returning: wordSet("back there home here present ready"),
  speaking: wordSet("tell say add explain repeat describe remind quote mention admit confess begin start stop be put"),
  followers: wordSet(
    `people men women members supporters followers voters troops soldiers forces army navy police officers guards fighters government cabinet ministry
     team players side club party union company firm staff workers crew colleagues delegation office administration bank country nation council
     church students drivers nurses doctors teachers farmers miners sailors fishermen volunteers`,
  ),
  houses: wordSet(
    `administration agency army association authority bank bloc board chamber church city club college commission committee company council country county
     court department diocese embassy federation firm foundation fund garrison government group hospital institute league ministry movement municipality navy
     parliament party police presidency province region republic school secretariat side state syndicate team tribunal union university`,
  ),
  breaches: wordSet("breach violation infringement aggression provocation transgression infraction"),
  losing: wordSet("lose forfeit face suffer answer regret"),
  might: wordSet("could can"),
  capable: wordSet("able"),
  helping: wordSet(
    `accommodate accompany admit assist broker bring build carry clear conduct deliver deploy dispatch ensure escort evacuate examine facilitate fund
     give guarantee guard help host house inspect lend lift mediate meet monitor move open organise organize oversee pay protect provide rebuild receive
     repair restore resume secure send share shelter start supply take talk test transport treat verify visit`,
  ),
  asking: formsOf("ask request want wish agree consent invite accept approve permit allow need apply invite sign"),
  near: wordSet("at on there here in back"),
  punished: wordSet(
    `arrested charged convicted deported detained disciplined dismissed avenged answered burned burnt evicted excluded executed reciprocated repaid torched expelled fined fired hanged hunted imprisoned jailed
     killed prosecuted punished sacked sanctioned sentenced shot sued suspended destroyed removed banned crushed sunk boarded seized`,
  ),
  anybody: wordSet("whoever anyone anybody everyone those all you any"),
  whoever: wordSet("whoever anyone anybody any"),
  nobody: wordSet("nobody one none"),
  those: wordSet("those"),
  grasping: wordSet("understand know realise realize remember grasp"),
  surprising: wordSet("surprised amazed shocked imagine doubt"),
  sparing: wordSet(
    "abandon arrest deport detain dismiss evict expel fine hold hurt harm imprison jail kill prosecute punish sack shoot starve touch torture",
  ),
  at: wordSet("at"),
  definite: wordSet("the their your his her its"),
  granting: wordSet("if provided providing"),
  conceding: wordSet("even as what only"),
  provoking: formsOf(
    `touch cross enter try dare refuse fail continue attack fire close cut strike invade arrest harm move shoot ignore raise sack sell ban
     provoke violate break breach come land send force block delay insist persist reject escalate threaten`,
  ),
  questions: wordSet("question questions"),
  compelled: wordSet("obliged compelled forced constrained"),
  inverted: wordSet("should"),
  unreal: wordSet("could were would"),
  impersonal: wordSet("it needed necessary possible so not any only elected asked i we"),
  receiving: wordSet("get receive"),
  until: wordSet("until till before unless"),
  decided: wordSet(
    `open reopen close resume restart start begin work operate run go move sail fly pay lift sign ratify release return withdraw leave
     disband disarm demobilise demobilize vote sit meet negotiate talk join accept approve grant give hand send deliver make take allow
     let permit issue recognise recognize restore reconnect rebuild reinstate extradite comply cooperate share disclose publish buy sell
     lower raise ease end stop lay`,
  ),
  conceded: new Set([
    ...formsOf(
      `accept agree allow apologise apologize approve cancel cease clear comply confirm cooperate disarm disband disclose extradite free give grant
       guarantee halt hand leave let lift open pay permit ratify recognise recognize release remove reopen repay restore resume retract return
       revoke send settle share sign stop vacate withdraw`,
    ),
    ...wordSet("given left let paid sent withdrawn settlement agreement accord truce ceasefire treaty deal"),
  ]),
  then: wordSet("when once"),
  soonAs: [
    ["as", "soon", "as"],
    ["the", "moment"],
  ],
  awaited: ["as soon as", "the moment", "on condition that", "provided that", "once they", "once it", "once the", "once its", "once their"],
  longAs: ["long", "as", wordSet("as so")],
  only: "only",
  moments: wordSet("after when once if"),
  able: wordSet("can 'd ’d"),
  none: wordSet("no nobody none nothing"),
  orElse: [
    "and you will",
    "or you will",
    "or we will",
    "or else",
    "or face",
    "and we will",
    "or there will",
    "otherwise we",
    "otherwise our",
    "otherwise the",
    "otherwise there",
    "otherwise they",
  ],
};
