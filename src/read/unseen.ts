// Takes a page's own style sheets and an element's classes, tells whether a reader sees the element.

/** Units of style sheets that are read; pages set a few rules in place. */
const SHEET_UNITS = 100_000;

/**
 * Classes that hide an element wherever they stand.
 *
 * @source Tailwind, Bootstrap 4 and 5, Bulma, HTML5 Boilerplate, WordPress
 */
const HIDING: ReadonlySet<string> = new Set(["hidden", "d-none", "is-hidden", "invisible"]);

/** Classes that show it again in a wide window: "md:block", "d-lg-flex". @source Tailwind, Bootstrap 4 and 5 */
const SHOWN_AGAIN = /(?:^|\s)(?:d-)?(?:sm|md|lg|xl|xxl|2xl)[:-](?:block|flex|grid|inline|table|contents|visible)/;

const hides = (declarations: string): boolean => /display\s*:\s*none|visibility\s*:\s*hidden/i.test(declarations);

/** A selector that is one class and nothing else. */
const ONE_CLASS = /^\s*\.([\w-]+)\s*$/;

/** The classes that a style sheet hides outright; what stands in a media query or another block is left out. @cost O(sheet) */
export function hiddenClasses(sheet: string): string[] {
  const text = sheet.slice(0, SHEET_UNITS);
  const found: string[] = [];
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf("{", from);
    if (open < 0) break;
    const end = blockEnd(text, open);
    const selectors = text.slice(from, open);
    if (!selectors.includes("@") && hides(text.slice(open + 1, end)))
      for (const selector of selectors.split(",")) found.push(ONE_CLASS.exec(selector)?.[1] ?? "");
    from = end + 1;
  }
  return found.filter((name) => name !== "");
}

/** Where a block that opens at `open` closes, blocks inside it passed over; the text's end where it never does. */
function blockEnd(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const mark = text[index];
    if (mark === "{") depth++;
    else if (mark === "}" && --depth === 0) return index;
  }
  return text.length;
}

/** True where a class hides its element: one that the page's own sheets hide, or a framework's name for it. */
export const isHiddenClass = (classes: string, hidden: ReadonlySet<string>): boolean =>
  classes.split(/\s+/).some((name) => HIDING.has(name) || hidden.has(name)) && !SHOWN_AGAIN.test(classes);
