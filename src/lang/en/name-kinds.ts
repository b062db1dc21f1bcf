// Gives the English nouns for kinds of named things: bodies, and what people build, write, make or find.
//
// @source common usage of English-language news
import type { NameKind } from "../../compare/name-rule.ts";
import { VESSELS } from "./landmarks.ts";

/** Cells are parted by "|", nouns of one cell by spaces: each stands for the same thing. */
const kind = (isBody: boolean, general: string, cells: string): NameKind => ({
  isBody,
  general: new Set(general.split(" ").filter((it) => it !== "")),
  cells: cells.split("|").map((cell) => new Set(cell.trim().split(" "))),
});
const bodies = (general: string, cells: string): NameKind => kind(true, general, cells);
const things = (general: string, cells: string): NameKind => kind(false, general, cells);

const SHIPS = "ship vessel boat craft";

export const NAME_KINDS: readonly NameKind[] = [
  bodies(
    "organization organisation group agency",
    "charity ngo nonprofit|foundation trust|association|society|league|federation|movement|initiative|network|collective|cooperative|" +
      "institute|guild|brotherhood|sect|congregation|fund|watchdog|militia|gang|cartel",
  ),
  bodies("union", "union"),
  bodies(
    "company firm group business corporation",
    "airline carrier|bank lender|brewery brewer|maker manufacturer producer|retailer chain|shipowner shipper|operator|developer|contractor|" +
      "publisher|insurer|utility|conglomerate|startup|consortium|carmaker automaker|broker|builder|supplier|studio|label|shipbuilder|miner|" +
      "drugmaker|chipmaker|brand|dealer|forwarder",
  ),
  bodies("", "alliance coalition bloc|movement"),
  bodies("outlet", "newspaper paper daily weekly tabloid|magazine journal|broadcaster channel station|website site portal blog|agency"),
  bodies("service", "app|platform|messenger"),
  bodies("institution school", "university college|institute academy conservatory|school|kindergarten|faculty"),
  bodies("institution", "museum|gallery|archive archives|library|theatre theater|opera|orchestra|zoo|observatory"),
  bodies("", "hospital clinic|hospice|laboratory lab"),
  bodies("", "club"),
  bodies("body", "commission|committee|council|panel|tribunal|mission|inspectorate"),
  things(SHIPS, VESSELS.filter((it) => !it.includes(" ") && !SHIPS.split(" ").includes(it)).join("|")),
  things("aircraft", "plane airliner jet airplane aeroplane|helicopter chopper|drone|glider|airship|balloon"),
  things("vehicle", "train|tram|bus|lorry truck|van|car|locomotive"),
  things("craft spacecraft", "rocket launcher|satellite|probe|capsule|telescope|rover"),
  things(
    "building structure",
    "hotel|hostel|tower|stadium arena|theatre theater|hall gymnasium gym|church cathedral chapel basilica|mosque|synagogue|temple|" +
      "monastery abbey convent|palace|castle fortress citadel|school|hospital clinic|warehouse|prison jail penitentiary|mall|nightclub|" +
      "restaurant|cinema|museum|villa|skyscraper|sanatorium|barracks|terminal",
  ),
  things(
    "facility site complex",
    "plant factory works|mill|refinery|smelter|brewery|reactor|shipyard yard|depot|laboratory lab|farm|distillery",
  ),
  things("", "bridge|tunnel|crossing checkpoint|viaduct|pass"),
  things("", "mine pit colliery|shaft|quarry"),
  things("", "river stream|lake reservoir lagoon|canal|bay|gulf|strait|glacier"),
  things("", "mountain mount peak|hill|volcano|ridge"),
  things("", "island isle islet|reef shoal|bank|peninsula|cape|atoll"),
  things(
    "",
    "dam barrage|pipeline|road motorway highway|railway line|observatory|port harbour harbor|airport|base|camp|cemetery|park|forest",
  ),
  things(
    "piece object artefact artifact artwork work treasure item exhibit",
    "painting picture canvas portrait landscape|statue sculpture bust figure figurine|mural fresco|icon|mask|tapestry|vase urn|crown|" +
      "necklace|ring|sword|bell|altar altarpiece|reliquary shrine casket relic|skull|mummy|medal|chalice|violin|clock|carpet|tablet|coin",
  ),
  things("volume document", "book|novel|manuscript codex scroll|diary|letter|map|bible|charter|poem"),
  things("work", "film movie|series|play|song|album|opera|musical|documentary|game"),
  things("product", "drug medicine pill|vaccine|substance|pesticide|device|toy|engine|reactor|program software|model"),
  things("animal", "horse stallion mare|bear|elephant|lion|tiger|whale|dolphin|dog|wolf|bull|gorilla"),
];
