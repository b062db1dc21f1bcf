// Gives the words by which the lines of an English page are told apart: dates, menus, credits, bylines, outlets.
import type { ReadTables } from "../../read/rule.ts";
import { OUTLETS } from "./outlets.ts";
import { PLACES } from "./world-places.ts";
import { WORLD } from "./world.ts";
import {
  AD_LABELS,
  APPEAL_PARTS,
  APPEALS,
  COMMENT_WORDS,
  FOOT_HEADINGS,
  LINK_LABELS,
  SELF_OPENERS,
  SPONSOR_HEADINGS,
  TAG_LABELS,
} from "./page-appeals.ts";
import { DAY_ORDERS, FOREIGN_MONTHS, MONTHS, PUBLISH_WORDS, TIMELINE_WORDS, UPDATE_WORDS, WEEKDAYS } from "./page-dates.ts";

/** The commonest words of running English; about four in ten words of news. @source frequency lists of UD English EWT, closed classes */
const STOP_WORDS =
  "the of and to in a is that for on it with as was he be by at his from are this have had not they which but she her an were has their or its been will would who more when said there about all if one out up into than them can so no what we you i after over him also because before how why do did our my where while between during against under".split(
    " ",
  );

/** Finite words that a caption or heading in small letters seldom has. */
const FINITE_WORDS =
  "is are was were has have had will would can could should does did says said told added asked warned denied accused urged called announced believes thinks wants needs makes took came went".split(
    " ",
  );

const MENU: ReadTables["menu"] = {
  whole: [
    ...["share", "print", "email", "e mail", "tweet", "pin", "comment", "comments", "reply", "like", "save", "listen", "close", "open"],
    ...[
      "menu",
      "search",
      "home",
      "login",
      "log in",
      "sign in",
      "manage settings",
      "for immediate release",
      "press release",
      "news release",
      "media release",
      "refresh now",
      "discuss",
      "sign up",
      "register",
      "subscribe",
      "subscribe now",
      "newsletter",
      "contact us",
    ],
    ...["about us", "advertise", "advertisement", "advertisements", "advertising", "ad", "sponsored", "sponsored content", "promoted"],
    ...["facebook", "twitter", "telegram", "whatsapp", "instagram", "linkedin", "reddit", "youtube", "vkontakte", "viber", "copy link"],
    ...["next", "previous", "prev", "back", "more", "show more", "load more", "see more", "read more", "continue reading", "back to top"],
    ...["top", "latest", "latest news", "most read", "most viewed", "most popular", "trending", "trending now", "top stories", "popular"],
    ...["watch live", "live", "live tv", "play video", "video", "videos", "photos", "gallery", "photo gallery", "slideshow", "audio"],
    ...["terms of use", "terms of service", "privacy policy", "privacy", "cookie policy", "accept", "accept all", "i agree", "ok", "skip"],
    ...["tags", "topics", "topic", "news", "world", "politics", "sport", "sports", "business", "opinion", "culture", "home page"],
    ...["read the rest here", "read full story", "story continues below", "story continues below advertisement", "continue"],
    ...[
      "article continues below advertisement",
      "check against delivery",
      "explainer",
      "analysis",
      "long read",
      "advertisement advertisement",
      "leave a comment",
      "post a comment",
      "no comments",
    ],
    ...["text size", "font size", "report a typo", "suggest a correction", "see a typo report it here", "loading", "breaking news"],
    ...[
      "share to or",
      "share or",
      "link copied",
      "copied",
      "all news",
      "english",
      "support us",
      "donate",
      "follow",
      "follow us",
      "join us",
    ],
    ...["watch mobile video", "mobile users tap here for video", "links in the news", "end of article"],
  ],
  opens: [
    ...["skip to", "skip navigation", "jump to", "go to main", "share this", "share on", "share to", "share via", "share with", "share in"],
    ...["follow us", "find us on", "like us on", "join us on", "sign up for", "sign up to", "subscribe to", "click here", "tap here"],
    ...["read or share this", "tweet this", "email this", "e mail this", "print this", "send this", "copy link", "add to", "download our"],
    ...["get the latest", "get our", "log in to", "sign in to", "create an account", "accept cookies", "we use cookies"],
    ...["this site uses cookies", "on a mobile device", "on mobile", "view comments", "show comments", "leave a reply", "scroll down"],
    ...["watch live", "continue reading", "hide caption", "toggle caption", "enlarge this image", "view gallery", "loading"],
    ...["report a typo", "have a news tip", "text size", "more headlines", "back to gallery"],
  ],
};

