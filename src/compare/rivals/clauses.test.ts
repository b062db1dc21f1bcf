// Takes nothing; checks what two tellers' clauses set against each other, and what they leave alone.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../../engine.ts";

async function toldOf(texts: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "clauses-"));
  const lines = texts.map((text, at) => JSON.stringify({ id: `r${at}`, text, outlet: ["Left Courier", "Radio Right"][at], date: "2031-05-08" })); // prettier-ignore
  writeFileSync(join(folder, "reports.jsonl"), lines.join("\n"));
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier.rivals.map(({ kind }) => kind);
}

const cases: readonly [why: string, left: string, right: string, kinds: readonly string[]][] = [
  ["figures of one thing under two verbs", "About 350 porters took part in the walkout, the port authority said.", "More than 1,200 porters joined the walkout, said union secretary Petra Holm.", ["figure"]], // prettier-ignore
  ["round figures of one size", "More than 1,200 porters joined the walkout, union secretary Petra Holm said.", "The port authority said 1,240 porters took part in the walkout.", []], // prettier-ignore
  ["who alone can have done it", "The printers' union broke off the wage talks on Monday, labour minister Irma Dott said.", "The ministry broke off the wage talks on Monday, the printers' union said.", ["agent"]], // prettier-ignore
  ["opposed words for one thing", "The ferry strike is illegal, transport minister Dana Kruse said on Wednesday.", "The ferry workers' union said its strike was lawful.", ["name"]], // prettier-ignore
  ["opposed words for two things", "The strike of the printers is illegal, minister Dana Kruse said.", "The strike of the bakers is lawful, union leader Ole Brask said.", []], // prettier-ignore
  ["two days of one doing", "The banker Henrik Vale was arrested on 4 June 2030, prosecutors told the court.", "The banker's lawyer, Nora Felt, told the court that Vale had been arrested on 2 June 2030.", ["date"]], // prettier-ignore
  ["two causes of one thing", "A brake failure caused the derailment of the tram in Holmby, the operator said on Monday.", "The derailment of the tram in Holmby was caused by the driver's speeding, the transport inspector said on Monday.", ["agent"]], // prettier-ignore
  ["two words for one happening that caused it", "The killing of a porter by guards triggered riots in Holmby, the union said on Monday.", "The shooting of a porter at the gate sparked riots in Holmby, the port authority said on Monday.", []], // prettier-ignore
  ["days are caused by nothing", "A brake failure caused five days of quarrels in Holmby, the operator said on Monday.", "A rude letter caused five days of quarrels in Holmby, the transport inspector said on Monday.", []], // prettier-ignore
  ["a cause that may be", "A brake failure may have caused the derailment of the tram in Holmby, the operator said.", "The cause of the derailment of the tram in Holmby is not yet known, the inspector said.", []], // prettier-ignore
  ["one attribute of two things", "The dismissal was politically motivated, the former harbour master Ole Brask said.", "“This inquiry is not politically motivated,” the auditor Nora Felt told the council.", []], // prettier-ignore
  ["what was so before", "The watchman Ole Brask had previously worked for the museum, the police said.", "Ole Brask said he was not working for the museum.", []], // prettier-ignore
  ["what only one thing is wanted of", "The auditors are interested only in the letters of the museum, the director Nora Felt said.", "The auditors are not interested in letters of the museum's guests, the council's spokesman Ole Brask said.", []], // prettier-ignore
  ["a denial that a non- says too", "None of the four suffered life-threatening injuries, the police of Holmby said.", "Radio Holmby reported on Friday that four people who ran from the tram had suffered non-life-threatening injuries.", []], // prettier-ignore
  ["a hearing set anew", "The hearing of the banker Henrik Vale was scheduled for 4 June 2030, prosecutors said.", "A clerk, Nora Felt, said on Friday that Vale's hearing was scheduled for 18 July 2030.", []], // prettier-ignore
  ["counts of two accused", "Ole Brask is charged with eight counts of fraud, the prosecutor said.", "Nora Felt is charged with two counts of fraud, the court said.", []], // prettier-ignore
  ["what was taken out is not there", "The police said the pistol did not have a magazine in it.", "The pistol's owner, Ole Brask, said he removed the magazine from the pistol.", []], // prettier-ignore
  ["two counts of the missing", "Two trawlers collided off Cape Enn on Monday. Three people are missing, the coast guard's spokeswoman Liv Aas said.", "Two trawlers collided off Cape Enn on Monday. The coast guard reported that four people are missing.", ["figure"]], // prettier-ignore
  ["two goods", "Kelvia exported 45,000 tonnes of wheat to Dromia in May.", "Kelvia exported 28,000 tonnes of barley to Dromia in May.", []], // prettier-ignore
  ["two ages of one", "The climber Leo Falk, 34, was found in the gorge on Thursday.", "Leo Falk, a 43-year-old climber, was found on Thursday.", ["figure"]], // prettier-ignore
  ["a father and his namesake", "Leo Falk, 34, was found in the gorge.", "Leo Falk, 61, waited at the gorge.", []], // prettier-ignore
  ["opposite sides", "The bottles were thrown from the eastern stand, the referee Pal Ors said.", "The bottles came from the western stand, the home club said.", ["place"]], // prettier-ignore
  ["opposite sides of two things", "The bottles were thrown from the eastern stand, the referee Pal Ors said.", "The songs came from the western stand, the home club said.", []], // prettier-ignore
  ["sent and never received", "The port authority said its letter on the lamp had been sent to both companies in March.", "The shipping company Hanso said it had never received a letter from the port authority.", ["denial"]], // prettier-ignore
  ["sent, and another's never received", "The port authority said its letter had been sent to both companies.", "The shipping company Hanso said it had never received a letter from the insurer.", []], // prettier-ignore
  ["sent, and none of it got there", "The port authority said its letter on the lamp had been sent to both companies in March.", "No letter from the port authority has reached the company, Hanso said.", ["denial"]], // prettier-ignore
  ["two who fight, and two who do not", "Two Kelvian soldiers who had crossed the river were detained on Monday, the Dromian border service said.", "Two herders from the village of Tarn were kidnapped by Dromian guards on Monday, the Kelvian foreign ministry said.", ["name"]], // prettier-ignore
  ["two who fight, and three who do not", "Two Kelvian soldiers who had crossed the river were detained on Monday, the Dromian border service said.", "Three herders from the village of Tarn were kidnapped by Dromian guards on Monday, the Kelvian foreign ministry said.", []], // prettier-ignore
  ["two who fight and two who do not, as one tells", "Two soldiers were captured and two herders were detained on Monday, the Dromian border service said.", "Two herders from the village of Tarn were kidnapped by Dromian guards on Monday, the Kelvian foreign ministry said.", []], // prettier-ignore
  ["two weapons", "The tanker was hit by a torpedo on Monday, the Kelvian navy said.", "The tanker was hit by a drifting mine, the Dromian coast guard said.", ["agent"]], // prettier-ignore
  ["a weapon, and one of its family", "The tanker was hit by a rocket on Monday, the Kelvian navy said.", "The tanker was hit by a missile, the Dromian coast guard said.", []], // prettier-ignore
  ["a weapon, and what may have dropped it", "The tanker was hit by a bomb on Monday, the Kelvian navy said.", "The tanker was hit by a plane, the Dromian coast guard said.", []], // prettier-ignore
  ["a weapon of one side, and what the other has", "The ambulance was hit by a Kelvian drone on Monday, the Dromian army said.", "The vehicle was hit by a Dromian missile, the Kelvian army said.", ["agent"]], // prettier-ignore
  ["one word put right by another", "The talks were suspended, not cancelled, the envoy Nora Felt said.", "Dromia called off the talks, the Kelvian foreign ministry said.", ["denial"]], // prettier-ignore
  ["one word put right by another, of something else", "The talks were suspended, not cancelled, the envoy Nora Felt said.", "Dromia called off the race, the Kelvian rowing club said.", []], // prettier-ignore
  ["two names of a place behind a third", "A barge sank on the river Vell, known as Orla in Kelvia and Tarna in Dromia.", "A barge sank near Tarna on Monday, the Dromian navy said.", []], // prettier-ignore
  ["a figure turned down", "Three men drowned in the dock, the harbour master Ole Brask said.", "“Six of them drowned, not three,” the sister of a porter, Nora Felt, said.", ["figure"]], // prettier-ignore
  ["two names of a place", "A trawler sank on Monday on the ground that Norway calls the Mellin Bank and Denmark calls the Tarn Bank. The Mellin Bank is rich in cod.", "A trawler sank on the Tarn Bank on Monday, the Danish navy said.", ["name"]], // prettier-ignore
  ["two hours of one doing", "The ferry Undine sank at 3:10 a.m., its owners said.", "The ferry Undine sank at 11 p.m., a diver of the coast guard said.", ["date"]], // prettier-ignore
  ["two hours near each other", "The ferry Undine sank at 3:10 a.m., its owners said.", "The ferry Undine sank at 3:30 a.m., a diver of the coast guard said.", []], // prettier-ignore
  ["none of what the other put up", "Three skaters fell through the ice of the rink in Tessin on Monday. Its manager, Ole Brask, said he had put up red lamps before the race.", "Three skaters fell through the ice of the rink in Tessin on Monday. “There were no lamps and no fence,” the skater Nora Felt said.", ["denial"]], // prettier-ignore
  ["none of a kind, and one of it", "Two pistols were found in the chapel, the police of Holmby said.", "There had been no weapons in the chapel, the sexton Ole Brask said.", ["denial"]], // prettier-ignore
  ["none of what another has", "The museum holds paintings of the abbey, its director Nora Felt said.", "There were no fences at the rink, the skater Ole Brask said.", []], // prettier-ignore
  ["a letter of somebody else", "The bishop did not receive a letter from the mayor, the bishopric said.", "The bishop had received a letter from the victims, their lawyer Nora Felt said.", []], // prettier-ignore
  ["only where it was is denied", "The porter Ole Brask has died, the union said.", "The porter did not die during the operation, the clinic of Holmby said.", []], // prettier-ignore
  ["agreed to something else", "The council had agreed to repair the rink, the mayor Nora Felt said.", "The council never agreed to close the baths, its clerk Ole Brask said.", []], // prettier-ignore
  ["open, and closed", "Three skaters fell through the ice of the rink in Tessin on Monday. The gate was open, the skater Nora Felt said.", "Three skaters fell through the ice of the rink in Tessin on Monday. Its manager, Ole Brask, said he had closed the gate at noon.", ["denial"]], // prettier-ignore
  ["a hearing that others lack", "The porter Ole Brask heard shots at the dock, he said.", "The baker Nora Felt said she did not hear shots at the dock.", []], // prettier-ignore
  ["the bullet and who fired it", "The bullet killed the porter, the clinic of Holmby said.", "The guards killed the porter, the union said.", []], // prettier-ignore
  ["two words for one force", "Police killed the robber in Holmby, the mayor Nora Felt said.", "Deputies killed the robber in Holmby, the coroner Ole Brask said.", []], // prettier-ignore
  ["a building on fire", "A photograph shows a ball of fire in the air above the mill, the baker Nora Felt said.", "A neighbour reported the fire at 3:30 a.m. at the mill.", []], // prettier-ignore
  ["what was thrown is no victim", "The guards jumped out of the van, the porter Ole Brask said.", "The porters were throwing bottles at the guards and the van, the mayor Nora Felt said.", []], // prettier-ignore
  ["each opened and closed it", "The skater Nora Felt opened the gate, her club said.", "Ole Brask closed the gate, the police said.", []], // prettier-ignore
];

for (const [why, left, right, kinds] of cases) test(why, async () => assert.deepEqual(await toldOf([left, right]), kinds));
