// Takes the clauses of an episode, gives what was carried: arms as one teller has it, and as another something that nobody fights with: "a lorry with shells", "a lorry that was bringing flour".
import type { Span } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import { childrenOf, insideOf, spanAround, type Clause } from "./clauses.ts";
import { daysApart, isKindOf, namesApart, type Known } from "./clauses-compared.ts";
import type { Context } from "../context.ts";
import { tellerSide } from "./tellers.ts";
import { wordLikeness } from "../wording/alignment.ts";
import { isContent, type Word } from "../wording/words.ts";

/** A thing in what carries it. Numbers are indices into the sentence's words. */
interface Load {
  readonly clause: Clause;
  readonly carrier: number;
  readonly thing: number;
  readonly isArms: boolean;
}

/** Likeness from which two words stand for one thing. */
const ALIKE = 0.8;

const isCarrier = ({ lemma, upos }: Word, { claims }: Context["tables"]): boolean => upos === "NOUN" && claims.carriersOf.has(lemma);

/** Whether a noun, or what stands right before it ("mortar rounds"), is of arms. */
function isArms({ sentence: { words } }: Clause, at: number, { tables }: Context): boolean {
  const near = [words[at], words[at - 1]?.upos === "NOUN" || words[at - 1]?.upos === "ADJ" ? words[at - 1] : undefined];
  return near.some((it) => it !== undefined && (tables.claims.munitions.has(it.lemma) || tables.claims.munitions.has(it.form)));
}

/** "The lorry carried shells", "a lorry that was delivering water", "a lorry with ammunition". */
function loadsIn(clause: Clause, context: Context): Load[] {
  const { sentence, at, doer, target, told, modal, negator, account } = clause;
  const { words, relation } = sentence;
  const { tables } = context;
  if (!told || modal || negator >= 0 || account === null || account.view.denied || clause.teller.isOutlet) return [];
  const load = (carrier: number, thing: number): Load[] => {
    const word = words[thing];
    const isThing = word?.upos === "NOUN" && isContent(word) && !isCarrier(word, tables);
    return isThing ? [{ clause, carrier, thing, isArms: isArms(clause, thing, context) }] : [];
  };
  const carries = tables.claims.hauling.has(words[at]?.lemma ?? "") && doer >= 0 && isCarrier(words[doer]!, tables);
  const under = insideOf(clause).flatMap((carrier) => {
    if (!isCarrier(words[carrier]!, tables)) return [];
    const thing = childrenOf(sentence, carrier).find((it) => relation[it] === "nmod" && childrenOf(sentence, it).some((that) => tables.claims.notice.beside.has(words[that]?.form ?? ""))); // prettier-ignore
    return thing === undefined ? [] : load(carrier, thing);
  });
  return [...(carries && target >= 0 ? load(doer, target) : []), ...under];
}

/** Whether two tell of one lorry: one word for it, or a word for any of its kind. */
function isOneCarrier(a: Load, b: Load, { tables }: Context): boolean {
  const [x, y] = [a.clause.sentence.words[a.carrier]!, b.clause.sentence.words[b.carrier]!];
  return wordLikeness(x, y) >= ALIKE || isKindOf(x, y, tables) || isKindOf(y, x, tables);
}

/** "A supply lorry", "a fuel lorry": each narrowed down by what does not stand beside the other. */
function isOtherOfKind(a: Load, b: Load): boolean {
  const kinds = ({ clause: { sentence }, carrier }: Load): Word[] =>
    childrenOf(sentence, carrier).flatMap((it) => (NARROWING.has(sentence.relation[it] ?? "dep") ? [sentence.words[it]!] : [])).filter(isContent); // prettier-ignore
  const [mine, theirs] = [kinds(a), kinds(b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((x) => theirs.some((y) => wordLikeness(x, y) >= ALIKE));
}
const NARROWING: ReadonlySet<string> = new Set(["amod", "compound"]);

function differ(a: Load, b: Load, known: (it: Clause) => Known, context: Context): boolean {
  const [left, right] = [a.clause, b.clause];
  if (a.isArms === b.isArms || left.teller.key === right.teller.key || !isOneCarrier(a, b, context)) return false;
  if (isOtherOfKind(a, b) || namesApart(left, right, known(left), known(right), context)) return false;
  return !daysApart(left, right, known(left), known(right));
}

const shown = ({ clause: { sentence }, carrier, thing }: Load): Span => spanAround(sentence, [carrier, thing]);

/** Loads that are compared in one episode. */
const COMPARED = 40;

/** @cost O(clauses), and at most 40² comparisons */
export function cargoRivals(clauses: readonly Clause[], known: (it: Clause) => Known, context: Context): Found[] {
  const all = clauses.flatMap((it) => loadsIn(it, context)).slice(0, COMPARED);
  return all
    .filter((it) => it.isArms)
    .flatMap((arms): Found[] => {
      const other = all.find((it) => differ(arms, it, known, context));
      if (other === undefined) return [];
      const side = (it: Load): Found["sides"][number] => tellerSide(it.clause.teller, it.clause.account === null ? [] : [it.clause.account], [shown(it)]); // prettier-ignore
      const word = ({ clause: { sentence }, thing }: Load): string => sentence.words[thing]?.form ?? "";
      return [{ kind: "denial", about: `what was carried: “${word(arms)}” or “${word(other)}”`, sides: [side(arms), side(other)] }];
    });
}
