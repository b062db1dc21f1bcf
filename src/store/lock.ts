// Takes a folder, gives it to one process alone; says which other process has it, and where that can be spoken to.
import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OutsideError } from "../model/index.ts";

/** Who holds a folder. */
export interface Holder {
  readonly pid: number;
  /** When the process began, as its system counts; tells it from another that got its number later. Null where the system does not say. */
  readonly began: string | null;
  /** Where the holder serves, and the token it wants; null where it does not. */
  readonly url: string | null;
  readonly token: string | null;
}

export interface Lock {
  /** Tells others where this process can be spoken to. */
  readonly announce: (url: string, token: string | null) => void;
  /** Frees the folder. Twice is once. */
  readonly release: () => void;
}

const FILE = "lock.json";

/** Field 22 of /proc/PID/stat, counted behind the process's name, which may hold anything but is closed by the last bracket. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // Alive, but not ours to signal.
    if ((cause as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = beganAt(pid);
  return now === null || began === null || now === began;
}

function holderIn(path: string): Holder | null {
  try {
    const { pid, began = null, url = null, token = null } = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && Number.isInteger(pid) && pid > 0 ? { pid, began, url, token } : null;
  } catch {
    return null;
  }
}

/** The living process that holds a folder; null where it is free. */
export function holderOf(folder: string): Holder | null {
  const holder = holderIn(join(folder, FILE));
  return holder !== null && holder.pid !== process.pid && isAlive(holder) ? holder : null;
}

/**
 * Takes the folder for this process. A lock whose process is gone is taken over.
 *
 * @throws OutsideError `store/locked` while another process has it
 */
export function lockFolder(folder: string): Lock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const own: Holder = { pid: process.pid, began: beganAt(process.pid), url: null, token: null };
  const write = (holder: Holder, flag: "w" | "wx"): void => writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag, mode: 0o600 });
  for (let tries = 0; ; tries++) {
    try {
      write(own, "wx");
      break;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST")
        throw new OutsideError("store/unwritable", `The store’s folder ${folder} cannot be written to.`, { cause });
    }
    const holder = holderIn(path);
    if (holder !== null && isAlive(holder)) throw locked(folder, holder);
    if (tries > 2) throw new OutsideError("store/unwritable", `The lock ${path} cannot be taken over.`);
    unlinkSync(path);
  }
  let held = true;
  return {
    announce: (url, token) => write({ ...own, url, token }, "w"),
    release: () => {
      if (held) unlinkSync(path);
      held = false;
    },
  };
}

const locked = (folder: string, { pid, url }: Holder): OutsideError =>
  new OutsideError(
    "store/locked",
    `The store in ${folder} is in use by process ${pid}${url === null ? "" : `, which serves it at ${url}`}. One process at a time can open a store that lies in a folder; several can share one in a PostgreSQL server.`,
    { retryable: true },
  );
