// Gives sets of tags by their names, as tokens carry them.
import { UPOS } from "../../model/index.ts";

export const tags = (...names: (typeof UPOS)[number][]): ReadonlySet<number> => new Set(names.map((it) => UPOS.indexOf(it)));

/** Tags of what a name or a noun is made of. */
export const NOMINAL = tags("NOUN", "PROPN");
