// Takes nothing; gives the shape of the tables by which claims of two tellers are held against each other. lang/<language>/claims.ts fills them in.

import type { RivalKind } from "../model/index.ts";

/** A doing told as somebody's own or as chance, and as done to them by another. */
export interface Telling {
  readonly mishap: ReadonlySet<string>;
  readonly inflicted: ReadonlySet<string>;
}

/** What excludes each other when it is said of one thing: "rigged" and "fair". */
export interface Opposite {
  readonly kind: RivalKind;
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>];
  /** The second side is done to whom it is said of: who "resigned" was not "dismissed". */
  readonly inflicted: boolean;
  /** Two may each have done one of them, one after the other: only of one doer, and as two voices have it, they exclude each other. */
  readonly own: boolean;
  /** Whoever did what the second side tells must be told: what is found may have been planted by another. */
  readonly byWhom?: boolean;
}

/** Lemmas of verbs and nouns, and forms of prepositions and pronouns. */
export interface NoticeWords {
  /** "Inform", and of these what tells of nothing but this: "notify". */
  readonly telling: ReadonlySet<string>;
  readonly outright: ReadonlySet<string>;
  readonly knowing: ReadonlySet<string>;
  readonly learning: ReadonlySet<string>;
  /** "Received [no warning]", "gave [notice]". */
  readonly getting: ReadonlySet<string>;
  readonly giving: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  /** "[Coordinated] with". */
  readonly agreeing: ReadonlySet<string>;
  /** "Of", "from", "to", "with". */
  readonly matters: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** From where somebody learns what nobody told them: "the radio". */
  readonly press: ReadonlySet<string>;
  /** "We", "us". */
  readonly us: ReadonlySet<string>;
}

/** How somebody's death is told. Lemmas; of what stands behind a verb, forms. */
export interface DyingWords {
  /** "Die", and "of", "from", "by" behind it. */
  readonly verbs: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
  /** "Pneumonia"; "heart" [attack], which may stop by itself. */
  readonly illnesses: ReadonlySet<string>;
  readonly organs: ReadonlySet<string>;
  readonly failures: ReadonlySet<string>;
  readonly stopping: ReadonlySet<string>;
  /** "Blow": what another, or a thing, did. */
  readonly wounds: ReadonlySet<string>;
  /** "Murder", and what may have killed: "beat". */
  readonly killing: ReadonlySet<string>;
  readonly striking: ReadonlySet<string>;
}

