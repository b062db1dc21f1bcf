// Takes a desk page as it was served, gives it life: reports are sent as they are dropped, and what is new is told as it comes.

const API = "/api/v1";
const byId = (id) => document.getElementById(id);

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// ---- What is new

const STEPS = { read: "Reading", link: "Linking", compare: "Comparing", publish: "Writing" };

function listen() {
  const news = byId("news");
  const events = new EventSource(`${API}/events`);
  const progress = byId("progress");
  events.addEventListener("added", (event) => {
    const { reports } = JSON.parse(event.data);
    news.textContent = `${reports.length} new ${reports.length === 1 ? "report" : "reports"}.`;
  });
  events.addEventListener("working", (event) => {
    const { step, done, of } = JSON.parse(event.data);
    news.textContent = `${STEPS[step] ?? step}${of > 1 ? ` ${done} of ${of}` : ""} …`;
    if (progress === null) return;
    progress.hidden = false;
    if (of > 1) progress.value = done / of;
    else progress.removeAttribute("value");
  });
  events.addEventListener("record", (event) => {
    const { outcome } = JSON.parse(event.data);
    if (progress !== null) progress.hidden = true;
    const changed = outcome.changedAffairs.length;
    const all = make("a", { href: location.pathname === "/" ? location.href : "/" }, "See them");
    const [only] = outcome.changedAffairs;
    const own = make("a", { href: `/affairs/${encodeURIComponent(only ?? "")}` }, "Open the affair");
    news.replaceChildren(
      `The record holds ${outcome.reports} reports; ${changed} ${changed === 1 ? "affair" : "affairs"} changed. `,
      ...(changed === 1 ? [own, " · "] : []),
      changed > 0 ? all : "",
    );
  });
  // The browser tries again by itself; what it says meanwhile is nothing.
  let isLost = false;
  events.addEventListener("error", () => {
    isLost = true;
    news.textContent = "The desk does not answer; trying again. If it was ended, start it with: variorum serve";
    if (progress !== null) progress.hidden = true;
  });
  events.addEventListener("open", () => {
    if (isLost) news.textContent = "The desk answers again.";
    isLost = false;
  });
  events.addEventListener("failed", (event) => {
    news.textContent = `The record could not be brought up to date: ${JSON.parse(event.data).message}. The reports are safe.`;
  });
}

// ---- Adding

/** Files that one request carries. */
const AT_ONCE = 50;
/** Base64 characters that one request carries, below what the desk takes. */
const MOST_CHARACTERS = 40_000_000;

/** @param {File} file */
const base64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

async function send(reports) {
  let response;
  try {
    response = await fetch(`${API}/reports`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ reports }),
    });
  } catch {
    throw new Error("The desk did not answer: these reports may not be there. Add them again when it does; none is kept twice.");
  }
  const body = await response.json();
  if (!response.ok) throw new Error(`${body.title} ${body.hint}`);
  return body;
}

function tell({ added, problems }) {
  const list = byId("outcome");
  const items = [
    ...added.map(({ id, isNew }) => make("li", {}, make("bdi", {}, id), isNew ? " is safe" : " was there already")),
    ...problems.map(({ message, hint }) => make("li", { class: "note" }, make("bdi", {}, `${message} ${hint}`))),
  ];
  list.append(make("ul", {}, ...items));
}

function failed(error) {
  byId("outcome").append(make("p", { class: "note" }, error instanceof Error ? error.message : String(error)));
}

async function sendFiles(files) {
  byId("outcome").replaceChildren();
  const progress = byId("progress");
  let batch = [];
  let size = 0;
  let sent = 0;
  const flush = async () => {
    if (batch.length > 0) tell(await send(batch));
    sent += batch.length;
    if (files.length > AT_ONCE) {
      byId("news").textContent = `${sent} of ${files.length} files are sent.`;
      progress.hidden = false;
      progress.value = sent / files.length;
    }
    batch = [];
    size = 0;
  };
  try {
    for (const file of files) {
      const text = await base64(file);
      if (batch.length >= AT_ONCE || size + text.length > MOST_CHARACTERS) await flush();
      batch.push({ name: file.name, base64: text });
      size += text.length;
    }
    await flush();
  } catch (error) {
    failed(error);
  }
}

function addPage(form) {
  form.hidden = false;
  const drop = byId("drop");
  const files = byId("files");
  files.addEventListener("change", () => sendFiles([...files.files]));
  for (const name of ["dragenter", "dragover"])
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    sendFiles([...event.dataTransfer.files]);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    byId("outcome").replaceChildren();
    const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim() !== ""));
    const { address, ...pasted } = given;
    const reports = [...(address === undefined ? [] : [{ address }]), ...(pasted.text === undefined ? [] : [pasted])];
    if (reports.length === 0) return failed("There is neither a link nor a text yet.");
    try {
      tell(await send(reports));
      for (const name of ["text", "address"]) form.elements.namedItem(name).value = "";
    } catch (error) {
      failed(error);
    }
  });
}

// ---- Taking back

/** @param {HTMLElement} button */
function undoButton(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const response = await fetch(`${API}/corrections/${encodeURIComponent(button.dataset.undo)}/undo`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(nameKept()),
      });
      const body = await response.json();
      if (!response.ok) throw new Error(`${body.title} ${body.hint}`);
      location.reload();
    } catch (error) {
      button.disabled = false;
      byId("news").textContent = error instanceof Error ? error.message : String(error);
    }
  });
}

/** The name that was given with the last correction. */
function nameKept() {
  try {
    const by = localStorage.getItem("variorum-by");
    return by === null ? {} : { by };
  } catch {
    return {};
  }
}

document.documentElement.classList.add("live");
for (const button of document.querySelectorAll("[data-undo]")) undoButton(button);
for (const element of document.querySelectorAll(".nojs")) element.hidden = true;
const form = byId("add");
if (form !== null) addPage(form);
listen();
