// Takes a sentence's tree, gives what clauses hang on: the noun a relative clause is about, the head of a stretch.
import { RELATIONS, type Syntax } from "../../model/index.ts";

const RELATIVE_CLAUSE = RELATIONS.indexOf("acl:relcl");
const CONJUNCT = RELATIONS.indexOf("conj");

/** How many steps up a tree are taken; deeper is seldom read right. */
const DEEPEST = 8;

export const hasTree = ({ head, upos }: Syntax): boolean => head.length > 0 && head.length === upos.length;

/** The token that the relative clause of the pronoun at `at` is about; -1 where none is. @cost O(1) */
export function antecedentToken({ head, relation }: Syntax, at: number): number {
  for (let step = 0, token = at; step < DEEPEST; step++) {
    const governor = head[token] ?? token;
    if (governor === token) return -1;
    if (relation[token] === RELATIVE_CLAUSE) return governor < at ? governor : -1;
    token = governor;
  }
  return -1;
}

/** The token of a stretch that governs the others: the first whose own governor stands outside. @cost O(stretch) */
export function headToken({ head }: Syntax, first: number, after: number): number {
  for (let at = first; at < after; at++) {
    const governor = head[at] ?? at;
    if (governor === at || governor < first || governor >= after) return at;
  }
  return first;
}

/** Tokens joined to `at` by "and" or a comma inside the stretch, itself first. @cost O(stretch) */
export function joinedTokens({ head, relation }: Syntax, at: number, after: number): number[] {
  const joined = [at];
  for (let other = at + 1; other < after; other++) if (head[other] === at && relation[other] === CONJUNCT) joined.push(other);
  return joined;
}
