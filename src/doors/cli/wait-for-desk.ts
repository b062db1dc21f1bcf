// Takes a store's folder, waits while another process has it and does not serve it yet; gives who serves it, or that it is free.
import { setTimeout as pause } from "node:timers/promises";
import { holderOf } from "../../engine.ts";

/** Where a store is served, and the token that wants; null where nobody has it, or not to speak to. */
export type Reach = { readonly url: string; readonly token: string | null } | null;

/** How others are waited for. */
export interface Waiting {
  /** Told once, where there is anything to wait for. */
  readonly say: (message: string) => void;
  /** Milliseconds until it is given up. */
  readonly limitMs?: number;
}

/** A desk listens a second after it took its folder, and some on a busy machine; an `add` of a few reports ends as soon. */
const LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** @cost a look at the lock where nobody has the folder, or it is served already */
export async function reachOf(folder: string, { say, limitMs = LIMIT_MS }: Waiting): Promise<Reach> {
  const ends = performance.now() + limitMs;
  for (let told = false; ; told = true) {
    const holder = holderOf(folder);
    if (holder === null) return null;
    if (holder.url !== null) return { url: holder.url, token: holder.token };
    if (performance.now() >= ends) return null;
    if (!told)
      say(
        `Process ${holder.pid} has the store and does not serve it yet; waiting up to ${Math.ceil(limitMs / 1000)} s until it does, or ends.`,
      );
    await pause(LOOK_EVERY_MS);
  }
}
