// Gives the English words that decide where tokens and sentences end.
import type { SentenceWords, TokenWords } from "../../annotate/rule.ts";
import { BREAKS } from "./sentence-breaks.ts";

/** Titles and the like, followed by a name: never the end of a sentence. @source common usage */
const TITLES =
  "Mr Mrs Ms Mx Dr Prof Rev Fr Hon Gen Maj Col Lt Capt Cmdr Cpl Sgt Adm Brig Pvt Supt Insp Gov Sen Rep Reps Sens Pres Amb Msgr Mme Mlle St Ste Mt Ft Messrs Atty Det Sec Dep Asst Drs Sts Govs Gens";

/** Months and days, as shortened in news. */
const DATES = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun";

/** Companies, places and suffixes of names: the end of a sentence where one plainly begins after it. */
const TAILS =
  "INC CORP LTD LLC Inc Corp Co Ltd Jr Sr Bros Esq Assn Dept Univ Inst Ave Blvd Rd Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Que Ont Tenn Tex Va Vt Wash Wis Wyo";

/** Latin and measures; "etc" and "al" may end a sentence. */
const LOOSE =
  "etc al vs cf viz ca approx esp incl e.g i.e a.m p.m Ph.D Ph M.Sc B.Sc Ed eds ed est ext hrs mins yrs lb lbs oz mph Vol vol ft a.k.a n.d P.S Attn Tel Conf rev repr trans";

const list = (words: string): readonly string[] => words.split(" ");

/** @source Universal Dependencies English: what its treebanks keep together and part */
export const TOKEN_WORDS: TokenWords = {
  abbreviations: [...list(TITLES), ...list(TITLES.toUpperCase()), ...list(DATES), ...list(TAILS), ...list(LOOSE)],
  beforeNumber: list("No no Nos nos p pp P PP Fig fig Figs Art art Sec sec Ch ch Vol vol Op op Para para c b d m div"),
  prefixes: list(
    "non anti re co pre pro mid cross post over semi multi ex sub counter mini neo socio psycho politico inter intra micro macro e ultra trans quasi pseudo proto hyper de un",
  ),
  clitics: list("s m d re ve ll em"),
  fused: [
    ["cannot", 3],
    ["gonna", 3],
    ["wanna", 3],
    ["gotta", 3],
    ["gimme", 3],
    ["lemme", 3],
    ["dont", 2],
    ["didnt", 3],
    ["doesnt", 4],
    ["isnt", 2],
    ["wasnt", 3],
    ["arent", 3],
    ["havent", 4],
    ["hasnt", 3],
    ["wouldnt", 5],
    ["couldnt", 5],
    ["shouldnt", 6],
    ["thats", 4],
    ["whats", 4],
    ["theres", 5],
    ["wont", 2],
    ["cant", 2],
    ["outta", 3],
  ],
  units: list("am pm mm cm km kg m k bn mn tn ft x b mph kmh percent mg ml hrs min kb mb gb kw mw gw ghz mhz lbs oz hp yo"),
  endings: list(
    "com org net gov edu mil int info biz ru uk us eu de fr cn jp am az ge ua by kz tr il ir ca au nz za ie pl cz it es se fi ch nl tv io co me news online doc pdf xls htm html php asp jpg gif txt zip docx",
  ),
};

/** @source the words that most often open a sentence in Universal Dependencies English */
export const SENTENCE_WORDS: SentenceWords = {
  never: [...list(TITLES), "vs", "e.g", "i.e", "cf", "viz", "ca", "approx", "No", "Nos", "pp", "p", "Fig", "Figs", "Vol", "esp"],
  starters: list(
    "The A An This That These Those It He She They We I You There Here But And Or So Yet However Meanwhile Also If When While After Before As At In On For From With By To Its His Her Their Our My Some Many Most Both Not No What Who How Why Where According Since Although Though Despite During Earlier Later Last Now Then Today Once",
  ),
  openers: list("In On At After Before During Despite Since While When As For From With By Under According Although The This These It"),
  platforms: ["X"],
  beforePlatforms: list("on via"),
  afterOpeners: list(
    "the a an this that these those his her its their our to was is are has had were Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  ),
  credits: list("Image Images Photo Photos Photograph Picture Pictures PHOTO IMAGE Photographer"),
  breaks: BREAKS,
};
