// Gives the English phrases that show an act only where nothing stronger does: "only on paper", "not likely", "raises questions".
// Source: idioms of blame, refusal, praise, worry and menace, by class (general knowledge of English; WordNet 3.1 synsets
// around unfairness, favoritism, concealment, approval and reprisal; PLOVER's senses of THREATEN, REJECT and ACCUSE).
import type { ActSign } from "../../../annotate/attribution/attribution-rule.ts";

const phrases = (text: string): readonly string[] =>
  text
    .split(",")
    .map((it) => it.trim().replace(/\s+/g, " "))
    .filter((it) => it !== "");

const joined = (starts: string, ends: string): readonly string[] =>
  phrases(starts).flatMap((start) => phrases(ends).map((end) => `${start} ${end}`));

/** Who tells nothing, or sends whoever asks to another. */
const NO_COMMENT = [
  ...joined(
    "nothing to, nothing more to, nothing further to, nothing else to",
    "share, report, disclose, tell, offer, discuss, comment, declare",
  ),
  ...joined("no, any", "position on, opinion on, view on, statement to make"),
  ...joined("get back to, come back to, get in touch with", "you, them, us, him, her, the reporter, reporters"),
  ...joined("you must, you should, you'd have to, you'll have to, you will have to, you would have to, you need to, better", "ask"),
  ...joined(
    "put, address, direct, refer",
    "the question to, that question to, your question to, questions to, all questions to, your questions to, any questions to, the matter to, you to the",
  ),
  ...joined(
    "rather not, prefer not to, preferred not to, prefers not to",
    "answer, talk, discuss, comment, give, speak, elaborate, speculate, go into, get into, be drawn",
  ),
  ...joined(
    "does not, do not, did not, don't, doesn't, won't, will not, would not, cannot, can't",
    "discuss individual, discuss personnel, discuss security, discuss operational, comment on individual, comment on personnel, comment on rumours, comment on ongoing, comment on pending, go further, say any more",
  ),
  ...phrases(`not a subject for, not a matter for the press, not for the press, in the business of, prefer to answer, right to silence, right to remain silent,
    invoke my right, invoke his right, invoke her right, invoked his right, invoked her right, take the fifth, negotiate from, negotiate in public, negotiate through the media,
    negotiate in the media, negotiate through the press, keep that to myself, keep it to myself, as a matter of policy, all i can say, all i'm going to say, all i will say,
    be making any statement, be making no statement, make no statement, lips are sealed, not aware of the specifics, not aware of the details, not familiar with the details,
    not seen the details, no further comment, not been briefed, ask me about, ask me something else, the right to not answer, not to give an opinion, not give an opinion,
    take no questions, taking no questions, not taking questions, time to talk about that, not the time to discuss, not the place to discuss`),
];

/** Answers that say no; what is overdrawn, merely a routine, or of one's own will. */
const DENY = [
  ...phrases(`^not likely, ^hardly, ^far from it, ^on the contrary, ^not at all, ^by no means, ^of course not, ^absolutely not, ^certainly not, ^definitely not, ^not in the least,
    ^not in the slightest, ^rubbish, ^not so, ^not true, ^wrong, ^no way, ^nonsense, ^never`),
  ...joined(
    "in line with, line with, consistent with, relation to, resemblance to, connection with, connection to, common with",
    "reality, the truth, the facts, the case",
  ),
  ...phrases(`not one word, not a word of, grain of truth, ounce of truth, shred of truth, pure fantasy, product of the imagination, figment of, exaggerated, overblown, blown out of proportion,
    out of all proportion to the facts, out of context, misquoted, misinterpreted, misconstrued, for technical reasons, purely technical, purely administrative, purely routine, entirely routine, routine matter,
    free to leave, free to go, free as birds, of their own choice, of his own choice, of her own choice, voluntarily, of their own volition, of his own volition, with their consent, with his consent, with her consent,
    entirely legal, perfectly legal, fully legal, completely legal, perfectly lawful, entirely lawful, strictly in line, fully in line with, in keeping with the law,
    in keeping with the rules, as required by law, as the law requires, as provided for by law, normal procedure, standard procedure, standard practice, regular change, by independent experts,
    not one of them was, no one was ever, nobody was ever, no link between, no connection between, beyond reproach, above board`),
];

