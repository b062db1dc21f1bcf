// Takes the corpora and the reader's model, gives the names' model's arrays: what `npm run train` trains it on and how.
import { annotator } from "../src/annotate/stage.ts";
import { lexiconOf } from "../src/annotate/mentions/lexicon.ts";
import type { ModelArray } from "../src/annotate/weights/model-file.ts";
import { NameView } from "../src/annotate/mentions/name-view.ts";
import { NAMES } from "../src/lang/en/names.ts";
import { PAGE } from "../src/lang/en/page.ts";
import { wordStages } from "../src/preset-stages.ts";
import { read } from "../src/read/index.ts";
import { gumTexts, settled, silverTexts } from "./name-gold.ts";
import { shippedClasses } from "./word-classes.ts";
import { nameArrays, trainNames, type NameTraining, type ReadWords } from "./names.ts";

/** What the shipped model is trained with. @source measured on dev: docs/reader/names.md */
export const NAMING: NameTraining = { epochs: 3, members: 5, seed: 3, rate: 0.1, decay: 0.001, size: 1 << 21, handWeight: 8 };

/** Words before a person's name that GUM takes into it and we do not. */
const TITLES = new Set([...NAMES.titles, ...NAMES.roles].flatMap(({ forms }) => forms.map((form) => form.toLowerCase())));

/** Reads as the product reads, up to the tables' phrases. */
function wordReader(reader: Uint8Array): ReadWords {
  const annotate = annotator(wordStages(reader));
  const lexicon = lexiconOf(NAMES);
  return (id, text) => {
    const { article } = read({ id, file: id, mediaType: "text/plain", source: text, sourceHash: "", metadata: {} }, PAGE);
    return new NameView(article, annotate(article).layers, lexicon, null);
  };
}

/** @param corpora the folder of the corpora @param reader bytes of the reader's model. @cost a minute */
export function trainedNames(corpora: string, reader: Uint8Array): Record<string, ModelArray> {
  const texts = [...settled(silverTexts(corpora, "train")), ...gumTexts(`${corpora}/ud-gum/train.conllu`, (word) => TITLES.has(word))];
  return nameArrays(trainNames(texts, wordReader(reader), shippedClasses(), NAMING));
}
