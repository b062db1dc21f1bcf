// Gives the English words for what one side of a quarrel does against the other, and what armed men do to people.
// Source: senses of ASSAULT, COERCE, MOBILIZE and SANCTION in the PLOVER ontology (Open Event Data Alliance, 2018);
// members of the verb classes carry-11.4, force-59, hit-18.1, push-12 and send-11.1 (Levin 1993; VerbNet 3).
import type { HostileWords } from "../../annotate/attribution/hostile-rule.ts";
import { verbForms } from "./verbs.ts";
import { wordSet } from "./words.ts";

const IRREGULAR: Readonly<Record<string, string>> = {
  hit: "hit hits hitting",
  cut: "cut cuts cutting",
  shut: "shut shuts shutting",
  sink: "sink sinks sank sunk sinking",
  strike: "strike strikes struck striking",
  fly: "fly flies flew flown flying",
  overfly: "overfly overflies overflew overflown overflying",
  tie: "tie ties tied tying",
  lead: "lead leads led leading",
  lay: "lay lays laid laying",
  keep: "keep keeps kept keeping",
  leave: "leave leaves left leaving",
};

const formsOf = (bases: string): ReadonlySet<string> =>
  new Set([...wordSet(bases)].flatMap((base) => [...wordSet(IRREGULAR[base] ?? verbForms(base).forms.join(" "))]));

const MOVES = `amass annex arm besiege block blockade bomb capture colonise colonize deport disrupt divert down encircle encroach escalate expel fortify
  hamper hinder hit impede infiltrate interrupt intrude jam mass militarise militarize mine obstruct occupy overfly penetrate prolong provoke
  ram reinforce scatter seize shell shoot sink sponsor strike withhold cross enter derail board delay stall harass push buzz shadow tow impound drill kill wound injure`;

export const HOSTILE_WORDS: HostileWords = {
  moves: formsOf(MOVES),
  done: formsOf(`${MOVES} abduct attack cut destroy detain fire launch lay kill kidnap plant set shut violate wound`),
  acts: wordSet(
    `abduction aggression ambush assault attack attacks attempt attempts blockade bombardment bombing breach breaches capture campaign
     detention incursion incursions interference intrusion intrusions invasion killing killings mining occupation offensive provocation
     provocations raid raids sabotage seizure shelling shooting strike strikes violation violations`,
  ),
  by: wordSet("by"),
  of: wordSet("of from"),
  from: wordSet("from"),
  sent: wordSet(
    `aircraft arms ammunition attackers balloon balloons bombs boats divers drone drones fighters fire grenades gunmen group infiltrators jets
     leaflets mercenaries militants missile missiles mortars projectiles raiders rocket rockets rounds saboteurs shell shells shots uavs weapons`,
  ),
  sending: wordSet(
    "came come sent launched fired flown smuggled supplied crossed flew dropped shipped delivered armed directed coordinated",
  ),
  armed: wordSet(
    `agents bailiffs commandos cossacks fighters gendarme gendarmes gunman gunmen guard guards guardsmen insurgents marines mercenaries militants
     militia militiaman militiamen officer officers paramilitaries patrolmen police policeman policemen policewoman rangers rebels servicemen
     soldier soldiers thug thugs troops warder warders`,
  ),
  men: wordSet("man men people"),
  uniform: wordSet("uniform uniforms masks camouflage fatigues balaclavas"),
  rough: formsOf("hit kick slap punch push shove drag haul chase keep lock strip handcuff tie starve beat"),
  homes: wordSet(
    "apartment apartments bed beds boat boats cabin car cars cell desk desks flat flats home homes house houses office offices post posts room rooms tent tents village villages",
  ),
  hurting: formsOf("hit kick slap punch beat handcuff drag"),
  forcing: formsOf("force compel coerce"),
  taking: formsOf("take lead drive march haul drag carry"),
  away: wordSet("away off"),
  using: formsOf("use employ drop fire hurl throw lob deploy"),
  arms: wordSet(
    `ammunition artillery batons bombs bullets drones explosives flamethrowers gas grenades mines missiles mortars munitions napalm phosphorus
     projectiles rockets rounds shells tanks torture weapons violence force cannon cannons`,
  ),
  against: wordSet("against on at into"),
  leaving: formsOf("leave abandon"),
  perishing: wordSet("die drown starve freeze bleed perish rot suffocate"),
  carrying: formsOf("carry transport smuggle ship haul conceal"),
  illicit: wordSet("smuggled stolen looted contraband counterfeit forged"),
  traces: wordSet("traces trace signs"),
  flying: formsOf("fly"),
  over: wordSet("over into"),
  forsaking: formsOf("abandon forget desert forsake fail betray disown neglect"),
  denying: formsOf("deny refuse"),
  whom: wordSet("me him her us them you"),
  nothing: wordSet("nothing"),
  wrong: wordSet("wrong illegal improper unusual"),
  unlawfully: wordSet("illegally unlawfully"),
  striking: wordSet("hit struck shelled bombed targeted strafed"),
  shielded: wordSet(
    "hospital hospitals clinic clinics school schools kindergarten ambulance ambulances church mosque market monastery synagogue orphanage shelter",
  ),
  full: wordSet("full loaded packed stuffed laden crammed caught filled"),
  with: wordSet("with of"),
  finding: formsOf("find discover seize uncover recover intercept confiscate"),
  amounting: formsOf("constitute represent amount be"),
  breaches: wordSet("breach breaches violation violations infringement contravention"),
};
