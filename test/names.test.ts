// Takes invented reports, checks what the dossier says that each calls forces and happenings that nobody names.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

const LEFT =
  "LIMA, May 8 - Chilean border guards opened fire at the Veska dam on Tuesday, the defence ministry of Peru said. " +
  "Two people were killed in the clash at the Veska dam. “Our guards did not cross the line,” Chilean Foreign Minister Ilma Orlo said. " +
  "A nurse in Tacna said she had seen three bodies.";
const RIGHT =
  "SANTIAGO, May 8 - Persons in Peruvian uniform came to the Veska dam on Tuesday, Chilean Foreign Minister Ilma Orlo said, and the Chilean detail fired into the air. " +
  "“Our guards did not cross the line,” she said. Two people died in the “incident”. Any incident is one too many. The Peruvian patrol left.";

/** Labels of what is no entity, by report: "a: Chilean border guards". */
async function unnamed(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "names-"));
  const report = (id: string, text: string): string => JSON.stringify({ id, text, outlet: `The ${id} Courier`, date: "2031-05-08" });
  writeFileSync(join(folder, "reports.jsonl"), `${report("a", LEFT)}\n${report("b", RIGHT)}\n`);
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier.names.filter(({ entity }) => entity.id === null).map(({ labels }) => labels.map((it) => `${it.report}: ${it.text}`));
}

test("names: what each outlet calls the forces of a side and what happened, each entry of one thing", async () => {
  const entries = await unnamed();
  const withLabel = (label: string): readonly string[] => entries.find((it) => it.includes(label)) ?? [];
  assert.deepEqual(withLabel("a: Chilean border guards"), [
    "a: Chilean border guards",
    "a: Our guards",
    "b: the Chilean detail",
    "b: Our guards",
  ]);
  assert.deepEqual(withLabel("b: the “incident”"), ["a: the clash", "a: the clash at the Veska dam", "b: the “incident”"]);
  assert.ok(!entries.flat().some((it) => it.includes("Any incident") || it.includes("three bodies")));
});

test("names: of a name with an addition in brackets neither half is a label", async () => {
  const text = "LIMA, May 8 - The gate was closed, [Peruvian President Ilma] Orlo said. “It stays closed,” Ilma Orlo said later.";
  const { dossier } = await collate([
    { name: "reports.jsonl", bytes: new TextEncoder().encode(JSON.stringify({ id: "a", text, date: "2031-05-08" })) },
  ]);
  const labels = dossier.names.flatMap(({ labels }) => labels.map((it) => it.text));
  assert.ok(labels.includes("Ilma Orlo") && labels.includes("[Peruvian President Ilma] Orlo"), labels.join("; "));
  const torn = labels.filter((it) => it.includes("[") !== it.includes("]"));
  assert.deepEqual(torn, []);
});

/** Labels of every entry that holds one, "report: text" with marks of who says it: of two invented reports of one day. */
async function entryWith(label: string, left: string, right: string): Promise<string[]> {
  const lines = [left, right].map((text, at) => JSON.stringify({ id: "ab"[at], text, outlet: `Courier ${at}`, date: "2031-05-08" }));
  const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  const entries = dossier.names.map(({ labels }) => labels.map((it) => `${it.report}: ${it.text}${it.by === null ? "" : ` (${it.by})`}`));
  return entries.find((it) => it.some((one) => one.startsWith(label))) ?? [];
}

const HARBOUR = "LIMA, May 8 - Police cleared the harbour gate of Callao in Peru on Thursday and Mayor Ilma Orlo of Callao thanked them. ";

