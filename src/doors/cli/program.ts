// Takes the words of a command line, gives how the run ended; the commands and their options are declared here.
import { Command, CommanderError, Option } from "commander";
import { failureOf, type Exit } from "../../contract/exit.ts";
import { DEFAULT_LAYERS, LINE_LAYERS } from "../../publish/lines.ts";
import { VERSION } from "../../version.ts";
import type { Start } from "./start.ts";
import { allCorrections, episodeCorrections, json, quiet, threads, wholeNumber } from "./options.ts";
import { STORE_WORDS } from "./store-words.ts";
import { terminalOf, type Streams } from "./terminal.ts";

const LINES_HELP = "a .jsonl file with a line {id, text, title?, date?, outlet?, url?, lang?} an article, or - for standard input";
const LAYERS_HELP = `layers to write, separated by commas (default: ${DEFAULT_LAYERS.join(",")}; there are ${LINE_LAYERS.join(", ")})`;
const MOST_PORT = 65_535;
const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value];

const collateWords = (start: Start): Command =>
  new Command("collate")
    .summary("make a dossier of reports")
    .description("Makes one dossier of reports. Without --out and --json the record is written to standard output as Markdown.")
    .argument("<path...>", "files (.txt .html .json .jsonl), folders, http(s) addresses, or - for standard input")
    .option("-o, --out <file>", "write the dossier to FILE, by its ending .html, .md or .json; may be given again", collect)
    .addOption(allCorrections())
    .addOption(json("write the dossier to standard output as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((paths: string[], options) =>
      start(options, async (terminal) => (await import("./collate.ts")).collateCommand(paths, options, terminal)),
    );

const annotateWords = (start: Start): Command =>
  new Command("annotate")
    .summary("read reports, a line each")
    .description("Reads articles as JSONL, writes what was found in each as JSONL, in their order and with offsets in their text.")
    .argument("<file>", LINES_HELP)
    .option("-l, --layers <names>", LAYERS_HELP)
    .addOption(json("the output is JSON already"))
    .addOption(threads())
    .addOption(quiet())
    .action((file: string, options) =>
      start(options, async (terminal) => (await import("./lines.ts")).annotateCommand(file, options, terminal)),
    );

const linkWords = (start: Start): Command =>
  new Command("link")
    .summary("find episodes, copies and what relies on what, a line a report")
    .description(
      "Reads articles as JSONL, writes the episode and affair of each and what it took from where as JSONL, in their order. " +
        "The order tells nothing. With --state what was read is kept: a run that was stopped goes on, and later reports join the earlier.",
    )
    .argument("<file>", LINES_HELP)
    .option("-s, --state <folder>", "keep what was read in FOLDER and join it with what is there already")
    .option("--all", "with --state: write a line for every report of the state, in the order they came, not for FILE's alone")
    .addOption(episodeCorrections())
    .addOption(json("the output is JSON already"))
    .addOption(threads())
    .addOption(quiet())
    .action((file: string, options) =>
      start(options, async (terminal) => (await import("./link.ts")).linkCommand(file, options, terminal)),
    );

const verifyWords = (start: Start): Command =>
  new Command("verify")
    .summary("check a dossier, or a quotation, against the reports")
    .description(
      "Checks every citation of a dossier against the sources, with code that shares nothing with what made it. " +
        "With --quote: says whether the reports have a quotation, who says it there, or what comes nearest.",
    )
    .argument("<path...>", "the dossier, then the reports it was made of; with --quote the reports alone")
    .option("--quote <words>", "the quotation to look for")
    .option("--speaker <name>", "who must have said it, by full name or surname")
    .addOption(json("write what was found as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((paths: string[], options) =>
      start(options, async (terminal) => (await import("./verify.ts")).verifyCommand(paths, options, terminal)),
    );

const demoWords = (start: Start): Command =>
  new Command("demo")
    .summary("collate the sample affair and show it in a browser")
    .description("Collates the bundled sample affair, which is fiction, serves its dossier to this machine alone and writes the address.")
    .addOption(new Option("-p, --port <n>", "port to listen on (default: any that is free)").argParser(wholeNumber(0, MOST_PORT)))
    .option("--desk <folder>", "serve a desk over FOLDER too, for reports of your own, and link to it")
    .option("--once", "end as soon as the address is written")
    .addOption(json("write the address as JSON"))
    .addOption(threads())
    .addOption(quiet())
    .action((options) => start(options, async (terminal) => (await import("./demo.ts")).demoCommand(options, terminal)));

/** The commands of `variorum`; `start` is handed the one that the words chose. */
export function programOf(start: Start): Command {
  const program = new Command("variorum")
    .description("Reads many outlets' reports of one affair and sets the record beside itself: who said what, in which words, cited.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print what a command does and takes");
  for (const words of [collateWords, annotateWords, linkWords, verifyWords, demoWords, ...STORE_WORDS]) program.addCommand(words(start));
  return program;
}

/** Runs one command line to its end; never throws. */
export async function runCommand(words: readonly string[], streams: Streams): Promise<Exit> {
  let exit: Exit = "ok";
  const asJson = words.includes("--json");
  const program = programOf(async (options, run) => {
    exit = await run(terminalOf(streams, options.quiet === true));
  });
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  try {
    await program.parseAsync(words, { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? "ok" : "misuse";
    const { exit: how, ...failure } = failureOf(error);
    const said = asJson ? JSON.stringify({ error: failure }) : `variorum: ${failure.message}\n${failure.hint}`;
    terminalOf(streams, false).say(said);
    return how;
  }
}
