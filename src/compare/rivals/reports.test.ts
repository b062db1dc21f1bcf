// Takes nothing; checks in what two outlets' reports of one happening differ, and what is no difference: ages, hours, addresses, figures of the killed and hurt.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../../engine.ts";

type Report = string | readonly [text: string, date: string];

async function toldOf(reports: readonly Report[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  const lines = reports.map((it, at) => {
    const [text, date] = typeof it === "string" ? [it, "2031-05-08"] : it;
    return JSON.stringify({ id: `r${at}`, text, outlet: ["Left Courier", "Radio Right"][at], date });
  });
  writeFileSync(join(folder, "reports.jsonl"), lines.join("\n"));
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier.rivals.map(({ kind, sides }) => `${kind} ${sides.map(({ words: [first] }) => first?.exact ?? "").join(" / ")}`);
}

const FIRE = "Five people were shot at a barge party in Tessin early Saturday, police said.";
const PRESS =
  "FULL TEXT: Spokesman of the guards faces the press in Tessin\n\nColonel Leo Falk, spokesman for the Norwegian guards, answered questions on Monday.\n\nLeo Falk: Good afternoon. Please ask.\n\n";
const LAST = "Tessin Courier: How many barges were there?\n\nLeo Falk: We counted seven.";
const cases: [why: string, left: Report, right: Report, told: readonly string[]][] = [
  ["two names that a text lays to two", "A ferry sank in Tessin on Monday near the islets, which Norway calls Lomna and Denmark calls Zarru.", `${FIRE} Snow fell in Tessin.`, ["name Lomna / Zarru"]], // prettier-ignore
  ["known to two by two names", "A ferry sank in Tessin on Monday off a shoal known to Norwegians as Cape Lomna and to Danes as Ras Zarru.", `${FIRE} Snow fell in Tessin.`, ["name Cape Lomna / Ras Zarru"]], // prettier-ignore
  ["two names of which neither is its own", `${FIRE} Norway holds a hill region called Lower Lomna in Denmark and Zarru in Norway.`, `${FIRE} Snow fell on Zarru.`, []], // prettier-ignore
  ["an age that a birthday explains", [`${FIRE} The cook Leo Falk, 34, was arrested.`, "2031-05-08"], [`${FIRE} The cook Leo Falk, 35, was sentenced.`, "2031-12-08"], []], // prettier-ignore
  ["younger later on", [`${FIRE} The cook Leo Falk, 34, was arrested.`, "2031-05-08"], [`${FIRE} The cook Leo Falk, 33, was sentenced.`, "2031-06-08"], ["figure 33 / 34"]], // prettier-ignore
  ["older than the years between", [`${FIRE} The cook Leo Falk, 34, was arrested.`, "2031-05-08"], [`${FIRE} The cook Leo Falk, 37, was sentenced.`, "2031-06-08"], ["figure 34 / 37"]], // prettier-ignore
  ["one who is spelt in two ways", `${FIRE} The cook Katarina Falk, 34, was arrested.`, `${FIRE} The cook Katerina Falk, 35, was arrested.`, ["figure 34 / 35"]], // prettier-ignore
  ["two of a family whom a report names both", `${FIRE} The cooks Leonie Falk, 34, and Leonia Falk were arrested.`, `${FIRE} The cook Leonia Falk, 35, was arrested.`, []], // prettier-ignore
  ["the age of the only one killed", "A 34-year-old man was killed in a fire on a barge in Tessin on Monday, police said.", "A 35-year-old man was killed in a fire on a barge in Tessin on Monday, police said.", ["figure 34 / 35"]], // prettier-ignore
  ["two blocks of one street", `${FIRE} It happened in the 2700 block of Alder Road.`, `${FIRE} It happened in the 2900 block of Alder Road.`, ["place 2700 block of Alder Road / 2900 block of Alder Road"]], // prettier-ignore
  ["a house in its block", `${FIRE} It happened in the 2700 block of Alder Road.`, `${FIRE} It happened at 2715 Alder Road.`, []], // prettier-ignore
  ["where somebody lives", `${FIRE} It happened in the 2700 block of Alder Road.`, `${FIRE} Leo Falk, who lives in the 2900 block of Alder Road, was hurt.`, []], // prettier-ignore
  ["two hours of what happened", `${FIRE} The shooting happened about 1:10 a.m. on Alder Road.`, `${FIRE} Gunfire erupted on Alder Road about 3:20 a.m.`, ["date about 1:10 a.m. / about 3:20 a.m."]], // prettier-ignore
  ["an hour that the other knows as well", `${FIRE} The shooting happened about 1:10 a.m. on Alder Road. The club closes at 3:30 a.m.`, `${FIRE} Gunfire erupted on Alder Road about 3:20 a.m.`, []], // prettier-ignore
  ["two counts of the hurt", "Seven people were wounded on a barge in Tessin on Monday, police said.", "Six people were wounded on a barge in Tessin on Monday, the mayor said.", ["figure Seven people were wounded on a barge in / Six people were wounded on a barge in", "wording Seven people / Six people"]], // prettier-ignore
  ["some who were found there", "Seven people were wounded on a barge in Tessin on Monday. The police found two people with wounds on the deck, the chief said.", "Seven people were wounded on a barge in Tessin on Monday, the mayor said.", []], // prettier-ignore
  ["one of the hurt has died", "Four people were injured on a barge in Tessin on Monday. One of the men later died.", "One person was killed and three people were injured on a barge in Tessin on Monday, police said.", []], // prettier-ignore
  ["others besides", "A cook was shot on a barge in Tessin on Monday and four other people were injured.", "Five people were injured on a barge in Tessin on Monday, among them a cook.", []], // prettier-ignore
  ["some of them and all", "Two children were wounded in a shooting on a barge in Tessin on Monday.", "A 4-year-old boy was among three people wounded in a shooting on a barge in Tessin on Monday.", []], // prettier-ignore
  ["who is counted where a doer died", "Fifty people were killed in the shooting on a barge in Tessin on Monday, the police said.", "Officials said that 49 people were killed by a cook on a barge in Tessin on Monday. The gunman shot himself.", []], // prettier-ignore
  ["happenings of two days", "Five people were shot on a barge in Tessin early Saturday, May 3, police said.", "Seven people were shot on a barge in Tessin on Wednesday, May 7, police said.", []], // prettier-ignore
  ["what somebody may do", "Four people were killed on a barge in Tessin on Monday, police said.", "Guards on a barge in Tessin said on Monday that they feared a cook would hurt or kill them.", []], // prettier-ignore
  ["what a report counts itself besides its source", "A cook fired 18 rounds at the pilot on the quay in Tessin, Falk said. The cook then fired about five rounds at the pilot on the quay.", "A cook fired a gun on a barge in Tessin on Monday.", []], // prettier-ignore
  ["those held and those freed", "About 15 people were held hostage on a barge in Tessin on Monday, the mayor said.", "Officers rescued 30 hostages on a barge in Tessin on Monday, police said.", []], // prettier-ignore
  ["two blocks on two days", "Four men were shot in the 2700 block of Alder Road in Tessin on Monday, May 5.", "Four men were shot in the 2900 block of Alder Road in Tessin on Wednesday, May 7.", ["date Monday, May 5 / Wednesday, May 7"]], // prettier-ignore
  ["a count that has risen", [`A barge burnt in Tessin on Monday. ${"It rained. ".repeat(6)}Eleven people were injured on the barge.`, "2031-05-05"], [`A barge burnt in Tessin on Monday. ${"It rained. ".repeat(6)}The blaze injured 13 people on the barge.`, "2031-05-07"], []], // prettier-ignore
  ["some at a place of their own", "In Tessin a cook killed four people on Monday, the police said. Two people were killed at Marlo Yard, the mayor said.", "A cook was arrested in Tessin on Monday.", []], // prettier-ignore
  ["what is left by two men", "Leo Falk was killed on a barge in Tessin on Monday. He leaves a wife and two children.", "The pilot Rudi Brandt was hurt on a barge in Tessin on Monday. Brandt leaves a wife and four children.", []], // prettier-ignore
  ["a day of the month", "Police say four people were injured in a shooting Sunday morning, May 11, 2031, on the lake side. Two suspects are still on the loose. San Remo police say four people were injured in a shooting Sunday morning, May 11, 2031, at a club.", "Two men were injured when guests fought at a club in San Remo on Sunday, the mayor said.", []], // prettier-ignore
  ["a toll that somebody puts at a figure", "At least four people were killed when a barge burned in Tessin on Monday, a hospital said. Mayor Leo Falk put the toll at two.", "At least four people were killed when a barge burned in Tessin on Monday, a hospital said.", ["figure At least four people were killed / two"]], // prettier-ignore
  ["the worst since another year", ["Norway accused guards of opening fire on a boat off Tessin, killing six people, in the worst incident on the lake since a brawl in June 2019.", "2031-05-08"], ["Four people were killed when guards fired on a boat off Tessin on Thursday, the mayor said.", "2031-05-08"], ["figure six people / Four people were killed"]], // prettier-ignore
  ["a figure set against another within a sentence", "At least two people were killed when a barge burned in Tessin on Monday, hospital officials said, while protesters put the death toll at three.", "It rained in Tessin.", ["figure At least two people were killed / three"]], // prettier-ignore
  ["an auction put at a figure", "At least four people were killed when a barge burned in Tessin on Monday, a hospital said. Mayor Leo Falk put the auction at two.", "At least four people were killed when a barge burned in Tessin on Monday, a hospital said.", []], // prettier-ignore
  ["losses of one's own", "A barge sank off Tessin on Monday. Norway says five of its sailors are missing.", "A barge sank off Tessin on Monday. Six people are missing, the mayor said.", ["figure five of its sailors are missing / Six people are missing"]], // prettier-ignore
  ["figures that one report sets against each other, whatever its first words count", "Smugglers fought in a weekend raid on a barge off Tessin. Norway says seven people were killed, Denmark says that nine people were killed.", "Smugglers fought in a raid on a barge off Tessin. Five people were killed, the mayor said.", ["figure seven people were killed / nine people were killed / Five people were killed"]], // prettier-ignore
  ["another's claim, named by who rejects it", "Norway rejected Denmark's assertion that it had been given twelve minutes' warning. The talks go on.", "It rained in Norway.", ["denial Denmark's assertion that it had been given twelve minutes' warning / that it had been given twelve minutes' warning"]], // prettier-ignore
  ["a claim repeated and not rejected", "Norway repeated Denmark's assertion that it had been given twelve minutes' warning. The talks go on.", "It rained in Norway.", []], // prettier-ignore
  ["nothing of the sort", "Denmark said the guards of Norway promised to leave on Friday. “They promised nothing of the sort,” Leo Falk said.", "It rained in Norway.", ["denial “They promised nothing of the sort,” / the guards of Norway promised to leave on Friday"]], // prettier-ignore
  ["nothing of another sort", "Denmark said the guards of Norway promised to leave on Friday. “They found nothing of the sort,” Leo Falk said.", "It rained in Norway.", []], // prettier-ignore
  ["a claim put to somebody who answers no", `${PRESS}Tessin Courier: Colonel, the ministry in Copenhagen says your duty officer was warned at noon. Was he?\n\nLeo Falk: No. There was a call at four.\n\n${LAST}`, "The boat was grey.", ["denial No. There was a call at four. / your duty officer was warned at noon"]], // prettier-ignore
  ["a claim put to somebody who answers otherwise", `${PRESS}Tessin Courier: Colonel, the ministry in Copenhagen says your duty officer was warned at noon. Was he?\n\nLeo Falk: He was. There was a call at four.\n\n${LAST}`, "The boat was grey.", []], // prettier-ignore
  ["an attack laid to one who tells of another's", "The harbour council of Tessin accuses Norwegian commandos of shooting two sentries in their beds. Norway describes an ambush by Danish saboteurs on its divers.", "It rained in Norway.", ["agent Norwegian commandos of shooting two sentries in their beds / ambush by Danish saboteurs"]], // prettier-ignore
  ["a theft laid to one who tells of an attack", "The harbour council of Tessin accuses Norwegian traders of stealing two bells. Norway describes an ambush by Danish saboteurs on its divers.", "It rained in Norway.", []], // prettier-ignore
];

/** Houses on as many roads, none of them the other report's. */
const houses = (many: number, from: number): string =>
  Array.from({ length: many }, (_, at) => `${from + at} ${"ABCDEFGH".charAt(at % 8)}${"aeiou".charAt(at % 5)}l${"dmnrst".charAt(at % 6)}er Road`).join(" and "); // prettier-ignore
cases.push(
  ["a few houses", `${FIRE} It happened near ${houses(3, 100)}.`, `${FIRE} It happened near 240 Aalder Road.`, ["place 100 Aalder Road / 240 Aalder Road"]], // prettier-ignore
  ["a list of houses", `${FIRE} It happened near ${houses(50, 100)}.`, `${FIRE} It happened near 240 Aalder Road.`, []], // prettier-ignore
);

/** Two parties who quarrel, and what they say of each other besides. */
const QUARREL = "Norway accused Denmark of shelling a port near Tessin on Monday. Denmark accused Norway of shelling its boats.";
const SHOOTING = "Denmark says Norway attacked its guards. Norway says that Denmark attacked the ferry.";
const EACH = "agent Norway of shelling / Denmark of shelling";
const FERRY = "A Danish patrol boat opened fire on a ferry off Tessin on Monday, killing at least three of its crew, Norway said.";
const MORTARS = "Norway says that the guards, who had come from a chapel, were killed by mortars standing at a mill on the Danish bank.";
cases.push(
  ["a crew counted by two parties", `${QUARREL} ${FERRY} Denmark said two crew members had died in a hospital. ${SHOOTING}`, "It rained.", [EACH, "figure at least three / two crew members"]], // prettier-ignore
  ["others who died", `${QUARREL} ${FERRY} Denmark said two harbour pilots had died in a hospital. ${SHOOTING}`, "It rained.", [EACH]], // prettier-ignore
  ["two hours of the first shot", `${QUARREL} Norway says it started at 5:20 a.m. on Monday. Denmark said Norwegian mortars opened up on a village at 4:45 a.m. on Monday. ${SHOOTING}`, "It rained.", [EACH, "date 4:45 a.m. on Monday / 5:20 a.m. on Monday"]], // prettier-ignore
  ["one hour by two watches", `${QUARREL} Norway says it started at 5:20 a.m. on Monday. Denmark said Norwegian mortars opened up on a village at 5:10 a.m. on Monday. ${SHOOTING}`, "It rained.", [EACH]], // prettier-ignore
  ["struck by their own side", `${QUARREL} Denmark said the guards had been hit by their own side.`, MORTARS, [EACH, "agent hit by their own side / killed by mortars standing at a mill on the Danish"]], // prettier-ignore
  ["goats struck by their own side", `${QUARREL} Denmark said the goats had been hit by their own side.`, MORTARS, [EACH]], // prettier-ignore
  ["nothing of it", "Denmark said Norway had called off the swap at noon. “We called nothing off,” Leo Falk, spokesman for the Norwegian guards, said.", "It rained.", ["denial “We called nothing off,” / Norway had called off the swap at noon"]], // prettier-ignore
  ["nothing said", "Denmark said Norway had told the crews at noon. “We told nothing,” Leo Falk, spokesman for the Norwegian guards, said.", "It rained.", []], // prettier-ignore
  ["bond for one who is charged", "A judge has denied bond for a Danish cook charged with burning a barge in Tessin on Monday.", "It rained.", []], // prettier-ignore
  ["only one thing, and another found", "The harbour board said there was only barley in the trucks. Norway said a quantity of powder was found under the sacks in one of the vehicles.", "It rained.", ["denial barley in the trucks / quantity of powder was found under the sacks in one of the vehicles"]], // prettier-ignore
  ["only one thing, and another found elsewhere", "The harbour board said there was only barley in the trucks. Norway said a quantity of powder was found under the sacks in one of the barns.", "It rained.", []], // prettier-ignore
  ["the only one of its kind", "The harbour board said it was the only barley in the trucks. Norway said a quantity of powder was found in one of the trucks.", "It rained.", []], // prettier-ignore
  ["shares of those who were asked", "A strong majority of voters say they are paying attention to the ferry vote in Tessin. Some 26 percent of voters say they are not paying attention to the ferry vote.", "It rained.", []], // prettier-ignore
);

for (const [why, left, right, told] of cases) test(why, async () => assert.deepEqual(await toldOf([left, right]), told));
