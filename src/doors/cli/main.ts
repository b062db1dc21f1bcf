#!/usr/bin/env node
// Takes the process, gives it to the command line and turns signals and closed pipes into clean ends.
import { EXITS } from "../../contract/exit.ts";
import { takeClosing } from "./stop.ts";
import { removeUnfinished } from "./whole-file.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    const close = takeClosing();
    if (close !== null) return close();
    removeUnfinished();
    process.stderr.write("\nStopped; nothing was left half written.\n");
    process.exit(EXITS.interrupted.status);
  });

// A reader that has seen enough (`| head`) closes the pipe: that is no error of anybody's.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? EXITS.ok.status : EXITS.outside.status));

// Loaded only now: a signal that comes while it loads is heard too.
const { runCommand } = await import("./program.ts");
const exit = await runCommand(process.argv.slice(2), process);
process.exitCode = EXITS[exit].status;
