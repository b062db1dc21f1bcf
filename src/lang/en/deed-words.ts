// Gives the English words for what is done to others against their will or against the law, and for what excuses it.
// Source: general knowledge of English; senses of ASSAULT and COERCE in the PLOVER ontology (Open Event Data Alliance, 2018);
// members of the verb classes murder-42.1, poison-42.2, steal-10.5, cheat-10.6, destroy-44 and swat-18.2 (Levin 1993; VerbNet 3).
import type { DeedWords } from "../../annotate/attribution/deed-rule.ts";
import { verbForms } from "./verbs.ts";
import { wordSet as words } from "./words.ts";

/** Verbs with regular forms. */
const REGULAR = `abduct abuse ambush assassinate assault attack batter betray blackmail bomb bombard breach bribe bully burgle burn butcher cheat
  coerce conceal contaminate deceive defame defraud defy desecrate destroy dismember dump embezzle endanger enslave execute exploit extort fabricate falsify
  fire flout gas grope hack harass hijack humiliate infiltrate insult intimidate invade kidnap kill lie loot lynch manipulate massacre
  menace mine mistreat mock molest murder neglect obstruct overrun pillage pirate plunder poison pollute provoke punch raid ram
  ransack rape rig rob sabotage scam seize shell slander slaughter smear smuggle spy stab stage stalk storm strafe strangle swindle
  torch torture trample trespass tamper launder siphon falsify forge orchestrate mastermind instigate incite foment pocket waste squander misuse mismanage misappropriate underpay overcharge vandalise vandalize victimise victimize violate whip
  annihilate behead bludgeon bulldoze burglarise burglarize collude con confiscate connive conspire corrupt counterfeit crucify damage decapitate
  demolish deprive despoil devastate disfigure dispossess dope drug dupe eavesdrop electrocute evade exterminate fiddle filch flog garrotte hoodwink hound
  intercept jeer knife maim manhandle maul mug mutilate misinform mislead misrepresent nab obliterate overbill pelt pester pilfer profiteer pulverise
  pulverize purloin ransom ravage raze ruin savage scald scapegoat shortchange shove shred slap slay smash smother snatch spit starve strip suborn
  overstep politicise politicize discriminate renege backtrack stonewall undermine jeopardise jeopardize imperil torpedo scupper muzzle censor encroach
  demean belittle distort misquote whitewash meddle subvert usurp persecute oppress brutalise brutalize demonise demonize dehumanise dehumanize
  stigmatise stigmatize marginalise marginalize disenfranchise railroad shirk gaslight
  suppress swipe terrorise terrorize thrash throttle trash trick vilify wiretap wreck`;

const IRREGULAR = `shoot shoots shot shooting steal steals stole stolen stealing beat beats beaten beating blow blows blew blown blowing
  misled burnt burned hid hidden threaten threatens threatened threatening`;

/** Forms that are seldom a charge: "he beat the champion", "they break records", "hit" of markets. */
const TOO_WIDE = words(
  "break broke broken breaking hit hits throw threw beat beats beating burn burns lie lies lying mine mines blow blows stage stages",
);

const formsOf = (bases: string): ReadonlySet<string> =>
  new Set(
    bases
      .split(/\s+/)
      .filter((it) => it !== "")
      .flatMap((base) => verbForms(base).forms),
  );

/** Verbs for what harms nobody, or for coming, going and speaking. */
const BENIGN = `accept acknowledge add agree aid allow announce answer appeal apologise apologize appoint approve arrive ask assist attend be become begin build buy call
  care celebrate change cheer choose come comfort compensate condemn confirm congratulate consider continue cook cure decide declare defend deliver die donate drown
  earn elect employ encourage evacuate expect explain express feed feel fill find finish follow free gain get give go greet guard guide have hear help hire hold honor honour hope
  host identify increase inform inspire invite join keep know land learn leave lend let like listen live look lose love make mark meet mention move need note notice
  obtain offer open pay perform phone play praise prefer prepare present propose protect provide publish put raise reach read receive recognise recognize recover
  release remain remember remind repair repay reply report request rescue respect respond retreat return save say see sell send serve share show sign sing speak spend stand start
  stay study suffer suggest support surrender survive talk teach tell thank think train travel treat try turn understand urge use visit vote wait walk want warn watch welcome
  win wish withdraw work write`;