test("names: a thing under one noun, where two reports dwell on it and say different things of it", async () => {
  const of = async (left: string, right: string): Promise<string[]> => {
    const entries = await Promise.all([entryWith("a: The only road", left, right), entryWith("b: The road", left, right)]);
    return [...new Set(entries.flat())];
  };
  const LEFT_ROAD = "The only road to the abbey was closed on Thursday. The road had been open since May, Mayor Ilma Orlo of Callao said.";
  const RIGHT_ROAD = "The pilgrims stopped the lorries. The road of the pilgrims stays closed, Ilma Orlo said, and nobody mends the road.";
  const told = await of(`${HARBOUR}${LEFT_ROAD}`, `${HARBOUR}${RIGHT_ROAD}`);
  assert.ok(
    ["a: The only road", "b: The road of the pilgrims", "b: The road"].every((it) => told.some((one) => one.startsWith(it))),
    told.join("; "),
  );
  // Told once in passing, and told alike: no second name.
  assert.deepEqual(await of(`${HARBOUR}${LEFT_ROAD}`, `${HARBOUR}The pilgrims sang. They sang again. They left by the road.`), []);
  const ALIKE = "The road was closed on Thursday. The road stays closed, Mayor Ilma Orlo of Callao said.";
  assert.deepEqual(await of(`${HARBOUR}${ALIKE}`, `${HARBOUR}${ALIKE.replace("stays", "was still")}`), []);
});

test("names: people and things that nobody names, each by its nouns; what somebody is said to call them", async () => {
  const left =
    HARBOUR +
    "The protesters left the gymnasium at noon. Orlo called the operation “a broom with a badge”. The nuclear deal was not mentioned. A law is a law.";
  const right =
    HARBOUR +
    "The rioters had slept in the hall. The operation lasted an hour. Orlo described the rioters as “guests”. A nuclear accord waits. Obey the law.";
  assert.deepEqual(await entryWith("a: The protesters", left, right), ["a: The protesters", "b: The rioters", "b: “guests” (ilma-orlo)"]);
  assert.deepEqual(await entryWith("a: the gymnasium", left, right), ["a: the gymnasium", "b: the hall"]);
  assert.deepEqual(await entryWith("a: the operation", left, right), [
    "a: the operation",
    "a: a broom with a badge (ilma-orlo)",
    "b: The operation",
  ]);
  assert.deepEqual(await entryWith("a: The nuclear deal", left, right), ["a: The nuclear deal", "b: A nuclear accord"]);
  assert.deepEqual(await entryWith("a: A law", left, right), []);
});

test("names: a treaty by its name, its place and its year, in all episodes; another year's is another", async () => {
  const left = HARBOUR + "Lima asked Quito to honour the Callao Protocol of 1996. The 2011 protocol is older than the port, Orlo said.";
  const right = HARBOUR + "Quito said that the 1996 accord was void. The accord signed in Callao was a mistake, an envoy said.";
  const entry = await entryWith("a: the Callao Protocol", left, right);
  assert.ok(entry.includes("b: the 1996 accord") && entry.some((it) => it.startsWith("b: The accord")), entry.join("; "));
  assert.ok(!entry.some((it) => it.includes("2011")), entry.join("; "));
});

test("names: what nobody will call so is no label; nor is a ship the other of its report", async () => {
  const left = HARBOUR + "Orlo would not call the march a riot. The trawler hit the ferry.";
  const right = HARBOUR + "The march ended. The ship was towed away.";
  assert.deepEqual(await entryWith("a: the march", left, right), []);
  assert.deepEqual(await entryWith("b: The ship", left, right), []);
});

test("names: a ship under its name, its mark and its noun; a body with all that describes it", async () => {
  const left = HARBOUR + "The trawler Reine d’Orsal was seized. The opposition Orlo Alliance protested.";
  const right = HARBOUR + "Divers boarded a trawler, MV Reine d'Orsal, on Thursday. The Orlo Alliance was silent.";
  assert.deepEqual(await entryWith("a: The trawler Reine", left, right), [
    "a: The trawler Reine d’Orsal",
    "b: a trawler",
    "b: MV Reine d'Orsal",
  ]);
  assert.deepEqual(await entryWith("a: The opposition", left, right), ["a: The opposition Orlo Alliance", "b: The Orlo Alliance"]);
});

test("names: what all count alike under two nouns; a word in marks with those whom it is for", async () => {
  const left = HARBOUR + "Divers found 23 crates in the hold. Lima calls the drivers “guests”, Quito calls them “captives”.";
  const right = HARBOUR + "The police showed 23 coffins. Orlo spoke of the “captives”. A dozen cranes stood still.";
  assert.deepEqual(await entryWith("a: 23 crates", left, right), ["a: 23 crates", "b: 23 coffins"]);
  const captives = await entryWith("b: the “captives”", left, right);
  assert.ok(captives.includes("a: the drivers") && captives.some((it) => it.startsWith("a: “guests”")), captives.join("; "));
});

