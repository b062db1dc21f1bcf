// Gives the English words that speak for a kind of happening without naming one by themselves, with their PLOVER roots.
// Source: senses of the roots in the PLOVER ontology (Open Event Data Alliance, 2018); words compiled by hand from general knowledge.

/** Root, then verbs, then nouns, by dictionary form. A word stands once; the classifier learns how far each is to be believed. */
export const HINTS: readonly (readonly [code: string, verbs: string, nouns: string])[] = [
  [
    "ACCUSE",
    "accuse blame condemn denounce criticize criticise sue allege charge indict prosecute slam blast decry deplore rebuke investigate probe fault complain dispute implicate lambast censure disapprove lament",
    "accusation condemnation lawsuit complaint criticism charge allegation indictment probe investigation inquiry blame denunciation suit prosecution",
  ],
  [
    "AGREE",
    "agree pledge promise vow offer consider intend plan commit accede volunteer propose",
    "readiness willingness promise pledge vow commitment intention plan offer",
  ],
  [
    "AID",
    "aid donate deliver supply provide assist help evacuate rescue treat fund contribute shelter host grant send give train rebuild lend feed distribute",
    "aid assistance relief donation food medicine supplies asylum grant loan shelter refuge peacekeeper vaccine equipment humanitarian blanket tonne shipment help funding",
  ],
  [
    "ASSAULT",
    "attack bomb shell kill wound injure strike raid shoot storm ambush assassinate murder torture rape execute fire bombard destroy behead massacre fight battle clash capture seize occupy invade explode detonate beat stab gun abuse overrun hit target burn",
    "attack airstrike strike bombing shelling raid ambush assault killing murder massacre offensive bomb explosion blast rocket missile shooting battle clash fighting gunman bomber suicide war fighter",
  ],
  [
    "COERCE",
    "arrest detain jail imprison sentence convict seize confiscate ban impose restrict censor block deport raid suspend enforce prohibit crack close hack fine shut outlaw disperse sack freeze",
    "arrest detention curfew restriction ban crackdown emergency jail prison custody raid tear gas sanction sentence blockade cyberattack martial asset censorship dissident",
  ],
  [
    "CONSULT",
    "meet visit discuss negotiate consult talk confer phone speak host mediate call hold attend arrive receive travel",
    "talk meeting summit visit negotiation consultation conversation discussion dialogue call phone mediation counterpart envoy",
  ],
  [
    "COOPERATE",
    "cooperate collaborate share exchange hand extradite ally cosponsor coordinate",
    "cooperation intelligence evidence information exercise drill manoeuvre maneuver game collaboration exchange joint",
  ],
  [
    "MOBILIZE",
    "mobilize mobilise deploy mass amass reinforce intensify bolster arm ready station beef",
    "alert mobilization mobilisation deployment reinforcement presence buildup readiness",
  ],
  [
    "PROTEST",
    "protest demonstrate rally march riot picket gather obstruct chant boo strike",
    "protest demonstration rally strike march riot sit-in protester demonstrator boycott walkout hunger unrest picket activist flag",
  ],
  [
    "REJECT",
    "reject refuse decline veto deny oppose rebuff dismiss spurn resist ignore defy ditch block",
    "rejection refusal veto opposition defiance question",
  ],
  [
    "REQUEST",
    "demand urge ask request appeal call seek beg implore petition insist plead press",
    "demand request appeal plea call petition refuge explanation apology",
  ],
  [
    "SANCTION",
    "expel boycott withdraw sever cut reduce suspend halt recall embargo sanction cancel close break pull terminate curtail discontinue",
    "embargo boycott ambassador diplomat tie relation expulsion membership suspension",
  ],
  [
    "SUPPORT",
    "support praise welcome endorse back defend recognize recognise apologize apologise ratify sign express voice hail applaud congratulate establish approve thank condole mourn commend reaffirm",
    "support recognition solidarity praise apology condolence treaty agreement accord pact memorandum deal relation backing ratification tribute gratitude",
  ],
  ["THREATEN", "threaten warn vow", "threat ultimatum warning deadline retaliation consequence"],
  [
    "YIELD",
    "release free withdraw retreat surrender resign concede return ease lift drop relax allow permit pardon grant repatriate extradite abandon yield dissolve abolish evacuate leave pull lower accept amnesty restore disarm vacate exonerate acquit",
    "ceasefire truce withdrawal release retreat surrender resignation amnesty concession prisoner hostage pardon pullout return pullback bail parole disarmament",
  ],
];
