// Takes nothing; checks what two tellers say of one thing in opposed words: what somebody died of, what was carried, sent, brought about or there, what one side lost, and a figure that is contested.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldRivals } from "../../../test/fixtures/told-rivals.ts";

const RULES = [
  "absent",
  "cargo",
  "causes-denied",
  "clefts",
  "converse",
  "corrected",
  "disputed",
  "informed",
  "labelled",
  "parted",
  "perished",
  "reckoned",
  "set-off",
  "side-losses",
  "slain",
];

/** Rules and words of each side. */
const toldOf = (texts: readonly string[]): Promise<string[]> => toldRivals(texts, RULES);

const QUARREL = "Norway accused Denmark of shelling the quay. Denmark accused Norway of lying. Norway said Denmark was lying. Denmark said Norway was mistaken."; // prettier-ignore

const cases: readonly [why: string, texts: readonly string[], told: readonly string[]][] = [
  ["an illness, and a blow", ["The interior ministry of Norway said that Rudi Brandt died of a heart attack.", "Prosecutor Ada Lind said on Monday that Rudi Brandt died of a blow to the head."], ["perished: Rudi Brandt died of a blow / Rudi Brandt died of a heart attack"]], // prettier-ignore
  ["two words for one illness", ["The interior ministry of Norway said that Rudi Brandt died of pneumonia. His lawyer, Ada Lind, said Rudi Brandt died of an infection."], []], // prettier-ignore
  ["two who died", ["The interior ministry of Norway said that Rudi Brandt died of pneumonia. A lawyer, Ada Lind, said Olga Falk died of a blow to the head."], []], // prettier-ignore
  ["shot, and his own hand", ["The police of Tessin said that Rudi Brandt died by suicide. His lawyer, Ada Lind, said Rudi Brandt was shot by guards."], []], // prettier-ignore
  ["murdered, and his own hand", ["The police of Tessin said that Rudi Brandt died by suicide. His lawyer, Ada Lind, said Rudi Brandt was murdered by guards."], ["perished: Rudi Brandt was murdered by guards / Rudi Brandt died by suicide"]], // prettier-ignore
  ["two versions in one sentence", ["A rocket hit a lorry that Norway said was carrying flour and Denmark said was carrying shells."], ["parted: carrying flour / carrying shells"]], // prettier-ignore
  ["one version in one sentence", ["A rocket hit a lorry that Norway said was carrying flour and Denmark said was carrying flour."], []], // prettier-ignore
  ["versions of two things", ["A rocket hit a lorry that Norway said was carrying flour and a barge that Denmark said was carrying shells."], []], // prettier-ignore
  ["arms, and flour", ["Norway said a rocket had hit a lorry that was delivering flour to the village.", "Denmark said it had destroyed one lorry with ammunition near the village."], ["cargo: lorry with ammunition / lorry that was delivering flour"]], // prettier-ignore
  ["flour, and rice", ["Norway said a rocket had hit a lorry that was delivering flour to the village.", "Denmark said it had destroyed one lorry with rice near the village."], []], // prettier-ignore
  ["arms, and flour in lorries of two kinds", ["Norway said a rocket had hit a milk lorry that was delivering flour to the village.", "Denmark said it had destroyed one army lorry with ammunition near the village."], []], // prettier-ignore
  ["given a sign, and no signal", ["“The ferry was given the sign for stopping,” said the Danish police.", "The skipper, Leo Falk, said he had been given no signal to stop."], ["converse: given no signal / given the sign"]], // prettier-ignore
  ["told at two hours", ["Norway said Denmark was informed of the leak on Wednesday at 7:30 a.m. Danish minister Leo Falk said that Denmark had received the notification at 2:15 p.m. on Wednesday."], ["informed: 7:30 a.m. / 2:15 p.m. on Wednesday"]], // prettier-ignore
  ["told on two days", ["Norway said Denmark was informed of the leak on Tuesday at 7:30 a.m. Danish minister Leo Falk said that Denmark had received the notification at 2:15 p.m. on Wednesday."], []], // prettier-ignore
  ["blamed, and not it", ["The Norwegian energy ministry blamed ice and poor care for the blackout. “It was not ice,” said Ada Lind, an engineer."], ["causes-denied: not ice / ice"]], // prettier-ignore
  ["blamed, and not something else", ["The Norwegian energy ministry blamed ice and poor care for the blackout. “It was not sabotage,” said Ada Lind, an engineer."], []], // prettier-ignore
  ["brought down by rain, and not fallen from rain", ["The mine company said that the dam was brought down by rain. “The wall has not fallen from rain,” said Ada Lind, an engineer."], ["causes-denied: not fallen from rain / brought down by rain"]], // prettier-ignore
  ["none of its lorries there", ["Residents say that a lorry of the company ran over a shepherd in Tessin. The mine company said that none of its vehicles were on the road."], ["absent: none of its vehicles were on the road / lorry of the company ran"]], // prettier-ignore
  ["none of its lorries, and another’s", ["Residents say that a lorry ran over a shepherd in Tessin. The mine company said that none of its vehicles were on the road."], []], // prettier-ignore
  ["a side’s plain dead, and what the other claims", [`${QUARREL} Norway said four people were killed on Wednesday. Denmark said that up to 20 Norwegian soldiers were neutralised on Wednesday.`], ["side-losses: four people / up to 20 Norwegian soldiers"]], // prettier-ignore
  ["vehicles neutralised", [`${QUARREL} Norway said four people were killed on Wednesday. Denmark said that up to 20 Norwegian lorries were destroyed on Wednesday.`], []], // prettier-ignore
  ["a figure contested by name", ["Families in Denmark say that 900 people were driven from the valley; Norway contested the figure."], ["disputed: the figure / that 900 people were driven from the valley"]], // prettier-ignore
  ["a figure of others contested", ["Families in Denmark say that 900 people were driven from the valley; Norway has contested the figures of the auditors."], []], // prettier-ignore
  ["a figure in a participle, turned down", ["A plane of the Danish ferry board flying from Oslo to Tessin with 128 passengers on board was forced to land, the Danish ferry board said.", "There were 126 passengers, not 128, on the plane, said Ada Lind, the harbour master."], ["corrected: 126 passengers, not 128 / 128 passengers"]], // prettier-ignore
  ["a massacre, and a clearing", ["Guards killed nine bakers on the bridge of Tessin on Wednesday. The opposition called the operation “a massacre”.", "Guards killed nine bakers on the bridge of Tessin on Wednesday. The minister, Leo Falk, called the operation “a clearing”."], ["labelled: a massacre / the operation + a clearing"]], // prettier-ignore
  ["a massacre, and an attack", ["Guards killed nine bakers on the bridge of Tessin on Wednesday. The opposition called the operation “a massacre”.", "Guards killed nine bakers on the bridge of Tessin on Wednesday. The minister, Leo Falk, called the shooting “an attack”."], []], // prettier-ignore
  ["no accident", ["Guards killed nine bakers on the bridge of Tessin on Wednesday. The opposition called the operation “a massacre”. “This was not an accident,” said Ada Lind, a baker."], []], // prettier-ignore
  ["a bullet from somewhere", ["Denmark said Rudi Brandt was killed by the police of Norway. The court ruled that Rudi Brandt was hit by a bullet from the ferry."], ["slain: hit by a bullet from the ferry / killed by the police of Norway"]], // prettier-ignore
  ["an accusation called a fabrication", ["Prosecutor Ada Lind said the banker had moved nine million euros to Cyprus. His lawyer, Rudi Brandt, branded the accusation a fabrication."], ["disputed: the accusation a fabrication / the banker had moved nine million euros to Cyprus"]], // prettier-ignore
  ["a story dismissed as absurd", ["The mayor of Tessin, Leo Falk, said that the yard had opened the sluices at night. The Ruhl yard dismissed the story as absurd."], ["disputed: the story as absurd / that the yard had opened the sluices at night"]], // prettier-ignore
  ["a story called a good one", ["The mayor of Tessin, Leo Falk, said that the guild had opened the sluices at night. The guild of Tessin called the story a good one."], []], // prettier-ignore
  ["who it was, and who it was", ["The guild says it was the harbour board that locked the gates on Friday. The harbour board maintains that it was the guild."], ["clefts: it was the harbour board that locked the gates / that it was the guild"]], // prettier-ignore
  ["who it was, and who did it", ["Denmark says it was the Norwegians who closed the sluice.", "The sluice was closed by Denmark on Friday, Oslo said."], ["clefts: it was the Norwegians who closed the sluice / sluice was closed by Denmark"]], // prettier-ignore
  ["who did it, and no more than who it was", ["Norway said Denmark had broken the truce. Denmark said it was Norway."], ["clefts: Denmark had broken the truce / it was Norway"]], // prettier-ignore
  ["who did it, and who it was as well", ["Norway said Denmark had broken the truce. Sweden said it was Denmark."], []], // prettier-ignore
  ["who did it, and when it was", ["Norway said Denmark had broken the truce. Danish minister Leo Falk said it was Tuesday."], []], // prettier-ignore
  ["who it was, and who did something else", ["Prosecutor Leo Falk said it was the driver who called the police.", "His sister, Ada Falk, said the neighbours called the newspaper."], []], // prettier-ignore
  ["one figure by two counts", ["The lake holds 40 million litres of milk by Norway’s count, 65 million by Denmark’s."], ["reckoned: 40 million litres of milk by Norway’s count / 65 million by Denmark’s"]], // prettier-ignore
  ["one figure according to two", ["The march drew 30,000 people according to police and 200,000 according to the organisers."], ["reckoned: 30,000 people according to police / 200,000 according to the organisers"]], // prettier-ignore
  ["two figures that can both hold", ["Forty people died according to Norway, and more than thirty according to Denmark."], []], // prettier-ignore
  ["figures of two things according to two", ["Forty people died according to Norway, and nine houses burned according to Denmark."], []], // prettier-ignore
  ["how many there are, right behind", ["Danish minister Leo Falk said there were 900 barrels in the lake. “There are 400 barrels,” said Ada Lind, the Norwegian environment minister."], ["corrected: 400 barrels / 900 barrels"]], // prettier-ignore
  ["how many there are of something else", ["Danish minister Leo Falk said there were 900 barrels in the lake. “There are 400 fishermen,” said Ada Lind, the Norwegian environment minister."], []], // prettier-ignore
  ["how many there are in a part", ["Danish minister Leo Falk said there were 900 barrels in the lake. “There are 400 barrels in our half,” said Ada Lind, the Norwegian environment minister."], []], // prettier-ignore
  ["what something is, and no more", ["Danish minister Leo Falk said Norway had broken the truce. Sweden’s minister, Ada Lind, said it was a house of cards."], []], // prettier-ignore
  ["lightning, and a bomb", ["Norway’s interior ministry said lightning had set off the fire at the dairy in Tessin.", "The mayor of Tessin, Leo Falk, said that saboteurs had placed a bomb under a tank of the dairy."], ["set-off: lightning had set / saboteurs had placed a bomb"]], // prettier-ignore
  ["a gas leak, and a mine", ["Police said the blast in the school in Tessin happened because of a gas leak.", "The mayor of Tessin, Leo Falk, said separatists had planted a mine in the school in Tessin."], ["set-off: happened because of a gas leak / separatists had planted a mine"]], // prettier-ignore
  ["lightning, and a bomb elsewhere", ["Norway’s interior ministry said lightning had set off the fire at the dairy in Tessin.", "Police said that gunmen had left a bomb in a bakery in Orlo."], []], // prettier-ignore
  ["lightning, and no bomb", ["Norway’s interior ministry said lightning had set off the fire at the dairy in Tessin.", "Police said that nobody had left a bomb at the dairy in Tessin."], []], // prettier-ignore
];
for (const [why, texts, told] of cases) test(why, async () => assert.deepEqual(await toldOf(texts), told));
