// Takes a lemma function, gives English's tables for `compare`: what counts as one word, one meaning, a change of meaning.
// Source: compiled by hand from general knowledge of English; rarity from train/rarity.ts.
import type { CompareTables, HappeningWord, StrengthScale } from "../../compare/rule.ts";
import { CASUALTIES } from "./casualties.ts";
import { CLAIMS } from "./claims.ts";
import { meaningOfExpressions, meaningsByLemma, oppositeMeanings } from "./concepts.ts";
import { LANDMARKS } from "./landmarks.ts";
import { BODY_WORDS } from "./link-names.ts";
import { QUARRELS } from "./quarrel-words.ts";
import { NAME_LABELS } from "./name-labels.ts";
import { NUMBERS } from "./numbers.ts";
import { BITS_OF_COMMON_WORDS } from "./rarity.ts";
import { DROPPED } from "./drift-words.ts";
import { sidesByLemma } from "./sides.ts";
import { RIVAL_WEIGHTS } from "./rival-weights.ts";
import { UTTERANCE_WEIGHTS } from "./utterance-weights.ts";
import { TOLL_WEIGHTS } from "./toll-weights.ts";
import { FAMILY_ROWS } from "./world-bodies.ts";
import { words, wordSet as set } from "./words.ts";

const BITS: ReadonlyMap<string, number> = new Map(BITS_OF_COMMON_WORDS.flatMap(([bits, list]) => words(list).map((it) => [it, bits])));
/** Words below this many bits say nothing of the topic; at `FULL_BITS` and beyond they say as much as any can. */
const EMPTY_BITS = 7;
const FULL_BITS = 13;

/** Share of a rare word's weight that a lemma has: linear in bits between the two bounds above. */
function rarityOf(lemma: string): number {
  const bits = BITS.get(lemma) ?? FULL_BITS;
  return Math.min(1, Math.max(0.1, (bits - EMPTY_BITS) / (FULL_BITS - EMPTY_BITS)));
}

/** Endings that change a word's class and little else, longest first within a round. */
const ENDINGS = words(
  `izations isations ization isation ational ements ement ations ation itions ition ments ment iveness ness ances ance ences ence
   ancy ency atives ative itive ives ive izer iser ising izing izes ises ized ised ize ise ify ities ity ously ous fully ful ially ial
   ically ical ally ics ic ations ants ant ents ent ators ator ates ated ate tions tion sions sion ions ion ors or ers er als al ly es e s y`,
).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
/** Shortest stem that stripping may leave. */
const LEAST_STEM = 5;
/** Families that endings alone do not join. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    recognition: "recogn",
    recognise: "recogn",
    recognize: "recogn",
    provocation: "provok",
    provoke: "provok",
    exacerbate: "exacerb",
    resume: "resum",
    resumption: "resum",
    withdrawal: "withdraw",
    decision: "decid",
    decide: "decid",
    destruction: "destroy",
    destroy: "destroy",
    defence: "defen",
    defense: "defen",
    defend: "defen",
    death: "die",
    dead: "die",
    choice: "choose",
    loss: "lose",
    belief: "believ",
    believe: "believ",
    explosion: "explod",
    explode: "explod",
    invasion: "invad",
    invade: "invad",
    conclusion: "conclud",
    conclude: "conclud",
    admission: "admit",
    permission: "permit",
    response: "respon",
    respond: "respon",
    describe: "descri",
    description: "descri",
    success: "succe",
    succeed: "succe",
    departure: "depart",
    seizure: "seiz",
    seize: "seiz",
    refusal: "refus",
    refuse: "refus",
    proposal: "propos",
    propose: "propos",
    arrival: "arriv",
    arrive: "arriv",
    general: "general",
    university: "university",
    authority: "authority",
    party: "party",
    author: "author",
  }),
);

/** Strips at most two endings; leaves short words alone. */
function stemOf(lemma: string): string {
  const known = FAMILIES.get(lemma);
  if (known !== undefined) return known;
  let stem = lemma;
  for (let round = 0; round < 2; round += 1) {
    const ending = ENDINGS.find((it) => stem.length - it.length >= LEAST_STEM && stem.endsWith(it));
    if (ending === undefined) break;
    stem = stem.slice(0, stem.length - ending.length);
  }
  return stem;
}

