// Takes invented sentences, checks the roots, the leading verb and the actors that the shipped model finds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annotate } from "../../presets.ts";
import { plainReport } from "../../../test/fixtures/plain-texts.ts";
import type { Event, Range } from "../../model/index.ts";

/** The event that carries the sentence. */
function leading(text: string): Event | undefined {
  const { article } = plainReport("r", text).annotated;
  return annotate(article).layers.events.find(({ leads }) => leads);
}

const CASES: readonly [text: string, code: string, source: string, target: string][] = [
  ["The government of Peru imposed sanctions on Chile on Monday.", "COERCE", "The government of Peru", "Chile"],
  ["Protesters were arrested by the police in the capital.", "COERCE", "the police", "Protesters"],
  ["Peru refused to meet with the envoy of Chile.", "REJECT", "Peru", "the envoy of Chile"],
  ["Rebels shelled the city on Monday.", "ASSAULT", "Rebels", "the city"],
  ["Peru expelled two diplomats of Chile.", "SANCTION", "Peru", "two diplomats of Chile"],
  ["The police of Peru conducted an investigation into the Bank of Chile.", "ACCUSE", "The police of Peru", "the Bank of Chile"],
  ["The army of Peru began shelling the port of Arica.", "ASSAULT", "The army of Peru", "the port of Arica"],
];
for (const [text, code, source, target] of CASES)
  test(`the model reads: ${text}`, () => {
    const event = leading(text);
    const words = (at: Range | null | undefined): string => (at == null ? "" : text.slice(at.start, at.end));
    assert.deepEqual([event?.code, words(event?.sourceAt), words(event?.targetAt)], [code, source, target]);
  });

test("a verb that names no happening gives no event", () =>
  assert.equal(leading("The library opens at noon and has a new roof."), undefined));