const RELATED: ReadTables["related"] = {
  whole: [
    "related",
    "related stories",
    "related articles",
    "related news",
    "related coverage",
    "recommended",
    "recommended for you",
    "see also",
    ...["you may also like", "you may like", "most read", "most popular", "more stories", "more news", "top stories", "latest stories"],
  ],
  opens: [
    ...["related", "related story", "related stories", "related coverage", "related article", "related articles", "related video"],
    ...[
      "read more",
      "read also",
      "also read",
      "see also",
      "more on this",
      "more on",
      "more from",
      "read next",
      "up next",
      "watch",
      "story",
    ],
    ...[
      "previous story",
      "next story",
      "earlier story",
      "click here for",
      "previously",
      "don t miss",
      "you might also like",
      "recommended",
    ],
    ...[
      "read more articles",
      "further reading",
      "from our archive",
      "in pictures",
      "photos",
      "video",
      "videos",
      "editor s pick",
      "must read",
    ],
  ],
};

/** @source headings over small advertisements and family news in English-language papers */
const NOTICES = [
  ...["notices", "public notices", "legal notices", "notice board", "classifieds", "classified ads", "classified advertisements"],
  ...["for sale", "to let", "situations vacant", "vacancies", "wanted", "announcements", "small announcements", "obituaries", "deaths"],
  ...[
    "public notice",
    "legal notice",
    "tenders",
    "tender notice",
    "auctions",
    "personals",
    "classified",
    "about the author",
    "about the writer",
  ],
  ...["about the authors", "author bio", "about this newsletter", "about this blog"],
  ...[
    "rules of conduct",
    "comment policy",
    "community guidelines",
    "house rules",
    "small ads",
    "lost and found",
    "births and deaths",
    "births marriages and deaths",
    "death notices",
    "in memoriam",
  ],
];

const CREDIT: ReadTables["credit"] = {
  whole: ["dr", "getty images", "getty", "file photo", "courtesy photo", "handout", "stock photo", "archive photo", "illustrative photo"],
  opens: [
    ...["photo by", "photos by", "photo courtesy", "photos courtesy", "photo provided", "photos provided", "photo credit", "photo from"],
    ...[
      "photo supplied",
      "photo illustration",
      "picture by",
      "pictures by",
      "picture credit",
      "image by",
      "image credit",
      "image courtesy",
    ],
    ...[
      "image copyright",
      "image source",
      "image provided",
      "video by",
      "video credit",
      "video courtesy",
      "courtesy of",
      "credit",
      "file photo",
    ],
    ...["photograph by", "photographs by", "photographer", "graphic by", "map by", "illustration by", "screenshot from", "screengrab from"],
    ...["via getty images", "handout via", "media caption", "image caption", "photo", "photos", "image", "picture"].filter((it) =>
      it.includes(" "),
    ),
  ],
};

const CREDIT_WORDS = (
  "photo photos photograph photographer photography picture pictures image images credit credits courtesy file handout screenshot " +
  "screengrab graphic illustration getty video"
).split(" ");

const BYLINE_OPENERS = [
  ...["by", "written by", "reported by", "reporting by", "story by", "text by", "posted by", "published by", "author", "authors"],
  ...[
    "edited by",
    "editing by",
    "a feature by",
    "a report by",
    "words by",
    "text and photos by",
    "special to",
    "the editorial staff",
    "the editorial team",
    "editorial staff",
    "from the newsroom",
    "from our newsroom",
    "the newsroom",
    "translated by",
    "translation by",
    "compiled by",
    "additional reporting by",
    "writing by",
    "interview by",
    "live reporting by",
    "live updates by",
    "exclusive by",
    "from our reporter",
    "from our correspondent",
    "from our own correspondent",
    "from our special correspondent",
  ],
];

/** What a page says in front of the name of the outlet that it took the text from. */
const SOURCE_OPENERS = [
  "source",
  "sources",
  "originally published by",
  "originally published in",
  "originally published on",
  "first published in",
];

/** @source last lines of reports in English-language papers that print agencies */
const HELPED_BY = [
  ...[
    "with information from",
    "with information of",
    "with agencies",
    "with agency",
    "with the agencies",
    "with material from",
    "with reporting by",
  ],
  ...[
    "with reporting from",
    "with additional reporting by",
    "with additional reporting from",
    "contributing",
    "compiled from",
    "adapted from",
  ],
  ...["republished from", "reprinted from", "information from", "hat tip", "via"],
  "with",
  "with input from",
  "with inputs from",
  "with agency inputs from",
  "with files from",
];

