// Gives the English words by which claims of two tellers are held against each other.
// Source: compiled by hand from general dictionary knowledge.
import type { ClaimWords, Opposite, Telling } from "../../compare/claim-rule.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const telling = (mishap: string, inflicted: string): Telling => ({ mishap: set(mishap), inflicted: set(inflicted) });

const sides = (left: string, right: string): Opposite["sides"] => [set(left), set(right)];
const opposite = (left: string, right: string): Opposite => ({ kind: "name", sides: sides(left, right), inflicted: false, own: false });
const done = (left: string, right: string): Opposite => ({ kind: "agent", sides: sides(left, right), inflicted: true, own: false });
const own = (left: string, right: string): Opposite => ({ kind: "denial", sides: sides(left, right), inflicted: false, own: true });

/** @source pairs of contraries that any dictionary of antonyms has, as news of elections, courts, work and accidents uses them */
const OPPOSITES: readonly Opposite[] = [
  opposite("fair clean transparent honest credible", "rigged rig fraudulent fraud stolen falsified sham unfair manipulated"),
  opposite("legal lawful legitimate constitutional", "illegal unlawful illegitimate unconstitutional illicit"),
  done("voluntary voluntarily willingly", "forced coerced involuntary coerce extorted duress extract"),
  done("resign quit retire", "dismiss fire sack oust remove depose dismissed sacked"),
  done("recall withdraw", "expel"),
  opposite("authentic genuine real", "fake staged stage forged fabricated doctored bogus falsified counterfeit manipulated"),
  done("show depict reveal prove", "staged stage fake forged fabricated doctored bogus manipulated counterfeit"),
  { ...done("find discover seize recover", "plant"), byWhom: true },
  opposite("accident accidental unintentional short-circuit defect", "arson sabotage deliberate intentional murder premeditated"),
  opposite("peaceful", "violent riotous"),
  opposite("safe harmless", "unsafe dangerous toxic contaminated poisonous hazardous"),
  opposite("fresh edible sound", "rotten spoiled spoilt mouldy inedible"),
  opposite("unarmed", "armed"),
  opposite("sober", "drunk intoxicated"),
  done("voluntarily willingly", "force coerce compel pressure evict"),
  opposite("empty", "full crowded packed"),
  opposite("secret clandestine", "public open"),
  own("open unlocked", "closed close shut locked lock barred sealed"),
  opposite("valid binding", "void invalid null annulled"),
  own("working worked functioning functioned operational", "failed fail broken broke defective faulty malfunctioned"),
  opposite("arrest detain detention", "kidnap abduct kidnapping abduction"),
  opposite("buy bought purchase purchased acquire", "steal stolen loot looted plunder plundered smuggle smuggled"),
  opposite("lend lent loan loaned borrow borrowed", "give gift donate donated donation"),
  opposite("licensed registered authorised authorized permitted", "unlicensed unregistered unauthorised unauthorized"),
  opposite("deliberately intentionally purposely", "mistakenly accidentally inadvertently mistake"),
  opposite("fit healthy", "ill sick unwell"),
  opposite("evacuate evacuation", "deport deportation"),
  opposite("provoked", "unprovoked"),
  own("obey heed follow", "ignore disregard defy disobey flout"),
  own("rise increase grow climb", "fall drop decline decrease shrink"),
  own("win", "lose"),
  own("keep honour honor observe respect", "break violate breach"),
];

