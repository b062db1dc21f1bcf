// Takes the page as it was published, gives it tabs, filters, keys and the quotation check. Without it the page reads as one long text.
import { attestedPlaces, nearestReadings } from "./quote.js";

const root = document.documentElement;
/** @param {string} selector @param {ParentNode} within @returns {HTMLElement[]} */
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// ---- Views become tabs

const views = all("main > .view");
const tabs = all("#tabs > a");

/** Shows one view. @param {Element} view */
function show(view) {
  for (const it of views) it.hidden = it !== view;
  for (const tab of tabs) {
    const chosen = tab.dataset.view === view.id;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) tab.parentElement.scrollLeft = Math.max(0, tab.offsetLeft - 24);
  }
}

function makeTabs() {
  const list = document.getElementById("tabs");
  list.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.dataset.view);
  }
  for (const view of views) {
    view.setAttribute("role", "tabpanel");
    view.setAttribute("aria-labelledby", `tab-${view.id}`);
  }
  list.addEventListener("click", (event) => {
    const tab = /** @type {Element} */ (event.target).closest("a");
    if (tab === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(tab.hash);
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    next.click();
    next.focus();
  });
}

// ---- Links to any place, in whichever view it stands

let lit = [];

/** Marks what the address points at, all its stretches. @param {Element} target */
function light(target) {
  for (const element of lit) element.classList.remove("lit");
  const stretches = /^[\w-]+$/.test(target.id) ? all(`[data-m~="${target.id}"]`) : [];
  lit = stretches.length > 0 ? stretches : [target];
  for (const element of lit) element.classList.add("lit");
}

/** Changes the address and follows it at once; the focus stays where it is. A page from a file may not push states. */
function goTo(hash) {
  try {
    if (location.hash !== hash) history.pushState(null, "", hash);
    followAddress();
  } catch {
    location.hash = hash;
  }
}

function followAddress() {
  const target = document.getElementById(location.hash.slice(1));
  // What is gone since the address was kept leads to the first view, or leaves the one that is open.
  const view = target?.closest("main > .view") ?? (location.hash.length > 1 && views.some((it) => it.hidden) ? null : views[0]);
  if (view === null) return;
  show(view);
  if (target === null || target === view) {
    for (const element of lit) element.classList.remove("lit");
    // Where the tabs stand before they stick.
    const { offsetTop, offsetHeight } = document.querySelector(".masthead");
    const tabsTop = offsetTop + offsetHeight;
    if (target === view && scrollY > tabsTop) scrollTo({ top: tabsTop, behavior: "instant" });
    return;
  }
  target.closest("details")?.setAttribute("open", "");
  if (target.closest("[hidden]")) clearFilters();
  light(target);
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const tall = target.getBoundingClientRect().height > innerHeight * 0.6;
  target.scrollIntoView({ block: tall || target.matches("article, section") ? "start" : "center", behavior: "instant" });
}

/** Leaving a row by one of its links, the way back leads to that row. */
function rememberRow(event) {
  const link = event.target.closest?.('a[href^="#"]');
  const from = link?.closest(".row[id], .note-of[id], .dated > li[id], .rival[id]");
  if (link && from && link.hash !== `#${from.id}`) history.replaceState(null, "", `#${from.dataset.place ?? from.id}`);
  if (link && link.hash === location.hash) followAddress();
}

// ---- Filters of the record

let clearFilters = () => {};

function makeFilters() {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("filters"));
  if (form === null) return;
  const rows = all("#record .row");
  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form));
    let left = 0;
    for (const row of rows) {
      const passes =
        (!wanted.episode || row.closest(".episode").dataset.episode === wanted.episode) &&
        (!wanted.speaker || row.dataset.speaker === wanted.speaker) &&
        (!wanted.act || row.dataset.act.split(" ").includes(wanted.act)) &&
        (!wanted.outlet || JSON.parse(row.dataset.outlets).includes(wanted.outlet)) &&
        (!wanted.drift || row.dataset.drift === "1");
      row.hidden = !passes;
      if (passes) left++;
    }
    for (const body of all("#record tbody")) body.hidden = all(".row:not([hidden])", body).length === 0;
    for (const episode of all("#record .episode")) {
      const other = Boolean(wanted.episode) && episode.dataset.episode !== wanted.episode;
      const empty = all(".row", episode).length > 0 && all(".row:not([hidden])", episode).length === 0;
      episode.hidden = other;
      for (const table of all("table", episode)) (table.closest(".frame") ?? table).hidden = empty;
      for (const note of all(".none", episode)) note.hidden = !empty;
    }
    document.getElementById("filtered").textContent = left === rows.length ? "" : `${left} of ${rows.length} rows`;
  };
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  clearFilters = () => {
    form.reset();
    apply();
  };
  form.querySelector("[type=reset]").addEventListener("click", (event) => {
    event.preventDefault();
    clearFilters();
  });
  // A browser may keep the choices over a reload.
  apply();
}

/** j and k go from row to row while the focus is in the record. */
function moveByKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const row = event.target.closest("#record .row, #record");
  if (row === null || (event.key !== "j" && event.key !== "k")) return;
  const rows = all("#record .row:not([hidden])").filter((it) => it.offsetParent !== null);
  const at = rows.indexOf(row);
  const next = rows[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", behavior: "instant" });
  light(next);
}