/** What is done for one's own good, in deafness to others, or to people against their will. */
const ACCUSE = [
  ...joined("had been, has been, have been", "warned, warned about, warned of, alerted to, told of the danger, put on notice"),
  ...joined("told, informed, consulted, asked, warned", "nobody, no one"),
  ...joined(
    "save, saving, protect, protecting, enrich, enriching, line, lining, fill, filling, feather, feathering",
    "his own, her own, their own, himself, herself, themselves, his pockets, their pockets",
  ),
  ...joined(
    "for, to serve, in pursuit of",
    "personal gain, political gain, political ends, political purposes, electoral purposes, his own ends, their own ends, private gain, his own interests, their own interests, selfish",
  ),
  ...joined(
    "ignored, ignoring, ignores, ignore, disregarded, disregarding, brushed off, dismissed",
    "repeated, warnings, all warnings, our warnings, our, their pleas, all our, every warning, the warnings, all the warnings, complaints, the law, the court, the constitution, the will of",
  ),
  ...joined(
    "has, have, had",
    "yet to respond, yet to reply, yet to answer, yet to deliver, yet to pay, yet to explain, yet to apologise, yet to apologize, yet to comply, yet to honour, yet to implement, yet to hand over, yet to release, yet to publish, yet to act",
  ),
  ...joined("denied, refused", "access, entry, treatment, medical care, a lawyer, bail, permission, visas, the right"),
  ...joined(
    "not been, not be, not",
    "granted access, allowed access, given access, allowed to see, allowed to enter, allowed to speak, allowed to leave, allowed in, permitted to see, permitted to enter, allowed into",
  ),
  ...joined("forced to, made to, compelled to", "sign, confess, resign, leave their, flee, pay bribes, drink, sleep on, beg"),
  ...joined("robbed, stripped, cheated, swindled, defrauded", "of, out of"),
  ...joined(
    "meant to, designed to, intended to, aimed to, made to",
    " silence, intimidate, protect the, punish, weaken, frighten, humiliate, divide, discredit, shield, cover up, hide, please, help his, distract",
  ),
  ...joined(
    "in order to, so as to, tried to, trying to, attempt to, attempts to, attempting to, seeking to, sought to, want to, wants to, wanted to, only to",
    "silence, intimidate, punish us, humiliate, conceal, hide the, cover up, evade, shift the blame, shift blame, blame others, mislead, deceive, bully, blackmail, steal, destroy us, divide us, rewrite, buy votes, buy time, crush, erase",
  ),
  ...phrases(`only on paper, exists on paper, exist on paper, on paper only, behind our backs, behind our back, behind the backs of, behind their backs, behind closed doors, secretly, so as not to,
    settle scores, settling scores, scoring points, score points, score political, scoring political, deaf ear, deaf ears, paid no attention, pays no attention, pay no attention, not even look, not even bother, did not bother, didn't bother,
    never bothered, not bothered to, without so much as, tired of being, fed up with, sick of, sick and tired, were promised, broken promises, empty promises, hollow promises, backtracked, kept in the dark,
    left in the dark, kept waiting for, left to fend, left to rot, left without help, left to themselves, at our expense, splashed out, taxpayers' money, hush money, pass the buck, passing the buck, passed the buck, under duress,
    against our will, against my will, against his will, against her will, against their will, double standard, double standards, goons, henchmen, collaborators, traitors, lackeys, stooges, cronies, coup d'état, coup d'etat, power grab, land grab,
    a cover-up, in bad faith, abuse of power, abuse of office, abused his, abused their, abused its, misused, mismanaged, mismanagement, incompetence, negligence, nepotism, cronyism, arbitrary, arbitrarily, wrongfully, wrongly accused, unfairly,
    due process, rushed through, rammed through, pushed through, you knew, they knew, knew all along, knew for years, knew perfectly well, knew full well, had lied, has lied, have lied, they lied, lied about, stands to gain, stood to gain, without consulting,
    without telling, without informing, without asking, sold out, sold us out, betraying, not lifted a finger, lift a finger, washed its hands, washed their hands, washes its hands, hands off approach, crossed a line, crossed a red line, crosses a red line,
    exceeded its authority, exceeded its powers, exceeded his powers, overstepped, outside the scope of, beyond its powers, conflict of interest, conflicts of interest, on the take, in the pocket of, in the pay of, bribed, bought off, tailor-made, tailored to suit,
    rigged, cooked the books, turned a blind, swept under, under the carpet, under the rug`),
];

