// Takes how commands are started, gives those that work on a store, with their options.
import { Argument, Command, Option } from "commander";
import { ALL_CORRECTION_KINDS, UNDO } from "../../contract/corrections.ts";
import { ACTS } from "../../model/index.ts";
import { json, quiet, threads, wholeNumber } from "./options.ts";
import type { Start } from "./start.ts";

/** Where a store lies unless the user says otherwise. */
const DEFAULT_STORE = "./variorum-store";

const MOST_HITS = 1000;

const store = (): Option =>
  new Option("-s, --store <where>", "the store: a folder, or postgres://… of a server").env("VARIORUM_STORE").default(DEFAULT_STORE);

const addWords = (start: Start): Command =>
  new Command("add")
    .summary("add reports to a store and bring its record up to date")
    .description(
      "Adds reports to the store. They are safe as soon as it says so; then the record is brought up to date. " +
        "The same report twice is one. With no path it brings in whatever waits.",
    )
    .argument("[path...]", "files (.txt .html .json .jsonl), folders, http(s) addresses, or - for standard input")
    .addOption(store())
    .addOption(json("write what was added as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((paths: string[], options) =>
      start(options, async (terminal) => (await import("./store.ts")).addCommand(paths, options, terminal)),
    );

const searchWords = (start: Start): Command =>
  new Command("search")
    .summary("search the statements of a store")
    .description('Searches what was said, best first. Words as in a search box: peace talks, "peace talks", -war, ceasefire or truce.')
    .argument("[words...]", "what to look for; all statements where nothing is given")
    .option("--speaker <name>", "part of the speaker's name")
    .option("--outlet <name>", "the outlet, as the record names it")
    .option("--from <day>", "said on this day or later: 2020, 2020-09, 2020-09-27")
    .option("--to <day>", "said on this day or earlier")
    .addOption(new Option("--act <act>", "what the speaker does").choices(ACTS))
    .option("--affair <id>", "in this affair")
    .option("--episode <id>", "in this episode")
    .addOption(new Option("-n, --limit <n>", "at most so many").argParser(wholeNumber(1, MOST_HITS)).default(20))
    .addOption(store())
    .addOption(json("write what was found as JSON"))
    .addOption(quiet())
    .action((words: string[], options) =>
      start(options, async (terminal) => (await import("./store.ts")).searchCommand(words, options, terminal)),
    );

const CORRECTIONS = [...ALL_CORRECTION_KINDS, UNDO, "list"];

const correctWords = (start: Start): Command =>
  new Command("correct")
    .summary("correct what was read, take a correction back, or list them")
    .description(
      "Keeps what somebody says against what was read, with who, when and why; it holds over every rebuild. merge, split and pin " +
        "take reports; speaker and no-statement take a report and --statement; undo takes a correction; list lists them.",
    )
    .addArgument(new Argument("<kind>", "what is wrong").choices(CORRECTIONS))
    .argument("[id...]", "reports, or the correction to take back")
    .option("--from <report...>", "split: from these reports")
    .option("--statement <id>", "speaker, no-statement: which one; `variorum search --json` names them")
    .option("--speaker <name>", "speaker: who speaks")
    .option("--nobody", "speaker: nobody is named")
    .option("--by <name>", "who corrects")
    .option("--why <words>", "why; needed but for undo")
    .addOption(store())
    .addOption(json("write the correction as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((kind: string, ids: string[], options) =>
      start(options, async (terminal) => (await import("./correct.ts")).correctCommand(kind, ids, options, terminal)),
    );

const exportWords = (start: Start): Command =>
  new Command("export")
    .summary("write a dossier of a store")
    .description(
      "Writes the dossier of one affair, or of all that the store holds: then the bytes are those that collate gives of the same reports.",
    )
    .option("--affair <id>", "only this affair; `variorum affairs` lists them")
    .option("-o, --out <file>", "write to FILE, by its ending .html, .md or .json; else JSON to standard output")
    .addOption(store())
    .addOption(json("the output is JSON already"))
    .addOption(threads())
    .addOption(quiet())
    .action((options) => start(options, async (terminal) => (await import("./store.ts")).exportCommand(options, terminal)));

const affairsWords = (start: Start): Command =>
  new Command("affairs")
    .summary("list the affairs of a store")
    .description("Lists the affairs that the store's reports tell of, those with the newest reports first.")
    .addOption(store())
    .addOption(json("write them as JSON"))
    .addOption(quiet())
    .action((options) => start(options, async (terminal) => (await import("./store.ts")).affairsCommand(options, terminal)));

const backupWords = (start: Start): Command =>
  new Command("backup")
    .summary("write all that cannot be made anew to one file")
    .description("Writes every report and correction of the store to one compressed file; it can be restored into a store of either kind.")
    .argument("<file>", "file to write, such as desk.jsonl.gz")
    .addOption(store())
    .addOption(json("errors are JSON"))
    .addOption(quiet())
    .action((file: string, options) =>
      start(options, async (terminal) => (await import("./store.ts")).backupCommand(file, options, terminal)),
    );

const restoreWords = (start: Start): Command =>
  new Command("restore")
    .summary("fill an empty store from a backup")
    .description("Takes a backup into a store that holds nothing, whole or not at all, and makes its record anew.")
    .argument("<file>", "a file that `variorum backup` wrote")
    .addOption(store())
    .addOption(json("errors are JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((file: string, options) =>
      start(options, async (terminal) => (await import("./store.ts")).restoreCommand(file, options, terminal)),
    );

const doctorWords = (start: Start): Command =>
  new Command("doctor")
    .summary("check that a store is whole")
    .description("Checks that every report is as it came, that nothing waits, and that every citation of the record stands in its report.")
    .addOption(store())
    .addOption(json("write what was checked as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((options) => start(options, async (terminal) => (await import("./store.ts")).doctorCommand(options, terminal)));

const MOST_PORT = 65_535;
const MOST_RATE = 1_000_000;

const serveWords = (start: Start): Command =>
  new Command("serve")
    .summary("serve the desk: pages for people, an API for programs")
    .description(
      "Serves the store on this machine: affairs, search, quotations, adding reports, and the same under /api/v1. " +
        "Any other address than a loopback one needs tokens, as ROLE:TOKEN in VARIORUM_TOKENS, with the roles reader and editor.",
    )
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .addOption(new Option("-p, --port <n>", "port to listen on; 0 for any that is free").argParser(wholeNumber(0, MOST_PORT)).default(4747))
    .addOption(
      new Option("--rate <n>", "requests a minute from one address; 0 for any number (default: 600 where others reach it)").argParser(
        wholeNumber(0, MOST_RATE),
      ),
    )
    .addOption(store())
    .addOption(json("write the address as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((options) => start(options, async (terminal) => (await import("./serve.ts")).serveCommand(options, terminal)));

const mcpWords = (start: Start): Command =>
  new Command("mcp")
    .summary("give the desk to an assistant over the Model Context Protocol")
    .description(
      "Speaks the Model Context Protocol over standard input and output; `serve` speaks it over HTTP at /mcp. Its tools read, and two correct: for editors. " +
        "Where the store is served already, the desk that serves it answers.",
    )
    .addOption(store())
    .addOption(json("errors are JSON"))
    .addOption(quiet())
    .action((options) => start(options, async (terminal) => (await import("./mcp.ts")).mcpCommand(options, terminal)));

/** In the order of the help. */
export const STORE_WORDS: readonly ((start: Start) => Command)[] = [
  ...[addWords, serveWords, affairsWords, searchWords, correctWords, exportWords, backupWords, restoreWords, doctorWords, mcpWords],
];
