// Gives wink-nlp in a process of its own, that reads when it is told to and says how much processor time it took.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What wink-nlp did in a turn. */
export interface WinkTurn {
  readonly articles: number;
  /** Microseconds of processor time, with what collects its garbage. */
  readonly busy: number;
}

/** wink-nlp aside. */
export interface WinkAside {
  /** Reads all articles some times. */
  readonly turn: (times: number) => Promise<WinkTurn>;
  readonly end: () => void;
}

/** Starts it; `warm` articles are read that do not count. */
export async function winkAside(warm: number): Promise<WinkAside> {
  const child = fork(fileURLToPath(new URL("./wink-turns.ts", import.meta.url)), [`${warm}`]);
  await once(child, "message");
  const turn = async (times: number): Promise<WinkTurn> => {
    child.send(times);
    return ((await once(child, "message")) as [WinkTurn])[0];
  };
  return { turn, end: () => child.disconnect() };
}
