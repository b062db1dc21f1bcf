// Takes the commands that work on a store: add, search, export, backup, restore, doctor.
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { UserError, type Exit } from "../../contract/exit.ts";
import { openStore, refreshed, restoreFrom, type Form, type Wanted } from "../../engine.ts";
import { STEP_NAMES } from "./collate.ts";
import { deskAt, type Desk } from "./desk.ts";
import { inputsOf } from "./inputs.ts";
import { defaultThreads } from "./options.ts";
import { printable, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./whole-file.ts";

/** Where the store lies, for every command that needs one. */
export interface StoreFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly threads?: number;
}

/** Hands `use` the desk over the store and lets go of it behind it. */
export async function withDesk(flags: StoreFlags, terminal: Terminal, use: (desk: Desk) => Promise<Exit>): Promise<Exit> {
  const desk = await deskAt(flags.store, runOptions(flags, terminal), { say: (message) => terminal.say(message) });
  try {
    return await use(desk);
  } finally {
    await desk.close();
  }
}

const runOptions = (flags: StoreFlags, terminal: Terminal) => ({
  threads: flags.threads ?? defaultThreads(),
  progress: (step: keyof typeof STEP_NAMES, done: number, of: number) => terminal.bar(STEP_NAMES[step], done, of),
});

const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

export const addCommand = (paths: readonly string[], flags: StoreFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    const inputs = await inputsOf(paths, terminal);
    const { added, problems } = inputs.length === 0 ? { added: [], problems: [] } : await desk.add(inputs);
    const fresh = added.filter(({ isNew }) => isNew);
    for (const { code, message, hint } of problems) terminal.say(`${code}: ${printable(message)} ${printable(hint)}`);
    terminal.say(`${counted(fresh.length, "report")} added and safe, ${added.length - fresh.length} there already`);
    const outcome = await desk.refresh();
    terminal.say(
      outcome === null
        ? "The process that serves the store brings the record up to date."
        : `The record holds ${counted(outcome.reports, "report")}; ${counted(outcome.changedAffairs.length, "affair")} changed.`,
    );
    if (flags.json === true) await terminal.data(asJson({ added, problems, record: outcome }));
    return inputs.length > 0 && added.length === 0 ? "input" : "ok";
  });

export interface SearchFlags extends StoreFlags, Omit<Wanted, "words"> {
  readonly limit?: number;
}

const LIMIT = 20;

export const searchCommand = (words: readonly string[], flags: SearchFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    const { speaker, outlet, from, to, act, affair, episode } = flags;
    const given = Object.entries({ speaker, outlet, from, to, act, affair, episode }).filter(([, value]) => value !== undefined);
    const found = await desk.search({ words: words.join(" "), ...Object.fromEntries(given) }, flags.limit ?? LIMIT);
    if (flags.json === true) await terminal.data(asJson(found));
    else {
      for (const hit of found.hits) {
        const text = hit.parts.map(({ text: part, match }) => (match ? `[${printable(part)}]` : printable(part))).join("");
        const head = [hit.day, hit.speaker ?? "no source named", hit.act, `${hit.outlet ?? "unnamed outlet"}, ${hit.report}`];
        await terminal.data(
          `${head
            .filter((part) => part !== null)
            .map((part) => printable(part))
            .join(" · ")}\n  ${text}\n`,
        );
      }
      terminal.say(
        found.total > found.hits.length
          ? `${found.hits.length} of ${counted(found.total, "statement")}`
          : counted(found.total, "statement"),
      );
    }
    return "ok";
  });

export interface ExportFlags extends StoreFlags {
  readonly out?: string;
  readonly affair?: string;
}

const FORMS: Readonly<Record<string, Form>> = { ".html": "html", ".htm": "html", ".md": "markdown", ".json": "json" };

export const exportCommand = (flags: ExportFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    const form = flags.out === undefined ? "json" : FORMS[extname(flags.out).toLowerCase()];
    if (form === undefined)
      throw new UserError("misuse", "out/unknown-ending", `--out ${flags.out}: the ending names no format.`, "Use .html, .md or .json.");
    const text = await desk.dossier(form, flags.affair ?? null);
    if (text === null) {
      const known = (await desk.affairs()).slice(0, 10).map(({ id, title }) => `${id} (${title})`);
      throw new UserError(
        "misuse",
        "export/no-affair",
        `There is no affair ${flags.affair}.`,
        `There are ${known.join(", ") || "none yet"}.`,
      );
    }
    if (flags.out === undefined) await terminal.data(text);
    else {
      writeWhole(flags.out, text);
      terminal.say(`Wrote ${flags.out}`);
    }
    return "ok";
  });

export const affairsCommand = (flags: StoreFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    const affairs = await desk.affairs();
    const rows = affairs.map((it) => [it.id, it.title, it.from ?? "?", it.to ?? "?", it.episodes, it.reports, it.statements]);
    if (flags.json === true) await terminal.data(asJson(affairs));
    else await terminal.data(`${table(["affair", "title", "from", "to", "episodes", "reports", "statements"], rows)}\n`);
    return "ok";
  });

export const backupCommand = (file: string, flags: StoreFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    const part = `${file}.part`;
    try {
      await pipeline(await desk.backup(), createWriteStream(part));
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
    terminal.say(`Wrote ${file}: every report and correction. What is derived is made anew on restore.`);
    return "ok";
  });

export async function restoreCommand(file: string, flags: StoreFlags, terminal: Terminal): Promise<Exit> {
  const store = await openStore(flags.store);
  try {
    const { captures, corrections } = await restoreFrom(store, createReadStream(file));
    terminal.say(`Restored ${counted(captures, "report")} and ${counted(corrections, "correction")}.`);
    const outcome = await refreshed(store, runOptions(flags, terminal));
    if (outcome !== null) terminal.say(`The record holds ${counted(outcome.changedAffairs.length, "affair")}.`);
  } finally {
    await store.close();
  }
  return "ok";
}

export const doctorCommand = (flags: StoreFlags, terminal: Terminal): Promise<Exit> =>
  withDesk(flags, terminal, async (desk) => {
    const checked = await desk.examine();
    if (flags.json === true) await terminal.data(asJson({ store: desk.where, checked }));
    else {
      await terminal.data(`${desk.where}\n`);
      for (const { what, holds, says } of checked) await terminal.data(`${holds ? "sound " : "BROKEN"}  ${what}: ${printable(says)}\n`);
    }
    return checked.every(({ holds }) => holds) ? "ok" : "unverified";
  });
