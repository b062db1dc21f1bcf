// Takes a store and the thread that renders, gives the pages of its affairs leaf by leaf, packed; each made once and kept up to a number of bytes.
import type { Store } from "../store/index.ts";
import type { Serving } from "../publish/page/masthead.ts";
import type { AffairThread } from "./affair-thread.ts";

/** A page as it is sent. */
export interface AffairPage {
  readonly seal: string;
  /** gzip of HTML in UTF-8. */
  readonly packed: Uint8Array;
  readonly policy: string;
}

export interface AffairPages {
  /**
   * A leaf of an affair; null where there is none.
   *
   * @param leaf from 1
   * @cost a look at the affair's seal; rendering only where this leaf was not asked for since the affair changed
   */
  of(affair: string, leaf: number, serving: Serving): Promise<AffairPage | null>;
  /** The leaf that a report of an affair stands on; 1 where it does not say. */
  leafOf(affair: string, report: string): Promise<number>;
}

const MOST_BYTES = 128 * 1024 * 1024;

export function affairPages(store: Store, thread: AffairThread): AffairPages {
  async function rendered(affair: string, seal: string, leaf: number, serving: Serving): Promise<AffairPage | null> {
    const found = await thread.make(affair, seal, { kind: "page", leaf, serving });
    return found?.made?.kind === "page" ? { seal: found.seal, packed: found.made.packed, policy: found.made.policy } : null;
  }
  const kept = new Map<string, AffairPage>();
  const coming = new Map<string, Promise<AffairPage | null>>();
  let bytes = 0;
  const keep = (key: string, page: AffairPage): void => {
    kept.set(key, page);
    bytes += page.packed.length;
    for (const [oldest, { packed }] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= packed.length;
    }
  };
  return {
    async of(affair, leaf, serving) {
      const seal = await store.sealOf(affair);
      if (seal === null) return null;
      const key = JSON.stringify([affair, seal, leaf, serving]);
      const known = kept.get(key);
      if (known !== undefined) {
        // Moved to the end: the first is the one that nobody asked for longest.
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      let page = coming.get(key);
      if (page === undefined) {
        page = rendered(affair, seal, leaf, serving);
        coming.set(key, page);
        const ended = (): void => void coming.delete(key);
        page.then(ended, ended);
        const found = await page;
        if (found?.seal === seal) keep(key, found);
        return found;
      }
      return page;
    },
    async leafOf(affair, report) {
      const seal = await store.sealOf(affair);
      const found = seal === null ? null : await thread.make(affair, seal, { kind: "leaf-of", report });
      return found?.made?.kind === "leaf" ? found.made.leaf : 1;
    },
  };
}
