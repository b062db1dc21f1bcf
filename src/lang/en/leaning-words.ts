// Gives the English verbs that lean to an act by whose deed they tell of: what a body makes known of itself, what is held against another.
// Source: members of the verb classes appoint-29.1, begin-55.1, stop-55.4, banish-10.2, remove-10.1, fire-10.10,
// investigate-35.4, give-13.1 and allow-64 (Levin 1993; VerbNet 3); general knowledge of English.
import type { LeaningWords } from "../../annotate/attribution/leaning-rule.ts";
import { verbForms } from "./verbs.ts";
import { wordSet } from "./words.ts";

const formsOf = (bases: string): ReadonlySet<string> => new Set([...wordSet(bases)].flatMap((base) => verbForms(base).forms));

export const LEANING_WORDS: LeaningWords = {
  enacted: formsOf(
    `abolish acquire activate adjourn adopt allocate annul appeal appoint approve arrest authorise authorize award ban begin book build buy
     call cancel choose clear close commission complete convene create cut deploy designate detain detect disband discharge discontinue discover
     dismiss dispatch dissolve donate double drop earmark elect end endorse engage enlist establish evacuate expand expel extend file
     fine finalise finalize form freeze grant halt hire identify impose inaugurate initiate install instruct introduce invest invite issue launch
     lay lift locate lodge lower merge mobilise mobilize move name nominate open order outlaw pass pick postpone publish purchase raise
     ratify reach recall recover recruit reduce reform refer register reinstate release relieve remove rename reopen repatriate repeal replace rescue
     restore restrict resume retire revoke sack scrap seal secure seize select sell send set settle shelve shut sign start station
     step stop submit summon suspend table tear terminate transfer triple upgrade vote waive withdraw`,
  ),
  under: formsOf(
    "abolish appoint assess close cut deploy evacuate examine extend halt hire introduce investigate launch open postpone probe recall recruit reduce relocate review scrap sell send shut suspend withdraw",
  ),
  powers: wordSet(
    `administration administrators agency agents airline army bailiffs bank bankers board bosses brigade bureau cabinet centre center chairman
     chief clerk club coalition command commander commission commissioner committee company conglomerate consortium contractor contractors council court customs
     department developer developers dictatorship director directorate directors dispatcher elite employer employers engineer executive executives federation firm fund
     garrison gendarmes general generals government governor guard guards harbourmaster headmaster headquarters hospital insurer insurers investor investors junta
     judge judges landlord landlords leadership league lenders management manager managers mayor militants military militia militiamen mine minister ministers
     ministry navy office officer officers official officials operator operators opposition owner owners palace parliament party patrol police policeman policemen
     politicians prefect prefecture premier presidency president prison prosecutor prosecutors publisher rebels rector referee regime registrar regulator retailer retailers
     secretariat security sergeant service settlers side sides soldiers state supplier suppliers superintendent troops trustees union university warden wardens`,
  ),
  favourable: wordSet(
    `call gold standard true wake-up achievement admirable amazing asset beacon beautiful best better big blessing bold brave breakthrough bright brilliant calm career celebration champion chance charming clear
     constructive courageous cradle credit crucial day dear dedicated delight dream encouraging example excellent excited exciting extraordinary fair faithful fantastic fine first friend friendly
     friends fruitful fun game-changer gem gentleman genius gift-giver giant golden good great greatest happy hardworking hero heroic heroes historic home honest honor honour hope hopeful
     important impressive improvement incredible inspiration inspiring interesting jewel joy key kind landmark leader legend long love loved lovely loyal magnificent major masterpiece
     meaningful milestone miracle model moment natural necessary new nice normal notable opportunity outstanding partner patriot peaceful perfect pioneer pleasure positive powerful privilege
     proud prize productive professional progress promising real relief remarkable responsible reward right role routine safe satisfactory significant sincere small smart solid
     special spectacular stable star start step strong stunning success successful super superb talented terrific thrill top treasure tremendous triumph trusted turning unique useful valuable
     very victory virtue vital warm welcome wise wonder wonderful worthy young`,
  ),
  as: "as",
  granted: wordSet("admitted allowed granted heeded let permitted"),
  due: formsOf(
    `act address answer apologise apologize bother bring clean compensate complete comply consult convene deliver disclose enforce explain finish fix
     fulfil fulfill hand help honour honor implement inform inspect intervene investigate keep listen maintain mention notify open pay protect
     provide publish reimburse release repair reply rescue respond restore return send share supply take test vaccinate visit warn`,
  ),
  knowing: wordSet("knew known"),
};
