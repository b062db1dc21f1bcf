import assert from "node:assert/strict";
import { test } from "node:test";
import { assertMeant } from "../../../test/fixtures/meant.ts";
import { FEATURES } from "./pronoun-features.ts";
import { WEIGHTS_BY_FEATURE } from "./pronoun-weights.ts";

// Marks as in mentions.test.ts: [words](whom they mean), "-" for nobody, "+" between the members of a group.
const CASES: readonly [why: string, marked: string][] = [
  ["who, right behind its name", "[Maren Olve](Maren Olve), [who](Maren Olve) leads the party, said it was late."],
  [
    "who, behind what its noun is told by",
    "[Ilmar Tosk](Ilmar Tosk) from the harbour office, [who](Ilmar Tosk) was there, said it was late.",
  ],
  [
    "whoever spoke last goes on",
    "[Minister Ivo Brant](Ivo Brant) voted for the bill when he was young, [Karl Moss](Karl Moss) said. “That is not my plan,” [he](Karl Moss) said.",
  ],
  [
    "who snorts beside a quotation is a person, whatever the name",
    "[Perla Cantero](Perla Cantero) snorts. “They never asked us,” [she](Perla Cantero) says.",
  ],
  ["a plain noun that speaks", "[The announcer](announcer) said the ferry was late."],
  ["what a clause of saying is about", "[Callers](Callers) [who](Callers) said the ferry was late were thanked."],
  ["many speak", "[The grandparents](grandparents) said the ferry was late. Later [they](grandparents) said it had sunk."],
  [
    "his wife, whose own name stands right before who",
    "[Ilmar Tosk](Ilmar Tosk) and [his wife, Maren](Maren), [who](Maren) told of it, left.",
  ],
  ["the senator at hand", "[Maren Olve](Maren Olve) spoke first. [The senator](Maren Olve) said it was late."],
  ["nor whom its own verb takes", "[Maren Olve](Maren Olve) spoke first. [The senator](senator) denounced [Olve](Maren Olve) on Monday."],
  [
    "but whom a clause further on names",
    "[Maren Olve](Maren Olve) spoke first. [The senator](Maren Olve) blamed a story that told of [Olve](Maren Olve).",
  ],
  [
    "a candidate told of before without a name",
    "[The candidate](candidate) was late. [Oleg Brant](Oleg Brant) spoke at last. Later [the candidate](Oleg Brant) left. [Brant](Oleg Brant) said nothing.",
  ],
  ["the company at hand", "[Orlo Corp.](Orlo Corp.) was bought by nobody. [The company](Orlo Corp.) said it was late."],
  ["the paper at hand", "[Orlo Times](Orlo Times) has closed. [The paper](Orlo Times) said it was late."],
  ["this paper is the one that tells", "[Orlo Corp.](Orlo Corp.) was bought by nobody. [This paper](paper) said it was late."],
  [
    "the president of a body is no head of state",
    "[President Ada Rossi](Ada Rossi) spoke first. [Ilmar Tosk](Ilmar Tosk), [who](Ilmar Tosk) as [president of the Senate](president of the Senate) would attend, was late.",
  ],
  [
    "a participle behind a noun takes whom it is about",
    "[Maren Olve](Maren Olve) came with [her](Maren Olve) texts disparaging [President Ilmar Tosk](Ilmar Tosk).",
  ],
  ["another's office is no one's at hand", "[Maren Olve](Maren Olve) spoke first. [The next senator](next senator) will say more."],
  [
    "both leaders are the two named last",
    "[Ilmar Tosk](Ilmar Tosk) met [Maren Olve](Maren Olve). [Both leaders](Ilmar Tosk+Maren Olve) said it was late.",
  ],
  ["the city named last", "[Oslo](Oslo) and Oslo and Oslo. It was [the city of Orlo](Orlo). [The city](Orlo) was quiet."],
  ["a particle inside a name", "[Mayor Bill de Orlo](Bill de Orlo) said it was late."],
  ["I in a quotation told before", "[Maren Olve](Maren Olve) said: “[I](Maren Olve) am tired.”"],
  ["my in a quotation that goes on", "“It is late,” [Maren Olve](Maren Olve) said. “[My](Maren Olve) boat is gone.”"],
  [
    "I, of whoever has his age between commas",
    "“[I](Ludo Pertwick) have a lamp, a fish finder and a stove that burns one log,” [Ludo Pertwick](Ludo Pertwick), 61, said by telephone.",
  ],
  ["I of a signed letter", "[I](Maren Olve) was there and saw it.\n\n[Maren Olve](Maren Olve); Bergen"],
  ["I of nobody", "[I](-) was there and saw it."],
  [
    "he in another's quotation is not the speaker",
    "[Ilmar Tosk](Ilmar Tosk) met [Oleg Brant](Oleg Brant). “[He](Oleg Brant) is tired,” [Tosk](Ilmar Tosk) said.",
  ],
  [
    "nor is whoever speaks the one told of in it",
    "[Ilmar Tosk](Ilmar Tosk) spoke first. “[Tosk](Ilmar Tosk) is tired,” [Oleg Brant](Oleg Brant) said. “I saw that [he](Ilmar Tosk) slept,” [he](Oleg Brant) said.",
  ],
  [
    "whoever denied something before speaks of somebody else: he said",
    "[Maren Olve](Maren Olve) left the ward on Monday.\n\n[Rissel Tarn, a spokesman of the ministry](Rissel Tarn), denied that the mill burned. “[She](Maren Olve) was there all night, you can look at her,” [he](Rissel Tarn) said on Tuesday.",
  ],
  [
    "a surname alone is not his father's",
    "[Oleg Brant](Oleg Brant) came. [His father, Ilmar Brant](Ilmar Brant), stayed. [Brant](Oleg Brant) said it was late.",
  ],
  [
    "nor that of one named in passing",
    "[Oleg Brant](Oleg Brant) came. It was built in the days of [Maren Brant](Maren Brant). [Brant](Oleg Brant) said it was late.",
  ],
  [
    "a title's gender parts two of one surname",
    "[Maren Brant](Maren Brant) and [Oleg Brant](Oleg Brant) came. [Mrs. Brant](Maren Brant) spoke. [Mr. Brant](Oleg Brant) left.",
  ],
  [
    "a son with Jr. is not whom the surname alone means before he is named",
    "[President Harmon](Harmon) left. A photo showed [Thomas Harmon Jr.](Thomas Harmon Jr.) with a gun. [Mr. Harmon](Harmon) said it was late.",
  ],
  [
    "a wife's title says nothing of the bare surname",
    "[Maren Brant](Maren Brant) stayed. [Mrs. Brant](Maren Brant) slept. [Oleg Brant](Oleg Brant) came. [Brant](Oleg Brant) said it was late.",
  ],
  ["a surname that is a common word opens a sentence", "[Maren Law](Maren Law) came. [Law](Maren Law) said it was late."],
  ["or stands behind a quotation", "[Maren Minor](Maren Minor) came. “It was late,” [Minor](Maren Minor) told the Herald."],
  [
    "or before a time and its verb, where a report calls somebody so",
    "They saw [Trump](Trump) go, and [Ilmar Tosk](Ilmar Tosk) met [Trump](Trump). [Trump](Trump) over the weekend denied that it was late. [Trump](Trump) himself said so.",
  ],
  [
    "a word with a capital of its own is no surname's bearer",
    "[Maren Law](Maren Law) came. [She](Maren Law) read [the Law Report](Law Report).",
  ],
  ["Mr. behind a noun", "She said it was late, a contention [Mr. Tosk](Tosk) disputed."],
  [
    "an apposition behind a seat",
    "[Rep. Maren Olve, D-N.Y., the chairman of the harbour board](Maren Olve), came. [The chairman](Maren Olve) said it was late.",
  ],
  ["a country's name that says so is a person named in full", "[Oleg Jordan](Oleg Jordan) came. [Jordan](Oleg Jordan) said it was late."],
  [
    "what is so called and then named",
    "[The man](Ilmar Tosk) who may know is [Ilmar Tosk](Ilmar Tosk). [He](Ilmar Tosk) told us it was late.",
  ],
  [
    "a state that is a first name too, before an office",
    "[Virginia](Virginia) [Gov. Terry Orlo](Terry Orlo) spoke. [He](Terry Orlo) said that [Virginia](Virginia) is ready.",
  ],
  ["the canton is no state", "[Ilmar Tosk](Ilmar Tosk) left [the canton Varel](Varel). [Canton Varel](Varel) is small."],
  [
    "he who spoke last, not whom he spoke of",
    "[Ilmar Tosk](Ilmar Tosk) said [Oleg Brant](Oleg Brant) had left. [He](Ilmar Tosk) said it was late.",
  ],
  [
    "nobody accuses whom the same clause names",
    "[Ilmar Tosk](Ilmar Tosk) waited while [Oleg Brant](Oleg Brant) spoke. Then [he](Ilmar Tosk) accused [Brant](Oleg Brant) of delay.",
  ],
  [
    "who said it, over the rest of a quotation",
    "“It is late,” [Ilmar Tosk](Ilmar Tosk) said. “[Brant](Oleg Brant) knows it. So do all.”\n\n[He](Ilmar Tosk) added that [Oleg Brant](Oleg Brant) had left.",
  ],
  ["nobody's child is no he", "[Ilmar Tosk](Ilmar Tosk) doubts it. If your child earns much, save it. [He](Ilmar Tosk) said it was late."],
  [
    "a name between commas behind a clause",
    "[A fisherman](Mamo Orzev) [who](Mamo Orzev) lived, [Mamo Orzev](Mamo Orzev), 52, spoke. [He](Mamo Orzev) said it was late.",
  ],
  [
    "a spokesman titled before an office without its holder",
    "Press secretary of the Norwegian president Ilmar Tosk spoke. [President Orvo Lund](Orvo Lund) was late. [The spokesman](Ilmar Tosk) left.",
  ],
  ["each of two", "[Norway](Norway) said it was late; [Sweden](Sweden) said nothing. [Each](Norway+Sweden) said the other had lied."],
  ["marks come and go", "[Gülşen Çelik](Gülşen Çelik) spoke first. Later [Gulsen Celik](Gülşen Çelik) left."],
  ["umlauts are written out", "[Jürgen Möller](Jürgen Möller) spoke first. Later [Juergen Moeller](Jürgen Möller) left."],
  ["a schwa is an a", "[Ilgar Əliyev](Ilgar Əliyev) spoke. [Ilgar Aliyev](Ilgar Əliyev) said it was late."],
  [
    "Arabic names and their article",
    "[Mohammed al-Hadid](Mohammed al-Hadid) spoke. Later [Muhammad Al-Hadid](Mohammed al-Hadid) left. [Al-Hadid](Mohammed al-Hadid) said it was late.",
  ],
  [
    "eastern and western Armenian",
    "[Garegin Hovsepyan](Garegin Hovsepyan) spoke. Later [Karekin Hovsepian](Garegin Hovsepyan) said it was late.",
  ],
  ["the first of two surnames", "[Lucía Herrera Montoro](Lucía Herrera Montoro) spoke. [Herrera](Lucía Herrera Montoro) said it was late."],
  ["an initial for a first name", "[Karin M. Holt](Karin M. Holt) spoke. [K. Holt](Karin M. Holt) said it was late."],
  ["the surname comes first", "[Li Weiguo](Li Weiguo) spoke. [Li](Li Weiguo) said it was late. [Mr. Li](Li Weiguo) left."],
  [
    "a brother goes by his own name",
    "[Anar Mammadli](Anar Mammadli) and [his brother Elchin Mammadli](Elchin Mammadli) came. [Elchin](Elchin Mammadli) spoke. [Mammadli](Anar Mammadli) said it was late.",
  ],
  [
    "a wife, by her title",
    "[Ilmar Tosk](Ilmar Tosk) came with [his wife, Greta Tosk](Greta Tosk). [Mrs. Tosk](Greta Tosk) spoke. [Mr. Tosk](Ilmar Tosk) left.",
  ],
  ["two of one surname and initial are two", "[Anna Holt](Anna Holt) met [Arne Holt](Arne Holt). [Anna Holt](Anna Holt) left."],
];

for (const [why, marked] of CASES) test(why, () => assertMeant(marked));

test("every sign has its weights", () => assert.equal(WEIGHTS_BY_FEATURE.length, FEATURES.length));
