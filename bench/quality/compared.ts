// Gives the suites of what is set side by side: rewordings told from other sayings, and changes of meaning told from none.
import { claimFigures } from "./claimdiff.ts";
import { corpusFile } from "./corpora.ts";
import { DRIFT_PAIRS, driftFigures } from "./drift.ts";
import { RIVAL_PAIRS, rivalFigures } from "./rivals.ts";
import { msrpFigures } from "./msrp.ts";
import { sameEventFigures } from "./same-events.ts";
import { tollFigures } from "./tolls.ts";

/** Figures by name, without the suite's. */
type Figures = Readonly<Record<string, number>>;

export const COMPARED: readonly { readonly name: string; readonly path: string; readonly measured: () => Promise<Figures> }[] = [
  { name: "msrp", path: corpusFile("msrp/train"), measured: () => Promise.resolve(msrpFigures()) },
  { name: "gva_facts/dev", path: corpusFile("gva_facts/dev"), measured: () => Promise.resolve(tollFigures()) },
  { name: "ecbplus/dev", path: corpusFile("ecbplus/dev"), measured: () => Promise.resolve(sameEventFigures()) },
  { name: "claimdiff", path: corpusFile("claimdiff/train"), measured: () => Promise.resolve(claimFigures()) },
  { name: "drift", path: DRIFT_PAIRS, measured: driftFigures },
  { name: "rivals", path: RIVAL_PAIRS, measured: rivalFigures },
];