/** All words are lemmas in lower case unless said otherwise. */
export interface ClaimWords {
  /** "than": "more than" is no "more". */
  readonly than: string;
  /** Verbs of hearing and seeing: two may have heard two things. */
  readonly sensing: ReadonlySet<string>;
  /** Nouns and verbs for what may be so, or is only laid to somebody: "possibility", "charge". */
  readonly doubts: ReadonlySet<string>;
  /** Nouns for any of a kind, and nouns of it: "money", and crowns. */
  readonly kinds: readonly (readonly [above: ReadonlySet<string>, below: ReadonlySet<string>])[];
  /** "no": of what it stands before there is none. */
  readonly none: string;
  /** "no one": nobody in two words. */
  readonly noneOne: readonly [string, string];
  /** "anybody": whoever it is. */
  readonly anyone: ReadonlySet<string>;
  /** What asks back: "[what] fever?". */
  readonly echoing: string;
  readonly opposites: readonly Opposite[];
  /** Verbs, with their particle, for what only one can have done. */
  readonly lone: ReadonlySet<string>;
  /** Verbs of bringing about, and prepositions for it. */
  readonly causing: ReadonlySet<string>;
  readonly because: ReadonlySet<string>;
  /** Cue lemmas that lay what happened to a cause: "blame". */
  readonly blaming: ReadonlySet<string>;
  /** Nouns for somebody's death, which may be one under each of them. */
  readonly deaths: ReadonlySet<string>;
  /** Verbs that count the same: who "attended" and who "gathered", what one "exported" and another "imported". */
  readonly countings: readonly ReadonlySet<string>[];
  /** Nouns of measure, which say nothing of what is measured. */
  readonly units: ReadonlySet<string>;
  /** Forms that tell of a figure on the way to the last one, or of none that was reached: "so far", "forecast", "limit". */
  readonly staged: ReadonlySet<string>;
  /** What is denied where a "not" stands at one of these is what they are of: "not aware of any collision", "no sign of a fire". */
  readonly awareness: ReadonlySet<string>;
  /** Forms of what has not happened yet, or only may: nothing is told there. */
  readonly unreal: ReadonlySet<string>;
  /** Words for being somewhere: "none of its men was aboard". */
  readonly presence: ReadonlySet<string>;
  /** Nouns and verbs for one thing that happens and cannot be overlooked: "collision", "shot". */
  readonly happenings: ReadonlySet<string>;
  /** Forms behind a "not" that leave something of it: "all", "necessarily", "else". */
  /** "First time": what is not for the first time has been before. */
  readonly recurring: readonly [string, string];
  readonly partly: ReadonlySet<string>;
  /** Words for those who enforce the law, of whichever force. */
  readonly enforcing: ReadonlySet<string>;
  /** Words behind a length of time that is counted from some day: "ago". */
  readonly since: ReadonlySet<string>;
  /** "since": the time behind it is when something began or was last so, not when what is told was. */
  readonly eversince: string;
  /** Words before a unit of time that is over: "last" year. */
  readonly lately: ReadonlySet<string>;
  /** Words that join a further thing on: "and". */
  readonly joining: ReadonlySet<string>;
  /** Words for a death by one's own hand. */
  readonly ownHand: ReadonlySet<string>;
  /** What somebody kills with: no doer beside whoever used it. */
  readonly instruments: ReadonlySet<string>;
  /** Words that say only how a thing looks: "like". */
  readonly seeming: ReadonlySet<string>;
  /** Words that tell one thing from another: "different". */
  readonly differing: ReadonlySet<string>;
  /** Verbs that only set a day for what is to come: "scheduled". */
  readonly scheduling: ReadonlySet<string>;
  /** Verbs after which something is no longer there: "removed". */
  readonly removals: ReadonlySet<string>;
  /** Nouns of which everybody has a number of their own: "counts" of a charge. */
  readonly charged: ReadonlySet<string>;
  /** Numbers that are rung for help: "called 911". */
  readonly emergency: ReadonlySet<string>;
  /** "Previously": what is told was so before. */
  readonly earlier: ReadonlySet<string>;
  /** Forms that deny all of a kind: "no", "any", "single". */
  readonly noneOf: ReadonlySet<string>;
  /** "More", "other": besides those counted before. */
  readonly further: ReadonlySet<string>;
  /** Cue lemmas that, negated, leave something possible: "did not exclude". */
  readonly hints: ReadonlySet<string>;
  /** What turns the word behind it into its opposite: "non". */
  readonly opposing: ReadonlySet<string>;
  /** Where only some of those who are counted are: "five died at the [scene]". */
  readonly partials: ReadonlySet<string>;
  /** "yet": with a "not" it leaves open. */
  readonly pending: string;
  /** Forms that point at what was said right before: "this", "it". */
  readonly pointers: ReadonlySet<string>;
  /** Verbs of shooting, and nouns for it. */
  readonly firing: ReadonlySet<string>;
  /** What is shot with or where to so that nobody is hit: "warning", "air", "flare". */
  /** Of the harmless the one that may stand before another noun ("air gun"); what a shot goes off from close by ("point blank"). */
  readonly skyward: string;
  readonly closeBy: ReadonlySet<string>;
  readonly harmless: ReadonlySet<string>;
  /** What tells that shots could hit: "automatic", "bullet", "wound". */
  readonly harmful: ReadonlySet<string>;
  /** Ground that belongs to somebody: "waters", "soil". */
  readonly grounds: ReadonlySet<string>;
  /** "our", "their": the speaker's own. */
  readonly ownGround: ReadonlySet<string>;
  /** Weapons of war and what carries them, that somebody may say were not fired or flown. */
  readonly arms: ReadonlySet<string>;
  /** "no such thing": nothing of what was just said. */
  readonly nothingSuch: readonly (readonly string[])[];
  /** "his", "its": somebody's. */
  readonly possessive: ReadonlySet<string>;
  /** Nouns for how many were lost, and verbs by which somebody says how many: "put the toll at". */
  readonly tolls: ReadonlySet<string>;
  readonly putting: ReadonlySet<string>;
  /** What teams, parties and shares win, which nobody disputes: "point". */
  readonly scores: ReadonlySet<string>;
  /** "Only", "merely" before a figure. */
  readonly merely: ReadonlySet<string>;
  /** Lemmas and forms by which a count grew, or is of another time: "rise", "initially". */
  readonly changing: ReadonlySet<string>;
  /** What sets one's figure against another's in one sentence: "two died, the hospital said, while others put the toll at three". */
  readonly contrasting: ReadonlySet<string>;
  /** "in", "inside": before a ground. */
  readonly within: ReadonlySet<string>;
  /** Forms of "be". */
  readonly being: ReadonlySet<string>;
  /** Nouns for people who do wrong or fight, and for people who do neither. */
  readonly guilty: ReadonlySet<string>;
  readonly innocent: ReadonlySet<string>;
  /** Nouns for people of whom nothing else is said: "men", "victims". */
  readonly anybody: ReadonlySet<string>;
  /** "Two crew members": who belongs to something that the word beside it names. */
  readonly members: ReadonlySet<string>;
  /** "Their [own] side": who struck are those who were struck. */
  readonly theirOwn: string;
  /** "[There] was only barley". */
  readonly there: string;
  /** "There [was] only barley", "the wagons [carried] barley only": what is somewhere. */
  readonly holding: ReadonlySet<string>;
  /** "[Hidden] in the wagons": besides what is found there. */
  readonly hiding: ReadonlySet<string>;
  /** "Called [nothing] off": nothing of what was said. */
  readonly nothing: string;
  /** Verbs of which one may do nothing without gainsaying anybody. */
  readonly anyDoing: ReadonlySet<string>;
  /** "Mortars [opened] up", "the [first] mine": what begins a fight. */
  readonly beginning: ReadonlySet<string>;
  /** Words for what is over in a moment: "blast", "collapse". */
  readonly bursts: ReadonlySet<string>;
  /** Minutes in each unit of time. */
  readonly minutes: ReadonlyMap<string, number>;
  /** Nouns for how many: "the [figure] of 300"; and what calls one wrong. */
  readonly amounts: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
  /** How it is told that somebody knew of something in time, or did not. */
  readonly notice: NoticeWords;
  readonly dying: DyingWords;
  /** Forms in what somebody calls a happening: what condemns it besides the opposed labels, what doubts it, and what plays it down. */
  readonly labelled: {
    readonly condemningAlso: ReadonlySet<string>;
    readonly doubting: ReadonlySet<string>;
    readonly mild: ReadonlySet<string>;
  };
  /** "[Contests] the figure", besides what denies. */
  readonly contesting: ReadonlySet<string>;
  /** "[Neutralised] up to forty soldiers"; "units of [manpower]". */
  readonly eliminating: ReadonlySet<string>;
  readonly manpower: ReadonlySet<string>;
  /** "A [lorry] with shells", "was [carrying] shells", "[shells]". */
  readonly carriersOf: ReadonlySet<string>;
  readonly hauling: ReadonlySet<string>;
  readonly munitions: ReadonlySet<string>;
  /** "I": who answers so answers a question that may not be told. */
  readonly i: string;
  /** The pronoun of "it was the guards who did it". */
  readonly it: string;
  /** What sets off fires and blasts by itself, the verbs for that, and how somebody does it. */
  readonly settingOff: {
    readonly chances: ReadonlySet<string>;
    readonly verbs: ReadonlySet<string>;
    readonly laying: ReadonlySet<string>;
    readonly devices: ReadonlySet<string>;
    readonly wrecking: ReadonlySet<string>;
  };
  /** "[According to] Norway", "[by] Norway's [reckoning]": whose figure it is. */
  readonly according: readonly string[];
  readonly reckoning: ReadonlySet<string>;
  readonly reckonings: ReadonlySet<string>;
  /** "A [majority] of voters": some of those who were asked, who gainsay nobody. */
  readonly shares: ReadonlySet<string>;
  /** Cue lemmas that give a name to something: "calls them “hostages”". */
  readonly naming: ReadonlySet<string>;
  /** Pairs of words for opposite sides that something may come from: "north", "south". */
  readonly sides: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
  /** "from", and "to". */
  readonly origin: string;
  readonly toward: string;
  /** Verbs of sending, of what comes of it, and of what is sent getting there. */
  readonly sending: ReadonlySet<string>;
  readonly receiving: ReadonlySet<string>;
  readonly reaching: ReadonlySet<string>;
  readonly arriving: ReadonlySet<string>;
  /** Verbs of taking people: "detain", "abduct". */
  readonly taking: ReadonlySet<string>;
  /** Verbs of hitting and wrecking, and families of weapons: those of one may be one weapon. */
  readonly striking: ReadonlySet<string>;
  readonly weapons: readonly ReadonlySet<string>[];
  /** Families, by place, whose weapons may have fired or dropped those of another. */
  readonly carriers: ReadonlySet<number>;
  /** Verbs whose object tells what is done or shown: "offer [resistance]", "sign [an order]". */
  readonly bearing: ReadonlySet<string>;
  /** Verbs of having: what somebody has none of, there is none of with them. */
  readonly owning: ReadonlySet<string>;
  readonly finding: ReadonlySet<string>;
  /** Nouns and verbs for what may still come, and is denied at one hour and told at the next: "arrest", "motive", "identify". */
  readonly unsettled: ReadonlySet<string>;
  /** Words for a hand in what happened: "involve", "role". */
  readonly involvement: ReadonlySet<string>;
  /** Nouns for those who bear arms for somebody, and words for their coming or being there. */
  readonly armed: ReadonlySet<string>;
  readonly arrival: ReadonlySet<string>;
  /** Verbs of counting. */
  readonly counting: ReadonlySet<string>;
  /** Nouns for what was just said, as an apposition calls it: "a [figure] that Norway disputes". */
  readonly sayings: ReadonlySet<string>;
  /** "The claim [that]", "according to [which]". */
  readonly that: string;
  readonly which: string;
  /** What calls a claim not worth an answer: "absurd", "a fairy tale". */
  readonly hollow: ReadonlySet<string>;
  /** "Accurate": what is not so is disputed. */
  readonly accurate: ReadonlySet<string>;
  /** Verbs by which a happening is only said to have been: "occur". */
  readonly occurring: ReadonlySet<string>;
  /** "and". */
  readonly and: string;
  /** How places in a street are told: "the 1300 block of Alder Street", "1302 Alder Street". */
  readonly addresses: {
    readonly block: string;
    readonly streets: ReadonlySet<string>;
    readonly directions: ReadonlySet<string>;
    /** Words for living somewhere. */
    readonly living: ReadonlySet<string>;
  };
  /** Verbs by which it is said to have come up: "erupt"; and verbs of calling for help. */
  readonly breakingOut: ReadonlySet<string>;
  readonly alerting: ReadonlySet<string>;
  /** Nouns for things that may be thrown away: "gun". */
  readonly loose: ReadonlySet<string>;
  /** Forms by which somebody is said to have a name for something: "calls". */
  readonly calling: ReadonlySet<string>;
  readonly tellings: readonly Telling[];
  /** "first": who did it before the other. */
  readonly before: string;
}
