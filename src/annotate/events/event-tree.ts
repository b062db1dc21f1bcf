// Takes one sentence's parse, gives what events ask of it: the clause around a word, who does it to whom, whether it is held to be so.
import { RELATIONS, UPOS, XPOS, type Relation, type Standing, type Syntax } from "../../model/index.ts";
import { LIST, type EventWords } from "./event-words.ts";
import { TreeLinks } from "./tree-links.ts";

/** 1 at the codes of some relations. */
const codes = (...names: readonly Relation[]): Uint8Array => Uint8Array.from(RELATIONS, (it) => (names.includes(it) ? 1 : 0));
const code = (name: Relation): number => RELATIONS.indexOf(name);

const SUBJECTS = codes("nsubj", "csubj");
const ALL_SUBJECTS = codes("nsubj", "nsubj:pass");
const PASSIVE_SUBJECTS = codes("nsubj:pass", "csubj:pass");
/** What only a passive has. */
const PASSIVE = codes("nsubj:pass", "csubj:pass", "obl:agent", "aux:pass");
const CLAUSES = codes("root", "ccomp", "advcl", "acl:relcl", "csubj", "csubj:pass", "parataxis");
/** What stands at the edge of a clause and is not of its own telling. */
const EDGES = codes("advcl", "parataxis", "conj", "cc", "mark", "punct", "discourse", "vocative");
const NEGATING = codes("advmod", "det", "cc");
const UNREAL = codes("aux", "aux:pass", "mark", "amod", "advmod");
const [ROOT, CONJ, XCOMP, ACL, RELATIVE, ADVCL, OBJECT, AGENT, MARK, CASE, NMOD, POSSESSOR, OBLIQUE] = (
  ["root", "conj", "xcomp", "acl", "acl:relcl", "advcl", "obj", "obl:agent", "mark", "case", "nmod", "nmod:poss", "obl"] as const
).map(code);
const [CCOMP, PARATAXIS, AUX, PASSIVE_AUX] = (["ccomp", "parataxis", "aux", "aux:pass"] as const).map(code);
/** How the verb of a clause hangs on a word that is none, and how where the parse takes a subject for the whole. */
const INNER = codes("xcomp", "advcl");
const LOOSE = codes("acl", "acl:relcl", "conj", "parataxis", "appos", "ccomp", "csubj");
const INDIRECT = code("iobj");
const ATTRIBUTE = codes("amod");
const GOVERNED = codes("xcomp");
/** What says whether a word is held to be so: the relations of the two above, and conditions. */
const BEARING = codes("advmod", "det", "cc", "aux", "aux:pass", "mark", "amod");
const PRENOMINAL = codes("compound", "amod", "nummod", "nmod", "nmod:poss");
const SUBJECT = code("nsubj");
const VERB = UPOS.indexOf("VERB");
const PRESENT: ReadonlySet<number> = new Set([XPOS.indexOf("VBZ"), XPOS.indexOf("VBP")]);
const ATTRIBUTES = codes("amod", "compound");

/** Adds a token, if it is one. */
function add(token: number, found: number[]): void {
  if (token >= 0) found.push(token);
}

/** Steps up a tree that are followed: a hostile sentence may be one long chain. */
const HIGHEST_CLIMB = 30;

/**
 * The parse of one sentence, tokens `first` up to `end`.
 *
 * @cost O(sentence) to make; a question O(dependents of the words it looks at)
 */
export class EventTree {
  readonly #first: number;
  readonly #end: number;
  readonly #syntax: Syntax;
  readonly #words: EventWords;
  readonly #links: TreeLinks;
  /** The word whose standing was asked last. */
  #asked: { readonly token: number; readonly standing: Standing } = { token: -1, standing: "asserted" };

