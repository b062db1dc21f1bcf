// Takes a store and the thread that renders, gives the pages of its affairs leaf by leaf, packed; each made once, made anew with the record, kept up to a number of bytes.
import type { Store } from "../store/index.ts";
import type { Serving } from "../publish/page/masthead.ts";
import type { AffairThread } from "./affair-thread.ts";

/** Who reads: an editor may do all that a reader may, and gets controls for it. */
export type Role = "reader" | "editor";

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
   * @cost rendering only where this leaf was not asked for since the affair changed; while it is made anew after that, the earlier
   *   one is given
   */
  of(affair: string, leaf: number, role: Role): Promise<AffairPage | null>;
  /** The leaf that a report of an affair stands on; 1 where it does not say. */
  leafOf(affair: string, report: string): Promise<number>;
  /** Makes pages of affairs anew: those that were asked for, and when it has settled behind them the first of those that are large. */
  renew(affairs: readonly string[]): Promise<void>;
  /** Makes the first pages of those affairs that the front page lists first, and of the largest. */
  begin(): Promise<void>;
}

const MOST_BYTES = 128 * 1024 * 1024;
/** Reports from which a page takes long enough to be made before anybody asks. */
const LARGE = 8;
/** Large affairs whose first page is made ahead after one change. */
const MOST_AHEAD = 16;

/** What goes wrong while nobody waits will go wrong again, or not, for whoever asks. */
const ignored = (): void => {};

/** What a page is of. */
interface Wanted {
  readonly affair: string;
  readonly leaf: number;
  readonly role: Role;
}

const keyOf = ({ affair, leaf, role }: Wanted): string => JSON.stringify([affair, leaf, role]);

/** Pages up to a number of bytes; those that nobody asked for longest go first. */
class Kept {
  readonly #pages = new Map<string, { readonly of: Wanted; readonly page: AffairPage }>();
  #bytes = 0;

  get(of: Wanted): AffairPage | null {
    const key = keyOf(of);
    const found = this.#pages.get(key);
    if (found === undefined) return null;
    // Moved to the end: the first is the one that nobody asked for longest.
    this.#pages.delete(key);
    this.#pages.set(key, found);
    return found.page;
  }
  put(of: Wanted, page: AffairPage): void {
    this.#drop(keyOf(of));
    this.#pages.set(keyOf(of), { of, page });
    this.#bytes += page.packed.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest);
    }
  }
  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.page.packed.length ?? 0;
    this.#pages.delete(key);
  }
  /** What is kept of these affairs, that which was asked for last first. */
  ofThese(affairs: ReadonlySet<string>): Wanted[] {
    return [...this.#pages.values()].flatMap(({ of }) => (affairs.has(of.affair) ? [of] : [])).reverse();
  }
}

/** @param servingTo what the page of an affair gets from its desk @param roles who may come */
export function affairPages(
  store: Store,
  thread: AffairThread,
  servingTo: (role: Role, affair: string) => Serving,
  roles: readonly Role[],
): AffairPages {
  const kept = new Kept();
  /** Affairs whose pages are being made anew, of which the earlier ones may be given. */
  const renewing = new Set<string>();
  const coming = new Map<string, Promise<AffairPage | null>>();

  async function rendered(of: Wanted, seal: string): Promise<AffairPage | null> {
    const { affair, leaf, role } = of;
    const found = await thread.make(affair, seal, { kind: "page", leaf, serving: servingTo(role, affair) });
    if (found?.made?.kind !== "page") return null;
    const page = { seal: found.seal, packed: found.made.packed, policy: found.made.policy };
    kept.put(of, page);
    return page;
  }
  /** One page is made once, however many ask for it at a time. */
  function made(of: Wanted, seal: string): Promise<AffairPage | null> {
    const key = `${seal} ${keyOf(of)}`;
    const known = coming.get(key);
    if (known !== undefined) return known;
    const page = rendered(of, seal).finally(() => coming.delete(key));
    coming.set(key, page);
    return page;
  }
  async function renewed(of: Wanted): Promise<void> {
    const seal = await store.sealOf(of.affair);
    if (seal !== null && kept.get(of)?.seal !== seal) await made(of, seal);
  }
  async function ahead(affairs: readonly string[]): Promise<void> {
    for (const affair of affairs.slice(0, MOST_AHEAD)) for (const role of roles) await renewed({ affair, leaf: 1, role }).catch(ignored);
  }
  return {
    async of(affair, leaf, role) {
      const of = { affair, leaf, role };
      const seal = await store.sealOf(affair);
      if (seal === null) return null;
      const known = kept.get(of);
      return known !== null && (known.seal === seal || renewing.has(affair)) ? known : made(of, seal);
    },
    async leafOf(affair, report) {
      const seal = await store.sealOf(affair);
      const found = seal === null ? null : await thread.make(affair, seal, { kind: "leaf-of", report });
      return found?.made?.kind === "leaf" ? found.made.leaf : 1;
    },
    async renew(affairs) {
      const all = new Set(affairs);
      const asked = kept.ofThese(all);
      for (const { affair } of asked) renewing.add(affair);
      try {
        for (const of of asked) await renewed(of).catch(ignored);
      } finally {
        for (const { affair } of asked) renewing.delete(affair);
      }
      void store.largeAffairs(LARGE).then((large) => ahead(large.filter((affair) => all.has(affair))), ignored);
    },
    async begin() {
      const [newest, large] = [await store.affairs(MOST_AHEAD / 2, 0), await store.largeAffairs(LARGE)];
      await ahead([...new Set([...newest.map(({ id }) => id), ...large])]);
    },
  };
}
