// Gives hostile inputs, each with what makes it so: seeded, the same on every machine, made only when asked for.

/** An input as `captures` takes it, not yet made: some have tens of megabytes. */
export interface HostileInput {
  /** What makes it hostile; unique. */
  readonly why: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** Numbers 0 to 2^32 - 1 from a seed. @source Mulberry32, public domain */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const MEGA = 1024 * 1024;

/** A report that is fine, for hostile things to be put into. */
const SENTENCES = [
  "The harbour master of Port Ell said on Tuesday that the ferry would sail again.",
  "“Nobody was hurt,” Mira Tol told reporters, “and nobody will be.”",
  "According to the council, 14 boats were damaged in the storm of March 3, 2021.",
  "Vestria denied that its patrol had crossed the line.",
];
const REPORT = `Ferry to sail again\n\n${SENTENCES.join("\n\n")}\n`;
const PARAGRAPHS = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join("\n");

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html><head><title>Ferry</title>${head}</head><body>${body}</body></html>`;

type Row = readonly [why: string, name: string, content: () => string | Uint8Array];

const EMPTY: readonly Row[] = [
  ["empty text", "a.txt", () => ""],
  ["empty page", "a.html", () => ""],
  ["empty JSON", "a.json", () => ""],
  ["empty JSONL", "a.jsonl", () => ""],
  ["white space alone", "a.txt", () => " \t\r\n\u00a0\u3000\n"],
  ["a byte order mark alone", "a.txt", () => "\uFEFF"],
  ["a page of tags alone", "a.html", () => "<html><body><div></div></body></html>"],
  ["a page of scripts alone", "a.html", () => page("<script>alert(1)</script><style>p{}</style>")],
  ["one letter", "a.txt", () => "a"],
  ["one quotation mark", "a.txt", () => '"'],
  ["no name at all", "", () => REPORT],
  ["a name of dots", "...", () => REPORT],
  ["a name that climbs", "../../../etc/passwd.txt", () => REPORT],
  ["a name with a line end and markup", "a\n<script>.txt", () => REPORT],
  ["a name of a thousand letters", `${"n".repeat(1000)}.txt`, () => REPORT],
];

const LARGE: readonly Row[] = [
  ["50 MB on one line", "a.txt", () => "The ferry sailed. ".repeat((50 * MEGA) / 18)],
  ["50 MB without a space", "a.txt", () => "a".repeat(50 * MEGA)],
  ["10 MB of line feeds", "a.txt", () => "\n".repeat(10 * MEGA)],
  ["10 MB of carriage returns", "a.txt", () => `a${"\r".repeat(10 * MEGA)}b`],
  ["half a million one-word lines", "a.txt", () => "ferry\n".repeat(500_000)],
  ["half a million paragraphs", "a.txt", () => "The ferry sailed at noon, he said.\n\n".repeat(500_000)],
  ["half a million bullets", "a.txt", () => "• x\n".repeat(500_000)],
  ["half a million turns", "a.txt", () => "Q: Why did you go?\nA: I had to.\n".repeat(250_000)],
  ["a hundred thousand equal long lines", "a.txt", () => `${"The ferry sailed and sailed ".repeat(8)}.\n`.repeat(50_000)],
  ["ten thousand straight quotation marks", "a.txt", () => `${REPORT}${'"'.repeat(10_000)}`],
  ["ten thousand opening quotation marks", "a.txt", () => `${REPORT}${"“".repeat(10_000)}`],
  ["ten thousand quotation marks between words", "a.txt", () => `Tol said ${'"no" '.repeat(5000)}`],
  ["a million apostrophes", "a.txt", () => "'".repeat(MEGA)],
  ["5 MB of full stops", "a.txt", () => ".".repeat(5 * MEGA)],
  ["5 MB of capitals", "a.txt", () => "ELL ".repeat((5 * MEGA) / 4)],
  ["5 MB of digits", "a.txt", () => "1".repeat(5 * MEGA)],
  ["a word of a million letters in a report", "a.txt", () => `${REPORT}${"x".repeat(MEGA)}`],
  ["more than the limit", "a.txt", () => new Uint8Array(65 * MEGA).fill(0x61)],
  ["more than the limit, a page", "a.html", () => new Uint8Array(65 * MEGA).fill(0x3c)],
];

const ENCODINGS: readonly Row[] = [
  ["invalid UTF-8 in the middle", "a.txt", () => Buffer.concat([utf8(REPORT), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xfd]), utf8(REPORT)])],
  ["truncated UTF-8 at the end", "a.txt", () => Buffer.concat([utf8(REPORT), Buffer.from([0xe2, 0x80])])],
  ["overlong UTF-8", "a.txt", () => Buffer.concat([utf8(REPORT), Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf])])],
  ["UTF-8 surrogates", "a.txt", () => Buffer.concat([utf8(REPORT), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80])])],
  ["all high bytes", "a.txt", () => Uint8Array.from({ length: 4096 }, (_, index) => 0x80 + (index % 0x80))],
  [
    "Latin-1 called UTF-8",
    "a.html",
    () => Buffer.from(page("<p>Caf\u00e9 owners said on Tuesday that they would close.</p>", '<meta charset="utf-8">'), "latin1"),
  ],
  ["UTF-8 called Latin-1", "a.html", () => page(PARAGRAPHS, '<meta charset="iso-8859-1">')],
  ["an unknown charset", "a.html", () => Buffer.from(page("<p>Caf\u00e9</p>", '<meta charset="klingon">'), "latin1")],
  ["a charset that is UTF-16 and is not", "a.html", () => Buffer.from(page("<p>Caf\u00e9</p>", '<meta charset="utf-16">'), "latin1")],
  ["a charset declared a thousand times", "a.html", () => Buffer.from(page("<p>Caf\u00e9</p>", '<meta charset ="'.repeat(1000)), "latin1")],
  ["UTF-16 little-endian with its mark", "a.txt", () => Buffer.from(`\uFEFF${REPORT}`, "utf16le")],
  ["UTF-16 big-endian with its mark", "a.txt", () => Buffer.from(`\uFEFF${REPORT}`, "utf16le").swap16()],
  ["UTF-16 without a mark", "a.txt", () => Buffer.from(REPORT, "utf16le")],
  ["UTF-16 cut in a unit", "a.txt", () => Buffer.from(`\uFEFF${REPORT}`, "utf16le").subarray(0, 101)],
  ["a UTF-16 mark and nothing", "a.txt", () => Uint8Array.of(0xff, 0xfe)],
  ["a byte order mark in the middle", "a.txt", () => `Ferry\uFEFF\n\n\uFEFF${REPORT}`],
  ["right-to-left marks and overrides", "a.txt", () => REPORT.replaceAll("said", "\u202esaid\u202c\u200f\u2066")],
  ["control characters", "a.txt", () => REPORT.replaceAll(" ", "\u0001 ")],
  ["escape sequences of a terminal", "a.txt", () => `\u001b[31m${REPORT}\u001b]0;title\u0007`],
  ["zero-width characters everywhere", "a.txt", () => [...REPORT].join("\u200b")],
  ["a thousand combining marks on a letter", "a.txt", () => `e${"\u0301".repeat(1000)} ${REPORT}`],
  [
    "other line ends",
    "a.txt",
    () => REPORT.replaceAll("\n", "\u2028") + REPORT.replaceAll("\n", "\u0085") + REPORT.replaceAll("\n", "\r\n"),
  ],
  ["other scripts", "a.txt", () => "Паром снова выйдет в море.\n\n渡轮将再次起航。\n\nستبحر العبارة مرة أخرى.\n"],
  ["characters beyond the basic plane", "a.txt", () => `${"😀".repeat(1000)}\n\n𝐓𝐡𝐞 𝐟𝐞𝐫𝐫𝐲 𝐬𝐚𝐢𝐥𝐞𝐝.\n`],
];

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff, 0xe0]],
  ["gzip", [0x1f, 0x8b, 0x08, 0x00]],
  ["elf", [0x7f, 0x45, 0x4c, 0x46]],
  ["old office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["nothing known, NUL bytes", [0x41, 0x00, 0x00, 0x41]],
];

const BINARIES: readonly Row[] = MAGIC.flatMap(([what, magic]): Row[] =>
  ["txt", "html", "json", "jsonl", "bin"].map((ending): Row => [
    `${what} named .${ending}`,
    `a.${ending}`,
    () => Uint8Array.from({ length: 2048 }, (_, index) => magic[index] ?? (index * 37) % 256),
  ]),
);

const nested = (tag: string, depth: number): string => `<${tag}>`.repeat(depth);

const PAGES: readonly Row[] = [
  ["100,000 nested divs", "a.html", () => page(`${nested("div", 100_000)}${PARAGRAPHS}`)],
  ["100,000 nested divs, closed", "a.html", () => page(`${nested("div", 100_000)}${PARAGRAPHS}${nested("/div", 100_000)}`)],
  ["100,000 nested spans with text", "a.html", () => page(`<p>${"<span>a ".repeat(100_000)}`)],
  ["100,000 nested lists", "a.html", () => page("<ul><li>a".repeat(100_000))],
  ["100,000 nested tables", "a.html", () => page("<table><tr><td>a".repeat(100_000))],
  ["100,000 nested links", "a.html", () => page("<a href=x>a".repeat(100_000))],
  ["100,000 closing tags of nothing", "a.html", () => page(`${nested("/div", 100_000)}${PARAGRAPHS}`)],
  ["open and closing tags that do not match", "a.html", () => page(`${nested("div", 50_000)}${nested("/span", 50_000)}${PARAGRAPHS}`)],
  ["100,000 unclosed paragraphs", "a.html", () => page("<p>The ferry sailed.".repeat(100_000))],
  ["100,000 formatting elements over blocks", "a.html", () => page("<b><i><p>a".repeat(30_000))],
  ["half a million breaks", "a.html", () => page("a<br>".repeat(500_000))],
  ["an unclosed comment", "a.html", () => page(`${PARAGRAPHS}<!-- ${PARAGRAPHS}`)],
  ["100,000 comment openings", "a.html", () => page("<!--".repeat(100_000))],
  ["100,000 comment closings", "a.html", () => page(`<!--${"--!".repeat(100_000)}>`)],
  ["an unclosed script", "a.html", () => page(`${PARAGRAPHS}<script>${PARAGRAPHS}`)],
  ["an unclosed tag", "a.html", () => page(`${PARAGRAPHS}<p class="`)],
  ["a million ampersands", "a.html", () => page("&".repeat(MEGA))],
  ["100,000 unclosed references", "a.html", () => page("&amp".repeat(100_000))],
  ["references that are none", "a.html", () => page("&nosuch; &#x110000; &#0; &#xd800; &#99999999999999; &#; &#x;".repeat(1000))],
  ["a numeric reference of a million digits", "a.html", () => page(`<p>&#${"0".repeat(MEGA)}65;</p>${PARAGRAPHS}`)],
  ["a million digits that end no reference", "a.html", () => page(`<p>${`&#${"0".repeat(1000)} `.repeat(1000)}</p>`)],
  ["an attribute of 10 MB", "a.html", () => page(`<p class="${"x ".repeat(5 * MEGA)}">${PARAGRAPHS}</p>`)],
  ["100,000 attributes", "a.html", () => page(`<p ${"a=b ".repeat(100_000)}>${PARAGRAPHS}</p>`)],
  ["100,000 class names", "a.html", () => page(`<p class="${"nav ".repeat(100_000)}">${PARAGRAPHS}</p>`)],
  ["a tag name of a megabyte", "a.html", () => page(`<${"x".repeat(MEGA)}>${PARAGRAPHS}`)],
  ["a million less-than signs", "a.html", () => page("<".repeat(MEGA))],
  ["a script in the headline", "a.html", () => page(`<h1>Ferry<script>alert(1)</script> sails</h1>${PARAGRAPHS}`)],
  ["markup in the title", "a.html", () => page(PARAGRAPHS, "<title><script>alert(1)</script></title>")],
  ["an image with a handler in the headline", "a.html", () => page(`<h1><img src=x onerror=alert(1)>Ferry</h1>${PARAGRAPHS}`)],
  ["escaped markup in the headline", "a.html", () => page(`<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>${PARAGRAPHS}`)],
  ["a javascript address as canonical", "a.html", () => page(PARAGRAPHS, '<link rel="canonical" href="javascript:alert(1)">')],
  ["a frameset", "a.html", () => "<html><frameset><frame src=a></frameset><noframes>Ferry</noframes></html>"],
  ["plaintext and xmp", "a.html", () => page(`<xmp>${PARAGRAPHS}</xmp><plaintext>${PARAGRAPHS}`)],
  ["CDATA and processing instructions", "a.html", () => page(`<![CDATA[${PARAGRAPHS}]]><?php echo 1 ?>${PARAGRAPHS}`)],
  ["everything hidden", "a.html", () => page(`<div hidden>${PARAGRAPHS}</div>`)],
  ["everything navigation", "a.html", () => page(`<nav>${PARAGRAPHS}</nav>`)],
  ["everything links", "a.html", () => page(`<a href=x>${PARAGRAPHS}</a>`)],
  ["a hundred articles", "a.html", () => page(`<article>${PARAGRAPHS}</article>`.repeat(100))],
  ["JSON-LD that does not parse", "a.html", () => page(PARAGRAPHS, '<script type="application/ld+json">{"@type":</script>')],
  [
    "JSON-LD 100,000 arrays deep",
    "a.html",
    () => page(PARAGRAPHS, `<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`),
  ],
  [
    "JSON-LD with a prototype",
    "a.html",
    () =>
      page(
        PARAGRAPHS,
        '<script type="application/ld+json">{"__proto__":{"@type":"NewsArticle"},"@type":"NewsArticle","headline":{"a":1},"author":[[[]]]}</script>',
      ),
  ],
  ["10,000 meta elements", "a.html", () => page(PARAGRAPHS, '<meta name="date" content="x">'.repeat(10_000))],
  ["a page without any tag but a doctype", "a.html", () => `<!DOCTYPE html>${REPORT}`],
  ["text called a page", "a.html", () => REPORT],
  ["a page called text", "a.txt", () => page(PARAGRAPHS)],
  ["a page without an ending", "page", () => page(PARAGRAPHS)],
  ["SVG and MathML with text", "a.html", () => page(`<svg><title>x</title><text>y</text></svg><math><mi>z</mi></math>${PARAGRAPHS}`)],
  ["10 MB of white space in a page", "a.html", () => page(`<p>a${" ".repeat(10 * MEGA)}b</p>${PARAGRAPHS}`)],
  ["10 MB of preformatted line ends", "a.html", () => page(`<pre>a${"\n".repeat(10 * MEGA)}b</pre>${PARAGRAPHS}`)],
];

const article = (fields: string): string => `{"id":"a","text":${JSON.stringify(REPORT)}${fields}}`;

const JSONS: readonly Row[] = [
  ["JSON that does not parse", "a.json", () => '{"id":"a","text":"x"'],
  ["a number", "a.json", () => "42"],
  ["null", "a.json", () => "null"],
  ["an empty array", "a.json", () => "[]"],
  ["no text field", "a.json", () => '{"id":"a"}'],
  ["a text that is a number", "a.json", () => '{"id":"a","text":7}'],
  ["an empty text", "a.json", () => '{"id":"a","text":"  "}'],
  ["metadata of wrong kinds", "a.json", () => article(',"title":7,"date":[],"outlet":{},"url":null,"lang":true')],
  ["a title of a megabyte", "a.json", () => article(`,"title":"${"x ".repeat(MEGA / 2)}"`)],
  ["a date that is none", "a.json", () => article(',"date":"the day after tomorrow, 99:99"')],
  ["an address that is none", "a.json", () => article(',"url":"http://["')],
  ["1,000,000 arrays deep", "a.json", () => "[".repeat(1_000_000) + "]".repeat(1_000_000)],
  ["100,000 objects deep", "a.json", () => `${'{"@graph":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["duplicate keys", "a.json", () => '{"id":"a","text":"one","text":"The second one.","id":"b"}'],
  ["__proto__ as a key", "a.json", () => '{"__proto__":{"text":"x"},"constructor":{"prototype":1},"id":"a"}'],
  ["__proto__ as an identifier", "a.json", () => '{"id":"__proto__","text":"The ferry sailed."}'],
  ["lone surrogates", "a.json", () => '{"id":"a","text":"The \\ud800 ferry \\udc00 sailed.\\u0000"}'],
  ["NUL by escape", "a.json", () => '{"id":"a","text":"\\u0000\\u0000\\u0000"}'],
  ["markup as text", "a.json", () => '{"id":"<img src=x onerror=alert(1)>","text":"<script>alert(1)</script>"}'],
  ["a hundred thousand articles", "a.json", () => `[${'{"text":"The ferry sailed."},'.repeat(99_999)}{"text":"x"}]`],
  ["JSON-LD in a graph in an array", "a.json", () => '[{"@graph":[{"@type":"NewsArticle","articleBody":"The ferry sailed at noon."}]}]'],
  ["JSON-LD without a body", "a.json", () => '{"@type":"NewsArticle","headline":"Ferry"}'],
  ["JSON after a byte order mark", "a.json", () => `\uFEFF${article("")}`],
  ["text called JSON", "a.json", () => REPORT],
  ["JSONL with broken lines", "a.jsonl", () => `${article("")}\n{"id":\n\n[]\nnull\n"x"\n${article("")}`],
  ["JSONL of 50,000 bad lines", "a.jsonl", () => "{\n".repeat(50_000)],
  ["JSONL with one line of 20 MB", "a.jsonl", () => `{"id":"a","text":"${"The ferry sailed. ".repeat(MEGA)}"}\n${article("")}`],
  ["JSONL with CRLF", "a.jsonl", () => `${article("")}\r\n${article("")}\r\n`],
  ["JSONL with invalid UTF-8", "a.jsonl", () => Buffer.concat([utf8('{"id":"a","text":"x'), Buffer.from([0xff]), utf8('y"}\n')])],
  ["a thousand lines of one identifier", "a.jsonl", () => `${article("")}\n`.repeat(1000)],
  ["JSONL on standard input", "-", () => `${article("")}\n${article("")}\n`],
  ["text on standard input", "-", () => REPORT],
  ["text that opens with a brace", "a.log", () => `{ ${REPORT}`],
  ["XML that is no page", "a.xml", () => '<?xml version="1.0"?><rss><item>Ferry</item></rss>'],
  ["XML that opens entities", "a.xml", () => '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "&c;&c;&c;">]><a>&b;</a>'],
];

/** What would make a careless expression or scanner go back and forth. */
const BAIT: readonly (readonly [why: string, unit: string, end: string])[] = [
  ["spaces before no end", " ", "x"],
  ["no-break spaces", "\u00a0", "x"],
  ["closing brackets", ")", "x"],
  ["slashes", "a/", "x"],
  ["at signs", "a@", " "],
  ["dots and letters", "a.", ""],
  ["capitals and dots", "A.", " said"],
  ["dashes", "ELL -", ""],
  ["dashes and spaces", "ELL - ", "x"],
  ["opening brackets", "(", ""],
  ["nested brackets", "(Reuters ", ""],
  ["slashed credits", "/TASS", ""],
  ["commas", "Ell, ", ""],
  ["colons", "Ell: ", ""],
  ["months", "March 3 ", ""],
  ["numbers and colons", "12:", "x"],
  ["numbers and slashes", "1/", "x"],
  ["dates", "3.4.2020 ", ""],
  ["hosts", "www.a.", "com"],
  ["addresses", "http://a/ ", ""],
  ["single quotation marks", "‘a ", ""],
  ["reported earlier", "reported earlier ", ""],
  ["names before reported earlier", "Ell News reported earlier ", ""],
  ["photo credits", "(Photo: ", ""],
  ["copyright signs", "©", ""],
  ["by by by", "By ", ""],
  ["underscores", "_", ""],
  ["braces", "{", ""],
  ["words joined by hyphens", "a-", ""],
  ["bullets", "• ", ""],
];

/** So often that a step for each two units takes longer than an input may; linear ones take a second or two. */
const BAITS: readonly Row[] = BAIT.flatMap(([why, unit, end]): Row[] => [
  [`bait on one line: ${why}`, "a.txt", () => `${REPORT}\n${unit.repeat(100_000)}${end}\n\n${REPORT}`],
  [
    `bait on short lines: ${why}`,
    "a.txt",
    () => `${`${unit.repeat(Math.ceil(300 / unit.length)).slice(0, 300)}${end}\n`.repeat(2000)}${REPORT}`,
  ],
  [`bait in a page: ${why}`, "a.html", () => page(`<h1>${unit.repeat(2000)}${end}</h1><p>${unit.repeat(50_000)}${end}</p>`)],
]);

/** A report with a few of its units replaced, doubled or left out, as text or as a page. */
function mutated(seed: number): Row {
  const random = randomFrom(seed);
  const isPage = seed % 2 === 0;
  return [
    `mutation ${seed}`,
    isPage ? "a.html" : "a.txt",
    () => {
      const bytes = [...utf8(isPage ? page(`<article><h1>Ferry</h1>${PARAGRAPHS}</article>`) : REPORT)];
      for (let change = 0; change < 12; change++) {
        const at = random() % bytes.length;
        const kind = random() % 3;
        if (kind === 0) bytes[at] = 1 + (random() % 255);
        else if (kind === 1) bytes.splice(at, 1 + (random() % 8));
        else bytes.splice(at, 0, ...bytes.slice(at, at + (random() % 64)));
      }
      return Uint8Array.from(bytes);
    },
  ];
}

const MUTATIONS: readonly Row[] = Array.from({ length: 40 }, (_, index) => mutated(index + 1));

/**
 * All hostile inputs, at least 200. Made one at a time by `bytes()`; no two are held at once unless the caller does.
 */
export const HOSTILE: readonly HostileInput[] = [
  ...EMPTY,
  ...LARGE,
  ...ENCODINGS,
  ...BINARIES,
  ...PAGES,
  ...JSONS,
  ...BAITS,
  ...MUTATIONS,
].map(([why, name, content]): HostileInput => ({
  why,
  name,
  bytes: () => {
    const made = content();
    return typeof made === "string" ? utf8(made) : made;
  },
}));