  /** @param links room that no other tree that is still asked writes in */
  constructor(first: number, end: number, syntax: Syntax, words: EventWords, links: TreeLinks = new TreeLinks(end - first)) {
    [this.#first, this.#end, this.#syntax, this.#words, this.#links] = [first, end, syntax, words, links];
    links.read(first, end, syntax.head);
  }

  head(at: number): number {
    return this.#links.head(at);
  }

  is(at: number, relation: number | undefined): boolean {
    return this.#syntax.relation[at] === relation;
  }

  relation(at: number): number {
    return this.#syntax.relation[at] ?? 0;
  }

  low(at: number): number {
    return this.#links.low(at);
  }

  high(at: number): number {
    return this.#links.high(at);
  }

  holds(at: number, token: number): boolean {
    return this.low(at) <= token && token <= this.high(at);
  }

  /** First token that hangs right on a token, -1 for none; `nextOf` gives the others in order. */
  eldest(at: number): number {
    return this.#links.eldest(at);
  }

  /** The next token that hangs on the same one, -1 behind the last. */
  nextOf(child: number): number {
    return this.#links.next(child);
  }

  /** Tokens that hang right on a token, in order. */
  children(at: number): number[] {
    const found: number[] = [];
    for (let it = this.eldest(at); it >= 0; it = this.nextOf(it)) found.push(it);
    return found;
  }

  /** First token that hangs on a token by a relation, -1 for none. */
  childBy(at: number, relation: number | undefined): number {
    let it = this.eldest(at);
    while (it >= 0 && !this.is(it, relation)) it = this.nextOf(it);
    return it;
  }

  /** The same of any relation that is marked. */
  #child(at: number, relations: Uint8Array): number {
    let it = this.eldest(at);
    while (it >= 0 && relations[this.relation(it)] !== 1) it = this.nextOf(it);
    return it;
  }

