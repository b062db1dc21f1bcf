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
];
for (const [why, texts, told] of cases) test(why, async () => assert.deepEqual(await toldOf(texts), told));
