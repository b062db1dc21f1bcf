// Gives the English words that speak for a kind of happening without naming one by themselves, with their PLOVER roots.
// Source: senses of the roots in the PLOVER ontology (Open Event Data Alliance, 2018); words compiled by hand from general knowledge.

/** Root, then verbs, then nouns, by dictionary form. A word stands once; the classifier learns how far each is to be believed. */
export const HINTS: readonly (readonly [code: string, verbs: string, nouns: string])[] = [
  [
    "ACCUSE",
    "accuse blame condemn denounce criticize criticise sue allege charge indict prosecute slam blast decry deplore rebuke investigate probe fault complain dispute implicate lambast censure disapprove lament challenge chide scold castigate berate excoriate reprimand upbraid reproach deride assail chastise arraign audit impugn vilify",
    "accusation condemnation lawsuit complaint criticism charge allegation indictment probe investigation inquiry blame denunciation suit prosecution subpoena rebuke inquest reprimand",
  ],
  [
    "AGREE",
    "agree pledge promise vow offer consider intend plan commit accede volunteer propose consent assent acquiesce undertake concur",
    "readiness willingness promise pledge vow commitment intention plan offer",
  ],
  [
    "AID",
    "aid donate deliver supply provide assist help evacuate rescue treat fund contribute shelter host grant send give train rebuild lend feed distribute finance subsidize airlift ship dispatch resettle vaccinate allocate earmark bankroll resupply equip rehabilitate reconstruct disburse",
    "aid assistance relief donation food medicine supplies asylum grant loan shelter refuge peacekeeper vaccine equipment humanitarian blanket tonne shipment help funding donor aircraft hospital vaccination",
  ],
  [
    "ASSAULT",
    "attack bomb shell kill wound injure strike raid shoot storm ambush assassinate murder torture rape execute fire bombard destroy behead massacre fight battle clash capture seize occupy invade explode detonate beat stab gun abuse overrun hit target burn torch pound overthrow topple kidnap abduct hijack slay slaughter maim poison sabotage vandalize loot pillage ransack plunder besiege lynch molest punch kick retaliate breach violate annihilate exterminate displace die pelt strafe crush recapture retake",
    "attack airstrike strike bombing shelling raid ambush assault killing murder massacre offensive bomb explosion blast rocket missile shooting battle clash fighting gunman bomber suicide war fighter torture kidnapping abduction beheading beating siege genocide bombardment hostility mortar grenade sniper",
  ],
  [
    "COERCE",
    "arrest detain jail imprison sentence convict seize confiscate ban impose restrict censor block deport raid suspend enforce prohibit crack close hack fine shut outlaw disperse sack freeze apprehend force compel oust nationalize silence suppress quell repress evict intercept tighten ground quarantine isolate bar forbid oblige extort blackmail coerce banish exile remand interrogate intern order expropriate confine handcuff",
    "arrest detention curfew restriction ban crackdown emergency jail prison custody raid tear gas sanction sentence blockade cyberattack martial asset censorship dissident warrant order fine checkpoint lockdown imprisonment tariff",
  ],
  [
    "CONSULT",
    "meet visit discuss negotiate consult talk confer phone speak host mediate call hold attend arrive receive travel greet arbitrate convene lunch dine",
    "talk meeting summit visit negotiation consultation conversation discussion dialogue call phone mediation counterpart envoy lunch dinner trip tour conference forum",
  ],
  [
    "COOPERATE",
    "cooperate collaborate share exchange hand extradite ally cosponsor coordinate partner upgrade normalize deepen broaden",
    "cooperation intelligence evidence information exercise drill manoeuvre maneuver game collaboration exchange joint partnership wargame training",
  ],
  [
    "MOBILIZE",
    "mobilize mobilise deploy mass amass reinforce intensify bolster arm ready station beef place boost strengthen fortify rearm redeploy muster conscript increase militarize",
    "alert mobilization mobilisation deployment reinforcement presence buildup readiness brigade battery troop",
  ],
  [
    "PROTEST",
    "protest demonstrate rally march riot picket gather obstruct chant boo strike stage barricade parade",
    "protest demonstration rally strike march riot sit-in protester demonstrator boycott walkout hunger unrest picket activist flag revolt uprising vigil",
  ],
  [
    "REJECT",
    "reject refuse decline veto deny oppose rebuff dismiss spurn resist ignore defy ditch block refute renege quash overturn snub rebut overrule shun disregard flout disobey evade stall reverse",
    "rejection refusal veto opposition defiance question denial snub",
  ],
  [
    "REQUEST",
    "demand urge ask request appeal call seek beg implore petition insist plead press pressure beseech solicit invite lobby require entreat summon",
    "demand request appeal plea call petition refuge explanation apology pressure invitation",
  ],
  [
    "SANCTION",
    "expel boycott withdraw sever cut reduce suspend halt recall embargo sanction cancel close break pull terminate curtail discontinue downgrade disengage cease end stop",
    "embargo boycott ambassador diplomat tie relation expulsion membership suspension severance downgrade",
  ],
  [
    "SUPPORT",
    "support praise welcome endorse back defend recognize recognise apologize apologise ratify sign express voice hail applaud congratulate establish approve thank condole mourn commend reaffirm respect award honor honour reiterate champion uphold advocate salute sympathize cheer bless",
    "support recognition solidarity praise apology condolence treaty agreement accord pact memorandum deal relation backing ratification tribute gratitude honor honour sympathy endorsement award resolution",
  ],
  ["THREATEN", "threaten warn vow menace caution intimidate", "threat ultimatum warning deadline retaliation consequence menace"],
  [
    "YIELD",
    "release free withdraw retreat surrender resign concede return ease lift drop relax allow permit pardon grant repatriate extradite abandon yield dissolve abolish evacuate leave pull lower accept amnesty restore disarm vacate exonerate acquit revoke repeal rescind relent reinstate reappoint loosen compensate liberate let lay capitulate disband demobilize soften waive commute cede relinquish forgive exempt reopen unfreeze decriminalize unblock",
    "ceasefire truce withdrawal release retreat surrender resignation amnesty concession prisoner hostage pardon pullout return pullback bail parole disarmament permission clearance exemption cease-fire retraction compensation handover repeal cease",
  ],
];
