// Takes attributions found and coded on polnear/dev, gives how often each confidence proves right; prints it and draws docs/pictures/reliability.svg when run.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { corpusFile, isThere, recordsOf } from "./corpora.ts";
import { annotated } from "./figures.ts";
import { linked, type Coded, type Pair } from "./scorers/attributions.ts";

/** An attribution found, and what became of it. */
export interface Judged {
  readonly rule: string;
  /** 0 to 1, as `annotate` writes it. */
  readonly confidence: number;
  /** Its content has token F1 above one half with a coded one, one to one. */
  readonly matched: boolean;
  /** Matched, and the sources share a token or are both missing. */
  readonly joint: boolean;
}

/** Attributions of like confidence or of one rule. Shares 0 to 1. */
export interface Bin {
  readonly name: string;
  readonly count: number;
  /** Mean of the confidences in it. */
  readonly confidence: number;
  readonly matched: number;
  readonly joint: number;
}

/** Precision and recall, 0 to 1, of those at or above a confidence. */
export interface Sure {
  readonly count: number;
  readonly precision: number;
  readonly recall: number;
  readonly jointPrecision: number;
  readonly jointRecall: number;
}

export interface Calibration {
  /** Ten of equal width, from 0 to 1; empty ones left out. */
  readonly bins: readonly Bin[];
  /** By rule, the most frequent first. */
  readonly rules: readonly Bin[];
  readonly sure: Sure;
  /** Expected calibration error over the bins, 0 to 1: mean distance of confidence and share matched, by count. */
  readonly error: number;
}

const BINS = 10;
/** The confidence from which on a user would call a statement sure. */
const SURE = 0.9;
/** Rules with fewer are too few to be called off. */
const ENOUGH = 30;
const PICTURE = fileURLToPath(new URL("../../docs/pictures/reliability.svg", import.meta.url));

interface Found extends Coded {
  readonly rule: string;
  readonly confidence: number;
}

/** Tokens of a text that some ranges cover, as sets. @source `\w+|[^\w\s]`, the reference scorer's tokens */
function tokensIn(text: string): (ranges: readonly Pair[] | null) => Set<number> {
  const at = new Int32Array(text.length).fill(-1);
  let count = 0;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu)) at.fill(count++, index, index + token.length);
  return (ranges) => new Set((ranges ?? []).flatMap(([start, end]) => [...at.subarray(start, end)].filter((token) => token >= 0)));
}

function judged(text: string, gold: readonly Coded[], found: readonly Found[]): Judged[] {
  const tokens = tokensIn(text);
  const goldOf = new Map(
    linked(
      gold.map(({ content }) => tokens(content)),
      found.map(({ content }) => tokens(content)),
    ).map(([g, f]) => [f, gold[g]!]),
  );
  return found.map(({ rule, confidence, source }, index) => {
    const coded = goldOf.get(index);
    if (coded === undefined) return { rule, confidence, matched: false, joint: false };
    const [left, right] = [tokens(coded.source), tokens(source)];
    return { rule, confidence, matched: true, joint: [...left].some((token) => right.has(token)) || left.size + right.size === 0 };
  });
}

const sum = <Item>(items: readonly Item[], value: (it: Item) => number): number => items.reduce((total, it) => total + value(it), 0);
const share = <Item>(items: readonly Item[], good: (it: Item) => boolean): number => items.filter(good).length / Math.max(1, items.length);

const binOf = (name: string, items: readonly Judged[]): Bin => ({
  name,
  count: items.length,
  confidence: sum(items, ({ confidence }) => confidence) / Math.max(1, items.length),
  matched: share(items, ({ matched }) => matched),
  joint: share(items, ({ joint }) => joint),
});

/** Ten bins of equal width; what falls on a border belongs to the bin above it, 1 to the last. */
function binsOf(items: readonly Judged[]): Bin[] {
  const indexOf = ({ confidence }: Judged): number => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9));
  return Array.from({ length: BINS }, (_, index) =>
    binOf(
      `${(index / BINS).toFixed(1)}–${((index + 1) / BINS).toFixed(1)}`,
      items.filter((it) => indexOf(it) === index),
    ),
  ).filter(({ count }) => count > 0);
}

