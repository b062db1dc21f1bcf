// Takes sentences about what another side or armed men did, what was carried and what is to come of it, checks what is said to be done by them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../../../model/index.ts";
import { captureOf } from "../../../ingest/capture.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  // What another state's side did, in any form.
  ["assert", "Peru's army said it had struck a camp used by Chile."],
  ["assert", "Peru's army said it had destroyed a bridge held by Chile."],
  ["accuse", "Peru said Chile was massing troops at the pass."],
  ["assert", "Peru said Chile had exported more copper than tin."],
  ["assert", "Peru said Chile might divert the river."],
  ["accuse", "Peru said the well had been entered by three Chilean divers."],
  ["assert", "Peru said the church had been restored by Chilean painters."],
  ["accuse", "Peru said two farmers had died on mines laid by Chilean soldiers."],
  ["accuse", "“It was an attempt by Chile to move the line,” the foreign minister of Peru said."],
  ["assert", "Peru said it had learnt of the threat of raids by bandits."],
  ["accuse", "Peru said the balloons had been launched from Chile."],
  ["accuse", "Peru said that Chilean jets had flown over the lake."],
  ["assert", "Peru said that its jets had flown over the lake."],
  // What armed men did to people.
  ["accuse", "“A guard hit me with a stick,” the boy said."],
  ["assert", "“A ball hit me,” the boy said."],
  ["accuse", "Maren Olve said that policemen had kept her in a cellar."],
  ["accuse", "Maren Olve said an officer had forced her to sign."],
  ["assert", "Maren Olve said an injury had forced her to stop."],
  ["accuse", "Maren Olve said that two of the boys had been led away by soldiers."],
  ["assert", "Maren Olve said that the horses had been led away by her sister."],
  ["accuse", "The choir said the police had used tear gas against the singers."],
  ["assert", "The choir said the cook had used gas on Sunday."],
  ["accuse", "Maren Olve said the captain had left the crew to drown."],
  // Who was forsaken, and what went on against the law.
  ["accuse", "“The town has abandoned us,” Maren Olve said."],
  ["assert", "“The town has abandoned the tram,” Maren Olve said."],
  ["accuse", "Maren Olve said the warders had denied her insulin."],
  ["assert", "Maren Olve said the warders had denied it."],
  ["accuse", "“The board watched and did nothing,” Maren Olve said."],
  ["accuse", "Maren Olve said the kiln was operating illegally."],
  ["accuse", "Maren Olve said that the clinic had been hit twice."],
  ["assert", "Maren Olve said that the clinic had been hit by lightning."],
  ["accuse", "Maren Olve said the auditor had been told to look the other way."],
  ["accuse", "Peru said that Chilean fire had killed a girl."],
  ["assert", "Maren Olve said the blaze had killed three people."],
  // What was found or carried.
  ["accuse", "Police said they had found two pistols and a rifle under the altar."],
  ["assert", "Police said they had found a fiddle under the altar."],
  ["assert", "Police said they had found traces of explosives on the altar."],
  ["accuse", "Peru said the barge had been carrying smuggled diesel."],
  ["assert", "Peru said the barge had been carrying potatoes."],
  ["accuse", "Peru said the lorry was full of rifles."],
  // A breach.
  ["accuse", "The union said the sale was a flagrant breach of the contract."],
  ["assert", "The union said the sale was a flagrant success."],
  // What is forged, not found or not used.
  ["deny", "Maren Olve said that the letter was a forgery."],
  ["assert", "Maren Olve said that the letter was a masterpiece."],
  ["assert", "The guards said they had found no trace of the boy."],
  ["deny", "Maren Olve said that the guards had not used their batons."],
  ["assert", "Maren Olve said that a clerk had recognised the handwriting."],
  // What is to come.
  ["threaten", "Peru said that the killing would not go unpunished."],
  ["announce", "The jury said the second round would be held in May."],
  ["concern", "The bishop said that his heart was with the miners."],
  ["condemn", "“The fire-bombing is indefensible,” Maren Olve said."],
  ["threaten", "Peru warned that it would sink any boat that crossed the line."],
  ["threaten", "Peru said that Chile would face grave consequences."],
  ["threaten", "The mayor said that the licence would be revoked if the noise went on."],
  ["offer", "Peru said it could provide a boat if asked."],
  ["announce", "The ministry said that the border would reopen on Saturday."],
  ["announce", "The palace said that the wedding would take place in June."],
  ["request", "“The time has come to open the archive,” Maren Olve said."],
  ["offer", "“Our door remains open,” Maren Olve said."],
  ["condemn", "“This bill is a stain on the town,” Maren Olve said."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const [said] = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers.attributions;
    assert.equal(said?.act, act);
  });
