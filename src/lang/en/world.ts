// Takes the rows of world-states.ts and world-bodies.ts, gives the world as English news speaks of it.
import type { StateFacts, World } from "../../model/index.ts";
import { AGENCY_ROWS, BODY_ROWS, OUTLET_ROWS } from "./world-bodies.ts";
import { SEAT_ROWS, STATE_ROWS } from "./world-states.ts";

const list = (joined: string): readonly string[] => (joined === "" ? [] : joined.split(";"));

const named = ([name, also]: readonly [string, string]): { name: string; also: readonly string[] } => ({ name, also: list(also) });

const STATES: readonly StateFacts[] = STATE_ROWS.map(([code, name, also, demonyms, capitals]) => ({
  key: `state/${code}`,
  name,
  also: list(also),
  demonyms: list(demonyms),
  capitals: list(capitals),
  seats: SEAT_ROWS.filter(([of]) => of === code).flatMap(([, speaksFor, names]) => list(names).map((seat) => ({ name: seat, speaksFor }))),
}));

/** @source as stated at the head of each table */
export const WORLD: World = {
  states: STATES,
  bodies: BODY_ROWS.map(([key, name, also, of]) => ({ key, name, also: list(also), state: of === undefined ? null : `state/${of}` })),
  agencies: AGENCY_ROWS.map(named),
};

/** Newspapers, broadcasters and sites: bodies that publish, beside the agencies of `WORLD`. */
export const OUTLETS: readonly { readonly name: string; readonly also: readonly string[] }[] = OUTLET_ROWS.map(named);
