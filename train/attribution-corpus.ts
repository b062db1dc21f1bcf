// Takes the reader's and the names' models and PolNeAR's articles, gives them read as far as the rules go.
import { ruleReader } from "../src/annotate/attribution/attributions.ts";
import { annotator } from "../src/annotate/stage.ts";
import { ATTRIBUTION } from "../src/lang/en/attribution.ts";
import { PAGE } from "../src/lang/en/page.ts";
import { groundStages } from "../src/preset-stages.ts";
import { read } from "../src/read/index.ts";
import type { Prepare } from "./attribution-examples.ts";

/** Reads as the product reads: blocks, tokens, tags, quotations, times, mentions, then the rules. */
export function attributionReader(reader: Uint8Array, names: Uint8Array): Prepare {
  const annotate = annotator(groundStages(reader, names));
  const { viewOf, draftsOf } = ruleReader(ATTRIBUTION);
  return (id, text) => {
    const { article } = read({ id, file: id, mediaType: "text/plain", source: text, sourceHash: "", metadata: {} }, PAGE);
    const view = viewOf(article, annotate(article).layers);
    return { view, drafts: draftsOf(view, () => null) };
  };
}
