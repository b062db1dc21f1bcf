// Takes an affair's page as the desk serves it to an editor, gives it controls that correct: statements and episodes.

const API = "/api/v1";
const affair = new URL(import.meta.url).searchParams.get("affair") ?? "";

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

async function ask(path, body) {
  const init = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${API}${path}`, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.title} ${answer.hint}`);
  return answer;
}
/** All of a part of the affair, page by page. */
async function part(name) {
  const items = [];
  for (let next = ""; next !== null;) {
    const page = await ask(`/affairs/${encodeURIComponent(affair)}/${name}?limit=500${next === "" ? "" : `&cursor=${next}`}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

// ---- The dialog

const field = (label, input) => make("label", { class: "field" }, label, input);

/** A radio button with what belongs to it, which shows where it is chosen. */
function choice(value, label, ...inner) {
  const radio = make("input", { type: "radio", name: "kind", value, required: "" });
  const below = make("div", { class: "part" }, ...inner);
  return { radio, below, element: make("div", {}, make("label", {}, radio, ` ${label}`), ...(inner.length > 0 ? [below] : [])) };
}

const BY = "variorum-by";
/** The name that was given last; a browser that keeps nothing asks each time. */
function rememberedName() {
  try {
    return localStorage.getItem(BY) ?? "";
  } catch {
    return "";
  }
}
function rememberName(name) {
  try {
    localStorage.setItem(BY, name);
  } catch {
    // Nothing is kept; the name is asked for again.
  }
}

/**
 * Asks what is wrong and sends it.
 *
 * @param {string} title @param {(Node | string)[]} about @param choices what may be wrong
 * @param {(kind: string) => object | string} whatOf what the choice says, or what is missing
 * @param {string} report a report by which the page is found again
 */
function correct(title, about, choices, whatOf, report) {
  const by = make("input", { name: "by", autocomplete: "name", required: "", maxlength: "200", value: rememberedName() });
  const why = make("input", { name: "why", autocomplete: "off", required: "", maxlength: "2000" });
  const told = make("p", { class: "told", role: "alert" });
  const cancel = make("button", { type: "button", class: "quiet" }, "Cancel");
  const form = make(
    "form",
    { method: "dialog" },
    make("h2", { id: "correcting" }, title),
    ...about,
    make("fieldset", {}, make("legend", {}, "What is right?"), ...choices.map(({ element }) => element)),
    field("Why", why),
    field("Your name", by),
    told,
    make("div", { class: "line" }, make("button", { type: "submit" }, "Correct"), cancel),
  );
  const dialog = make("dialog", { class: "correcting", "aria-labelledby": "correcting" }, form);
  const showChosen = () => {
    for (const { radio, below } of choices) below.hidden = !radio.checked;
  };
  choices[0].radio.checked = true;
  showChosen();
  form.addEventListener("change", showChosen);
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const kind = choices.find(({ radio }) => radio.checked).radio.value;
    const what = whatOf(kind);
    if (typeof what === "string") return void (told.textContent = what);
    try {
      rememberName(by.value.trim());
      await ask("/corrections", { kind, by: by.value, why: why.value, ...what });
      follow(report);
      dialog.close();
      news("Kept. The record is made anew; this page follows.");
    } catch (error) {
      told.textContent = error instanceof Error ? error.message : String(error);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  choices[0].radio.focus();
}

// ---- After it: the page follows the record

function news(text) {
  const line = document.querySelector(".record-news") ?? make("p", { class: "record-news", role: "status" });
  line.textContent = text;
  document.body.append(line);
}

let events = null;
const AGAIN_MS = 500;

/** Whether the record holds all corrections, and whether the desk is still at work on it. */
async function standing() {
  const { corrections, upToCorrection, working } = await ask("/status");
  return { isThere: corrections === upToCorrection, working };
}

/** Follows the record: hears of it as soon as it is made anew, and looks for itself in case that was before anybody listened. */
function follow(report) {
  if (events !== null) return;
  const arrive = async () => {
    const { place } = await ask(`/reports/${encodeURIComponent(report)}`);
    if (place === null || place.affair === affair) location.reload();
    else location.replace(`/affairs/${encodeURIComponent(place.affair)}`);
  };
  const look = async () => {
    const { isThere, working } = await standing();
    if (isThere && !working) await arrive();
    else if (isThere) setTimeout(look, AGAIN_MS);
  };
  events = new EventSource(`${API}/events`);
  events.addEventListener("open", look);
  events.addEventListener("record", async () => ((await standing()).isThere ? arrive() : undefined));
  events.addEventListener("failed", (event) =>
    news(`The record could not be made anew: ${JSON.parse(event.data).message}. The correction is kept.`),
  );
}

// ---- Statements

const placeOf = ({ report, content, id }) => ({ report, statement: id, content: content.map(({ start, end }) => ({ start, end })) });

async function correctStatement(id) {
  const [statement, entities] = await Promise.all([
    ask(`/affairs/${encodeURIComponent(affair)}/statements/${encodeURIComponent(id)}`),
    part("entities"),
  ]);
  const options = make("datalist", { id: "speakers" }, ...entities.map(({ name }) => make("option", { value: name })));
  const name = make("input", { name: "speaker", list: "speakers", autocomplete: "off", maxlength: "300" });
  const nobody = make("input", { type: "checkbox", name: "nobody" });
  const words = statement.content.map((it) => it.words ?? it.exact).join(" … ");
  const read = statement.speaker === null ? "Read with no source named." : `Read as said by ${statement.speaker.name}.`;
  const choices = [
    choice("speaker", "Another speaks", field("Who", name), options, make("label", {}, nobody, " nobody who is named")),
    choice("no-statement", "It is not a statement"),
  ];
  const whatOf = (kind) => {
    if (kind === "no-statement") return placeOf(statement);
    const given = name.value.trim();
    if (nobody.checked) return { ...placeOf(statement), speaker: null };
    if (given === "") return "Say who speaks, or that nobody is named.";
    const known = entities.filter((it) => it.name === given);
    return { ...placeOf(statement), speaker: { ...(known.length === 1 ? { entity: known[0].id } : {}), name: given } };
  };
  correct(
    "Correct a statement",
    [make("blockquote", {}, make("bdi", {}, words)), make("p", { class: "meta" }, read)],
    choices,
    whatOf,
    statement.report,
  );
}

// ---- Episodes

/** Reports as boxes to tick or to choose one of. */
const boxes = (type, name, label, reports) =>
  make(
    "div",
    { class: "choices", role: type === "radio" ? "radiogroup" : "group", "aria-label": label },
    ...reports.map(({ id, outlet, published }) =>
      make(
        "label",
        {},
        make("input", { type, name, value: id }),
        " ",
        make("bdi", {}, outlet ?? id),
        ` ${published.value?.slice(0, 10) ?? ""}`,
      ),
    ),
  );

const chosenIn = (element) => [...element.querySelectorAll("input:checked")].map(({ value }) => value);

async function correctEpisode(id) {
  const [episodes, reports] = await Promise.all([part("episodes"), part("reports")]);
  const episode = episodes.find((it) => it.id === id);
  const own = episode.reports;
  const others = episodes.filter((it) => it !== episode);
  const shown = reports.filter((it) => own.includes(it.id));
  const target = make(
    "select",
    { name: "episode" },
    make("option", { value: "" }, "—"),
    ...others.map((it) => make("option", { value: it.id }, `${it.title}${it.from === null ? "" : `, ${it.from}`}`)),
  );
  const elsewhere = make("input", { name: "elsewhere", autocomplete: "off", maxlength: "500" });
  const parted = boxes("checkbox", "parted", "Reports to split off", shown);
  const pinned = boxes("radio", "pinned", "Report to keep here", shown);
  const mergeFields = [
    ...(others.length > 0 ? [field("Episode of this affair", target)] : []),
    field("Or of the report (its identifier)", elsewhere),
  ];
  const choices = [
    choice("merge", "It is one with another episode", ...mergeFields),
    ...(own.length > 1
      ? [choice("split", "These reports are of another", parted), choice("pin", "This report stays here, whatever it resembles", pinned)]
      : []),
  ];
  const whatOf = (kind) => {
    if (kind === "merge") {
      const other =
        target.value === "" ? [elsewhere.value.trim()].filter((it) => it !== "") : others.find((it) => it.id === target.value).reports;
      return other.length === 0 ? "Choose an episode, or name a report of it." : { reports: [...new Set([...own, ...other])] };
    }
    const chosen = chosenIn(kind === "split" ? parted : pinned);
    const rest = own.filter((it) => !chosen.includes(it));
    if (chosen.length === 0 || rest.length === 0)
      return kind === "split" ? "Tick the reports to split off, not all of them." : "Choose the report.";
    return kind === "split" ? { reports: chosen, from: rest } : { reports: [...chosen, ...rest] };
  };
  correct("Correct an episode", [make("p", { class: "meta" }, make("bdi", {}, episode.title))], choices, whatOf, own[0]);
}

// ---- The controls

function control(label, run) {
  const button = make(
    "button",
    { type: "button", class: "correct", "aria-haspopup": "dialog" },
    "correct",
    make("span", { class: "vh" }, ` ${label}`),
  );
  button.addEventListener("click", () => run().catch((error) => news(error instanceof Error ? error.message : String(error))));
  return button;
}

for (const reading of document.querySelectorAll(".reading[data-st]"))
  (reading.querySelector(".cite") ?? reading).append(control("this statement", () => correctStatement(reading.dataset.st)));
for (const note of document.querySelectorAll(".note-of[data-st]"))
  note.append(control("this statement", () => correctStatement(note.dataset.st)));
for (const episode of document.querySelectorAll("#record .episode[data-episode]"))
  if (episode.dataset.episode !== "")
    episode.querySelector("h3").append(control("this episode", () => correctEpisode(episode.dataset.episode)));
