// Gives groups of English words that report one meaning in the news of politics, conflict, courts and trade: a table.
// Source: compiled by hand from general dictionary knowledge; precision checked on the train part of the MSR paraphrase pairs.

/** One meaning a line: its name, then lemmas that may word it. A lemma may stand in several lines. */
export const MEANINGS = `
contact: contact touch communication liaise communicate
talk: talk negotiation conversation discussion dialogue consultation call discuss negotiate speak consult converse bargaining
phone: phone telephone
meet: meet meeting encounter summit gathering
counterpart: counterpart colleague opposite peer
peer-office: chief head leader leadership boss
request: call urge ask appeal request demand exhort press plead implore insist
say: say state note declare tell remark add stress emphasize emphasise underline comment explain mention
announce: announce declare proclaim unveil reveal
deny: deny reject dismiss refute rebut disavow repudiate
accuse: accuse blame charge allege fault
criticize: criticize criticise condemn denounce blast slam decry deplore lambast
support: support back endorse stand
help: help aid assist assistance relief
concern: concern worry alarm anxiety trouble disturb anxious apprehension
regret: regret apologize apologise sorry
warn: warn caution alert
threaten: threaten threat menace
promise: promise pledge vow commit undertake commitment
plan: plan intend intention scheme aim mean
need: need necessary necessity require must requirement
if-needed: needed necessary
main: main key chief primary first principal important central paramount crucial foremost essential
important: important significant vital crucial essential
base: base basis foundation ground footing
document: document agreement accord treaty pact deal statement paper text protocol
agree: agree agreement accord consent
provision: provision term clause condition
track: track channel path plane avenue route way
process: process procedure settlement
settlement: settlement resolution solution settle resolve solve
direct: direct return steer bring guide move shift switch transfer turn channel
ensure: ensure guarantee secure assure safeguard
safety: safety security protection protect
civilian: civilian people population resident inhabitant citizen noncombatant
people: people person human
victim: victim casualty loss
die: die kill death dead perish fatality slay lose fall deceased
wound: wound injure injury hurt injured wounded maim
killing: kill murder slay slaughter massacre
fight: fighting fight combat clash hostility battle warfare war collision skirmish conflict confrontation bloodshed
escalation: escalation aggravation exacerbation worsening deterioration intensification escalate aggravate exacerbate worsen flare heighten tension exacerbated
restraint: restraint calm moderation composure
begin: begin start commence launch onset outbreak beginning open initiate resume
resume: resume resumption renew renewal restart reignite
stop: stop cease halt end abandon refrain quit suspend cessation discontinue
stop-fire: ceasefire truce armistice cease
continue: continue keep go remain persist proceed
reject: reject refuse abandon renounce forgo decline
take-step: step measure action move
method: method means way option
provoke: provoke cause lead trigger spark prompt incite spur instigate
situation: situation circumstance condition reality context development
new: new fresh recent latest
current: current present ongoing
now: now currently presently today
underway: underway ongoing progress
keep-watch: watch monitor follow observe track
position: position stance stand view
balanced: balanced equal even impartial neutral
influence: influence sway leverage
relation: relation relationship tie link
connection: connection associate association link relate connect
country: country nation state
side: side party camp
government: government authority cabinet administration
region: region area territory zone district province enclave land
village: village settlement hamlet town
city: city town capital
house: house home dwelling residence building
border: border frontier boundary
army: army military troops force forces soldier serviceman unit personnel regular contingent
soldier: soldier serviceman troop fighter combatant
police: police officer policeman constable cop
peacekeeper: peacekeeper peacekeeping observer monitor
weapon: weapon arm arms gun armament
shell: shell shelling bombard bombardment fire bombing barrage shoot artillery
attack: attack offensive assault strike raid onslaught aggression storm operation
bomb: bomb bombing explosion blast explode detonate detonation
strike: strike hit target
destroy: destroy demolish ruin raze level wreck
damage: damage harm hurt
expel: expel oust drive evict deport remove eject
return: return back comeback
stay: stay remain
leave: leave withdraw withdrawal depart departure exit pull pullout retreat quit
occupy: occupy occupation seize capture take control
deploy: deploy send dispatch station deployment
recognize: recognize recognise acknowledge recognition admit accept
sovereignty: sovereignty independence
mediation: mediation mediate mediator broker intermediary
peace: peace peaceful
official: official representative officer functionary
spokesman: spokesman spokeswoman spokesperson secretary
leader: leader president premier
prime-minister: premier minister
parliament: parliament legislature assembly congress
law: law legislation bill act statute
vote: vote ballot poll election
win: win victory triumph defeat beat
sign: sign ink conclude
allow: allow permit let authorize authorise
ban: ban prohibit forbid bar outlaw block
arrest: arrest detain detention custody apprehend seize
jail: jail prison imprison imprisonment sentence
court: court tribunal judge
crime: crime offence offense felony
suspect: suspect accused defendant
trial: trial case prosecution proceeding
lawyer: lawyer attorney counsel
sue: sue lawsuit suit litigation
guilty: guilty convict conviction
investigation: investigation probe inquiry investigate examine examination
evidence: evidence proof
report: report account
increase: increase rise grow climb gain jump surge up growth raise
decrease: decrease fall drop decline slip slide cut reduce reduction lower sink down
profit: profit earnings income
revenue: revenue sale turnover
share: share stock
company: company firm corporation business enterprise
buy: buy purchase acquire acquisition
sell: sell sale
worker: worker employee staff labor labour workforce
hire: hire employ recruit
dismiss: dismiss fire sack layoff
money: money fund cash funding
pay: pay payment
cost: cost price expense
expect: expect anticipate forecast predict
hope: hope wish
believe: believe think consider regard deem feel
know: know aware understand
see: see view perceive
show: show demonstrate indicate display
try: try attempt effort endeavour endeavor seek
make-effort: effort attempt work
use: use employ utilize
give: give provide grant offer supply hand
get: get obtain receive gain
choose: choose select pick opt
decide: decide decision resolve
change: change alter modify shift
problem: problem difficulty trouble issue hardship complication
question: question issue matter
chance: chance opportunity possibility
possible: possible potential
child: child kid boy girl minor youngster
woman: woman female lady
man: man male
doctor: doctor physician medic
hospital: hospital clinic
ill: ill sick disease illness
drug: drug medicine medication
school: school college university
student: student pupil
car: car vehicle automobile
plane: plane aircraft jet airplane airliner
crash: crash accident collision
collision: collision collide ram ramming
vessel: ship boat vessel trawler ferry craft yacht barge cutter
small-boat: canoe dugout pirogue boat dinghy
sea: sea water ocean overboard
throw: throw toss hurl push fling shove
jump: jump leap dive
absent: missing absent disappear disappearance vanish untraceable untraced unaccounted
electricity: electricity power de-energize blackout
explosive: explosive charge dynamite nitrate
smuggle: smuggle smuggling smuggler contraband traffic trafficking
label: label name call term brand dub
storm: storm hurricane
flood: flood flooding
quake: earthquake quake
refugee: refugee migrant displaced evacuee
evacuate: evacuate evacuation
aid: aid relief supply
sanction: sanction embargo penalty restriction
protest: protest demonstration rally demonstrator protester
terrorist: terrorist terrorism terror extremist militant
rebel: rebel insurgent separatist guerrilla
hostage: hostage captive prisoner
release: release free liberate
responsible: responsible responsibility blame
lie: lie untrue false falsehood fabrication nonsense
ready: ready prepared prepare willing open
offer: offer propose proposal
demand: demand insist claim
answer: answer reply respond response
meeting-place: table
quiet: quiet silent calm
begin-shooting: shoot fire
rumour: rumour rumor gossip
promise-keep: keep honour honor fulfil fulfill
fear: fear afraid worry
anger: anger angry outrage fury furious
glad: glad happy pleased welcome
sad: sad sorry regret
bridge: bridge crossing
water: water flood
inspect: inspect inspection examine check survey
engineer: engineer engineering
repair: repair fix restore restoration rebuild
observer: observer monitor
delay: delay postpone postponement
cancel: cancel annul scrap
join: join accede accession
leave-office: resign resignation quit
appoint: appoint name nominate appointment
vote-in: elect election
sea: sea maritime naval
weapon-nuclear: nuclear atomic
true: true truth correct right
happen: happen occur place
large: large massive big huge major substantial
small: small minor little
several: several some few
many: many numerous
all: all every each everyone everybody whole
both: both two
quick: quick rapid swift fast
immediately: immediately instantly urgent urgently once
soon: soon shortly
sharp: sharp serious grave severe
dangerous: dangerous risky hazardous danger risk
forever: forever permanently always
former: former previous ex
foreign: foreign external outside abroad
inform: inform tell notify advise brief
letter: letter note message
interview: interview question
journalist: journalist reporter correspondent
media: media press newspaper
accept: accept approve adopt embrace endorse
approve: approve approval ratify ratification pass okay authorize authorise
propose: propose suggest recommend proposal suggestion recommendation
condition: condition precondition prerequisite
maintain: insist maintain contend assert claim
admit: admit concede acknowledge confess
confirm: confirm verify corroborate affirm reaffirm
doubt: doubt question skeptical sceptical disbelieve
disappoint: disappointed disappointing disappointment dismay dismayed frustrated frustration
shock: shock stun stunned shocked horrified appalled
praise: praise laud hail commend applaud salute
thank: thank grateful gratitude appreciate appreciation
mock: mock ridicule deride mockery
insult: insult slur offend offensive
visit: visit trip tour travel journey
arrive: arrive arrival reach
flee: flee escape
enter: enter entry access admission
invade: invade invasion incursion intrude
assassinate: assassinate assassination murder
gunman: gunman shooter attacker assailant
missile: missile rocket projectile
aircraft: aircraft warplane airplane jet bomber
helicopter: helicopter chopper
ship: ship vessel boat
mobilize: mobilize mobilise mobilization mobilisation
strengthen: strengthen reinforce bolster boost reinforcement
surrender: surrender capitulate capitulation yield
defend: defend defence defense protect
besiege: siege besiege blockade encircle surround
annex: annex annexation incorporate
secede: secede secession breakaway separatism independence
autonomy: autonomy autonomous self-rule self-governing
corridor: corridor passage
violate: violate violation breach infringe infringement
comply: comply compliance abide adhere obey respect
implement: implement implementation enforce fulfil fulfill
collapse: collapse breakdown fail
deadlock: deadlock impasse stalemate
progress: progress headway breakthrough
succeed: success succeed achieve achievement accomplish
fail: fail failure unsuccessful
goal: goal aim objective purpose
reason: reason cause motive
result: result outcome consequence
crisis: crisis emergency
disaster: disaster catastrophe tragedy calamity
prevent: prevent avoid avert preclude
harm: harm hurt damage
power: power electricity
supply: supply deliver delivery shipment
famine: hunger famine starvation starve
find: find discover locate uncover discovery
search: search hunt
rescue: rescue save
corpse: body corpse remains
blame: blame fault guilt culpability
deliberate: deliberate deliberately intentional intentionally purposely
mistake: mistake error wrong erroneous mistaken incorrect
secret: secret secretly covert clandestine
fake: fake false fabricate fabricated forge bogus
footage: video footage recording tape film
photo: photo photograph picture image
speech: speech address remark
publish: publish release issue
disclose: leak disclose reveal disclosure revelation
hide: hide conceal
candidate: candidate contender nominee
opponent: opponent critic rival opposition
supporter: supporter backer ally follower
ally: ally partner
coalition: coalition alliance bloc
lawmaker: lawmaker legislator deputy senator congressman parliamentarian representative
envoy: ambassador envoy diplomat emissary
judge: judge justice magistrate
prosecutor: prosecutor prosecution
charge: charge indict indictment
punish: fine penalty punish punishment
abuse: torture abuse mistreat mistreatment
corruption: corruption bribe bribery graft
fraud: fraud scam swindle
steal: steal theft rob robbery
replace: replace replacement substitute
merger: merger merge takeover acquisition
walkout: strike walkout stoppage
unemployed: unemployed jobless
build: build construct construction erect
close: close shut closure
finish: finish complete completion conclude
extend: extend prolong extension
limit: limit restrict curb restriction
expand: expand broaden widen expansion
weaken: weaken undermine erode
improve: improve enhance improvement better
consider: consider weigh mull contemplate
review: review assess evaluate assessment evaluation
prove: prove proof demonstrate
affect: affect impact
participate: participate participation involve involvement
cooperate: cooperate cooperation collaborate collaboration
oppose: oppose resist object objection opposition
unrest: riot unrest disorder
violence: violence violent bloodshed
stable: stable stability stabilize stabilise
restore: restore reinstate reestablish
control: control command
duty: duty obligation
trust: trust confidence faith
fair: fair just equitable
unfair: unfair unjust
illegal: illegal unlawful illegitimate illicit
legal: legal lawful legitimate
difficult: difficult hard tough challenging
exact: exact precise accurate
enough: enough sufficient adequate
additional: additional further extra
same: same identical
different: different distinct
global: international global worldwide
internal: domestic internal
family: family relative kin
parent: parent mother father
baby: baby infant
youth: teenager teen youth adolescent
road: street road highway
port: port harbour harbor
figure: number figure count tally
ask: ask inquire query question
order: order command instruct
invite: invite invitation
represent: represent express reflect speak
destroyed: wreck wreckage ruin rubble
sack: sack fire oust dismiss
want: want wish desire
reside: live reside dwell
job: job post
witness: witness eyewitness bystander
wait: wait await
poison: poison poisoning toxic
disarm: disarm disarmament demilitarize demilitarise
weak: weak weakness feeble
strong: strong strength powerful
win-back: recapture retake regain reclaim recover
ruler: regime ruler dictator dictatorship
attend: attend participate
meet-with: host receive
hostile: hostile hostility aggressive
exchange: exchange swap
ceremony: ceremony inauguration
prisoner-of-war: prisoner pow captive
fence: fence wall barrier
smuggle: smuggle smuggling trafficking
poor: poor poverty impoverished
rich: rich wealthy
stance: policy approach line
fuel: petrol gasoline diesel fuel kerosene
ballot-box: urn box
ammunition: ammunition ammo bullet cartridge round
tally-sheet: sheet minutes tally protocol
blaze: fire blaze conflagration inferno
burn: burn arson torch incinerate
guard: guard watchman caretaker sentry
firefighter: firefighter fireman
touch: touch graze bump hit strike collide
priest: priest clergyman cleric pastor vicar
church: church parish chapel
pope: pope pontiff
game: match game fixture
coach: coach trainer manager
referee: referee umpire
fan: fan supporter spectator
stadium: stadium arena
tariff: tariff duty levy
tax: tax levy
wage: wage salary pay
farmer: farmer grower peasant
crop: crop harvest
factory: factory plant mill works
mine: mine pit colliery
carriage: carriage coach wagon
driver: driver motorist
lorry: lorry truck
engine: engine motor
passenger: passenger traveller traveler
autopsy: autopsy post-mortem postmortem
verdict: verdict ruling judgment judgement
jury: jury juror
testify: testify testimony
lease: lease rent tenancy
loan: loan credit
debt: debt owe
subsidy: subsidy grant
dam: dam weir
lake: reservoir lake
landslide: landslide mudslide
shop: shop store
teacher: teacher instructor
vaccine: vaccine vaccination jab
epidemic: epidemic outbreak pandemic
spy: spy espionage
crowd: crowd mob throng
disperse: disperse dispersal scatter
barricade: barricade roadblock
march: march procession parade
flag: flag banner
monument: monument statue memorial
loot: loot plunder pillage
cargo: cargo freight consignment load
crew: crew sailor seaman seafarer
captain: captain skipper
capsize: capsize overturn
coast: coast shore beach
drunk: drunk drunken intoxicated
night: night overnight
dawn: dawn daybreak
compel: compel force oblige
amount: amount sum
beat: beat thrash
stab: stab knife
pipe: pipe pipeline tube
spill: leak spill
cable: cable wire
bury: bury burial funeral
roof: roof ceiling
percent: percent percentage
storey: floor storey
ton: ton tonne
tied: bind tie moor
teargas: teargas gas
quarrel: quarrel dispute row argument
`;
