// Gives the one way that markup is written here: templates whose values are escaped by construction.
import htm from "htm";
import { h, type ComponentChildren, type VNode } from "preact";
import { visible, visiblePieces } from "../visible.ts";

type Template = (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode;

const made = (htm as unknown as { bind: (make: typeof h) => Template }).bind(h);

/** Templates with line breaks turned to spaces, once each: white space then parts words here as it does in HTML. */
const SPACED = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

const startsLine = (text: string): boolean => text.slice(0, text.length - text.trimStart().length).includes("\n");
const endsLine = (text: string): boolean => text.slice(text.trimEnd().length).includes("\n");

function spaced(strings: TemplateStringsArray): TemplateStringsArray {
  const known = SPACED.get(strings);
  if (known !== undefined) return known;
  const last = strings.length - 1;
  const folded = strings.map((text, at) => {
    const begun = at === 0 && startsLine(text) ? text.trimStart() : text;
    return (at === last && endsLine(text) ? begun.trimEnd() : begun).replace(/\s+/g, " ");
  });
  const result = Object.assign(folded, { raw: folded });
  SPACED.set(strings, result);
  return result;
}

/** Tagged template for elements and components; every value is a text or attribute, never markup. */
export const html: Template = (strings, ...values) => made(spaced(strings), ...values);

export type { VNode };
export type Children = ComponentChildren;

/** Text from anywhere: characters that deceive the eye are shown by name. */
export const shown = (text: string): Children =>
  visiblePieces(text).map((piece) =>
    "plain" in piece ? piece.plain : html`<span class="ctl" role="img" aria-label=${piece.control}>${piece.control}</span>`,
  );

/** A name or word from a report, its direction kept to itself. */
export const isolated = (text: string): VNode => html`<bdi>${shown(text)}</bdi>`;

/**
 * An identifier made fit for `id` and `#`: `kind-` and the text with all but ASCII letters, digits and hyphens
 * as `_` and their code in hexadecimal and `_`. No two texts give the same.
 */
export const anchor = (kind: string, text: string): string =>
  `${kind}-${text.replace(/[^\w-]|_/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`)}`;

/** Text for an attribute or a title, where nothing can be set apart: deceiving characters written out. */
export { visible as plain };

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
