// Takes where a store lies, gives the desk over it: opened here, or spoken to over HTTP where `variorum serve` has it open.
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import {
  addTo,
  affairDossier,
  backupStream,
  correctionOf,
  dossiersOf,
  examine,
  filesOf,
  isServer,
  openStore,
  refreshed,
  render,
  undoingOf,
  undoneBy,
  wholeDossier,
  whyNotCorrected,
  whyNotUndone,
  type AddOutcome,
  type AffairLine,
  type Checked,
  type Correction,
  type Form,
  type Found,
  type Input,
  type Refusal,
  type RefreshOutcome,
  type RunOptions,
  type Store,
  type Wanted,
} from "../../engine.ts";
import type { CorrectionBody } from "../../contract/corrections.ts";
import { OutsideError } from "../../model/index.ts";
import { reachOf, type Waiting } from "./wait-for-desk.ts";

/** What the commands ask of a desk. */
export interface Desk {
  readonly where: string;
  /** Resolves when the reports are safe. */
  add(inputs: readonly Input[]): Promise<AddOutcome>;
  /** Brings the record up to date; null where another process does. */
  refresh(): Promise<RefreshOutcome | null>;
  search(wanted: Wanted, limit: number): Promise<Found>;
  affairs(): Promise<readonly AffairLine[]>;
  /** A dossier as text; null where there is no such affair. */
  dossier(form: Form, affair: string | null): Promise<string | null>;
  backup(): Promise<Readable>;
  examine(): Promise<readonly Checked[]>;
  /** Where the words of a statement stand, in units of the source; null where there is no such statement. */
  statement(report: string, id: string): Promise<readonly { readonly start: number; readonly end: number }[] | null>;
  correct(body: CorrectionBody): Promise<Correction | Refusal>;
  undo(id: string, said: Said): Promise<Correction | Refusal>;
  /** The latest first. */
  corrections(): Promise<readonly ListedCorrection[]>;
  close(): Promise<void>;
}

/** Who takes a correction back, and why. */
export interface Said {
  readonly by: string;
  readonly why: string;
}

export interface ListedCorrection extends Correction {
  /** The correction that takes it back. */
  readonly undoneBy: string | null;
}

const now = (): string => new Date().toISOString();
const plainRanges = (them: readonly { readonly start: number; readonly end: number }[]) => them.map(({ start, end }) => ({ start, end }));

const MOST_AFFAIRS = 100_000;

function here(store: Store, options: RunOptions): Desk {
  const dossiers = dossiersOf(store);
  const kept = async (correction: Correction): Promise<Correction> => {
    await store.correct(correction);
    return correction;
  };
  return {
    where: store.where,
    add: (inputs) => addTo(store, inputs, new Date().toISOString()),
    refresh: () => refreshed(store, options),
    search: (wanted, limit) => store.search(wanted, limit, 0),
    affairs: () => store.affairs(MOST_AFFAIRS, 0),
    async dossier(form, affair) {
      const collation =
        affair === null ? await wholeDossier(store, options) : await affairDossier(store, (await store.livingAffair(affair)) ?? affair);
      return collation === null ? null : render(collation, form);
    },
    backup: () => Promise.resolve(backupStream(store)),
    examine: () => examine(store, options),
    async statement(report, id) {
      const place = await store.report(report);
      const dossier = place === null ? null : await dossiers.of(place.affair);
      const found = dossier?.dossier.statements.find((it) => it.report === report && it.id === id);
      return found === undefined ? null : plainRanges(found.content);
    },
    async correct(body) {
      const wrong = await whyNotCorrected(body, store, dossiers);
      return wrong ?? kept(correctionOf(body, now()));
    },
    async undo(id, said) {
      const wrong = whyNotUndone(id, await store.corrections());
      return wrong ?? kept(undoingOf(id, said, now()));
    },
    async corrections() {
      const all = await store.corrections();
      const undone = undoneBy(all);
      return all.map((it) => ({ ...it, undoneBy: undone.get(it.id) ?? null })).reverse();
    },
    close: () => store.close(),
  };
}

/** Files that one request carries, and their bytes. */
const AT_ONCE = 50;
const MOST_BYTES = 24 * 1024 * 1024;

