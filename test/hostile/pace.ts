// Takes the processor time an input took, holds it against its limit and against how fast plain prose is read just then.
import assert from "node:assert/strict";
import { collate } from "../../src/engine.ts";

const paragraph = (day: number): string =>
  `The harbour master said on day ${day} that pier ${day + 7} would stay closed until May. “We will not open it before the engineers are done,” ` +
  `Ilse Marenko told reporters, adding that ${day % 9} of ${10 + day} cranes had been damaged in the storm of 12 March 2021. The union denied it.`;

/** Plain prose: reports of twenty paragraphs each, about 100 KB together. */
const REPORTS = Array.from({ length: 20 }, (_, report) => {
  const paragraphs = Array.from({ length: 20 }, (_, day) => paragraph(report * 20 + day));
  return {
    name: `${report}.txt`,
    bytes: Buffer.from(`Pier ${report} stays closed\n\nNORTHAM, May 3, 2021 - ${paragraphs.join("\n\n")}\n`),
  };
});

/** Processor time in ms that the reports take the third time, where no other process runs on the machine. */
const PROSE_ALONE_MS = 1700;

/** How much longer plain prose takes than on an idle machine, at least 1: beside other tests two threads of one core slow each other. */
async function slowness(): Promise<number> {
  let tookMs = 0;
  for (let round = 0; round < 3; round++) {
    const from = process.cpuUsage();
    await collate(REPORTS);
    const { user, system } = process.cpuUsage(from);
    tookMs = (user + system) / 1000;
  }
  return Math.max(1, tookMs / PROSE_ALONE_MS);
}

/**
 * Throws where processor time spent on an input is above a limit that holds on an idle machine; plain prose is timed only then.
 * @param used what `process.cpuUsage` gave since the work began
 */
export async function assertWithin(limitMs: number, { user, system }: NodeJS.CpuUsage): Promise<void> {
  const tookMs = (user + system) / 1000;
  if (tookMs < limitMs) return;
  const slower = await slowness();
  assert.ok(tookMs < limitMs * slower, `${Math.round(tookMs)} ms where plain prose takes ${slower.toFixed(1)} times what it takes alone`);
}
