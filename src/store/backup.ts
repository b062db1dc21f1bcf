// Takes a store's database, gives all that cannot be made anew, line by line; and the way back into an empty one.
import type { Kysely } from "kysely";
import { OutsideError, type Capture, type Problem } from "../model/index.ts";
import { capturesAfter, contentHash, intakeProblems, sha256 } from "./captures.ts";
import { correctionsIn, keepCorrection } from "./corrections.ts";
import { affairNames, keepFormerAffairs, type FormerAffair } from "./former-affairs.ts";
import type { BackupLine, Counts } from "./port.ts";
import type { Tables } from "./tables.ts";

const AT_ONCE = 200;

/** Captures in the order they came, then problems, corrections, and what affairs were called. @cost memory of 200 captures */
export async function* backupOf(database: Kysely<Tables>): AsyncGenerator<BackupLine> {
  for (let seq = 0; ;) {
    const some = await capturesAfter(database, seq, AT_ONCE);
    const asked = new Map(
      some.length === 0
        ? []
        : (
            await database
              .selectFrom("captures")
              .select(["id", "asked"])
              .where(
                "id",
                "in",
                some.map(({ capture }) => capture.id),
              )
              .execute()
          ).map((row) => [row.id, row.asked]),
    );
    for (const { capture, addedAt } of some) yield { capture, asked: asked.get(capture.id) ?? capture.id, addedAt };
    const last = some.at(-1);
    if (last === undefined) break;
    seq = last.seq;
  }
  for (const problem of await intakeProblems(database)) yield { problem, addedAt: "" };
  for (const correction of await correctionsIn(database)) yield { correction };
  for (const formerAffair of await affairNames(database)) yield { formerAffair };
}

/** @cost a pass over captures and affairs; statements, ten to a report and more, are counted by affair */
export async function countsOf(database: Kysely<Tables>): Promise<Counts> {
  const count = async (table: "captures" | "present_affairs" | "corrections"): Promise<number> => {
    const { total } = await database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return Number(total);
  };
  const { statements } = await database
    .selectFrom("present_affairs")
    .select(({ fn }) => fn.sum<string | null>("statements").as("statements"))
    .executeTakeFirstOrThrow();
  return {
    captures: await count("captures"),
    affairs: await count("present_affairs"),
    statements: Number(statements ?? 0),
    corrections: await count("corrections"),
  };
}

/** All or nothing: a backup that breaks off leaves the store as empty as it was. */
export async function restoreInto(database: Kysely<Tables>, lines: AsyncIterable<BackupLine>): Promise<Counts> {
  await database.transaction().execute(async (within) => {
    const { captures, corrections } = await countsOf(within);
    if (captures + corrections > 0)
      throw new OutsideError("store/not-empty", `The store holds ${captures} reports already; a backup goes into an empty one.`);
    const names: FormerAffair[] = [];
    for await (const line of lines) {
      if ("capture" in line) await restoreCapture(within, line.capture, line.asked, line.addedAt);
      else if ("problem" in line) await restoreProblem(within, line.problem, line.addedAt);
      else if ("correction" in line) await keepCorrection(within, line.correction);
      else names.push(line.formerAffair);
    }
    await keepFormerAffairs(within, names);
  });
  return countsOf(database);
}

async function restoreCapture(within: Kysely<Tables>, capture: Capture, asked: string, addedAt: string): Promise<void> {
  const row = { id: capture.id, asked, hash: contentHash(capture), capture: JSON.stringify(capture), added_at: addedAt };
  await within.insertInto("captures").values(row).execute();
}

async function restoreProblem(within: Kysely<Tables>, problem: Problem, addedAt: string): Promise<void> {
  const text = JSON.stringify(problem);
  await within
    .insertInto("intake_problems")
    .values({ hash: sha256(text), problem: text, added_at: addedAt })
    .execute();
}