/** A desk that another process serves. */
class Served implements Desk {
  readonly where: string;
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, token: string | null) {
    this.where = url;
    this.#base = `${url}api/v1/`;
    this.#headers = token === null ? {} : { authorization: `Bearer ${token}` };
  }

  async #ask(path: string, body?: unknown): Promise<Response> {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const type = body === undefined ? {} : { "content-type": "application/json" };
    let response: Response;
    try {
      response = await fetch(this.#base + path, { ...init, headers: { ...this.#headers, ...type } });
    } catch (cause) {
      throw new OutsideError("desk/silent", `The desk at ${this.where} does not answer.`, { cause, retryable: true });
    }
    if (response.ok || response.status === 404) return response;
    const problem = (await response.json().catch(() => ({}))) as { title?: string; hint?: string };
    throw new OutsideError(
      "desk/refused",
      `The desk at ${this.where} refused: ${problem.title ?? response.statusText} ${problem.hint ?? ""}`.trim(),
    );
  }

  async add(inputs: readonly Input[]): Promise<AddOutcome> {
    const { files, problems } = await filesOf(inputs);
    const added: AddOutcome["added"][number][] = [];
    const told = [...problems];
    const send = async (reports: readonly object[]): Promise<void> => {
      if (reports.length === 0) return;
      const outcome = (await (await this.#ask("reports", { reports })).json()) as AddOutcome;
      added.push(...outcome.added);
      told.push(...outcome.problems);
    };
    let batch: object[] = [];
    let bytes = 0;
    for (const file of files) {
      const content = "bytes" in file ? Buffer.from(file.bytes) : await readFile(file.path);
      if (batch.length >= AT_ONCE || bytes + content.length > MOST_BYTES) {
        await send(batch);
        [batch, bytes] = [[], 0];
      }
      batch.push({ name: file.name, base64: content.toString("base64") });
      bytes += content.length;
    }
    await send(batch);
    return { added, problems: told };
  }

  refresh(): Promise<null> {
    return Promise.resolve(null);
  }

  async search({ words, ...filters }: Wanted, limit: number): Promise<Found> {
    const given = Object.entries(filters).filter((it): it is [string, string] => typeof it[1] === "string");
    const query = new URLSearchParams([["words", words], ["limit", String(Math.min(limit, 500))], ...given]);
    const { total, more, items } = (await (await this.#ask(`search?${query.toString()}`)).json()) as {
      total: number;
      more: boolean;
      items: Found["hits"];
    };
    return { total, more, hits: items };
  }

  async affairs(): Promise<readonly AffairLine[]> {
    const found: AffairLine[] = [];
    for (let next: string | null = ""; next !== null;) {
      const query: string = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
      const page = (await (await this.#ask(`affairs?limit=500${query}`)).json()) as { items: AffairLine[]; next: string | null };
      found.push(...page.items);
      next = page.next;
    }
    return found;
  }

  async dossier(form: Form, affair: string | null): Promise<string | null> {
    const response = await this.#ask(
      affair === null ? `dossier?form=${form}` : `affairs/${encodeURIComponent(affair)}/dossier?form=${form}`,
    );
    return response.status === 404 ? null : response.text();
  }

  async backup(): Promise<Readable> {
    const { body } = await this.#ask("backup");
    return body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream);
  }

  async examine(): Promise<readonly Checked[]> {
    return ((await (await this.#ask("examination")).json()) as { checked: Checked[] }).checked;
  }

  async statement(report: string, id: string): Promise<readonly { start: number; end: number }[] | null> {
    const found = await this.#ask(`reports/${encodeURIComponent(report)}`);
    const { place } = found.status === 404 ? { place: null } : ((await found.json()) as { place: { affair: string } | null });
    if (place === null) return null;
    const response = await this.#ask(`affairs/${encodeURIComponent(place.affair)}/statements/${encodeURIComponent(id)}`);
    if (response.status === 404) return null;
    return plainRanges(((await response.json()) as { content: { start: number; end: number }[] }).content);
  }

  async correct(body: CorrectionBody): Promise<Correction | Refusal> {
    return (await (await this.#ask("corrections", body)).json()) as Correction;
  }

  async undo(id: string, said: Said): Promise<Correction | Refusal> {
    const response = await this.#ask(`corrections/${encodeURIComponent(id)}/undo`, said);
    const body = (await response.json()) as Correction & { title?: string; code: string; hint: string };
    return response.status === 404 ? { status: 404, code: body.code, message: body.title ?? "", hint: body.hint } : body;
  }

  async corrections(): Promise<readonly ListedCorrection[]> {
    const found: ListedCorrection[] = [];
    for (let next: string | null = ""; next !== null;) {
      const query: string = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
      const page = (await (await this.#ask(`corrections?limit=500${query}`)).json()) as { items: ListedCorrection[]; next: string | null };
      found.push(...page.items);
      next = page.next;
    }
    return found;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * The desk over the store at `address`; a process that has the folder is waited for until it serves it or ends.
 *
 * @throws OutsideError `store/locked` where it does neither in time
 */
export async function deskAt(address: string, options: RunOptions, waiting: Waiting): Promise<Desk> {
  const reach = isServer(address) ? null : await reachOf(address, waiting);
  return reach === null ? here(await openStore(address), options) : new Served(reach.url, reach.token);
}
