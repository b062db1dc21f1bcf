// Gives the English words that name happenings, with their PLOVER roots, and the small words around them.
// Source: roots and their senses from the PLOVER event ontology (Open Event Data Alliance, 2018); words compiled by hand from general knowledge.
import type { EventTables, Trigger } from "../../annotate/events/events-rule.ts";
import { HINTS } from "./event-hints.ts";
import { IRREGULAR as IRREGULAR_FORMS } from "./lemma-tables.ts";
import { NUMBERS } from "./numbers.ts";
import { verbForms } from "./verbs.ts";
import { words } from "./words.ts";

/** Root, then verbs, then nouns. */
const ROOTS: readonly (readonly [code: string | null, verbs: string, nouns: string])[] = [
  [
    "ASSAULT",
    "attack assault shell bomb bombard raid storm ambush kill wound injure murder assassinate execute massacre torture stab rape invade destroy open-fire",
    "attack assault shelling bombing bombardment raid airstrike strike ambush killing murder assassination massacre offensive aggression invasion fighting clash clashes hostilities combat war explosion blast shooting battle skirmish bloodshed counter-offensive counteroffensive duel",
  ],
  ["AGREE", "agree sign ratify accept approve endorse", "agreement ceasefire truce armistice treaty accord pact deal protocol"],
  [
    "CONSULT",
    "visit discuss negotiate consult phone confer",
    "talks negotiations meeting summit visit consultations conversation call contact",
  ],
  ["COOPERATE", "cooperate collaborate recognize recognise ally", "cooperation recognition alliance"],
  ["SUPPORT", "support praise apologize apologise back", "support apology"],
  ["AID", "donate evacuate aid rescue", "aid evacuation relief rescue"],
  ["YIELD", "withdraw retreat surrender release concede resign pull-out", "withdrawal retreat surrender release pullout resignation"],
  ["REQUEST", "demand urge appeal", "demand appeal"],
  ["ACCUSE", "accuse blame condemn denounce criticize criticise sue", "accusation condemnation"],
  ["REJECT", "reject refuse veto", "rejection refusal veto"],
  ["THREATEN", "threaten warn", "threat ultimatum"],
  ["PROTEST", "protest demonstrate riot march", "protest protests demonstration riot rally strike"],
  ["SANCTION", "expel boycott embargo secede", "sanctions embargo boycott secession independence"],
  ["MOBILIZE", "mobilize mobilise deploy", "mobilization mobilisation deployment"],
  [
    "COERCE",
    "arrest detain seize occupy capture annex impose blockade deport confiscate",
    "arrest occupation annexation blockade crackdown martial-law raid",
  ],
  [null, "erupt reignite resume escalate", "outbreak resumption earthquake flood crash election coup referendum"],
];

/** Irregular forms of verbs that `verbForms` does not list. */
const IRREGULAR: readonly (readonly [code: string | null, lemma: string, forms: string])[] = [
  ["ASSAULT", "fight", "fight fights fought fighting"],
  ["ASSAULT", "shoot", "shoot shoots shot shooting"],
  ["ASSAULT", "strike", "strike strikes struck striking"],
  ["ASSAULT", "blow", "blew blown"],
  ["CONSULT", "meet", "meet meets met meeting"],
  ["CONSULT", "speak", "spoke spoken"],
  ["YIELD", "leave", "left"],
  ["YIELD", "flee", "flee flees fled fleeing"],
  [null, "break", "broke broken"],
  [null, "begin", "began begun"],
  [null, "lose", "lost"],
  [null, "die", "die dies died dying"],
  [null, "launch", "launched launches"],
  [null, "declare", "declared declares"],
  [null, "announce", "announced announces"],
  [null, "cross", "crossed crosses"],
  [null, "open", "opened"],
  [null, "date", "dates"],
];

const plural = (noun: string): string =>
  /(?:[sxz]|[cs]h)$/.test(noun) ? `${noun}es` : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;

const TRIGGERS: readonly Trigger[] = [
  ...ROOTS.flatMap(([code, verbs, nouns]) => [
    ...words(verbs).map((lemma): Trigger => ({ lemma, code, form: "verb", forms: verbForms(lemma).forms })),
    ...words(nouns).map((lemma): Trigger => ({ lemma, code, form: "noun", forms: [lemma, plural(lemma)] })),
  ]),
  ...IRREGULAR.map(([code, lemma, forms]): Trigger => ({ lemma, code, form: "verb", forms: words(forms) })),
];

const CODES = HINTS.map(([code]) => code);

/** Every inflected form with the place of its root; of several roots the first. */
function hintsOf(form: "verb" | "noun"): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const put = (word: string, root: number): void => void (found.has(word) || found.set(word, root));
  HINTS.forEach(([, verbs, nouns], root) => {
    for (const lemma of words(form === "verb" ? verbs : nouns))
      for (const word of form === "verb" ? verbForms(lemma).forms : [lemma, plural(lemma)]) put(word, root);
  });
  // "fought>fight"
  for (const pair of words(IRREGULAR_FORMS[form === "verb" ? "VERB" : "NOUN"])) {
    const [word = "", lemma = ""] = pair.split(">");
    const root = found.get(lemma);
    if (root !== undefined) put(word, root);
  }
  for (const trigger of TRIGGERS)
    if (trigger.form === form && trigger.code !== null) for (const word of trigger.forms) put(word, CODES.indexOf(trigger.code));
  return found;
}

const SAYINGS =
  "say tell state add announce report declare confirm note claim explain insist stress think believe reveal recall mention indicate show suggest";

export const EVENTS: EventTables = {
  triggers: TRIGGERS,
  roots: CODES,
  hints: { verb: hintsOf("verb"), noun: hintsOf("noun") },
  sayings: new Set(words(SAYINGS).flatMap((lemma) => verbForms(lemma).forms)),
  aspects: new Set(["kept", ...words("begin start continue keep proceed manage").flatMap((lemma) => verbForms(lemma).forms)]),
  negators: new Set(words("not n't no never nor neither without")),
  unreal: new Set(
    words(
      "will wo 'll would may might could can ca shall should must if whether unless plan plans planned intend intends intended threaten threatens threatened possible potential alleged future",
    ),
  ),
  conditions: new Set(words("if whether unless")),
  realised: new Set(
    words(
      "begin began begun begins start started starts continue continued continues manage managed manages proceed proceeded went go goes came help helped helps forced compelled used seen made",
    ),
  ),
  pronouns: new Set(words("he she it they him her them this that these those")),
  relatives: new Set(words("who which that whom whose")),
  infinitive: new Set(["to"]),
  clauseOpeners: new Set(
    words("and but or that which who whose while when where because although though if as after before since until whereas amid following"),
  ),
  doers: new Set(["by", "from"]),
  aims: new Set(words("on against at of into upon")),
  partners: new Set(words("with against to from on at for upon toward towards")),
  places: new Set(words("in at near around inside outside across throughout into")),
  passives: new Set(words("is are was were be been being get got gets")),
  numbers: NUMBERS,
};