/** What is judged by its class: unfair, cruel, clumsy, hypocritical; how whoever judges feels about it. */
const CONDEMN =
  phrases(`unfair, unjust, injustice, heavy-handed, hypocritical, hypocrisy, short-sighted, irresponsible, dangerous precedent, bad precedent, a grave mistake, a serious mistake, a terrible mistake, a historic mistake,
  a bad joke, a sick joke, travesty, a circus, charade, populism, populist, demagoguery, inadmissible, inadmissibility, impermissible, firmly oppose, firmly opposes, strongly oppose, strongly opposes, resolutely oppose, categorically oppose,
  strongly dissatisfied, deeply dissatisfied, strong dissatisfaction, no place in, has no place, have no place, cruel, cruelty, heartless, makes no sense, make no sense, made no sense, misguided, ill-conceived, ill-advised, half-baked, botched, slap in the face, kick in the teeth, stab in the back, spit in the face, death sentence for, death blow, nail in the coffin, unworthy of, undignified, humiliating, degrading, discriminatory, sexist, biased, one-sided, politicised, politicized,
  unknown to international law, contempt for, arrogance, arrogant, tone-deaf, cold-blooded, blackmail, bullying, punishes the poor, punish the poor, an affront, affront to, disrespectful, disrespect, a step backwards,
  disappointed, deeply disappointing, disappointing, enough to make you, dead letter, democracy dies`);

/** Thanks, praise, trust, relief. */
const SUPPORT =
  phrases(`thank you for, thanks for, thank you to, full confidence, complete confidence, every confidence, full trust, confidence of the, good news, great news, welcome news, welcome step, positive step, important step, a milestone, victory for, great success,
  a relief, relieved, delighted, pleased with, pleased that, pleased to see, happy with, glad that, satisfied with, congratulations, well done, good decision, wise decision, right choice, right thing to do, did the right thing, brave, courageous, heroic, exemplary, professionalism, best mind, nothing against, no objection, no objections, we support, i support, deserves credit, deserve credit, deserves praise, deserve praise, deserves thanks, hats off, in good hands, owe them, owe him, owe her, owe you, gratitude,
  a great man, a great woman, an honest man, a good man, a good woman, a fine, calm and transparent, calm and orderly, organized and transparent, peaceful and orderly, free and fair`);

/** What is feared or raises doubts. */
const CONCERN =
  phrases(`raises questions, raise questions, raised questions, raises serious, raised serious, serious questions, questions remain, disturbed by, deeply disturbed, uneasy, situation critical, situation is critical, critical situation,
  deteriorating, on the brink, on the verge of, brink of, time bomb, powder keg, at breaking point, breaking point, nightmare, lost sleep, lose sleep, losing sleep, dread, dreads, dreading, vigilance, irreversible, point of no return, spiral out of, out of control, humanitarian disaster,
  humanitarian catastrophe, precarious, deeply moved, pained, heart bleeds, anguish, unsettled`);