const hostile = (verbs: string, nouns: string): HappeningWord[] => [
  ...words(verbs).map((lemma): HappeningWord => ({ lemma, form: "verb" })),
  ...words(nouns).map((lemma): HappeningWord => ({ lemma, form: "noun" })),
];

const scale = (id: string, kind: StrengthScale["kind"], step: number, ...levels: string[]): StrengthScale => ({
  id,
  kind,
  step,
  levels: levels.map((level) => level.split(", ")),
});

const SCALES: readonly StrengthScale[] = [
  scale("modal", "modal", 1, "might, may, could, can", "would, should, ought", "will, shall, must, 'll"),
  scale("asking", "cue", 2, "suggest, propose, invite", "ask, request, call, appeal, urge", "insist, press", "demand, order, command"),
  scale("urging", "word", 2, "suggest, propose, invite", "ask, request, call, appeal, urge", "insist, press", "demand, order, command"),
  scale("blaming", "cue", 1, "regret, question", "criticize, criticise, rebuke", "condemn, denounce, deplore, decry"),
  scale("holding", "cue", 2, "suggest, believe, think, hope", "say, state", "insist, assert, vow, swear"),
  scale("minding", "word", 1, "interested", "concerned, concern, worried, worry", "alarmed, alarm, appalled, outraged, outrage"),
  scale(
    "sureness",
    "word",
    1,
    "possible, possibly, perhaps, maybe, potentially",
    "likely, probably",
    "certain, certainly, definitely, surely, inevitable",
  ),
  scale("share", "word", 1, "some, several", "many, most, majority", "all, every"),
  scale("frequency", "word", 2, "never", "rarely, seldom", "sometimes, occasionally", "often, frequently", "always, constantly"),
  scale("force", "word", 1, "incident, skirmish", "clash, fighting", "war"),
  scale("killing", "word", 1, "death", "killing", "murder", "massacre, genocide"),
];

const ANTONYMS = `accept reject, begin end, begin finish, start finish, start stop, increase decrease, rise fall, raise lower, support oppose, win lose, open close, allow ban,
allow forbid, permit prohibit, confirm deny, enter leave, advance retreat, buy sell, gain lose, strengthen weaken, improve worsen, before after,
inside outside, north south, east west, guilty innocent, friend enemy, ally enemy, legal illegal, continue stop, arrive leave, include exclude,
agree disagree, likely unlikely, able unable, safe unsafe, resume suspend`;

const pairs = (text: string): [string, string][] =>
  text.split(",").flatMap((it): [string, string][] => {
    const [left = "", right = ""] = words(it);
    return [
      [left, right],
      [right, left],
    ];
  });

/** Every opposite of a lemma: "begin" has "end" and "finish". */
function antonymsByLemma(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [one, other] of pairs(ANTONYMS)) found.set(one, [...(found.get(one) ?? []), other]);
  return found;
}

const NUMBER_FORMS: ReadonlySet<string> = new Set(
  [...NUMBERS.small, ...NUMBERS.large, ...NUMBERS.vague].flatMap(([word]) => (word.includes(" ") ? [] : [word])),
);

const FUNCTION_WORDS = set(
  `the a an this that these those some any such no not n't never nor and or but so as if then than because although though while
   when where which who whom whose what how why whether of in on at by for with from to into onto over under about after before between against
   during through without within along amid among across around near off out up down since until upon toward towards per via
   be is are was were been being am do does did done doing have has had having will would shall should can could may might must ought
   i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself ourselves themselves
   one there here also too very just only even still yet already again more most much many other another own same both each every all
   s 's 've 're 'll 'd 'm yes etc say tell add note moreover however therefore thus hence meanwhile of course indeed rather quite
   above below else ever namely let get none nobody nothing
   whatever whoever whichever wherever whenever however`,
);

/** What any place may be called, and what a place's name means beside such a noun. */
const PLACE_NOUNS = set(
  "area region territory zone district province enclave exclave republic valley place land state country entity oblast canton peninsula island strip side town city village capital settlement vicinity",
);
const PLACE_MEANING = "region";

/**
 * Gives the tables. Built once; the lemma function comes from outside (lang/en/lemmas.ts) since other rooms use it as well.
 *
 * @param lemmaOf dictionary form of a word
 */
