// Takes sentences about what others are to do or have done, checks what is said to be done by them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import type { Act } from "../../../model/index.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  // What is promised to nobody's good.
  ["threaten", "The Kenyan army vowed “harsh revenge”."],
  ["threaten", "The Kenyan army promised a crushing response."],
  ["commit", "The mayor promised a quick response to the letter."],
  // What nature did, and who did the same.
  ["assert", "Floods have killed nine people in Orlo, the mayor said."],
  ["assert", "The mayor said the blast had killed nine people."],
  ["accuse", "The mayor said the guards had killed nine people."],
  // What was not told, and what somebody says that it was.
  ["deny", "The yard insists it received no such warning."],
  ["accuse", "“We received no warning,” Maren Olve said."],
  // Crimes of war, doctored pictures, figments.
  ["accuse", "The monitor, Maren Olve, said both sides had committed war crimes."],
  ["accuse", "Maren Olve described the raid as a flagrant violation of the truce."],
  ["deny", "The ministry described the video as doctored."],
  ["deny", "Oslo called it “a figment of the paper’s imagination”."],
  // Whoever doubts it may look.
  ["deny", "“Let them ask my wife,” Maren Olve said."],
  ["deny", "“Let anyone count the sacks,” Maren Olve said."],
  ["request", "“Let the nurses through,” Maren Olve said."],
  ["request", "“Let them go home,” Maren Olve said."],
  // What has a motive: a deed, or what is said of oneself.
  ["accuse", "Maren Olve said the firing was politically motivated."],
  ["deny", "Maren Olve said the charges were politically motivated."],
  // What will not be done until something else is.
  ["commit", "“The quarry will not open as long as I am mayor,” Maren Olve said."],
  ["commit", "Maren Olve said that the ban would not be lifted until the wells were clean."],
  ["commit", "The bank will not make another payment unless the report is published, Maren Olve said."],
  ["commit", "Maren Olve said that the mill would not work until the sluice had been mended."],
  ["commit", "“The bank will make no further loans until the audit is finished,” Maren Olve said."],
  ["assert", "Maren Olve said there would be no work until the frost was over."],
  ["assert", "Maren Olve said that the river would not rise until the snow melted."],
  ["assert", "“The wreck will not be visible until the tide turns,” Maren Olve said."],
  // A wish for another's doing, told in the third person.
  ["request", "The mayor said he wanted the guards to leave the church."],
  ["request", "The union said it wants the managers to come back to the table."],
  ["assert", "The mayor said he wanted to go home."],
  ["assert", "The mayor said he expected prices to rise."],
  // What one's own did is no charge; what others did is.
  ["assert", "The Kenyan army said it had bombed a bridge."],
  ["assert", "The Kenyan army said its guns had shelled the hill."],
  ["assert", "“We attacked the post at dawn,” the Kenyan army said."],
  ["accuse", "The Kenyan army said the rebels had bombed a bridge."],
  ["accuse", "The Kenyan army said it had been attacked at dawn."],
  // "It was they who": whoever says it.
  ["accuse", "“It was they who broke the seal,” Maren Olve said."],
  ["accuse", "“It was you who cut the rope,” Maren Olve told the boy."],
  ["assert", "“It was they who taught me to sing,” Maren Olve said."],
  ["assert", "“It was my father who built the mill,” Maren Olve said."],
  // What will not be done to one's own, and where one will be.
  ["commit", "“Nobody is going to push us out of this valley,” Maren Olve said."],
  ["assert", "“Nobody is going to like this film,” Maren Olve said."],
  ["commit", "“We shall be at the table,” Maren Olve said."],
  ["assert", "“We will be at a loss,” Maren Olve said."],
  ["commit", "Maren Olve said that the two firms undertook to clean the river."],
  // What awaits whoever does it, and rights that are kept.
  ["threaten", "Peru said any ship without papers would be sunk."],
  ["threaten", "The guards said anyone who touched the fence would be shot."],
  ["assert", "“Any man without a mask would be killed by the gas,” Maren Olve said."],
  ["threaten", "Peru said it reserved to itself the right to close the pass."],
  ["threaten", "The minister of Peru said an attack would not go unanswered."],
  // Misconduct, wrongs let happen, and what is not heeded.
  ["accuse", "Maren Olve said the bishop was politicizing the flood."],
  ["deny", "“We have not discriminated against anybody,” Maren Olve said."],
  ["accuse", "Critics said the bill would allow discrimination by landlords."],
  ["assert", "Maren Olve said the law allowed shops to open on Sunday."],
  ["accuse", "“They did not honour the agreement,” Maren Olve said."],
  ["accuse", "Leo Falk, the foreign minister of Peru, said Chile did not respond to any of the letters."],
  ["assert", "“They did not answer the door,” Maren Olve said."],
  // Not ours, and on one's own soil.
  ["deny", "“The valve was opened, but it was not one of ours,” Maren Olve said."],
  ["deny", "Peru said the post stood on its own soil."],
  // What nobody did, and what one never promised.
  ["deny", "The guards say that nobody pushed anybody."],
  ["deny", "Maren Olve maintains that she never undertook to pay for the roof."],
  ["commit", "Maren Olve said that she undertook to pay for the roof."],
  // What one is ready for as soon as another has done his part.
  ["commit", "Maren Olve said she was prepared to reopen the mill as soon as the guards left."],
  ["offer", "Maren Olve said she was prepared to reopen the mill."],
  ["request", "“The guards should leave as soon as the mayor is ready to pay them,” Maren Olve said."],
  // Warned off, and meant harm.
  ["request", "Peru warned Chile against sending ships to the lake."],
  ["accuse", "“They wanted to burn us,” Maren Olve said."],
  ["assert", "“They wanted to teach us,” Maren Olve said."],
  ["deny", "“The monks left of their own free will,” Maren Olve said."],
  ["commit", "The council said it was determined to finish the bridge."],
  // Nothing is told.
  ["no-comment", "Maren Olve stopped short of saying whether she would resign."],
  ["no-comment", "“I don't want to talk about the fire,” Maren Olve said."],
  ["assert", "“I want to talk about the fire,” Maren Olve said."],
  ["no-comment", "Maren Olve said it was too early to speak of guilt."],
  ["no-comment", "“I'll leave it there,” Maren Olve said."],
  ["assert", "“Two of them wore masks. I won't say more until the trial is over,” Maren Olve said."],
  ["no-comment", "The embassy said it was aware of the reports."],
  ["no-comment", "The clerk said he was not allowed to talk to the press."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const [said] = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers.attributions;
    assert.equal(said?.act, act);
  });
