// Gives the English words by which claims of two tellers are held against each other.
// Source: compiled by hand from general dictionary knowledge.
import type { ClaimWords, Telling } from "../../compare/claim-rule.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const telling = (mishap: string, inflicted: string): Telling => ({ mishap: set(mishap), inflicted: set(inflicted) });

export const CLAIMS: ClaimWords = {
  awareness: set("aware knowledge evidence sign trace proof confirmation indication"),
  unreal: set("will would shall should can could may might must ought 'll wo 'd"),
  presence: set("aboard present near there inside vicinity board site foot exist presence on around ashore cross enter keep have"),
  happenings: set(
    `collision collide ram crash accident shot shoot shooting gunshot gunfire bullet fire explosion explode blast bomb bombing raid
     shelling shell sink capsize derail poison burn arson beating torture rape abduct abduction kidnap kidnapping murder stab
     bribe bribery sabotage ambush clash brawl riot burglary drown arrest loot looting assault incursion storm landslide`,
  ),
  partly: set("all every both necessarily always only just merely simply entirely fully completely much many enough else more longer"),
  noneOf: set("no any single one neither nor"),
  further: set("more other another additional further"),
  hints: set("exclude rule discount preclude"),
  opposing: set("non un"),
  partials: set("scene hospital spot home house car vehicle room site morgue ambulance alone"),
  pending: "yet",
  pointers: set("this that it so all such account version claim story statement charge accusation allegation report description"),
  firing: set("fire shoot shot"),
  harmless: set("air sky warning flare blank rubber teargas"),
  harmful: set("automatic bullet head machine gun rifle machine-gun chest volley salvo burst live"),
  grounds: set("water waters territory soil airspace side territorial sector bank zone jurisdiction land shore"),
  ownGround: set("our their its"),
  being: set("was were is are be been being"),
  within: set("in inside within into on"),
  guilty: set(
    `smuggler terrorist militant rebel criminal gunman bandit saboteur spy mercenary poacher thug looter fighter insurgent extremist
     separatist gangster robber thief trafficker agent provocateur hooligan rioter pirate infiltrator intruder combatant guerrilla
     attacker aggressor hostage-taker jihadist contraband vandal arsonist wrecker`,
  ),
  innocent: set(
    `fisherman farmer civilian student worker pilgrim villager child tourist doctor driver shopkeeper resident teacher nurse passenger
     bystander shepherd herder baker cook trader labourer laborer miner volunteer journalist refugee patient pupil schoolchild peasant
     woodcutter picnicker engineer sailor guest hunter mourner worshipper worshiper schoolboy schoolgirl pensioner`,
  ),
  anybody: set(
    "man woman person people victim dead body all one those they he she who boy girl youth group crew detainee prisoner killed arrested suspect",
  ),
  naming: set("call label brand describe term dub denounce style name refer"),
  tellings: [
    telling("jump leap dive fall slip stumble", "throw push shove hurl toss fling"),
    telling("capsize founder overturn", "ram shoot sink fire torpedo shell"),
    telling("accident short-circuit defect", "sabotage arson explosive bomb"),
    telling("illness disease stroke", "beat torture poison"),
  ],
  before: "first",
};
