// Takes a stretch of a parsed report, gives its main clauses: who does what there, and whether it is negated.
import { RELATIONS } from "../../../model/index.ts";
import type { Phrase } from "../noun-phrase.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";

/** What stands at the top of a sentence, or joined to that by "and". Tokens are indices into `Layers.tokens`. */
export interface MainClause {
  /** The verb, or the noun or adjective behind "is". */
  readonly head: number;
  /** Head of the subject; -1 where none stands there. */
  readonly subject: number;
  /** Whose the subject is ("our people"); -1 where nothing says so. */
  readonly owner: number;
  readonly negated: boolean;
  /** The subject itself is negated: "no soldier", "there is no …". */
  readonly nothing: boolean;
  /** "There" of "there is …", "it" of "it is known that …"; -1 where none. */
  readonly expletive: number;
  /** Its head stands behind "is", "was". */
  readonly copular: boolean;
  /** First modal verb; -1 where none. */
  readonly modal: number;
  /** Last auxiliary; -1 where none. */
  readonly last: number;
  /** An infinitive hangs on it ("needs to go"). */
  readonly infinitive: boolean;
  /** That infinitive; -1 where none. */
  readonly inner: number;
  /** Head of the object; -1 where none. */
  readonly object: number;
  readonly passive: boolean;
}

type Growing = { -readonly [Key in keyof MainClause]: MainClause[Key] };

const is = (name: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(name);
const [CONJUNCT, PUNCT, EXPLETIVE, COPULA, XCOMP, OWNER] = [is("conj"), is("punct"), is("expl"), is("cop"), is("xcomp"), is("nmod:poss")];
const [CLAUSE, CLAUSAL_SUBJECT] = [is("ccomp"), is("csubj")];
const [ACTIVE_SUBJECT, PASSIVE_SUBJECT, OBJECT] = [is("nsubj"), is("nsubj:pass"), is("obj")];
const [AUXILIARY, PASSIVE] = [is("aux"), is("aux:pass")];
const isSubject = (relation: number): boolean => relation === ACTIVE_SUBJECT || relation === PASSIVE_SUBJECT;
const isAuxiliary = (relation: number): boolean => relation === AUXILIARY || relation === PASSIVE;

const clauseAt = (head: number): Growing => ({
  head,
  subject: -1,
  owner: -1,
  negated: false,
  nothing: false,
  expletive: -1,
  copular: false,
  modal: -1,
  last: -1,
  infinitive: false,
  inner: -1,
  object: -1,
  passive: false,
});

/** Adds what one token tells of the clause that it hangs on. */
function addTo(clause: Growing, at: number, relation: number, view: ClauseView): void {
  if (isSubject(relation)) {
    if (clause.subject < 0) clause.subject = at;
  } else if (isAuxiliary(relation)) {
    if (view.isModal(at) && clause.modal < 0) clause.modal = at;
    clause.last = at;
    if (relation === PASSIVE) clause.passive = true;
  } else if (relation === EXPLETIVE) clause.expletive = at;
  else if (relation === COPULA) clause.copular = true;
  else if (relation === XCOMP) {
    clause.infinitive = true;
    if (clause.inner < 0) clause.inner = at;
  } else if (relation === OBJECT && clause.object < 0) clause.object = at;
}

/**
 * Gives the main clauses of a stretch, in the order of their heads: one for each sentence in it and one for each
 * verb that is joined to that. Clauses that hang on a verb or a noun ("that …", "who …") are none; what "it is clear that" says is one.
 *
 * @cost O(tokens of the stretch), O(1) for the last one asked about
 */
export function mainClauses(view: ClauseView, { first, after }: Phrase): readonly MainClause[] {
  if (last.view !== view || last.first !== first || last.after !== after)
    last = { view, first, after, clauses: clausesIn(view, first, after) };
  return last.clauses;
}

/** The last stretch asked about, which is asked about several times. */
let last: { readonly view: ClauseView | null; readonly first: number; readonly after: number; readonly clauses: readonly MainClause[] } = {
  view: null,
  first: 0,
  after: 0,
  clauses: [],
};

function clausesIn(view: ClauseView, first: number, after: number): MainClause[] {
  const { head, relation } = view.layers.syntax;
  if (head.length < after) return [];
  const clauses: Growing[] = [];
  if (numbers.length < after - first) numbers = new Int32Array(2 * (after - first));
  const number = numbers.fill(0, 0, after - first);
  const clauseOf = (token: number): Growing | undefined =>
    token >= first && token < after && number[token - first]! > 0 ? clauses[number[token - first]! - 1] : undefined;
  for (let at = first; at < after; at++) {
    const governor = head[at]!;
    const top = relation[at] !== PUNCT && (governor === at || governor < first || governor >= after);
    const joined = relation[at] === CONJUNCT && view.tag(at) === TAG.verb && clauseOf(governor) !== undefined;
    if (top || joined || (isJudged(view, at, governor, relation[at]!) && clauseOf(governor) !== undefined))
      number[at - first] = clauses.push(clauseAt(at));
  }
  for (let at = first; at < after; at++) {
    const governor = head[at]!;
    if (governor === at) continue;
    const clause = clauseOf(governor);
    if (clause !== undefined) addTo(clause, at, relation[at]!, view);
    const [over, by] = [head[governor]!, relation[governor]!];
    const above = over === governor ? undefined : clauseOf(over);
    if (above !== undefined && relation[at] === OWNER && isSubject(by)) above.owner = at;
    if ((clause === undefined && above === undefined) || !view.is(at, BIT.negation)) continue;
    if (clause !== undefined) clause.negated = true;
    else negateUnder(above!, by);
  }
  for (const clause of clauses) shareSubject(clause, clauseOf(head[clause.head]!));
  return clauses;
}

/** "They crossed the line and rammed the boat": a verb joined to another has its subject where it has none of its own. */
function shareSubject(clause: Growing, above: Growing | undefined): void {
  if (above === undefined || above === clause || above.passive || clause.subject >= 0 || clause.expletive >= 0) return;
  if (above.subject < 0 || above.head > clause.head) return;
  clause.subject = above.subject;
  clause.owner = above.owner;
}

/** Tokens before an adjective among which its "it" stands. */
const BEFORE = 6;

/** "It is clear that all must go": a clause that hangs on an adjective whose subject is a mere "it". @cost O(1) */
function isJudged(view: ClauseView, at: number, governor: number, relation: number): boolean {
  if ((relation !== CLAUSE && relation !== CLAUSAL_SUBJECT) || governor >= at || view.tag(governor) !== TAG.adj) return false;
  const { head, relation: relations } = view.layers.syntax;
  for (let before = Math.max(0, governor - BEFORE); before < governor; before++)
    if (head[before] === governor && (isSubject(relations[before]!) || relations[before] === EXPLETIVE)) return view.is(before, BIT.dummy);
  return false;
}

/** Of each token of a stretch the number of the clause that it heads, from 1; 0 for most. */
let numbers = new Int32Array(256);

/** Negates a clause by a word that hangs on one of its own: on an auxiliary, its subject or its object. */
function negateUnder(clause: Growing, by: number): void {
  if (by === COPULA || isAuxiliary(by) || isSubject(by) || by === OBJECT) clause.negated = true;
  if (isSubject(by)) clause.nothing = true;
}