  /** The head of the clause that a word stands in; a second verb without a subject of its own shares the first one's. */
  clauseOf(token: number): number {
    let at = token;
    for (let step = 0; step < HIGHEST_CLIMB; step += 1) {
      const relation = this.#syntax.relation[at] ?? -1;
      const own = this.is(at, CONJ) && (this.#child(at, SUBJECTS) >= 0 || this.#child(at, PASSIVE_SUBJECTS) >= 0);
      if (CLAUSES[relation] === 1 || own || this.head(at) === at) return at;
      at = this.head(at);
    }
    return at;
  }

  /**
   * The stretch that tells of a word: its clause, widened until it holds `with` as well; what hangs on its edges and
   * holds neither is left out. A relative clause brings along what it is about.
   *
   * @param also token that must stand in it, or -1
   * @returns first token and the one after the last
   */
  clauseSpan(token: number, also: number): [number, number] {
    let at = this.clauseOf(token);
    for (let step = 0; also >= 0 && !this.holds(at, also) && this.head(at) !== at && step < HIGHEST_CLIMB; step += 1) {
      at = this.clauseOf(this.head(at));
    }
    if (this.#leansOnClauseAbove(at)) at = this.clauseOf(this.head(at));
    let from = Math.min(at, token);
    let to = Math.max(at, token);
    for (let child = this.eldest(at); child >= 0; child = this.nextOf(child)) {
      const needed = this.holds(child, token) || (also >= 0 && this.holds(child, also));
      if (EDGES[this.relation(child)] === 1 && !needed) continue;
      from = Math.min(from, this.low(child));
      to = Math.max(to, this.high(child));
    }
    if (this.is(at, RELATIVE)) from = Math.min(from, this.#opening(this.head(at)));
    return [from, to + 1];
  }

  /** "Until they left", "forcing them out": who did it is told in the clause above. */
  #leansOnClauseAbove(at: number): boolean {
    if (!this.is(at, ADVCL)) return false;
    const subject = this.#child(at, ALL_SUBJECTS);
    return subject < 0 || this.#words.isIn(subject, LIST.pronouns);
  }

  /**
   * The noun that a stretch stands before as its attribute ("the 1998 protocol", "Tuesday’s fighting"); -1 where it is none's.
   *
   * @param first first token of the stretch, inside the sentence
   * @param end token after its last
   */
  attributeOf(first: number, end: number): number {
    for (let at = first; at < end; at += 1) {
      const head = this.head(at);
      if (head >= first && head < end) continue;
      return head > at && PRENOMINAL[this.relation(at)] === 1 ? head : -1;
    }
    return -1;
  }

  /** The phrase of a noun, without its preposition and what hangs on its edges. */
  phraseOf(noun: number): [number, number] {
    let last = noun;
    for (let it = this.eldest(noun); it >= 0; it = this.nextOf(it))
      if (EDGES[this.relation(it)] !== 1 && !this.is(it, RELATIVE)) last = Math.max(last, this.high(it));
    return [this.#opening(noun), last + 1];
  }

  /** First token of a noun's phrase, its preposition left out. */
  #opening(noun: number): number {
    let first = noun;
    for (let it = this.eldest(noun); it >= 0 && it < noun; it = this.nextOf(it))
      if (EDGES[this.relation(it)] !== 1 && !this.is(it, CASE)) first = Math.min(first, this.low(it));
    return first;
  }

  /** Who does what a verb tells, as the head token of the phrase; -1 where nobody is named. */
  doerOf(verb: number): number {
    let at = verb;
    for (let step = 0; step < HIGHEST_CLIMB; step += 1) {
      const passive = this.isPassive(at);
      const own = passive ? this.childBy(at, AGENT) : this.#child(at, SUBJECTS);
      if (own >= 0) return this.#meant(own, at);
      if (passive && at === verb) return -1;
      if (this.is(at, RELATIVE) || (this.is(at, ACL) && !passive)) return this.head(at);
      if (!this.is(at, CONJ) && !this.is(at, XCOMP) && !this.is(at, ADVCL)) return -1;
      at = this.head(at);
    }
    return -1;
  }

  /** Whom a pronoun that does something in what is said stands for: who says it ("Norland said it will leave"); else itself. */
  meantBy(pronoun: number): number {
    if (!this.#words.isIn(pronoun, LIST.pronouns)) return pronoun;
    let at = pronoun;
    for (let step = 0; step < HIGHEST_CLIMB && this.head(at) !== at; step += 1) {
      const inside = this.is(at, CCOMP) || this.is(at, ADVCL);
      at = this.head(at);
      const speaker = inside ? this.#child(at, ALL_SUBJECTS) : -1;
      if (speaker >= 0 && !this.#words.isIn(speaker, LIST.pronouns)) return this.#meant(speaker, at);
    }
    return pronoun;
  }

  /** Whom or what a verb strikes: its object, or what a passive is said of; -1 where none is named. */
  struckBy(verb: number): number {
    if (!this.isPassive(verb)) {
      const object = this.childBy(verb, OBJECT);
      return object >= 0 ? object : this.#partner(this.eldest(verb));
    }
    const subject = this.#child(verb, PASSIVE_SUBJECTS);
    if (subject >= 0) return this.#meant(subject, verb);
    return this.is(verb, ACL) || this.is(verb, RELATIVE) ? this.head(verb) : -1;
  }

  /** Adds whom a verb turns to: "met with Norland", "withdrew from Sudria". */
  #addPartners(verb: number, found: number[]): void {
    for (let it = this.#partner(this.eldest(verb)); it >= 0; it = this.#partner(this.nextOf(it))) found.push(it);
  }

  /** The first whom a verb turns to, from one of its dependents on; -1 for none. */
  #partner(from: number): number {
    let it = from;
    while (it >= 0 && !((this.is(it, OBLIQUE) || this.is(it, NMOD)) && this.#hasChild(it, CASE, LIST.partners))) it = this.nextOf(it);
    return it;
  }

  /** Whether a word of a list hangs on a token by a relation. */
  #hasChild(at: number, relation: number | undefined, list: number): boolean {
    for (let it = this.eldest(at); it >= 0; it = this.nextOf(it)) if (this.is(it, relation) && this.#words.isIn(it, list)) return true;
    return false;
  }

  /**
   * All that a verb may strike, likeliest first: its object, what that object is about ("imposed sanctions on"),
   * whom it turns to, what the verb it governs strikes ("refused to meet"), of whom something is demanded.
   */
  struckOnes(verb: number, steps = 2): number[] {
    const found: number[] = [];
    this.#addStruck(verb, steps, found);
    return found;
  }

  #addStruck(verb: number, steps: number, found: number[]): void {
    add(this.struckBy(verb), found);
    add(this.childBy(verb, INDIRECT), found);
    this.#addPartners(verb, found);
    const object = this.childBy(verb, OBJECT);
    if (object >= 0) this.#addPartners(object, found);
    for (let it = steps === 0 ? -1 : this.eldest(verb); it >= 0; it = this.nextOf(it)) {
      if (this.is(it, CCOMP)) add(this.doerOf(it), found);
      if (this.is(it, CCOMP) || this.is(it, XCOMP)) this.#addStruck(it, steps - 1, found);
    }
  }

  /**
   * The verb that carries what the sentence tells: its root, or the clause that a verb of saying there brings in; a
   * verb that says no more than that something begins or goes on leaves it to the next. -1 for none.
   */
  lead(): number {
    const relations = this.#syntax.relation;
    let at = this.#first;
    while (at < this.#end && relations[at] !== ROOT) at += 1;
    for (let step = 0; step < HIGHEST_CLIMB && at < this.#end; step += 1) {
      const next = this.#leadBelow(at);
      if (next < 0) break;
      at = next;
    }
    if (at >= this.#end) return -1;
    // "is ready to send"; "Norland, the host, sends aid" of which the parse makes a noun and what is said of it.
    if (this.#isVerb(at)) return at;
    const inside = this.#verbOf(at, INNER, -1);
    if (inside >= 0) return inside;
    const loose = this.#verbOf(at, LOOSE, -1);
    // "Two rebels surrendered": a verb behind its noun that the parse takes for an attribute.
    return loose >= 0 ? loose : this.#verbOf(at, ATTRIBUTE, at);
  }

  #isVerb(token: number): boolean {
    return this.#syntax.upos[token] === VERB;
  }

  /** The first verb behind `after` that hangs on a token by one of some relations, -1 for none. */
  #verbOf(at: number, relations: Uint8Array, after: number): number {
    for (let it = this.eldest(at); it >= 0; it = this.nextOf(it))
      if (it > after && relations[this.relation(it)] === 1 && this.#isVerb(it)) return it;
    return -1;
  }

  /** What a word leaves the telling to; -1 where it tells by itself. */
  #leadBelow(at: number): number {
    if (this.#words.isIn(at, LIST.aspects)) return this.#verbOf(at, GOVERNED, -1);
    if (!this.#words.isIn(at, LIST.sayings)) return -1;
    for (let it = this.eldest(at); it >= 0; it = this.nextOf(it)) {
      const isTold = this.is(it, CCOMP) || this.is(it, PARATAXIS);
      if (isTold && (this.#isVerb(it) || this.#verbOf(it, INNER, -1) >= 0)) return it;
    }
    // "Police arrested nobody, officials said": what comes first may hang on it as anything.
    for (let it = this.eldest(at); it >= 0 && it < at; it = this.nextOf(it))
      if (this.is(it, ADVCL) && this.#isVerb(it) && this.childBy(it, MARK) < 0) return it;
    return -1;
  }

  /**
   * Who does and whom strikes what a noun names: "Norland's attack on Sudria", "the shelling of Sudria by Norland".
   *
   * @param isSomebody whether an attribute names somebody: "Norish", not "mass"
   */
  rolesOfNoun(noun: number, isSomebody: (token: number) => boolean): { doer: number; struck: number } {
    let [doer, struck] = [-1, -1];
    for (let child = this.eldest(noun); child >= 0; child = this.nextOf(child)) {
      const by = this.childBy(child, CASE);
      const names = this.is(child, POSSESSOR) || (ATTRIBUTES[this.relation(child)] === 1 && isSomebody(child));
      if (names) doer = doer < 0 ? child : doer;
      else if (!this.is(child, NMOD) && !this.is(child, AGENT) && !this.is(child, OBLIQUE)) continue;
      else if (this.#words.isIn(by, LIST.doers)) doer = child;
      else if (this.#words.isIn(by, LIST.aims | LIST.partners) && struck < 0) struck = child;
    }
    // "Norland launched an attack": who launches it does it.
    return { doer: doer < 0 && this.is(noun, OBJECT) ? this.doerOf(this.head(noun)) : doer, struck };
  }

  isPassive(verb: number): boolean {
    return this.#child(verb, PASSIVE) >= 0;
  }

  /** A relative pronoun means what its clause is about. */
  #meant(subject: number, verb: number): number {
    const isRelative = this.is(verb, RELATIVE) && this.#words.isIn(subject, LIST.relatives);
    return isRelative ? this.head(verb) : subject;
  }

  /** Whether the sentence holds that it is so, by "not", modals and conditions on the word and on what governs it; asked twice of a word, remembered. */
  standingOf(token: number): Standing {
    if (this.#asked.token !== token) this.#asked = { token, standing: this.#standing(token) };
    return this.#asked.standing;
  }

  #standing(token: number): Standing {
    let at = token;
    let standing: Standing = "asserted";
    let governs = true;
    for (let step = 0; step < HIGHEST_CLIMB; step += 1) {
      const bearing = this.#bearing(at, governs);
      if (bearing === "denied") return "denied";
      if (bearing === "hypothetical") standing = "hypothetical";
      const head = this.head(at);
      if (head === at || this.is(at, ROOT)) break;
      const infinitive = this.is(at, XCOMP) || this.is(at, ACL) || this.is(at, ADVCL);
      if (governs && this.is(at, XCOMP) && this.#words.isIn(head, LIST.unreal)) standing = "hypothetical";
      if (governs && infinitive && this.#hasChild(at, MARK, LIST.infinitive) && !this.#words.isIn(head, LIST.realised))
        standing = "hypothetical";
      // "The talks should begin", "until the board approves it" under a "will": not yet.
      const awaited = this.is(at, SUBJECT) || (this.is(at, ADVCL) && PRESENT.has(this.#syntax.xpos[at] ?? -1));
      if (governs && awaited && this.#hasModal(head)) standing = "hypothetical";
      governs = governs && (this.is(at, XCOMP) || this.is(at, OBJECT) || this.is(at, CONJ));
      at = head;
    }
    return standing;
  }

  #hasModal(at: number): boolean {
    return this.#hasChild(at, AUX, LIST.unreal) || this.#hasChild(at, PASSIVE_AUX, LIST.unreal);
  }

  /** What the small words on one token say; those of a clause above bear only as conditions. */
  #bearing(at: number, governs: boolean): Standing | null {
    let found: Standing | null = null;
    for (let child = this.eldest(at); child >= 0; child = this.nextOf(child)) {
      const relation = this.relation(child);
      if (BEARING[relation] !== 1) continue;
      if (governs && NEGATING[relation] === 1 && this.#words.isIn(child, LIST.negators)) return "denied";
      const bears = this.is(child, MARK)
        ? this.#words.isIn(child, LIST.conditions)
        : governs && UNREAL[relation] === 1 && this.#words.isIn(child, LIST.unreal);
      if (bears) found = "hypothetical";
    }
    return found;
  }
}