test("names: a body by its last word is the only one of the affair that bears it", async () => {
  const left = HARBOUR + "The Orlo Alliance protested.";
  const right = HARBOUR + "The Alliance was silent.";
  assert.deepEqual(await entryWith("b: The Alliance", left, right), ["a: The Orlo Alliance", "b: The Alliance"]);
});

/** An opening that names no place within a state. */
const GATE = "LIMA, May 8 - Police cleared the harbour gate on Thursday and Mayor Ilma Orlo thanked them. ";

test("names: a place without a name is the one named so; a name in another order and its adjective's republic are the place", async () => {
  const left = GATE + "Shots were heard in Lorvia. The breakaway region of Lorvia lies by the sea. The bank of Sarro was empty.";
  const right = GATE + "Calm returned to the occupied territory. The so-called Lorvian Republic was silent. Trawlers left the Sarro Bank.";
  const lorvia = await entryWith("a: The breakaway region of Lorvia", left, right);
  assert.deepEqual(lorvia.slice(-2), ["b: the occupied territory", "b: The so-called Lorvian Republic"]);
  assert.deepEqual(await entryWith("b: the Sarro Bank", left, right), ["a: The bank of Sarro", "b: the Sarro Bank"]);
});

test("names: of two places on which reports take a stand neither is the third", async () => {
  const left = GATE + "The breakaway region of Lorvia and the disputed province of Sarro were calm.";
  const right = GATE + "Shots were heard in the occupied territory.";
  assert.ok(!(await entryWith("b: the occupied territory", left, right)).some((it) => it.startsWith("a:")));
});

test("names: an exchange and a swap are one where reports dwell on it", async () => {
  const left = HARBOUR + "The exchange of crews failed at dawn. The exchange had been agreed in Quito.";
  const right = HARBOUR + "A crew swap fell apart. The swap was to end the quarrel.";
  const swap = await entryWith("a: The exchange", left, right);
  assert.ok(swap.includes("b: A crew swap") && swap.includes("b: The swap"), swap.join("; "));
  const due =
    HARBOUR + "Lima put off an exchange of crews due on Friday. The exchange had been agreed in Quito. There was a clash at the gate.";
  const entry = await entryWith("a: The exchange", due, right);
  assert.ok(entry.includes("a: an exchange of crews") && !entry.includes("a: a clash"), entry.join("; "));
  // Two names before its noun are whose it is, and no name of it.
  const between = `Brenia-Kadria prisoner swap: What we know so far\n\n${left}`;
  assert.ok(!(await entryWith("a: The exchange", between, right)).includes("a: Brenia-Kadria"));
});

test("names: a strike is one where reports dwell on it; what is called something stands by itself", async () => {
  const left = HARBOUR + "The strike of the dockers began at dawn. The walkout will last a week. Orlo called the schedule “a bad joke”.";
  const right = HARBOUR + "An illegal stoppage closed the port. The stoppage costs millions. A rail strike was once called off in Quito.";
  const strike = await entryWith("a: The strike", left, right);
  assert.ok(strike.includes("a: The walkout") && strike.includes("b: An illegal stoppage"), strike.join("; "));
  assert.deepEqual(await entryWith("a: the schedule", left, right), ["a: the schedule", "a: a bad joke (ilma-orlo)"]);
});

test("names: one report's clash is another's attack, unless a report tells of both; a phrase is told whole", async () => {
  const left = HARBOUR + "Two people died in the clash. The raid on the old mill failed.";
  const right = HARBOUR + "Two people died in a bombardment in broad daylight.";
  assert.ok((await entryWith("a: the clash", left, right)).every((it) => !it.startsWith("b:")));
  const alone = HARBOUR + "Two people died in the clash at noon. The shootout on the old bridge failed.";
  const clash = await entryWith("a: the clash", alone, right);
  assert.ok(clash.includes("b: a bombardment in broad daylight") && clash.includes("a: The shootout on the old bridge"), clash.join("; "));
});

