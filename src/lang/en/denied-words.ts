// Gives the English words that tell a denial from what merely is not so.
// Source: general knowledge of English.
import type { DeniedWords } from "../../annotate/attribution/denied-rule.ts";
import { verbForms } from "./verbs.ts";
import { words, wordSet } from "./words.ts";

const formsOf = (bases: string): readonly string[] => [...wordSet(bases)].flatMap((base) => verbForms(base).forms);

const ASKED = words("request requests application applications invitation invitations proposal proposals offer offers appeal appeals");

export const DENIED_WORDS: DeniedWords = {
  unfound: new Set([
    ...formsOf(
      `find know report record identify announce decide recover expect reach confirm complete schedule issue publish determine establish
       arrest detain rescue locate discover notice hear see remember recall understand like believe survive sleep live come stay remain arrive die exist
       move go turn happen matter work win score play hurt injure wound harm affect cancel postpone miss`,
    ),
    "made",
    "set",
    "left",
    "found",
    "known",
    "slept",
    "killed",
    "came",
    "won",
  ]),
  scarce: wordSet(
    "rain snow water food bread money time power electricity gas heat help sleep work luck news signal roof home homes idea children medicine fuel milk wind sun problem problems complaints complaint doubt doubts",
  ),
  forces: wordSet(
    `troops soldiers forces units fighters servicemen servicemen military army officers police policemen agents guards men people crew crews personnel unit vessels ships boats
     aircraft planes bases posts positions role part hand involvement knowledge connection link links ties interest intention designs claim claims
     quarrel secrets`,
  ),
  given: wordSet("received got heard gotten obtained seen"),
  such: wordSet("such"),
  alleged: wordSet(
    `agreement attack call conversation deal decision demand document incident instruction intention letter list meeting operation order plan
     pledge policy practice promise raid remark report rule statement strike threat undertaking`,
  ),
  unaware: wordSet("aware informed sure"),
  pictures: wordSet(
    "document documents letter video recording photo photos photograph photographs picture pictures footage tape audio image images map email",
  ),
  forged: wordSet("forgery forgeries fake fakes montage fabrication fabrications hoax invention deepfake"),
  asked: new Set(ASKED),
  means: wordSet(
    "fire force violence coercion weapons weapon arms ammunition gas bullets rounds missiles drones drone artillery mortars torture shots batons grenades",
  ),
  used: wordSet("used opened employed deployed applied launched conducted fired"),
  places: wordSet("in on at over near inside within around aboard under outside there here"),
  nothing: wordSet("nothing"),
  pending: wordSet("yet"),
  soFar: ["so far"],
  unasked: ASKED.map((it) => `no such ${it}`),
  unmade: [
    "there was no such",
    "there were no such",
    "there had been no such",
    "been made",
    "was made",
    "were made",
    "was ever made",
    "ever existed",
    "exists",
    "existed",
  ],
  never: wordSet("never"),
  emphatic: [
    "of any kind",
    "of any sort",
    "of any type",
    "at any time",
    "at any point",
    "at any stage",
    "by any channel",
    "through any channel",
    "by any means",
    "in any way",
    "in any form",
    "whatsoever",
  ],
  sought: wordSet("seek seeks seeking sought looking look aspire"),
  idleTalk: wordSet("talk gossip chatter hearsay rubbish nonsense lies bunk hogwash slander calumny tales fantasy fantasies"),
};
