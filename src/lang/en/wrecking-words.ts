// Gives the English words for wrecking what people live by, for cutting it off and for keeping them from where they have to go.
// Source: particle verbs and senses of "cut", "block" and "allow" (general knowledge of English); members of the verb classes
// destroy-44, cut-21.1 and forbid-67 (Levin 1993; VerbNet 3).
import type { WreckingWords } from "../../annotate/attribution/wrecking-rule.ts";
import { verbForms } from "./verbs.ts";
import { wordSet } from "./words.ts";

const IRREGULAR: Readonly<Record<string, string>> = {
  tear: "tear tears tore torn tearing",
  cut: "cut cuts cutting",
  shut: "shut shuts shutting",
  send: "send sends sent sending",
  blow: "blow blows blew blown blowing",
  run: "run runs ran running",
  saw: "saw saws sawed sawn sawing",
};

const formsOf = (bases: string): ReadonlySet<string> =>
  new Set([...wordSet(bases)].flatMap((base) => [...wordSet(IRREGULAR[base] ?? verbForms(base).forms.join(" "))]));

export const WRECKING_WORDS: WreckingWords = {
  particles: new Map([
    ["down", formsOf("bring tear knock cut pull hack saw shoot burn smash strike blow")],
    ["off", formsOf("cut shut switch turn tear blow knock")],
    ["out", formsOf("knock smash burn rip tear")],
    ["up", formsOf("blow rip tear dig smash")],
    ["away", formsOf("tear tow rip")],
    ["apart", formsOf("tear blow rip")],
  ]),
  cutting: formsOf("cut sever saw snap smash slash disconnect dismantle uproot topple fell mine jam block blockade flood divert wreck"),
  works: wordSet(
    `aqueduct aerial aerials antenna antennas barrier barriers boat boats bridge bridges cable cables camera cameras canal church conduit
     cross crossing dam door doors dyke electricity fence fences flag flags gas gate gates generator generators grid heating hose hydrant internet lamp
     lamps line lines lock locks mains masts mast memorial monument monuments mosque net nets orchard pipe pipeline pipelines pipes pole poles power
     pump pumps pylon pylons rail railway rails road roads rope ropes school shutters sign signs statue substation supplies supply tower towers
     track tracks transformer transformers transmitter tree trees tunnel viaduct wall walls water well wells windows wire wires`,
  ),
  menders: wordSet(
    `engineer engineers fireman firemen firefighter firefighters worker workers crew crews technician technicians electrician electricians
     rescuer rescuers diver divers operator operators company contractor contractors builder builders council utility`,
  ),
  doing: wordSet("do does did done doing"),
  done: wordSet("it this that so"),
  alone: wordSet("themselves himself herself itself yourselves"),
  coming: formsOf("come arrive enter approach cross advance"),
  from: "from",
  quarters: wordSet("side direction directions territory positions position lines bank shore soil waters airspace"),
  closing: formsOf("close seal shut block barricade obstruct blockade"),
  hiding: formsOf(
    "hide bury conceal alter falsify forge fake doctor rewrite destroy shred delete erase backdate withhold suppress doctor massage",
  ),
  records: wordSet(
    `account accounts book books certificate certificates data document documents drawings email emails evidence fact facts figure figures file files finding findings
     footage information leak leaks letter letters log logs logbook minutes papers problem problems protocol protocols reading readings record recording recordings
     records report reports result results sample samples statistics study tape tapes test tests truth`,
  ),
  spilling: formsOf("release discharge dump pump pour flush drain tip"),
  spilt: wordSet(
    `acid arsenic chemical chemicals cyanide effluent effluents fuel garbage lead mercury mud oil poison pollutants rubbish sewage slag sludge slurry
     substances tailings toxins uranium waste wastes wastewater`,
  ),
  breaking: wordSet("break breaks broke broken breaking breach breached breaching"),
  bonds: wordSet(
    `accord agreement agreements armistice ceasefire commitment commitments constitution contract contracts convention deal embargo law laws oath oaths pact pledge
     pledges promise promises protocol resolution rule rules sanctions treaty treaties truce undertaking undertakings vow vows word`,
  ),
  returning: formsOf("turn send"),
  back: "back",
  letting: formsOf("let allow permit admit"),
  barring: formsOf("prevent bar hinder hamper prohibit forbid"),
  refusing: formsOf("refuse"),
};