export const CLAIMS: ClaimWords = {
  than: "than",
  sensing: set("hear see notice feel spot"),
  doubts: set(
    `possibility suspicion theory hypothesis rumour rumor allegation charge suspect investigate possible potential apparent alleged accuse convict
     try attempt examine probe question consider fear risk possibly`,
  ),
  kinds: [
    [
      set("weapon arms arm"),
      set(`rifle pistol gun knife grenade revolver shotgun ammunition rocket missile mortar machete explosive bomb bullet kalashnikov dagger
           handgun firearm launcher`),
    ],
    [set("aircraft plane airplane aeroplane flight sortie"), set("bomber jet helicopter drone antonov fighter warplane airliner")],
    [
      set("vehicle"),
      set("car truck lorry bus van jeep tractor motorcycle motorbike minibus pickup tank ambulance bulldozer excavator digger"),
    ],
    [set("machine machinery"), set("bulldozer excavator digger tractor crane drill truck")],
    [set("ship vessel boat craft"), set("trawler ferry freighter tanker yacht frigate canoe tug barge dinghy cutter submarine")],
    [set("warning alarm alert"), set("siren flag loudspeaker bell horn beacon")],
    [set("signal sign"), set("signal sign flare lamp flag")],
    [set("drug narcotic"), set("cocaine heroin cannabis methamphetamine opium hashish fentanyl amphetamine")],
    [set("alcohol drink liquor"), set("beer wine vodka whisky whiskey rum spirit schnapps")],
    [set("contact meeting talk"), set("call telephone letter visit")],
    [
      set("copy paper document text"),
      set("report letter notice file note memorandum contract agreement order plan study inquiry invoice warning list"),
    ],
    [set("money cash fund funds"), set("dollar euro pound crown franc krone mark yen peso rouble ruble rupee yuan dinar lira shekel rand")],
    [
      set("people person demonstrator protester participant"),
      set(`teacher worker student nurse driver miner farmer woman man resident pilgrim believer worshipper supporter fan voter passenger
           villager pensioner employee striker doctor marcher follower`),
    ],
  ],
  none: "no",
  noneOne: ["no", "one"],
  anyone: set("anybody anyone anything nobody nothing none"),
  echoing: "what",
  opposites: OPPOSITES,
  lone: new Set(
    `win,break off,call off,start,stop,cut off,end,provoke,initiate,launch,kill,murder,assassinate,cancel,begin,abandon,walk out,stage,
     leak,order,plant,bomb,down,shoot down,sink,ignite,set`.split(/,\s*/),
  ),
  causing: set("cause trigger spark ignite"),
  because: set("because due owing"),
  blaming: set("blame attribute ascribe"),
  deaths: set("death killing murder shooting"),
  countings: [
    set("attend join participate come gather march rally turn walk strike protest demonstrate take assemble flock meet draw fill pack"),
    set("export import ship send deliver buy sell receive supply"),
    set("carry have be board hold transport aboard"),
    set("give receive get administer"),
    set("escape flee abscond"),
    set("embezzle steal take divert pocket misappropriate"),
    set("arrest detain hold seize round"),
    set("arrive reach come get"),
    set("destroy topple fell wreck demolish raze level flatten burn torch gut ruin damage bomb bring knock collapse fall"),
    set("burn destroy lose ruin"),
    set("pay spend cost"),
  ],
  units: set(
    `percent percentage point tonne ton kilo kilogram kilogramme gram litre liter barrel gallon metre meter kilometre kilometer mile foot inch
     acre hectare degree knot dollar euro pound crown franc krone mark yen peso rouble ruble rupee yuan dinar lira shekel real rand cent
     million billion thousand minute hour day week month year second`,
  ),
  staged: set(
    `half partial preliminary provisional interim poll polls exit forecast forecasts projected estimate estimated expected planned limit target goal
     maximum minimum average record quota total altogether overall cumulative combined threshold ceiling far annually yearly monthly weekly daily capacity`,
  ),
  awareness: set("aware knowledge evidence sign trace proof confirmation indication"),
  unreal: set("will would shall should can ca could may might must ought 'll wo 'd"),
  presence: set("aboard present near there inside vicinity board site foot exist presence on around ashore cross enter keep have"),
  happenings: set(
    `collision collide ram crash accident shot shoot shooting gunshot gunfire bullet fire explosion explode blast bomb bombing raid
     shelling shell sink capsize derail poison burn arson beating torture rape abduct abduction kidnap kidnapping murder stab
     bribe bribery sabotage ambush clash brawl riot burglary drown arrest loot looting assault incursion storm landslide`,
  ),
  recurring: ["first", "time"],
  partly: set("all every both necessarily always only just merely simply entirely fully completely much many enough else more longer"),
  enforcing: set("police officer policeman policewoman deputy sheriff trooper swat authority enforcement cop marshal detective constable"),
  since: set("ago before after earlier later prior from"),
  eversince: "since",
  lately: set("last previous"),
  joining: set("and or nor"),
  ownHand: set("suicide murder-suicide"),
  instruments: set("bullet round shot gunshot ricochet pellet blade blow wound injury fragment shrapnel gunfire"),
  seeming: set("like resembling resembled resembles"),
  differing: set("different differently other another otherwise elsewhere unlike"),
  scheduling: set("schedule reschedule set slate plan postpone adjourn"),
  removals: set("remove take empty unload clear eject"),
  charged: set("count charge felony misdemeanor misdemeanour offence offense"),
  emergency: set("911 999 112 000 111 110 119"),
  earlier: set("previously formerly once originally initially"),
  noneOf: set("no any single one neither nor"),
  further: set("more other another additional further"),
  hints: set("exclude rule discount preclude"),
  opposing: set("non un"),
  partials: set("scene hospital spot home house car vehicle room site morgue ambulance alone"),
  pending: "yet",
  pointers: set("this that it so all such account version claim story statement charge accusation allegation report description"),
  firing: set("fire shoot shot"),
  skyward: "air",
  closeBy: set("point"),
  harmless: set("air sky warning flare blank rubber teargas"),
  harmful: set("automatic bullet head machine gun rifle machine-gun chest volley salvo burst live"),
  grounds: set("water waters territory soil airspace side territorial sector bank zone jurisdiction land shore"),
  ownGround: set("our their its"),
  arms: set(
    `mortar artillery howitzer rocket missile shell tank mine landmine bomb torpedo gunboat warship aircraft plane airplane aeroplane sortie bomber jet
     helicopter drone warplane antonov fighter`,
  ),
  nothingSuch: ["no such thing", "nothing of the kind", "nothing of the sort", "no such promise"].map((it) => it.split(" ")),
  possessive: set("his her its their our my"),
  tolls: set("toll loss"),
  putting: set("put place set estimate give"),
  scores: set("point goal run rebound assist wicket yard try touchdown"),
  merely: set("only just merely barely"),
  changing: set(
    "rise climb grow increase jump soar fall drop revise update raise lower later now earlier initially previously first originally already since yesterday",
  ),
  contrasting: set("while whereas but although though"),
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
  members: set("member victim"),
  theirOwn: "own",
  there: "there",
  holding: set("be carry hold contain have bring transport haul"),
  hiding: set("hide conceal lie stash bury smuggle"),
  nothing: "nothing",
  anyDoing: set("say tell do see hear know get find feel mean add ask change think want need show leave be go come expect"),
  beginning: set("begin start open first launch initiate"),
  bursts: set(
    "explosion explode blast detonation detonate detonated derail derailment collapse collide collision crash capsize rupture burst breach blow",
  ),
  minutes: new Map([
    ["second", 1 / 60],
    ["minute", 1],
    ["hour", 60],
    ["day", 1440],
    ["week", 10_080],
    ["month", 43_830],
    ["year", 525_960],
  ]),
  amounts: set("figure number total toll estimate count tally sum claim"),
  errors: set("exaggerated exaggeration inflated overstated wrong incorrect inaccurate mistaken invented fantasy"),
  notice: {
    telling: set("inform notify warn alert tell brief advise consult forewarn apprise"),
    outright: set("inform notify warn alert brief consult forewarn apprise"),
    knowing: set("know learn hear"),
    learning: set("learn hear"),
    getting: set("receive get obtain"),
    giving: set("give send issue pass deliver provide submit"),
    notices: set("notification warning notice word alert alarm notify"),
    agreeing: set("coordinate agree clear arrange"),
    matters: set("of about on upon"),
    from: set("from through via"),
    to: set("to"),
    beside: set("with"),
    press: set("radio television tv news newspaper newspapers press media internet reporter journalist facebook telegram twitter"),
    us: set("we us our ours i me myself ourselves"),
  },
  dying: {
    verbs: set("die succumb perish"),
    behind: set("of from to by"),
    illnesses: set(
      `stroke illness disease pneumonia asthma cancer tuberculosis aneurysm embolism thrombosis sepsis infection diabetes epilepsy seizure fever
       hepatitis cholera typhoid malaria influenza meningitis haemorrhage hemorrhage exhaustion age overdose`,
    ),
    organs: set("heart cardiac kidney liver organ respiratory"),
    failures: set("attack failure arrest condition complaint trouble"),
    stopping: set("fail stop"),
    wounds: set(
      `blow beating wound injury gunshot bullet shot stab stabbing torture strangulation asphyxiation suffocation poisoning poison blast fragment shrapnel
       burn fracture`,
    ),
    killing: set("kill murder strangle execute assassinate slay"),
    striking: new Set("shoot,beat,stab,torture,poison,strike,hit,crush,trample,suffocate,electrocute,run over,run down".split(",")),
  },
  eliminating: set("neutralize neutralise eliminate liquidate annihilate destroy"),
  manpower: set("manpower personnel"),
  labelled: {
    condemningAlso: set(
      "murder murders terrorist piracy crime crimes outrage pogrom carnage bloodbath butchery coup betrayal capitulation provocation",
    ),
    doubting: set("alleged so-called purported supposed"),
    mild: set("operation dispersal clearing clearance intervention procedure inspection accident measure measures misunderstanding"),
  },
  contesting: set("contest challenge question query"),
  carriersOf: set(
    `vehicle car truck lorry bus van jeep tractor pickup ambulance trailer wagon train carriage convoy ship vessel boat craft trawler ferry freighter tanker
     yacht barge dinghy plane airplane aeroplane aircraft helicopter airliner container crate box parcel package suitcase bag rucksack backpack barrel bottle`,
  ),
  hauling: set("carry transport haul deliver bring ship hold contain move take ferry"),
  munitions: set(
    `weapon arms arm ammunition munition explosive rifle pistol gun grenade rocket missile mortar shell mine bomb bullet cartridge firearm launcher
     torpedo warhead detonator gunpowder dynamite militant fighter gunman terrorist soldier mercenary`,
  ),
  i: "i",
  it: "it",
  according: ["according", "to"],
  reckoning: set("by on"),
  reckonings: set("reckoning count estimate estimation tally figure figures data calculation calculations account records statistics"),
  shares: set("percent percentage majority minority plurality half third quarter share respondent"),
  naming: set("call label brand describe term dub denounce style name refer"),
  sides: [
    [set("north northern"), set("south southern")],
    [set("east eastern"), set("west western")],
    [set("inside within"), set("outside")],
    [set("left"), set("right")],
  ],
  origin: "from",
  toward: "to",
  sending: set("send transmit deliver hand submit forward mail post give pass dispatch pay supply present relay convey e-mail email fax"),
  receiving: set("receive get obtain"),
  reaching: set("reach"),
  arriving: set("arrive come"),
  taking: set("detain arrest capture seize abduct kidnap apprehend"),
  striking: set("hit strike destroy wreck sink demolish"),
  weapons: [
    set("mine landmine"),
    set("torpedo"),
    set("mortar artillery howitzer shell tank cannon"),
    set("rocket missile bomb warhead"),
    set("drone quadcopter uav"),
    set("aircraft plane airplane aeroplane jet warplane bomber helicopter airstrike"),
  ],
  carriers: new Set([4, 5]),
  bearing: set("offer put show provide grant sign issue receive get express open raise pay bear"),
  owning: set("have hold contain possess own"),
  finding: set("find discover detect"),
  unsettled: set(
    `arrest motive suspect identify identification charge indict detail comment word news information release decision result injury threat danger
     risk answer question plan problem idea clue lead doubt reason need sense way interest intention change hope effort sign evidence proof time
     day year place part name appear seem understand remember recall see hear know tell say number people person man woman child thing anything something work report statement investigation official`,
  ),
  involvement: set("involve involved involvement hand role part responsible responsibility complicit complicity participate participation"),
  armed: set(
    "soldier troop troops army force forces military unit guard fighter militia militiaman serviceman gunman personnel policeman mercenary",
  ),
  arrival: set(
    "entry enter presence cross station deploy deployment withdraw withdrawal expel remove stay remain occupy incursion there in present leave",
  ),
  counting: set("count number tally total"),
  sayings: set(
    "figure number account version story tale narrative estimate charge characterization characterisation description something",
  ),
  that: "that",
  which: "which",
  hollow: set(
    "absurd ridiculous preposterous ludicrous laughable implausible tale tales fairytale theatre theater farce propaganda myth hoax provocation slanderous",
  ),
  accurate: set("accurate true correct right factual"),
  occurring: set("happen occur begin start"),
  and: "and",
  addresses: {
    block: "block",
    streets: set("street st avenue ave road rd drive dr lane ln boulevard blvd court ct place pl way circle parkway terrace"),
    directions: set("n s e w n. s. e. w. ne nw se sw north south east west northeast northwest southeast southwest"),
    living: set("live lives lived living reside resides resided resident residents residence home house moved"),
  },
  breakingOut: set("break erupt ring unfold take strike hit"),
  alerting: set("call dispatch summon alert respond"),
  loose: set("gun pistol rifle weapon handgun revolver knife bottle stone rock brick bag phone object item coin ball egg grenade"),
  calling: set("call calls called calling known claimed claim claims name names named say says"),
  tellings: [
    telling("jump leap dive fall slip stumble", "throw push shove hurl toss fling"),
    telling("capsize founder overturn", "ram shoot sink fire torpedo shell"),
    telling("illness disease stroke", "beat torture poison"),
  ],
  before: "first",
  // Source: causes of fires, blasts and wrecks as fire and accident statistics list them (NFPA 921, ch. 20; ECCAIRS occurrence categories).
  settingOff: {
    chances: set(
      `lightning thunderbolt thunderstorm storm downpour heatwave heat spark short-circuit fault malfunction defect negligence carelessness corrosion
       fatigue overheating overload leak cigarette landslide earthquake quake iceberg gust turbulence icing fog rockfall subsidence`,
    ),
    verbs: set("strike hit set touch start detonate ignite spark trigger cause provoke bring destroy damage blow down sink wreck"),
    laying: set("place plant leave put lay hide throw drop attach set detonate hurl toss fix"),
    devices: set("bomb device charge mine explosive grenade dynamite incendiary firebomb limpet landmine"),
    wrecking: new Set("blow up,set fire,blow,bomb,sabotage,torch,mine,detonate,ignite,attack,derail".split(",")),
  },
};
