// Gives what HTML's elements and the habits of its authors say of the text in them.
import type { BlockKind } from "../model/index.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that begin and end a block. @source WHATWG HTML, rendering, flow content: display block, list-item, table parts */
export const BLOCKS = words(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing main menu nav ol option optgroup p pre search section select summary table tbody td tfoot th thead tr ul",
);

/** Elements whose content is never text of the page. */
export const SKIPPED = words(
  "script style template noscript iframe object embed svg math canvas audio video textarea select datalist head noembed noframes xmp",
);

/** @source WHATWG HTML, void elements */
export const VOID = words("area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");

/** Elements whose opening ends an open paragraph. @source WHATWG HTML, tree construction, "in body" */
export const ENDS_PARAGRAPH = words(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary table ul",
);

/** Elements that end an open one of the named kinds, up to the barrier. @source WHATWG HTML, optional tags */
export const ENDS_SIBLING: ReadonlyMap<string, { readonly ends: ReadonlySet<string>; readonly barrier: ReadonlySet<string> }> = new Map([
  ["li", { ends: words("li"), barrier: words("ul ol menu dir") }],
  ["dd", { ends: words("dd dt"), barrier: words("dl") }],
  ["dt", { ends: words("dd dt"), barrier: words("dl") }],
  ["tr", { ends: words("tr td th caption"), barrier: words("table tbody thead tfoot") }],
  ["td", { ends: words("td th"), barrier: words("tr table") }],
  ["th", { ends: words("td th"), barrier: words("tr table") }],
  ["tbody", { ends: words("tbody thead tfoot"), barrier: words("table") }],
  ["tfoot", { ends: words("tbody thead tfoot"), barrier: words("table") }],
  ["option", { ends: words("option"), barrier: words("select optgroup datalist") }],
  ["a", { ends: words("a"), barrier: words("td th table object") }],
]);

/** What an element says of the text in it, wherever it stands. */
export const ZONES: ReadonlyMap<string, BlockKind> = new Map([
  ["nav", "menu"],
  ["menu", "menu"],
  ["footer", "menu"],
  ["form", "menu"],
  ["button", "menu"],
  ["dialog", "menu"],
  ["search", "menu"],
  ["label", "menu"],
  ["aside", "related"],
  ["figure", "caption"],
  ["figcaption", "caption"],
]);

/** @source WAI-ARIA landmark roles */
export const ROLES: ReadonlyMap<string, BlockKind> = new Map([
  ["navigation", "menu"],
  ["banner", "menu"],
  ["contentinfo", "menu"],
  ["search", "menu"],
  ["dialog", "menu"],
  ["button", "menu"],
  ["toolbar", "menu"],
  ["complementary", "related"],
]);

/**
 * Words of class names and identifiers that say what a small part of the main content is.
 *
 * @source names in common use: schema.org, hNews and hAtom microformats, themes of the wide-spread content management systems
 */
export const CLASS_WORDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...[..."nav navbar navigation menu breadcrumb breadcrumbs share sharing shares social addtoany sharedaddy toolbar".split(" ")].map(
    asMenu,
  ),
  ...[..."cookie cookies consent comments comment disqus login signup newsletter subscribe subscription paywall".split(" ")].map(asMenu),
  ...[
    ..."advert adverts advertisement advertising ads adslot sponsor sponsored promo promotion pagination pager tags taglist skip".split(
      " ",
    ),
  ].map(asMenu),
  ...["related", "recommended", "recirc", "trending", "popular", "sidebar", "readmore", "teaser", "teasers", "outbrain", "taboola"].map(
    (word): [string, BlockKind] => [word, "related"],
  ),
  ...["kicker", "eyebrow", "overline"].map(asMenu),
  ["pullquote", "caption"],
  ["caption", "caption"],
  ["credit", "credit"],
  ["credits", "credit"],
  ["byline", "byline"],
  ["author", "byline"],
  ["timestamp", "timeline"],
  ["pubdate", "timeline"],
  ["dateline", "timeline"],
  ["standfirst", "deck"],
  ["subtitle", "deck"],
  ["dek", "deck"],
  ["deck", "deck"],
]);

function asMenu(word: string): [string, BlockKind] {
  return [word, "menu"];
}
