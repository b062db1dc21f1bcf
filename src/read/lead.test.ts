import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE } from "../lang/en/page.ts";
import { leadOf } from "./lead.ts";
import { lexiconOf } from "./lexicon.ts";

/** The lead stands between brackets ⟦⟧; then what is known from it: date, agency, an exclamation mark for the agency's own form. */
const CASES: readonly (readonly [why: string, marked: string, date: string | null, agency: string | null])[] = [
  ["an agency in slashes", "⟦NORTHAM, May 19. /TASS/.⟧ Vestria is concerned.", "XXXX-05-19", "TASS!"],
  ["place and agency in brackets", "⟦LONDON (Reuters) —⟧ The ferry sank.", null, "Reuters"],
  ["two places parted by a slash", "⟦NORTHAM/PORT ELL, June 2 (Reuters) -⟧ The ferry sank.", "XXXX-06-02", "Reuters"],
  ["an outlet before a dash", "⟦Tasnim –⟧ The council met.", null, "Tasnim!"],
  ["place, date, agency", "⟦BRUSSELS, Nov 3 (AP) -⟧ The ferry sank.", "XXXX-11-03", "AP"],
  ["date with a year in brackets", "⟦KOKRA, Ind. (June 15, 2014) —⟧ Police said so.", "2014-06-15", null],
  ["an agency alone in brackets", "⟦(Reuters) -⟧ The ferry sank.", null, "Reuters"],
  ["capitals and a full stop", "⟦YEREVAN, SEPTEMBER 28, ARMENPRESS.⟧ The council met.", "XXXX-09-28", "Armenpress!"],
  ["a place in capitals", "⟦PORT ELL —⟧ The ferry sank.", null, null],
  ["an underscore for a dash", "⟦JERUSALEM (AP)_⟧ The council met.", null, "AP"],
  ["a place with its state", "⟦NEW HALLAM, N.Y., Sept. 26 (UPI) —⟧ A candidate was removed.", "XXXX-09-26", "UPI"],
  ["a colon after capitals", "⟦ISLAMABAD:⟧ The council met.", null, null],
  ["a place in small letters with a date", "⟦Northam, 3 March 2021 –⟧ The council met.", "2021-03-03", null],
  ["a region in brackets is no agency", "⟦Northam (W/R), Nov. 15, EllPress -⟧ The ferry sank.", "XXXX-11-15", "EllPress!"],
  ["a region in brackets, no agency", "⟦Northam (W/R), Nov. 15 -⟧ The ferry sank.", "XXXX-11-15", null],
  ["a state in brackets", "⟦ABUJA (Nigeria), Nov. 15 -⟧ The ferry sank.", "XXXX-11-15", null],
  ["an agency behind the date", "⟦Northam, Nov 15, Ell News Agency –⟧ The ferry sank.", "XXXX-11-15", "Ell News Agency!"],
  ["a region behind the date", "⟦Northam, Nov 15, Upper Ell –⟧ The ferry sank.", "XXXX-11-15", null],
  ["a weekday behind the date", "⟦Northam, Nov 15, Tuesday –⟧ The ferry sank.", "XXXX-11-15", null],
  ["place and day in brackets", "⟦(Port Ell, October 14, 2021) –⟧ The council met.", "2021-10-14", null],
  ["a day in brackets inside a sentence", "(On June 2 the ferry, an old one) – so they say – sank.", null, null],
  ["an unknown agency in brackets", "⟦Northam, Nov 15 (Ellwire) –⟧ The ferry sank.", "XXXX-11-15", "Ellwire"],
  ["a sentence with a dash", "The ferry — an old one — sank.", null, null],
  ["a name with a dash", "Mira Tol — the harbour master — spoke.", null, null],
  ["no place", "UPDATE — The ferry sank.", null, null],
  ["a date alone is the text's own", "March 3 — Troops crossed the strait.", null, null],
  ["a hyphen inside a name", "Nagorno-Ell is quiet.", null, null],
  ["brackets inside a sentence", "Mira Tol (left) said no.", null, null],
];

for (const [why, marked, date, agency] of CASES)
  test(`lead: ${why}`, () => {
    const text = marked.replace("⟦", "").replace("⟧", "");
    const lead = leadOf(text, 0, text.length, true, lexiconOf(PAGE));
    const found = lead === null ? text : `⟦${text.slice(lead.start, lead.end)}⟧${text.slice(lead.end)}`;
    assert.equal(found, marked);
    assert.equal(lead?.date?.value ?? null, date);
    assert.equal(lead?.agency == null ? null : lead.agency.name + (lead.own ? "!" : ""), agency);
  });

test("lead: further down a place in capitals is not enough", () => {
  const text = "PORT ELL — The ferry sank.";
  assert.equal(leadOf(text, 0, text.length, false, lexiconOf(PAGE)), null);
});
