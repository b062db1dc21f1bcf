// Gives the English words for unnamed forces and for happenings, by which outlets and parties call them.
//
// @source common usage of English-language news
import type { NameLabelWords } from "../../compare/name-rule.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const kinds = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)));

export const NAME_LABELS: NameLabelWords = {
  forces: set(
    "guards guardsmen troops soldiers servicemen personnel forces patrol patrols detail outfit unit units detachment detachments squad " +
      "battalion brigade regiment division militiamen gendarmes policemen police paratroopers marines commandos sailors army navy gendarmerie",
  ),
  owned: set("men fighters gunmen"),
  people: set("people persons individuals men"),
  branches: kinds({
    border: "border frontier",
    police: "police riot policemen gendarmes gendarmerie",
    sea: "navy naval coast sailors maritime",
    air: "air",
    peace: "peacekeeping",
  }),
  wearing: "in",
  uniforms: set("uniform uniforms form fatigues camouflage"),
  events: kinds({
    any: "incident tragedy disaster catastrophe accident",
    fight: "clash clashes skirmish shootout shoot-out gunfight firefight shooting exchange ambush massacre bloodbath carnage killings",
    attack: "attack assault raid provocation onslaught",
    blast: "explosion blast bombing detonation",
    fall: "collapse cave-in rockfall landslide",
    blaze: "blaze inferno arson",
    water: "flood flooding sinking shipwreck capsizing",
    crash: "crash collision derailment ramming",
    unrest: "riot riots unrest",
    seizure: "seizure hijacking abduction kidnapping",
  }),
  anyEvent: "any",
  site: "at",
  after: set("of after during since"),
  others: set(
    "any another no other such every each similar more further future possible many several some worst first second next last previous",
  ),
  ours: set("our my"),
  its: "its",
};