function rulesOf(items: readonly Judged[]): Bin[] {
  const rules = [...new Set(items.map(({ rule }) => rule))];
  const bins = rules.map((name) =>
    binOf(
      name,
      items.filter(({ rule }) => rule === name),
    ),
  );
  return bins.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function sureOf(items: readonly Judged[], gold: number): Sure {
  const sure = items.filter(({ confidence }) => confidence >= SURE);
  const [matched, joint] = [sure.filter((it) => it.matched).length, sure.filter((it) => it.joint).length];
  const [found, coded] = [Math.max(1, sure.length), Math.max(1, gold)];
  return {
    count: sure.length,
    precision: matched / found,
    recall: matched / coded,
    jointPrecision: joint / found,
    jointRecall: joint / coded,
  };
}

/** How often confidences prove right. @param gold how many attributions are coded */
export function calibrationOf(items: readonly Judged[], gold: number): Calibration {
  const bins = binsOf(items);
  const error = sum(bins, ({ count, confidence, matched }) => count * Math.abs(confidence - matched)) / Math.max(1, items.length);
  return { bins, rules: rulesOf(items), sure: sureOf(items, gold), error };
}

/** Of polnear/dev; null, said aloud, where the corpus is not there. @cost two seconds */
export async function calibration(): Promise<Calibration | null> {
  const file = corpusFile("polnear/dev");
  if (!isThere(file)) {
    process.stderr.write(`skipped: calibration is not measured, ${file} is missing\n`);
    return null;
  }
  const articles = recordsOf<{ id: string; text: string; attributions: Coded[] }>(file);
  const lines = await annotated(articles as never);
  const found = new Map(lines.map(({ id, layers }) => [id, (layers.attributions ?? []) as Found[]]));
  const items = articles.flatMap(({ id, text, attributions }) => judged(text, attributions, found.get(id) ?? []));
  return calibrationOf(
    items,
    sum(articles, ({ attributions }) => attributions.length),
  );
}

/** Wilson's interval of a share, 95 %. @source E. B. Wilson 1927 */
function interval(part: number, count: number): readonly [low: number, high: number] {
  const z = 1.96;
  const middle = (part + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const half = (z * Math.sqrt((part * (1 - part)) / count + (z * z) / (4 * count * count))) / (1 + (z * z) / count);
  return [middle - half, middle + half];
}

/** Side of the plot and its distance from the left and upper edge, in units of the picture. */
const SIDE = 400;
const LEFT = 64;
const TOP = 40;
const across = (value: number): string => (LEFT + value * SIDE).toFixed(1);
const down = (value: number): string => (TOP + (1 - value) * SIDE).toFixed(1);

const STYLE =
  "text{font:13px system-ui,sans-serif;fill:#222}.line{stroke:#999}.grid{stroke:#ddd}.seen{fill:#1f5fa8}.whole{fill:none;stroke:#b3541e;stroke-width:2}.span{stroke:#1f5fa8;stroke-width:1.5}.paper{fill:#fff}" +
  "@media(prefers-color-scheme:dark){text{fill:#ddd}.line{stroke:#888}.grid{stroke:#333}.seen{fill:#7db4f0}.whole{stroke:#f0a574}.span{stroke:#7db4f0}.paper{fill:#161616}}";

function gridOf(): string[] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((at) => [
    `<path class="grid" d="M${across(at)} ${down(0)}V${down(1)}M${across(0)} ${down(at)}H${across(1)}"/>`,
    `<text x="${across(at)}" y="${TOP + SIDE + 20}" text-anchor="middle">${at.toFixed(1)}</text>`,
    `<text x="${LEFT - 8}" y="${Number(down(at)) + 4}" text-anchor="end">${at.toFixed(1)}</text>`,
  ]);
}

/** A disc at the share matched, its area by count, with its interval; a ring at the share joint with the source. */
function marksOf({ count, confidence, matched, joint }: Bin, most: number): string[] {
  const [low, high] = interval(matched, count);
  const radius = Math.max(3, 13 * Math.sqrt(count / most));
  return [
    `<path class="span" d="M${across(confidence)} ${down(low)}V${down(high)}"/>`,
    `<circle class="seen" cx="${across(confidence)}" cy="${down(matched)}" r="${radius.toFixed(1)}"/>`,
    `<circle class="whole" cx="${across(confidence)}" cy="${down(joint)}" r="4"/>`,
    `<text x="${(Number(across(confidence)) + radius + 4).toFixed(1)}" y="${(Number(down(matched)) + 16).toFixed(1)}">${count}</text>`,
  ];
}

/** The reliability diagram: what is claimed across, what proved right upwards; on the diagonal both agree. */
export function reliabilitySvg({ bins, error }: Calibration): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const [width, height] = [LEFT + SIDE + 48, TOP + SIDE + 92];
  const middle = TOP + SIDE / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>Reliability of the confidence of attributions on PolNeAR dev</title><style>${STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text x="${LEFT}" y="24">Expected calibration error ${error.toFixed(3)}; counts beside the discs</text>`,
    ...gridOf(),
    `<path class="line" stroke-dasharray="5 4" d="M${across(0)} ${down(0)}L${across(1)} ${down(1)}"/>`,
    ...bins.flatMap((bin) => marksOf(bin, most)),
    `<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 44}" text-anchor="middle">confidence given</text>`,
    `<text transform="translate(18 ${middle}) rotate(-90)" text-anchor="middle">share coded by people too</text>`,
    `<circle class="seen" cx="${LEFT + 8}" cy="${TOP + SIDE + 68}" r="6"/><text x="${LEFT + 22}" y="${TOP + SIDE + 72}">content (95 % interval)</text>`,
    `<circle class="whole" cx="${LEFT + 218}" cy="${TOP + SIDE + 68}" r="4"/><text x="${LEFT + 230}" y="${TOP + SIDE + 72}">content and source</text>`,
    `</svg>\n`,
  ].join("\n");
}

const tableOf = (bins: readonly Bin[]): string =>
  bins
    .map(({ name, count, confidence, matched, joint }) => {
      const off = count >= ENOUGH && Math.abs(confidence - matched) > 0.05 ? "  off" : "";
      const columns = [confidence, matched, joint].map((value) => value.toFixed(3).padStart(11)).join("");
      return `${name.padEnd(34)}${String(count).padStart(6)}${columns}${off}\n`;
    })
    .join("");

const HEAD = `${"".padEnd(34)} count confidence    matched      joint\n`;

/** `node bench/quality/calibration.ts` */
if (import.meta.main) {
  const it = await calibration();
  if (it !== null) {
    const { count, precision, recall, jointPrecision, jointRecall } = it.sure;
    const percent = (value: number): string => (100 * value).toFixed(1);
    process.stdout.write(`${HEAD}${tableOf(it.bins)}\n${HEAD}${tableOf(it.rules)}\n`);
    process.stdout.write(`at confidence >= ${SURE}: ${count} found; content P ${percent(precision)} R ${percent(recall)}; `);
    process.stdout.write(`with source P ${percent(jointPrecision)} R ${percent(jointRecall)}\n`);
    process.stdout.write(`expected calibration error ${it.error.toFixed(3)}\n`);
    writeFileSync(PICTURE, reliabilitySvg(it));
  }
}
