// Takes the tables of names, gives the two stages that find who is spoken of: mentions, and the entities they mean.
import {
  inferred,
  stated,
  unknown,
  ambiguous,
  valueOf,
  type Article,
  type EntityKind,
  type Known,
  type LocalEntity,
  type LocalEntityIndex,
  type Mention,
  type Range,
  type Tokens,
} from "../../model/index.ts";
import { nameKeys } from "../../text/name-key.ts";
import { understand, type Understood } from "./coreference.ts";
import type { Meaning } from "./entity-drafts.ts";
import { lexiconOf } from "../mentions/lexicon.ts";
import { nameLabeler } from "../mentions/name-labeler.ts";
import type { NameModel } from "../mentions/name-labels.ts";
import { NameView, type NameNeeds } from "../mentions/name-view.ts";
import type { Authority, NameTables } from "../mentions/names-rule.ts";
import { markSurnames } from "../mentions/surnames.ts";
import { PhraseReader } from "../mentions/phrase-reader.ts";
import { addPlainPhrases } from "../mentions/plain-phrases.ts";
import type { Phrase } from "../mentions/phrases.ts";
import { keysByType } from "../mentions/typed-keys.ts";
import type { Teacher } from "./pronouns.ts";
import { settleAtHome } from "./home-state.ts";
import { settleDefined } from "./defined-names.ts";
import { giveCapitals } from "./capital-states.ts";
import { settleInHouses } from "./house-offices.ts";
import { localEntities } from "./local-entities.ts";
import { nameWriter } from "./own-writer.ts";
import { ArrayRoom } from "../array-room.ts";
import { stage } from "../stage.ts";

const VERSION = 21;
const NEEDS = ["tokens", "sentences", "syntax", "quotations"] as const;

/**
 * Gives the stages `mentions` and `entities` over the same tables.
 *
 * @param model the names' model; without it the tables and rules alone tell names
 *
 * Both come from one reading, which is kept as long as the report's tokens are: the second stage reads nothing anew.
 */
export function namedAndDescribed(tables: NameTables, model: NameModel | null = null) {
  const read = mentionReader(tables, model);
  const mentions = stage({
    name: "mentions/rules",
    version: VERSION,
    needs: NEEDS,
    gives: "mentions",
    run: (article, layers) => read(article, layers).mentions,
  });
  const entities = stage({
    name: "entities/rules",
    version: VERSION,
    needs: [...NEEDS, "mentions"],
    gives: "entities",
    run: (article, layers) => read(article, layers).entities,
  });
  return { mentions, entities };
}

interface Reading {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
}

/** Gives a function that reads a report once and answers the same report from memory. */
export function mentionReader(
  tables: NameTables,
  model: NameModel | null,
  teacher: Teacher | null = null,
): (article: Article, layers: NameNeeds) => Reading {
  const lexicon = lexiconOf(tables);
  const labeler = model === null ? null : nameLabeler(model);
  const keyAt = keysByType(nameKeys(tables.spelling));
  const homes = new Map(tables.outletHomes.flatMap(([state, outlets]) => outlets.map((it) => [it, state] as const)));
  const wordOf = (word: string): number => lexicon.wordOf(word, 0, word.length);
  const said = {
    authorities: new Map<number, Authority>(tables.authorityAdjectives.map(([word, authority]) => [wordOf(word), authority])),
    past: new Set(tables.pastAdjectives.map(wordOf).filter((word) => word >= 0)),
  };
  const room = new ArrayRoom();
  const kept = new WeakMap<Tokens, { readonly article: Article; readonly reading: Reading }>();
  return (article, layers) => {
    const known = kept.get(layers.tokens);
    if (known?.article === article) return known.reading;
    const view = new NameView(article, layers, lexicon, labeler, room.clear());
    markSurnames(view);
    const phrases = new PhraseReader(view, said).read();
    addPlainPhrases(view, layers.syntax, phrases);
    const ground = { ...layers, teacher, outlet: valueOf(article.outlet) ?? "" };
    const understood = settleDefined(view, understand(view, ground, phrases, keyAt, tables));
    giveCapitals(view, understood);
    settleInHouses(view, understood, tables.houses);
    settleAtHome(view, article, understood, homes);
    nameWriter(article, understood, tables.signed);
    const { entities, indexOf } = localEntities(view, understood);
    const reading = { mentions: mentionsOf(view, understood, indexOf), entities };
    kept.set(layers.tokens, { article, reading });
    return reading;
  };
}

/** Mentions by place; those that begin at one place stand longest first. */
function mentionsOf(view: NameView, { phrases, meanings, drafts, order }: Understood, indexOf: Int32Array): Mention[] {
  const mentions: Mention[] = [];
  for (let number = 0; number < order.length; number++) {
    const at = order[number]!;
    const phrase = phrases[at]!;
    const meaning = meanings[at];
    if (meaning === undefined || phrase.absorbed) continue;
    const kind = drafts.at(meaning.candidates?.[0] ?? meaning.entity)?.kind ?? kindWithout(phrase);
    const core = { start: view.start[phrase.coreFirst] ?? 0, end: view.end[phrase.coreEnd - 1] ?? 0 };
    const { metonym, members } = meaning;
    const known = members === undefined ? undefined : keptOf(members, indexOf);
    const mention = {
      start: view.start[phrase.first] ?? 0,
      end: view.end[phrase.end - 1] ?? 0,
      core,
      kind,
      form: phrase.sort === "name" || phrase.sort === "people" ? "name" : phrase.sort === "pronoun" ? "pronoun" : "description",
      entity: knownOf(meaning, core, indexOf),
    } as const;
    const hasMembers = known !== undefined && known.length > 0;
    if (metonym === undefined && !hasMembers) put(mentions, mention);
    else put(mentions, { ...mention, ...(metonym === undefined ? {} : { metonym }), ...(hasMembers ? { members: known } : {}) });
  }
  return mentions;
}

/** Adds a mention before those that begin where it does and are shorter. @cost O(mentions that begin there): a handful */
function put(mentions: Mention[], mention: Mention): void {
  let at = mentions.push(mention) - 1;
  for (; at > 0 && mentions[at - 1]!.start === mention.start && mentions[at - 1]!.end < mention.end; at--) mentions[at] = mentions[at - 1]!;
  mentions[at] = mention;
}

/** Indices of those entities that are kept. */
const keptOf = (entities: readonly LocalEntityIndex[], indexOf: Int32Array): LocalEntityIndex[] =>
  entities.map((it) => indexOf[it]!).filter((it) => it >= 0);

const kindWithout = ({ pronoun }: Phrase): EntityKind =>
  pronoun === null || pronoun.gender === "it" ? "organization" : pronoun.plural ? "group" : "person";

function knownOf({ entity, because, candidates }: Meaning, core: Range, indexOf: Int32Array): Known<LocalEntityIndex> {
  const index = entity < 0 ? -1 : indexOf[entity]!;
  if (index >= 0) return because === null ? stated(index, [core]) : inferred(index, because, [core]);
  const open = candidates === undefined ? [] : keptOf(candidates, indexOf);
  return open.length > 0 ? ambiguous(open, because ?? "several fit") : unknown(because ?? undefined);
}
