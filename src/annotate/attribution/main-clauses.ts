// Takes a stretch of a parsed report, gives its main clauses: who does what there, and whether it is negated.
import { RELATIONS } from "../../model/index.ts";
import type { Phrase } from "./noun-phrase.ts";
import { BIT } from "./attribution-words.ts";
import { TAG, type ClauseView } from "./clause-view.ts";

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
const SUBJECTS: ReadonlySet<number> = new Set([is("nsubj"), is("nsubj:pass")]);
const OBJECT = is("obj");
const PASSIVE = is("aux:pass");
const AUXILIARIES: ReadonlySet<number> = new Set([is("aux"), is("aux:pass")]);

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
  if (SUBJECTS.has(relation)) {
    if (clause.subject < 0) clause.subject = at;
  } else if (AUXILIARIES.has(relation)) {
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
 * verb that is joined to that. Clauses that hang on a verb or a noun ("that …", "who …") are none.
 *
 * @cost O(tokens of the stretch)
 */
export function mainClauses(view: ClauseView, { first, after }: Phrase): MainClause[] {
  const { head, relation } = view.layers.syntax;
  if (head.length < after) return [];
  const clauses = new Map<number, Growing>();
  for (let at = first; at < after; at++) {
    const governor = head[at]!;
    const top = relation[at] !== PUNCT && (governor === at || governor < first || governor >= after);
    const joined = relation[at] === CONJUNCT && clauses.has(governor) && view.tag(at) === TAG.verb;
    if (top || joined) clauses.set(at, clauseAt(at));
  }
  for (let at = first; at < after; at++) {
    const governor = head[at]!;
    const clause = governor === at ? undefined : clauses.get(governor);
    if (clause !== undefined) addTo(clause, at, relation[at]!, view);
    const [over, by] = [head[governor] ?? governor, relation[governor] ?? 0];
    const above = governor === at || over === governor ? undefined : clauses.get(over);
    if (above !== undefined && relation[at] === OWNER && SUBJECTS.has(by)) above.owner = at;
    if (!view.is(at, BIT.negation)) continue;
    if (clause !== undefined) clause.negated = true;
    else if (above !== undefined && (by === COPULA || AUXILIARIES.has(by))) above.negated = true;
    else if (above !== undefined && (SUBJECTS.has(by) || by === OBJECT)) {
      above.negated = true;
      above.nothing ||= SUBJECTS.has(by);
    }
  }
  return [...clauses.values()];
}
