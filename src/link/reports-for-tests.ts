// Takes invented texts, gives them read and with their times and reliance, as `link` gets them; for tests alone.
import { relianceStage } from "../annotate/attribution/reliance/reliance.ts";
import { annotator, type AnyStage } from "../annotate/stage.ts";
import { timesStage } from "../annotate/times/times.ts";
import { PAGE } from "../lang/en/page.ts";
import { RELIANCE } from "../lang/en/reliance.ts";
import { TIMES } from "../lang/en/times.ts";
import type { Annotated, Metadata } from "../model/index.ts";
import { read } from "../read/index.ts";

const annotate = annotator([timesStage(TIMES), relianceStage(RELIANCE)] as readonly AnyStage[]);

/** A report of a text, its lines parted by line feeds. */
export function report(id: string, text: string, metadata: Metadata = {}): Annotated {
  const { article } = read({ id, file: `${id}.txt`, mediaType: "text/plain", source: text, sourceHash: id, metadata }, PAGE);
  return { article, layers: annotate(article).layers, problems: [] };
}

/** The quarrel over the Lutha weir: two flare-ups three years apart, told by invented outlets. */
export const WEIR: readonly Annotated[] = [
  report(
    "herald-a",
    `Guns fall silent at the Lutha weir
12 May 2014, 10:30
Zubrowkan and Ruritanian soldiers traded fire for six hours at the Lutha weir on Sunday night, killing four, the garrison in Strelsau said.

Colonel Egon Praz accused the Zubrowkan border guard of shooting first. The mill village of Tarn was hit by eleven shells.`,
  ),
  report(
    "signal-a",
    `Six hours of fire at the weir
STRELSAU, May 12 — Six hours of fire at the Lutha weir left four soldiers dead, the Ruritanian garrison said on Monday.

Eleven shells fell on the mill village of Tarn, Colonel Egon Praz told reporters. The border guard of Zubrowka denied that it had begun the shooting on Sunday night.`,
  ),
  report(
    "courier-b",
    `Dam engineers seized near Tarn
3 October 2017
Zubrowkan border guards seized three engineers of the Lutha weir on Tuesday, the Ruritanian water board said in Strelsau. Its head, Mina Torvald, demanded that they be let go at once.

The weir was fought over in May 2014.`,
  ),
  report(
    "echo-b",
    `Water board: let our engineers go
STRELSAU, October 3 — Three engineers of the Ruritanian water board were seized by the border guard of Zubrowka while they measured the Lutha weir, the board's head, Mina Torvald, said on Tuesday.

In May 2014 four soldiers died at the weir. On June 1, 2016 both sides signed a protocol.`,
  ),
];