const NOT_SPEAKERS = [
  ...["update", "updated", "related", "note", "editor s note", "correction", "clarification", "breaking", "watch", "read", "read more"],
  ...["photo", "photos", "video", "image", "source", "sources", "credit", "via", "by", "date", "time", "place", "where", "when", "what"],
  ...[
    "who",
    "why",
    "how",
    "tags",
    "topics",
    "see also",
    "also read",
    "more",
    "summary",
    "background",
    "key points",
    "contact",
    "tel",
    "email",
  ],
  ...[
    "phone",
    "address",
    "copyright",
    "published",
    "posted",
    "http",
    "https",
    "warning",
    "disclaimer",
    "first",
    "second",
    "third",
    "finally",
  ],
  ...["verdict", "fact", "claim", "result", "results", "score", "age", "name", "total", "killed", "injured", "dead", "wounded", "missing"],
  ...["story", "exclusive", "live", "listen", "opinion", "analysis", "twitter", "facebook", "follow"],
];

/** Small words inside names of people, bodies and places, in the languages that English news takes names from. */
const NAME_PARTICLES = "of the for and de del della di da dos du la le les el al ul bin ibn ben von van der den ter zu y e i".split(" ");

const NOT_PLACES = [
  ...["update", "updated", "breaking", "watch", "video", "videos", "photo", "photos", "live", "exclusive", "opinion", "analysis", "note"],
  ...["correction", "related", "read", "more", "news", "urgent", "alert", "warning", "special", "report", "interview", "editorial"],
  ...["fact", "explainer", "review", "poll", "advertisement", "story", "developing", "just", "first", "transcript"],
];

/** @source names that English-language papers and stations commonly bear */
const OUTLET_WORDS =
  "gazette herald courier tribune ledger echo chronicle journal observer telegraph bulletin dispatch examiner inquirer register sentinel argus mercury advertiser messenger mirror standard monitor mail review globe guardian digest recorder intelligencer enquirer daily weekly times post press radio tv television broadcasting newspaper agency news newswire wire live online newsletter chronicler voice".split(
    " ",
  );

/** @source names of public bodies in the English editions of governments' sites */
const BODY_WORDS =
  "ministry department office embassy consulate mission delegation presidency chancellery cabinet government secretariat directorate administration council commission municipality prefecture".split(
    " ",
  );

/** @source navigation bars of English-language news sites */
const SECTION_WORDS =
  "home news views world politics business money markets economy sport sports opinion comment culture arts lifestyle travel tech technology science health weather video videos photos podcasts letters obituaries horoscope local regional national international society education environment".split(
    " ",
  );

const SELF_REPORTS = [
  "reported earlier",
  "previously reported",
  "earlier reported",
  "has reported earlier",
  "wrote earlier",
  "has learned",
  "had reported",
];

/** English, as news is written in it. Phrases are lower case, letters and digits alone. */
export const PAGE: ReadTables = {
  language: "en",
  stopWords: STOP_WORDS,
  finiteWords: FINITE_WORDS,
  months: MONTHS,
  foreignMonths: FOREIGN_MONTHS,
  weekdays: WEEKDAYS,
  timelineWords: TIMELINE_WORDS,
  updateWords: UPDATE_WORDS,
  publishWords: PUBLISH_WORDS,
  dayOrders: DAY_ORDERS,
  article: "the",
  menu: MENU,
  related: RELATED,
  adLabels: AD_LABELS,
  tagLabels: TAG_LABELS,
  linkLabels: LINK_LABELS,
  appeals: APPEALS,
  appealParts: APPEAL_PARTS,
  endMarks: ["ends", "end", "30", "more follows", "end of text", "end of release", "end of transcript", "notes to editors"],
  sponsorHeadings: SPONSOR_HEADINGS,
  issueWords: "vol volume no nr issue number edition price year page pages est since founded".split(" "),
  datedKinds: "transcript live briefing conference statement interview bulletin minutes happened".split(" "),
  commentWords: COMMENT_WORDS,
  footHeadings: FOOT_HEADINGS,
  selfOpeners: SELF_OPENERS,
  told: "told tells to by with from informed assured".split(" "),
  notices: NOTICES,
  credit: CREDIT,
  creditWords: CREDIT_WORDS,
  sourceOpeners: SOURCE_OPENERS,
  helpedBy: HELPED_BY,
  bylineOpeners: BYLINE_OPENERS,
  dialogueWords: "i we you my our your me us".split(" "),
  notSpeakers: NOT_SPEAKERS,
  nameParticles: NAME_PARTICLES,
  notPlaces: NOT_PLACES,
  places: [...WORLD.states, ...PLACES].flatMap(({ name, also }) => [name, ...also]),
  outletWords: OUTLET_WORDS,
  bodyWords: BODY_WORDS,
  bodyJoiners: ["of", "for", "to", "on"],
  sectionWords: SECTION_WORDS,
  writerWords:
    "reporter reporters correspondent editor columnist correspondents staff writer writers agencies agency desk newsroom editors".split(
      " ",
    ),
  selfReports: SELF_REPORTS,
  outlets: OUTLETS,
};