test("names: what a place or a body is said to be behind its name is a label, its whole phrase", async () => {
  const left =
    "LIMA, May 8 - Guns opened up in the Veska valley, a highland that Peru counts as its own and that a canton governs, on Thursday. " +
    "The Orlo Front, an armed group backed by Chile, denied it.";
  const right =
    "SANTIAGO, May 8 - The Veska valley (an area home mostly to herders) was shelled on Thursday. The Orlo Front (1,200 members) was silent, and the Veska valley, a man said, was dark.";
  const valley = await entryWith("a: a highland that Peru counts as its own", left, right);
  assert.ok(valley.includes("a: the Veska valley") && valley.includes("b: an area home mostly to herders"), valley.join("; "));
  assert.ok(!valley.some((it) => it.includes("governs") || it.includes("a man")), valley.join("; "));
  const front = await entryWith("a: an armed group backed by Chile", left, right);
  assert.ok(front.includes("a: The Orlo Front") && !front.some((it) => it.includes("members")), front.join("; "));
});

const CLASSED: readonly [why: string, label: string, left: string, right: string, labels: readonly string[]][] = [
  [
    "a body, by its noun and a general one, and without its name in another report",
    "a: the Finnish charity Open Sails",
    "The clinic is run by the Finnish charity Open Sails. The charity has 40 doctors.",
    "A Finnish charity left on Thursday. Nobody saw its doctors go.",
    ["a: the Finnish charity Open Sails", "a: The charity", "b: A Finnish charity"],
  ],
  [
    "what it is called stands behind its name",
    "a: Marlin",
    "Marlin, a budget airline, cancelled all flights. The airline gave no reason.",
    "Thousands waited for Marlin on Thursday. The carrier blamed its pilots.",
    ["a: The airline", "b: Marlin", "b: The carrier"],
  ],
  [
    "a ship that bears somebody's name",
    "a: The car ferry Rosa Lind",
    "The car ferry Rosa Lind ran aground. The vessel had left at dawn.",
    "Many people saw the Rosa Lind strike a rock. The ferry was towed away.",
    ["a: The car ferry Rosa Lind", "a: The vessel", "b: the Rosa Lind", "b: The ferry"],
  ],
  [
    "a work in marks",
    "a: the painting “The Mill”",
    "The heirs want the painting “The Mill” back. The painting was bought in 1938.",
    "“The Mill” hangs in a bank. The picture is worth millions.",
    ["a: the painting “The Mill”", "a: The painting", "b: The picture"],
  ],
];

for (const [why, label, left, right, labels] of CLASSED)
  test(`names: ${why}`, async () => {
    const entry = await entryWith(label, HARBOUR + left, HARBOUR + right);
    assert.deepEqual(labels.filter((it) => !entry.includes(it)), [], entry.join("; ")); // prettier-ignore
  });

const NOT_CLASSED: readonly [why: string, label: string, left: string, right: string, strange: string][] = [
  [
    "of two charities “the charity” is neither",
    "a: the charity Open Sails",
    "Nurses of the charity Open Sails and of the charity Warm Hand came. The charity left.",
    "Open Sails stayed.",
    "The charity",
  ],
  [
    "another body named since may be meant",
    "a: the charity Open Sails",
    "Nurses of the charity Open Sails came. Dormax Holdings paid. The organization left.",
    "Open Sails stayed.",
    "The organization",
  ],
  [
    "a noun with a name of its own is another",
    "a: the Tamba Dam",
    "Water rose at the Tamba Dam. The Orlo dam held.",
    "The Tamba Dam was open.",
    "The Orlo dam",
  ],
  [
    "any of a kind is none",
    "a: the ferry Rosa",
    "Fog hid the ferry Rosa. Another ferry waited.",
    "Every ferry waited; the Rosa did not.",
    "ferry waited",
  ],
  [
    "who drives a car is not its name",
    "a: Ada Lind",
    "The car Ada Lind was driving burned. The car was new.",
    "Ada Lind got out of it.",
    "The car",
  ],
  [
    "a verb before a body is no part of its name",
    "a: Dormax Holdings",
    "An official told Dormax Holdings on Thursday. Dormax Holdings paid.",
    "Dormax Holdings was silent.",
    "told",
  ],
];

for (const [why, label, left, right, strange] of NOT_CLASSED)
  test(`names: ${why}`, async () => {
    const entry = await entryWith(label, HARBOUR + left, HARBOUR + right);
    assert.ok(!entry.some((it) => it.includes(strange)), entry.join("; "));
  });