const IRREGULAR_BENIGN = `was were came gave went had heard held knew left let lost made met paid put read said saw sold sent stood told thought understood won wrote
  became began built bought chose felt found got kept lent spoke spent taught did does do is are has taken took brought bring brings grew grow grows rose ate drank slept sleep ran run runs fell fall falls sat sit`;

const violent = words(
  [...REGULAR.split(/\s+/).flatMap((base) => [...verbForms(base).forms]), ...IRREGULAR.split(/\s+/)]
    .filter((it) => !TOO_WIDE.has(it))
    .join(" "),
);

/** Base forms of what is only attempted: "tried to seize the depot". */
const attempted = words(
  `${REGULAR} shoot steal break blow cut disrupt block derail undermine overthrow topple destabilise destabilize sink drown disable silence hide interfere influence escape evade suppress crush hang`,
);

export const DEED_WORDS: DeedWords = {
  violent,
  shooting: words("shot fired shoots fires"),
  goals: words("at on upon into"),
  doers: words("by from"),
  attempting: words(
    "try tries tried trying attempt attempts attempted attempting seek sought plot plots plotted plotting conspire conspired plan planned",
  ),
  attempted,
  oneself: words("himself herself itself themselves myself ourselves"),
  natural: words(
    `fire fires flame flames blaze smoke storm storms wind winds wave waves rain rains flood floods water waters quake earthquake tremor blast explosion
     explosions accident collision crash disease virus infection epidemic pandemic cancer heat heatwave cold drought hurricane typhoon cyclone tornado
     landslide avalanche lightning bullet bullets shell shells shrapnel rocket rockets missile missiles bomb bombs gas poison debris train car truck bus plane
     ice snow frost hail fog mud sand rust wear corrosion crisis inflation tax taxes cuts change climate war conflict poverty hunger virus bacteria snake dog dogs shark bear illness surgery drug drugs`,
  ),
  singulars: words("he she it"),
  missing: words("nobody none no-one neither"),
  cases: [
    "case had been opened",
    "case was opened",
    "case has been opened",
    "opened a case",
    "opened a criminal case",
    "criminal proceedings",
    "opened an investigation",
    "opened an inquiry",
    "investigation was opened",
    "investigation had been opened",
  ],
  slain: words("killed"),
  excuses: [
    "into the air",
    "in the air",
    "warning shot",
    "warning shots",
    "warning fire",
    "in self defence",
    "in self defense",
    "in defence of",
    "in defense of",
    "to defend",
    "in response to",
    "returned fire",
    "return fire",
    "fired back",
    "shot back",
    "hit back",
    "was forced to",
    "were forced to",
    "had no choice",
    "by mistake",
    "by accident",
    "accidentally",
  ],
  lawful: [
    "within the law",
    "within their rights",
    "within its rights",
    "according to the law",
    "in accordance with the law",
    "in accordance with the rules",
    "in accordance with international law",
    "in line with the law",
    "in line with the rules",
    "in full compliance",
    "in compliance with",
    "acted lawfully",
    "acted legally",
    "acted correctly",
    "acted properly",
    "acted appropriately",
    "acted in good faith",
    "by the book",
    "followed the rules",
    "followed all the rules",
    "followed all",
    "followed every",
    "respected the law",
    "respected all",
    "observed all",
    "met all",
    "met every",
    "followed procedure",
    "followed all procedures",
    "followed protocol",
    "did nothing wrong",
    "done nothing wrong",
    "nothing illegal",
    "nothing improper",
    "complied with",
    "have complied",
    "had complied",
  ],
  culprits: words(
    `smuggler smugglers terrorist terrorists poacher poachers saboteur saboteurs spy spies thief thieves murderer murderers killer killers criminal criminals
     provocateur provocateurs aggressor aggressors liar liars bandit bandits pirate pirates mercenary mercenaries fraud fraudster fraudsters crook crooks
     trespasser trespassers hooligan hooligans vandal vandals looter looters traffickers trafficker occupier occupiers thug thugs gangster gangsters arsonist arsonists assassin assassins butcher butchers dictator tyrant extremist extremists racist racists`,
  ),
  lacking: words(
    "lights plates insignia markings warning permission authorisation authorization lights licence license licences permit permits consent provocation justification trial reason notice",
  ),
  unasked: words(
    "asking consulting informing telling warning notifying looking checking paying permission explaining apologising apologizing reading testing",
  ),
  criminal: formsOf(
    "abduct ambush assassinate assault attack blackmail bribe bully burgle defraud embezzle extort gas grope harass hijack humiliate kidnap loot lynch massacre molest murder persecute pillage plunder poison provoke ram ransack rape rig rob sabotage slander smear tamper falsify forge launder siphon stab steal strafe swindle torch torture trample vandalise vandalize beat drug bulldoze con confiscate corrupt decapitate behead flog mistreat mug mutilate pelt pilfer slay snatch spit terrorise terrorize thrash trick dupe mislead deceive betray cheat abuse exploit bomb shell mine suborn violate misuse squander wreck smash bludgeon",
  ),
  wrongs: words(
    "arson vote-rigging espionage treason piracy theft robbery smuggling fraud murder massacre genocide sabotage corruption cover-up blackmail extortion invasion assassination kidnapping hijacking conspiracy plot bribery plunder negligence nepotism looting torture persecution discrimination harassment suspects suspect ramming shelling bombardment",
  ),
  unlawful: words("illegal unlawful unconstitutional fraudulent illegitimate negligent guilty"),
  errors: words("mistake mistakes error errors misunderstanding misquotation slip wrong mistranslation exaggeration"),
  stories: words(
    "version versions story stories account accounts report reports claim claims charge charges figure figures rumour rumor allegation allegations",
  ),
  talk: words("talk claim claims allegation allegations accusation accusations rumour rumours rumor rumors"),
  told: words(
    "information report reports statement statements story stories news version versions account accounts figure figures number numbers charge charges reporting suggestion suggestions assertion assertions idea message messages post posts",
  ),
  topics: words("of about that"),
  credited: words(
    "true credible serious justified correct plausible right grave legitimate fair important disturbing alarming shocking worrying troubling",
  ),
  falsehoods: words(
    "fabrication fabrications figment figments doctored fabricated photoshopped deepfake lie lies fiction nonsense myth myths hoax fake rumour rumours rumor rumors false baseless groundless unfounded untrue propaganda rubbish invention inventions disinformation misinformation speculation tale tales absurd charade stunt theatre theater comedy spectacle pretext ridiculous laughable preposterous ludicrous nonsensical fantasy fantasies misleading untruthful distraction diversion smokescreen",
  ),
  suffered: words(
    "thrown seized detained locked denied refused ignored forgotten abandoned evicted sacked stripped chased dragged cheated robbed silenced kicked jailed arrested imprisoned expelled dumped pushed whipped exploited",
  ),
  ignoring: formsOf("ignore disregard disobey flout defy dismiss overlook neglect reject refuse evade"),
  orders: words(
    "order orders warning warnings call calls signal signals request requests appeal appeals complaint complaints rule rules law laws regulation regulations advice safety ruling rulings limits alarm alarms plea pleas letters instructions subpoena subpoenas summons",
  ),
  others: words("they you"),
  benign: new Set([...formsOf(BENIGN), ...words(IRREGULAR_BENIGN)]),
  abetting: formsOf("allow legalise legalize permit enable condone tolerate encourage cover conceal excuse reward sanction shield"),
  heeding: formsOf("comply cooperate honour honor respect heed obey abide adhere fulfil fulfill"),
  replying: formsOf("respond reply answer react"),
  due: formsOf(
    "warn tell inform ask consult help listen answer pay explain apologise apologize protect check show visit compensate rescue call",
  ),
  single: words("one single"),
  merely: words("only merely just simply"),
  leaders: words(
    "president minister spokesman spokeswoman spokesperson ambassador premier leader chancellor king queen general commander envoy diplomat deputy mayor official officials government authorities side delegation delegations diplomats experts media press",
  ),
  failing: words("fail fails failed failing neglect neglected omitted"),
  owed: words(
    "protect prevent inspect warn act respond honour honor fulfil fulfill comply pay repair maintain disclose investigate implement provide stop intervene report inform consult deliver clean notify explain keep ensure heed",
  ),
  without: words("without"),
  meeting: words("met greeted came come"),
  under: words("with by under"),
  hostile: words("fire gunfire shots bullets stones attack attacks shelling grenades violence batons force rifles"),
  handled: words(
    `tied bound dragged beat beaten kicked punched shot killed tortured burned burnt stabbed strangled poisoned drugged robbed raped hanged drowned whipped
     slapped thrown pushed shoved handcuffed chained gagged blindfolded abused executed buried dumped`,
  ),
  contraband: words(
    `weapon weapons arms ammunition munitions explosive explosives tusks drugs cocaine heroin rifles grenades contraband ivory detonators dynamite
     machetes pistols guns bribes cash banknotes surveillance reconnaissance eavesdropping espionage`,
  ),
  finding: words("found hidden seized discovered concealed stashed smuggled recovered loaded stored transported"),
  stopping: words("stopped halted held delayed blocked detained kept turned prevented"),
  waiting: words("waiting"),
  rescuers: words(
    `ambulance ambulances doctor doctors medic medics medics nurse nurses paramedic paramedics midwife midwives firefighter firefighters fireman
     rescuer rescuers patient patients convoy convoys aid observers monitors inspectors`,
  ),
  barriers: words("checkpoint checkpoints roadblock roadblocks barrier barriers crossing border gate gates post cordon"),
  planting: formsOf("plant lay place attach put"),
  explosives: words("bomb bombs explosive explosives dynamite grenade grenades mine mines landmines detonator detonators charges"),
  beginning: formsOf("begin start continue keep proceed"),
  hurling: formsOf("throw hurl lob fire shoot"),
  missiles: words(
    "bomb bombs shell shells rocket rockets round rounds shot shots missile missiles mortars grenades bullet bullets stones fire gunfire",
  ),
  hitting: words("came come dropped rolled fell fallen landed fired thrown hurled hit struck rained launched lobbed"),
  weapons: words(
    `drone drones uav uavs missile missiles rocket rockets shell shells mortar mortars grenade grenades torpedo torpedoes bomb bombs projectile
     projectiles artillery howitzer howitzers jet jets warplane warplanes helicopter helicopters gunboat gunboats cruiser cutter tank tanks`,
  ),
  striking: words(
    `hit hits hitting struck strikes striking attacked attacks destroyed destroys killed kills wounded injured damaged sank burned burnt exploded
     shelled bombed fired launched dropped lobbed rammed blasted levelled leveled flattened`,
  ),
  pointing: words("it"),
  such: words("such"),
  safeguards: words(
    `warning warnings alarm alarms siren sirens exit exits ladder ladders rail rails railing railings barrier barriers doctor doctors ambulance ambulances
     oxygen mask masks helmet helmets pump pumps inspection inspections inspector inspectors maintenance lifeboat lifeboats lifejackets lifejacket
     extinguisher extinguishers sprinkler sprinklers brake brakes lock locks supervision training lifeguard lifeguards security hydrant hydrants`,
  ),
  working: words(
    "issued given sounded work worked working function functioned functioning sound sounded ring rang open come came arrive arrived go",
  ),
  owing: words("should ought"),
  perfect: words("have"),
  persons: words(
    `man men woman women boy boys girl girls child children people father mother son sons daughter daughters brother brothers sister sisters husband wife
     protesters protester demonstrators prisoners prisoner worker workers student students pupils fans driver passengers patients body bodies monks nuns
     priest villagers residents civilians journalists reporter reporters players referee strikers miners farmers neighbours neighbors victim victims`,
  ),
  somebody: words("someone somebody"),
  mishaps: words(
    `storm flood accident crash earthquake fire blast explosion collision disease illness virus avalanche landslide wave lightning fall hurricane war`,
  ),
  unaccusative: words("burned burnt exploded blew drowned sank broke"),
  depriving: words(
    `cut suspend suspended halt halted stop stopped close closed block blocked expel expelled withhold withheld freeze frozen strike sue cancel cancelled canceled
     terminate terminated retaliate boycott evict evicted sanction sanctioned punish punished shut sack sacked dismiss dismissed fire fired destroy destroyed arrest
     arrested prosecute prosecuted revoke revoked annul annulled impose imposed quit resign walk leave`,
  ),
  menacing: words("block blockade boycott strike occupy burn expel sue retaliate punish avenge crush annihilate respond"),
  knowing: words("knew"),
  conditions: words("if unless should"),
};
