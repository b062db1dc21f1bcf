// Gives the routes for whoever keeps the desk: a backup, and whether all is whole.
import { z } from "zod";
import { backupStream, examine } from "../../../engine.ts";
import { route, type Route } from "./route.ts";

const none = z.object({}).strict();

const backup = route({
  ...{ method: "GET", path: "/backup", name: "getBackup", role: "editor", params: none, query: none, body: null, gives: null },
  ...{ goesOverAll: true, alwaysAnew: true },
  says: "All that cannot be made anew, as gzip of JSON lines: what `variorum restore` takes.",
  run: (_, { service }) =>
    Promise.resolve({ body: backupStream(service.store), type: "application/gzip", fileName: "variorum-backup.jsonl.gz" }),
});

const examination = route({
  ...{ method: "GET", path: "/examination", name: "examine", role: "editor", params: none, query: none, body: null },
  ...{ goesOverAll: true, alwaysAnew: true },
  says: "Whether every report is as it came, nothing waits, and every citation stands in its report. It looks at everything.",
  gives: z.object({ checked: z.array(z.object({ what: z.string(), holds: z.boolean(), says: z.string() })) }),
  run: async (_, { service }) => ({ body: { checked: await examine(service.store) } }),
});

export const KEEPING: readonly Route[] = [backup, examination];
