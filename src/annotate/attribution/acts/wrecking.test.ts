// Takes sentences that report what was wrecked, barred, hidden, called false or left open, checks what is said to be done by them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../../../model/index.ts";
import { captureOf } from "../../../ingest/capture.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  ["accuse", "“They cut the rope and took the boat,” Maren Olve said."],
  ["accuse", "Maren Olve said that strikers had torn down the fence."],
  ["accuse", "Peru said that Chilean commandos had brought down two masts."],
  ["accuse", "Maren Olve said that the tenants had done it themselves."],
  ["accuse", "Peru's foreign ministry said that the divers had come from the Chilean side."],
  ["accuse", "Maren Olve said that the guards had not let the nurses pass."],
  ["accuse", "Maren Olve said that the cable had been cut by strikers."],
  ["accuse", "“They hid the results from us,” Maren Olve said."],
  ["accuse", "Maren Olve said that the dyers had been dumping acid in the brook."],
  ["accuse", "Maren Olve said that the club had broken its word twice."],
  ["accuse", "Maren Olve said that the board had sold the organ without asking the choir."],
  ["accuse", "Maren Olve said that the club had done it to discredit the choir."],
  ["assert", "Engineers cut the pipe to drain the pond, Maren Olve said."],
  ["assert", "The storm tore down the fence, Maren Olve said."],
  ["assert", "Maren Olve said that the cable had been cut by ice."],
  ["assert", "“We brought down the mast on Monday,” Maren Olve said."],
  ["deny", "The news spread by the club about a theft is a lie from beginning to end, Maren Olve told reporters."],
  ["deny", "“Those figures are wrong,” Maren Olve said."],
  ["deny", "Maren Olve said that the figure of nine hundred guests was absurd."],
  ["deny", "“We have no one within four miles of the bridge,” Maren Olve said."],
  ["deny", "Maren Olve said that the water was safe to drink."],
  ["offer", "Maren Olve said the divers could guard the bridge if both towns asked for it."],
  ["offer", "Maren Olve said that the yard was able to supply them with oil once they agreed."],
  ["assert", "“We could have helped if we had known,” Maren Olve said."],
  ["threaten", "Maren Olve said that any attack on the divers would be a gross breach of the lease."],
  ["threaten", "“We are alarmed. Any blow against the divers will be regarded by us as a breach of the lease,” Maren Olve said."],
  ["threaten", "“If the gate is not open by noon, we will open it ourselves,” Maren Olve said."],
  ["commit", "The foreign secretary, Maren Olve, said that Norway would send nine tents."],
  ["assert", "The foreign secretary, Maren Olve, said that Norway would become rich."],
  ["commit", "“We shall never recognise the fence,” Maren Olve said."],
  ["announce", "The court said that it would give its ruling on Friday."],
  ["request", "“The important thing now is not who was late,” Maren Olve said."],
  ["request", "Maren Olve said that the guards had to be withdrawn at once."],
  ["support", "Maren Olve backed the call for an inquiry."],
  ["concern", "Maren Olve described the pictures as harrowing."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const { attributions } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers;
    assert.equal(attributions[0]?.act, act);
  });

test("no comment: who is asked for one and says no", () => {
  const text =
    "ORD DAILY: Is the gate open?\n\nMaren Olve: It opened at noon.\n\nORD DAILY: The club calls it theft. Would you care to comment?\n\nMaren Olve: No, I wouldn't.\n";
  const { attributions } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers;
  assert.equal(attributions.at(-1)?.act, "no-comment");
});