/** What is asked for: by a wish, a right or a need. */
const REQUEST = [
  ...joined(
    "i'd like, we'd like, i would like, we would like, he would like, she would like, they would like",
    "you to, them to, him to, her to, each, everyone to, everybody to, people to, the government to, all of you, the court to, answers",
  ),
  ...joined(
    "we, i, they, families, people, victims, voters, residents",
    "deserve answers, deserve justice, deserve the truth, deserve to know, deserve better, deserve an explanation, have a right to know, have the right to know",
  ),
  ...phrases(`invites experts, invites all, invites the, enough is enough, ^tell us, ^show us, ^give us, ^give me, ^give them, i am asking, we are asking, i'm asking, we're asking, am asking for, would do well to, had better, better to wait,
    must say the, the least they can do, the least they could do, ^keep calm, ^stay calm, ^stay at home, ^stay indoors, ^do not touch, ^don't touch, ^remain vigilant`),
];

/** Courts, strikes, prison, reprisals that somebody is told to expect. */
const THREATEN = [
  ...joined(
    "will, would, 'll, plans to, plan to, intends to, considering, is considering, was considering, are considering, were considering, and",
    "sue, seek damages, seek compensation from, take legal action, pursue legal action, legal action, take them to court, take the matter to court, take it to court, a complaint, file a complaint, lodge a complaint, file a lawsuit, a lawsuit, lodge a formal complaint, see them in court, reciprocate, walk out, down tools, press charges, call a strike, take industrial action, escalate, blockade, hit back, strike back, fight fire with fire, teach them, make them pay, come after, hunt down, hunt them down",
  ),
  ...joined(
    "will, would, could, can, may, shall",
    "be held accountable, be held liable, be held to account, be brought to justice, be prosecuted, face prosecution, face jail, face prison, face fines, face a fine, face arrest, face expulsion, face dismissal, face charges, face disciplinary, go to prison, go to jail, lose their licence, lose their license, lose their jobs, lose their licences, be dealt with, be punished, be shown no mercy, not be tolerated, not tolerate, be cut off, be evicted",
  ),
  ...phrases(`criminal liability, straight to prison, straight to jail, no mercy, without mercy, tit for tat, eye for an eye, necessary measures, face the full force, full force of the law, full weight of the law,
    could not be excluded, cannot be excluded, not be ruled out as a response, see you in court, zero tolerance`),
];

/** What another may have or do if he will. */
const OFFER = [
  ...joined(
    "readiness, willingness, willing, ready, prepared, happy, glad",
    "to hold, to finance, to fund, to host, to meet, to talk, to help, to discuss, to share, to cooperate, to negotiate, to consider, to pay, to provide, to mediate, to resume, to send, to support, to assist, to supply, to release, to work with",
  ),
  ...phrases(`whenever he liked, whenever she liked, whenever they liked, whenever they like, whenever you like, whenever they want, whenever you want, if you'd like, would be welcome, are welcome to, is welcome to, were welcome to, was welcome to, immunity would be granted, immunity will be granted,
    amnesty for, safe passage, free of charge to, in exchange for a, door is open, door was open, door remains open, come and see, come and ask, come and look, is negotiable, was negotiable, open to suggestions, open to ideas, open to a`),
];

/** Phrases of each act, strongest first. */
export const LEANING_SIGNS: readonly ActSign[] = [
  { act: "no-comment", phrases: NO_COMMENT },
  { act: "deny", phrases: DENY },
  { act: "threaten", phrases: THREATEN },
  { act: "offer", phrases: OFFER },
  { act: "accuse", phrases: ACCUSE },
  { act: "condemn", phrases: CONDEMN },
  { act: "request", phrases: REQUEST },
  { act: "support", phrases: SUPPORT },
  { act: "concern", phrases: CONCERN },
];