export function englishCompareTables(lemmaOf: CompareTables["lemmaOf"]): CompareTables {
  const meanings = new Map(meaningsByLemma());
  for (const noun of PLACE_NOUNS) meanings.set(noun, [...new Set([...(meanings.get(noun) ?? []), PLACE_MEANING])]);
  const opposites = oppositeMeanings();
  return {
    lemmaOf,
    stemOf,
    rarityOf,
    // Participles that are adjectives by their tag ("alarmed") mean what their verb means.
    conceptsOf: (lemma) => meanings.get(lemma) ?? (/(?:ed|ing)$/.test(lemma) ? meanings.get(lemmaOf(lemma, "VERB")) : undefined) ?? [],
    oppositesOf: (lemma) => (meanings.get(lemma) ?? []).flatMap((it) => opposites.get(it) ?? []),
    landmarks: new Set(LANDMARKS),
    sameWords: BODY_WORDS,
    familyOf: new Map(FAMILY_ROWS.flatMap(([whole, parts]) => words(parts).map((it) => [`body/${it}`, whole] as const))),
    placeMeaning: PLACE_MEANING,
    phrases: meaningOfExpressions(),
    functionWords: FUNCTION_WORDS,
    pronouns: set("i you he she it we they me him her us them who which that this these those there one"),
    firstPersons: set("i we me us my our ours myself ourselves"),
    indefinite: set("a an some another one"),
    determiners: set("the a an this that these those its their his her our my your some any no each every"),
    prepositions: set(
      "of in on at by for with from to into onto over under about after before between against during through without within along amid among across around near since until upon toward towards",
    ),
    clauseOpeners: set(
      "and but or that which who whose while when where because although though if so as after before since until whereas",
    ),
    relative: "who",
    negators: set(
      "not n't no never nor neither without cannot none nobody nothing hardly dont doesnt didnt wont wouldnt cant couldnt isnt arent wasnt werent hasnt havent hadnt shouldnt nt zero",
    ),
    nobodies: set("nobody none neither nothing noone"),
    lacking: ["without", "with"],
    sites: set("in at near outside inside around over above off to into towards"),
    owning: "of",
    refusals: set("refuse decline fail"),
    unfulfilled: ["yet", "to"],
    preventers: set("stop prevent keep bar block prohibit ban discourage deter dissuade hinder restrain stall refrain"),
    preventive: "from",
    denials: set("deny dispute reject refute rebut dismiss disavow repudiate contradict"),
    contests: set("reject dismiss rebut contradict disavow repudiate"),
    grants: set(
      "request entry access permission visa bail bond appeal motion application petition asylum parole admission license licence right chance",
    ),
    questionWords: set("whether if what who whom whose which why how where when"),
    suppositions: set("if unless whether"),
    attitudes: set("mean intend want plan wish hope expect try aim seek like care need think believe feel know"),
    holdings: set("say confirm admit acknowledge claim state recognize recognise accept concede agree"),
    trusts: set("believe trust credit buy accept"),
    complementers: set("that whether if"),
    claimNouns: set("allegation claim accusation report rumour rumor statement assertion suggestion charge information"),
    falsehoods: set(
      "lie falsehood fabrication slander libel nonsense invention fiction false untrue baseless groundless unfounded fabricated",
    ),
    negationStops: set("only just merely simply doubt less least more longer matter"),
    auxiliaries: set(
      "be is are was were been being am do does did have has had having will would shall should can could may might must ought 's 've 're 'll 'd 'm wo ca",
    ),
    yes: set("yes yeah sure certainly correct right absolutely"),
    no: set("no nope"),
    antonyms: antonymsByLemma(),
    limits: set("until till before unless"),
    stretches: {
      ends: new Map([
        ["from", set("to until till through - – —")],
        ["between", set("and")],
      ]),
      begins: set("come arrive land open begin start commence enter"),
      stops: set("leave depart close end finish withdraw conclude stop"),
    },
    dueBy: set("by until till before"),
    putOffTo: set("for to"),
    demanding: set("deadline ultimatum demand must order urge require insist unless respite"),
    onsets: set("after"),
    lasting: ["as", "long"],
    conceding: "even",
    strictly: new Set([...words("provided providing unless"), "on condition"]),
    exceptions: new Set([...words("except excepting save bar but"), "other than", "apart from", "aside from", "except for"]),
    totals: set("all every each none nobody nothing everyone everybody everything no whole"),
    leaves: set("authorize authorise allow permit order instruct"),
    ceasing: ["longer", "still"],
    hedging: set("might may"),
    again: { verbs: set("repeat reiterate renew"), adverbs: set("again anew afresh repeatedly") },
    dropped: DROPPED,
    sides: sidesByLemma(),
    pastModals: new Map(Object.entries({ will: "would", "'ll": "would", wo: "would", can: "could", may: "might", shall: "should" })),
    modals: set("will would shall should can could may might must ought 'll 'd wo ca"),
    lightVerbs: set("make take have give hold do carry"),
    timeUnits: set("second minute hour day night week fortnight month quarter year decade century"),
    weekdays: set("monday tuesday wednesday thursday friday saturday sunday"),
    scales: SCALES,
    numbers: NUMBERS,
    numberWords: NUMBER_FORMS,
    about: set("about around nearly almost some roughly approximately"),
    placeNouns: PLACE_NOUNS,
    anyPlace: set("area place land country state side vicinity capital zone territory city"),
    epithets: set(
      `self-proclaimed self-declared self-styled so-called breakaway unrecognized unrecognised separatist secessionist rebel rebel-held occupied
       disputed contested de facto annexed liberated temporarily pro-russian puppet quasi-state partially partly internationally recognized
       unilaterally declared autonomous free restive war-torn besieged blockaded ancestral historic illegal illegitimate`,
    ),
    hostile: hostile(
      "attack hit shell bomb bombard fire blow mine sabotage torpedo detonate invade strike assault raid storm ambush provoke kill wound shoot target occupy destroy break violate",
      "attack shelling sabotage offensive assault strike bombardment aggression invasion raid fire provocation counter-offensive counteroffensive bombing incursion ambush violation escalation onslaught",
    ),
    strikingMeaning: "shell",
    foes: set("enemy adversary foe aggressor opponent invader occupier"),
    doers: set("by from"),
    exclusives: set("only solely exclusively purely merely"),
    militaryTargets: set(
      "military army positions position barracks depot base command artillery firing launcher convoy headquarters ammunition radar airfield trench",
    ),
    civilianTargets: set(
      "civilian civil residential village settlement school hospital house home town city market church mosque kindergarten resident infrastructure peaceful population child apartment clinic",
    ),
    opposedLabels: {
      heads: words("operation measure action campaign mission step effort activity response exercise drill"),
      justifiers: words(
        "anti-terrorist antiterrorist anti-terror counter-terrorist counterterrorist counter-terrorism counterterrorism peacekeeping police policing special defensive counter-offensive stabilization stabilisation law-enforcement security humanitarian preventive pre-emptive preemptive retaliatory response responsive reciprocal protective local liberation engineering technical medical training rescue evacuation peace-enforcement self-defense self-defence",
      ),
      justifying: words("counter-offensive counteroffensive liberation self-defence self-defense retaliation reunification"),
      condemning: words(
        "aggression invasion occupation genocide massacre terror annexation slaughter atrocity conquest ethnic-cleansing onslaught terrorism barbarism",
      ),
    },
    casualties: new Map(
      (["killed", "wounded", "captured", "missing", "displaced"] as const).flatMap((kind) =>
        words(
          {
            killed: "kill die dead death fatality slay fallen killed perish deceased body neutralise neutralize martyr",
            wounded: "wound injure injury wounded injured hurt",
            captured: "capture captured prisoner detain hostage captive",
            missing: "missing disappear vanish vanished untraceable untraced unaccounted absent",
            displaced: "displace displaced homeless evacuate evacuation evacuee",
          }[kind],
        ).map((it): [string, typeof kind] => [it, kind]),
      ),
    ),
    harm: CASUALTIES,
    claims: CLAIMS,
    quarrels: QUARRELS,
    nameLabels: NAME_LABELS,
    aimed: "at",
    tollWeights: new Map(TOLL_WEIGHTS),
    rivalWeights: new Map(RIVAL_WEIGHTS),
    utteranceWeights: new Map(UTTERANCE_WEIGHTS),
    fighters: set(
      "soldier serviceman servicewoman troop troops fighter military officer combatant guardsman conscript marine militiaman policeman police guard guards personnel defender",
    ),
    civilians: set(
      "civilian resident villager child woman people pupil worker teacher journalist passenger inhabitant citizen person local family",
    ),
  };
}
