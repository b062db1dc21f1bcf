// Gives what English words and expressions mean together: the meanings of a lemma, of an expression, of a meaning that is negated.
// Source: compiled by hand from general dictionary knowledge; precision checked on the train part of the MSR paraphrase pairs.
import { MEANINGS } from "./concept-words.ts";

/** Expressions of two or three words, by their lemmas, and what they mean together. */
const EXPRESSIONS = `
take place: happen
free will: voluntarily
own accord: voluntarily
step down: resign
take part: participate
per cent: percent
cease fire: stop-fire
lay down: give-up
call off: cancel
carry out: do
point out: say
put off: delay
set up: found
break out: begin
go off: bomb
blow up: bomb
pull out: leave
pull back: leave
sit down: talk
in touch: contact
prime minister: prime-minister
open fire: shell
open up on: shell
open up at: shell
come back: return
go back: return
as needed: if-needed
set fire: burn
turn down: reject
be back: return
step down: leave-office
take part: participate
look into: investigation
find out: find
take over: take
hand over: give
turn over: give
carry on: continue
go on: continue
go ahead: continue
call on: request
call for: request
at once: immediately
right away: immediately
right now: now
at present: now
for now: now
make sure: ensure
get out: leave
move out: leave
go away: leave
stay put: stay
take control: occupy
be willing: ready
under way: underway
shut down: close
back down: surrender
give up: surrender
stand down: leave-office
send away: expel
throw out: expel
kick out: expel
drive out: expel
force out: expel
break off: stop
put an end: stop
pass away: die
lose life: die
lose their life: die
lose his life: die
lose her life: die
shoot dead: die
if necessary: if-needed
if need be: if-needed
if needed: if-needed
in favor: support
in favour: support
bring about: provoke
speak for: represent
stand for: represent
deal with: solve
come to: arrive
rule out: exclude
without home: homeless
without house: homeless
lose home: homeless
lose their home: homeless
lose house: homeless
lose their house: homeless
`;

/** Meanings of which the one, negated, is the other. */
const OPPOSITES =
  "leave stay, stop continue, reject agree, allow ban, deny admit, refuse agree, open-to closed, true lie, guilty innocent, safe dangerous, remember forget, include exclude";

/** For each meaning what it means where it is negated. */
export const oppositeMeanings = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const pair of OPPOSITES.split(", ")) {
    const [one = "", other = ""] = pair.split(" ");
    found.set(one, [...(found.get(one) ?? []), other]);
    found.set(other, [...(found.get(other) ?? []), one]);
  }
  return found;
};

/** Gives each lemma's meanings, in the order of the table. */
export function meaningsByLemma(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of MEANINGS.trim().split("\n")) {
    const [meaning = "", lemmas = ""] = line.split(": ");
    for (const lemma of lemmas.split(" ")) {
      const meanings = found.get(lemma) ?? [];
      if (!meanings.includes(meaning)) meanings.push(meaning);
      found.set(lemma, meanings);
    }
  }
  return found;
}

export function meaningOfExpressions(): ReadonlyMap<string, string> {
  return new Map(
    EXPRESSIONS.trim()
      .split("\n")
      .map((line): [string, string] => {
        const [words = "", meaning = ""] = line.split(": ");
        return [words, meaning];
      }),
  );
}