/** A statement in the text and its note in the margin light up together. */
function pairNotes(event) {
  for (const element of all(".over")) element.classList.remove("over");
  const element = event.target.closest?.(".seg[data-s], .note-of");
  if (!element) return;
  const notes = element.matches(".note-of") ? [element] : element.dataset.s.split(" ").map((id) => document.getElementById(id));
  for (const note of notes) {
    note?.classList.add("over");
    for (const stretch of all(`.seg.said[data-s~="${note?.id}"]`)) stretch.classList.add("over");
  }
}

// ---- Did they say it?

/** Text of a report as shown, and the text nodes it is made of. @param {HTMLElement} report */
function textOf(report) {
  const nodes = [];
  let text = "";
  for (const block of all(".text", report)) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement.closest("[data-skip]")) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    text += "\n";
  }
  return { text, nodes };
}

/** Elements that hold `start..end` of a report's text. */
const elementsAt = (nodes, start, end) =>
  nodes.filter((it) => it.start < end && it.start + it.node.data.length > start).map((it) => it.node.parentElement);

let links = 0;

/** Who says the words at a place, and a link there. */
function placeOf({ report, nodes }, { start, end }) {
  const elements = elementsAt(nodes, start, end);
  const ids = [...new Set(elements.flatMap((element) => element.closest(".seg")?.dataset.s?.split(" ") ?? []))];
  const notes = ids.map((id) => document.getElementById(id)).filter((note) => note !== null);
  const first = elements[0];
  if (first !== undefined && first.id === "") first.id = `hit-${++links}`;
  return {
    outlet: report.dataset.outlet,
    href: `#${notes[0]?.dataset.place ?? first?.id ?? report.id}`,
    speakers: notes.map((note) => ({ name: note.dataset.speaker || "no source named", mode: note.dataset.mode })),
  };
}

const voice = (speakers) =>
  speakers.length === 0 ? "the outlet’s own words" : speakers.map(({ name, mode }) => `${name}, ${mode}`).join("; ");

function readingItem(place, ...words) {
  return make(
    "li",
    {},
    make("p", {}, ...words),
    make("p", { class: "why" }, `${place.outlet} · ${voice(place.speakers)} · `, make("a", { href: place.href }, "read it there")),
  );
}

/** The words around a hit, the hit marked. */
function inContext(text, { start, end }) {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - 90);
  const stop = text.indexOf("\n", end);
  const to = Math.min(stop < 0 ? text.length : stop, end + 90);
  return [from > 0 ? "…" : "", text.slice(from, start), make("mark", { class: "hit" }, text.slice(start, end)), text.slice(end, to), "…"];
}

const difference = ({ kind, text }) =>
  kind === "same" ? `${text} ` : make("span", {}, make(kind === "asked" ? "del" : "ins", {}, text), " ");

function verdictOn(quotation, speaker) {
  const texts = all("#reports .report").map((report) => ({ report, ...textOf(report) }));
  const attested = texts.flatMap((it) =>
    attestedPlaces(quotation, it.text).map((hit) => ({ text: it.text, hit, place: placeOf(it, hit) })),
  );
  const theirs = attested.filter(({ place }) => speaker === "" || place.speakers.some(({ name }) => name === speaker));
  const list = (items) => make("ul", {}, ...items);
  if (attested.length > 0) {
    const title = theirs.length > 0 ? "Attested" : `The words are there, but not as words of ${speaker}`;
    const shown = theirs.length > 0 ? theirs : attested;
    return [
      make("h3", {}, `${title}, ${shown.length === 1 ? "in one place" : `in ${shown.length} places`}`),
      list(shown.map(({ text, hit, place }) => readingItem(place, ...inContext(text, hit)))),
    ];
  }
  const near = texts
    .flatMap((it) => nearestReadings(quotation, it.text).map((reading) => ({ reading, place: placeOf(it, reading) })))
    .filter(({ place }) => speaker === "" || place.speakers.some(({ name }) => name === speaker))
    .sort((a, b) => b.reading.likeness - a.reading.likeness)
    .slice(0, 5);
  if (near.length === 0)
    return [
      make("h3", {}, "Not found"),
      make(
        "p",
        {},
        `No report of this dossier has these words${speaker === "" ? "" : ` from ${speaker}`}, or words near them. That is no proof that they were not said.`,
      ),
    ];
  return [
    make("h3", {}, "Not word for word. The nearest readings:"),
    make("p", { class: "why" }, make("del", {}, "struck"), ": only in the quotation. ", make("ins", {}, "marked"), ": only in the report."),
    list(near.map(({ reading, place }) => readingItem(place, ...reading.pieces.map(difference)))),
  ];
}

function makeCheck() {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("ask"));
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const { quotation, speaker } = Object.fromEntries(new FormData(form));
    const asked = String(quotation).trim();
    const answer = asked === "" ? [make("p", {}, "Write or paste the words to look for.")] : verdictOn(asked, String(speaker));
    document.getElementById("verdict").replaceChildren(...answer);
  });
}

root.classList.add("scripted", "tabbed");
for (const element of all(".js")) element.hidden = false;
makeTabs();
makeFilters();
makeCheck();
document.addEventListener("click", rememberRow);
document.addEventListener("keydown", moveByKey);
document.addEventListener("pointerover", pairNotes);
addEventListener("hashchange", followAddress);
followAddress();
