// Takes nothing; checks what is denied in the report that tells it: a thing that there was none of, another's claim turned down by name, words that nobody ever used.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../../engine.ts";

/** Rules and first words of each side. */
async function toldOf(texts: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "right-there-"));
  const lines = texts.map((text, at) =>
    JSON.stringify({ id: `r${at}`, text, outlet: ["Left Courier", "Radio Right"][at], date: "2031-05-08" }),
  );
  writeFileSync(join(folder, "reports.jsonl"), lines.join("\n"));
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier.rivals.map(
    ({ rule, sides }) => `${rule}: ${sides.map(({ words }) => words.map(({ exact }) => exact).join(" + ")).join(" / ")}`,
  );
}

const cases: readonly [why: string, texts: readonly string[], told: readonly string[]][] = [
  ["a thing that there was none of, right behind who tells of it", ["The museum in Tessin accused the fishermen’s guild of breaking a padlock. “There was no padlock,” said Leo Falk, the head of the guild."], ["negated: no padlock / padlock"]], // prettier-ignore
  ["a thing that there was none of, said of another report’s", ["The museum in Tessin accused the fishermen’s guild of breaking a padlock.", "“There was no padlock,” said Leo Falk, the head of the guild in Tessin."], []], // prettier-ignore
  ["what nobody asked for", ["Denmark said on Monday that it had relayed a petition for pilots to Oslo. Norway’s foreign minister, Leo Falk, said that no petition had reached his ministry."], ["negated: no petition had reached his ministry / petition"]], // prettier-ignore
  ["nobody of whom there is no sign", ["The mayor of Tessin, Rudi Brandt, said that smugglers had set fire to the barge. Police said there was no evidence that smugglers had been aboard."], []], // prettier-ignore
  ["a promise that was never made", ["Leo Falk said that he had been promised a visit to the prisoners. NATO denied making any promises."], ["denied: making any promises / promised"]], // prettier-ignore
  ["a promise, and something else denied", ["Leo Falk said that he had been promised a visit to the prisoners. NATO denied closing any roads."], []], // prettier-ignore
  ["troops, and forces of one’s own", ["Russia said that its peacekeeping troops had been shelled. Norway denied having forces in the area."], []], // prettier-ignore
  ["another’s claim called a lie", ["Danish minister Leo Falk dismissed a Norwegian police report that two harpoons had been found on the ferry as “a lie for children”."], ["owned: a Norwegian police report that two harpoons had been found on the ferry as “a lie for children” / Norwegian police report that two harpoons had been found on the ferry"]], // prettier-ignore
  ["another’s claim, which it makes elsewhere", ["Danish minister Leo Falk dismissed a Norwegian police report that two harpoons had been found on the ferry.", "“We found two harpoons on the ferry,” Norway’s justice minister, Rudi Brandt, said."], ["owned: a Norwegian police report that two harpoons had been found on the ferry / Norwegian police report that two harpoons had been found on the ferry + found two harpoons on the ferry"]], // prettier-ignore
  ["a report of what was at another’s", ["Danish minister Leo Falk dismissed a report of harpoons near Norway that were found on the ferry."], []], // prettier-ignore
  ["a kind of complaint, and what it is of", ["The baker Rudi Brandt said there was so much noise on the barge. Police said they received no noise complaints."], []], // prettier-ignore
  ["people who were there, and none of them hurt", ["The mayor of Tessin, Rudi Brandt, said that officers had searched the barge. Norway’s minister, Leo Falk, said that no officers were hurt."], []], // prettier-ignore
  ["a claim of nobody’s", ["Danish minister Leo Falk dismissed a claim that two harpoons had been found on the ferry."], []], // prettier-ignore
  ["one’s own claim", ["Danish minister Leo Falk dismissed Denmark’s claim that two harpoons had been found on the ferry."], []], // prettier-ignore
  ["what another suggests to do", ["Danish minister Leo Falk dismissed Norway’s suggestion that the captain travel to Tessin."], []], // prettier-ignore
  ["words that were never used", ["The provost of Tessin, Leo Falk, denied having ever said “puppet”.", "“Norway may keep its puppet,” the provost of Tessin, Leo Falk, said."], ["unsaid: having ever said “puppet” / puppet"]], // prettier-ignore
  ["words that another used", ["The provost of Tessin, Leo Falk, denied having ever said “puppet”.", "“Norway may keep its puppet,” the mayor of Tessin, Rudi Brandt, said."], []], // prettier-ignore
  ["a matter that was never said", ["The provost of Tessin, Leo Falk, denied saying that Norway was a puppet.", "“Norway may keep its puppet,” the provost of Tessin, Leo Falk, said."], []], // prettier-ignore
  ["a claim that its owner’s next words turn down", ["The guards said that equipment for listening had been found on board the trawler, a claim that the owner of the boat dismissed as ridiculous.\n\n“There is a lamp and a kettle,” said Leo Falk, who is 61."], ["rejected: a claim that the owner of the boat dismissed + “There is a lamp and a kettle,” / that equipment for listening had been found on board the trawler"]], // prettier-ignore
  ["a figure that another disputes", ["Norway said that ninety thousand people were driven from their villages, a figure that Denmark disputes."], ["rejected: a figure that Denmark disputes / that ninety thousand people were driven from their villages"]], // prettier-ignore
  ["accusations rejected by whom they name", ["Denmark has accused Norway of poisoning the wells of Tessin, accusations rejected by Oslo as baseless."], ["rejected: accusations rejected by Oslo / Norway of poisoning the wells of Tessin"]], // prettier-ignore
  ["what another denies", ["Danish minister Leo Falk said the yard had been paid twice for the barge, which Norway denies."], ["rejected: which Norway denies / the yard had been paid twice for the barge"]], // prettier-ignore
  ["a claim that another does not deny", ["Danish minister Leo Falk said the yard had been paid twice for the barge, a claim that Norway has never denied."], []], // prettier-ignore
  ["what was asked for and refused", ["Danish minister Leo Falk said the captain had asked for a visa, which Norway denied."], []], // prettier-ignore
  ["what the reports of another say", ["The Danish navy denied Norwegian reports that it had fired on the barge."], ["owned: Norwegian reports that it had fired on the barge / Norwegian reports that it had fired on the barge"]], // prettier-ignore
  ["reports from somewhere", ["The Danish navy denied reports from Norway that it had fired on the barge."], []], // prettier-ignore
  ["a statement that another has spread", ["The guild of Tessin has refuted the statement disseminated by the Danish side, according to which the guild itself mined the road to the quarry."], ["rejected: refuted the statement disseminated by the Danish side / the guild itself mined the road to the quarry."]], // prettier-ignore
  ["an assertion called absurd", ["Leo Falk, the spokesman of the Norwegian army, has called absurd the assertion of Denmark that Norwegian soldiers themselves have put the mines on the road."], ["rejected: called absurd the assertion of Denmark / Norwegian soldiers themselves have put the mines on the road."]], // prettier-ignore
  ["a claim that is a fairy tale", ["Norway’s claim that the barge was loaded with rifles is a fairy tale, Danish minister Leo Falk said."], ["rejected: claim that the barge was loaded with rifles is a fairy tale / the barge was loaded with rifles"]], // prettier-ignore
  ["what one alleges and another denies in one sentence", ["Norway alleges, and Denmark denies, that the barge was loaded with rifles."], ["denied: that the barge was loaded with rifles / that the barge was loaded with rifles"]], // prettier-ignore
  ["no more than that it was not", ["Norway says the barge was loaded with rifles, but Denmark insists it was not."], ["disputed: it was not / the barge was loaded with rifles"]], // prettier-ignore
  ["a quotation of no more than that", ["Danish minister Leo Falk said the barge had been loaded with rifles. “It wasn’t,” said Rudi Brandt, the Norwegian defence minister."], ["disputed: “It wasn’t,” / the barge had been loaded with rifles"]], // prettier-ignore
  ["a denial that goes on elsewhere", ["Norway said the captain had been warned twice. Danish minister Leo Falk said he hadn’t yet read the letter."], []], // prettier-ignore
  ["what nobody can do", ["Norway said the captain had been warned twice. “We can’t,” Danish minister Leo Falk said."], []], // prettier-ignore
  ["an answer to a question that nobody tells", ["Norway said the captain had been warned twice. “No, I’m not,” Danish minister Leo Falk said."], []], // prettier-ignore
];
for (const [why, texts, told] of cases) test(why, async () => assert.deepEqual(await toldOf(texts), told));
