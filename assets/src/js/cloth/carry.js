// Picking a meeting up, seeing where it may lie, putting it down. The server decides what is legal; here it is shown.

import { begin, cloth, go, region } from "./grid.js";
import { relight } from "./threads.js";
import { clear, show } from "./panel.js";
import { say, word } from "./words.js";

let held = null;
let places = new Map();
let dragged = false;

/** The link of the meeting in the hand, or null. */
export const carried = () => held;

const address = (pattern, link) => pattern.replace("{meeting}", encodeURIComponent(link.dataset.meeting));
const slotOf = (cell) => cloth().tHead.rows[0].cells[cell.cellIndex]?.dataset.slot;
const links = (meeting) => cloth().querySelectorAll(`a[data-meeting="${CSS.escape(meeting)}"]`);

/** What is known of a painted cell for the meeting in the hand; null where nothing is. */
export function target(cell) {
  const painted = cell.classList.contains("legal") || cell.classList.contains("illegal");
  return painted ? (places.get(slotOf(cell)) ?? null) : null;
}

/** The rows in which the meeting could lie in a slot: those who meet, or the tables that are free then. */
function rowsFor(place) {
  const table = cloth();
  if (table.dataset.axis === "table") {
    return (place.tables ?? []).map((id) => table.querySelector(`tr[data-row="${CSS.escape(id)}"]`)).filter(Boolean);
  }
  return [...new Set([...links(held.dataset.meeting)].map((link) => link.closest("tr")))];
}

function paint() {
  for (const head of cloth().tHead.querySelectorAll("th[data-slot]")) {
    const place = places.get(head.dataset.slot);
    if (!place) continue;
    for (const row of rowsFor(place)) {
      const cell = row.cells[head.cellIndex];
      if (cell.querySelector(`a[data-meeting="${CSS.escape(held.dataset.meeting)}"]`)) continue;
      cell.classList.add(place.legal ? "legal" : "illegal");
      cell.title = place.legal ? word("put") : place.reason;
      cell.setAttribute("aria-describedby", `place-${place.slot}`);
    }
  }
}

function wipe() {
  const table = cloth();
  table?.classList.remove("carrying");
  for (const cell of table?.querySelectorAll("td.legal, td.illegal") ?? []) {
    cell.classList.remove("legal", "illegal", "over");
    cell.removeAttribute("title");
    cell.removeAttribute("aria-describedby");
  }
  for (const link of table?.querySelectorAll("a[aria-pressed]") ?? []) {
    link.removeAttribute("aria-pressed");
    link.removeAttribute("role");
  }
  held = null;
  places = new Map();
}

/** Takes a meeting into the hand and asks the server where it may lie. */
export async function pickUp(link) {
  wipe();
  held = link;
  cloth().classList.add("carrying");
  link.setAttribute("role", "button");
  link.setAttribute("aria-pressed", "true");
  relight(link);
  try {
    const response = await fetch(address(cloth().dataset.placementsUrl, link), {
      headers: { Accept: "application/json" },
    });
    if (!response.ok) throw new Error(String(response.status));
    const found = await response.json();
    if (held !== link) return;
    places = new Map(found.map((place) => [place.slot, place]));
  } catch {
    if (held === link) layBack(word("refused"));
    return;
  }
  paint();
  show(link, found(), put);
  const legal = found().filter((place) => place.legal).length;
  say(`${word("picked", { meeting: link.title })} ${word("legal", { number: legal })}`);
}

const found = () => [...places.values()];

/** Lays the meeting back where it was. */
export function layBack(reason = word("back")) {
  const link = held;
  wipe();
  clear();
  say(reason);
  if (link?.isConnected) {
    relight(link);
    go(link.closest("td"));
  }
}

/** Puts the meeting into a painted cell, or says why it cannot lie there. */
export function place(cell) {
  const at = target(cell);
  if (!at.legal) {
    say(`${word("impossible")}: ${at.reason}`);
    return;
  }
  put(at, cloth().dataset.axis === "table" ? cell.parentElement.dataset.row : null);
}

async function put(at, table) {
  const meeting = held.dataset.meeting;
  const row = held.closest("tr").dataset.row;
  const body = new URLSearchParams({ slot: at.slot });
  if (table) body.set("table", table);
  say(word("moving"));
  region().setAttribute("aria-busy", "true");
  const head = cloth().tHead.querySelector(`th[data-slot="${CSS.escape(at.slot)}"]`);
  const label = head?.lastChild.textContent.trim() ?? at.slot;
  try {
    const response = await fetch(address(cloth().dataset.placementUrl, held), {
      method: "POST",
      body,
      headers: { Accept: "text/html" },
    });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!response.ok) {
      layBack(page.querySelector("[role=alert], .flash, main p")?.textContent.trim() || word("refused"));
      return;
    }
    replace(page);
    say(word("moved", { slot: label }));
    const moved = cloth().querySelector(`tr[data-row="${CSS.escape(table ?? row)}"] a[data-meeting="${CSS.escape(meeting)}"]`);
    if (moved) go(moved.closest("td"));
  } catch {
    layBack(word("refused"));
  } finally {
    region().removeAttribute("aria-busy");
  }
}

/** Takes over the grid and the messages of the page that the server answered with. */
function replace(page) {
  const fresh = page.querySelector("#cloth");
  if (!fresh) {
    location.reload();
    return;
  }
  const scroller = document.querySelector("#cloth [data-scroll]");
  const [left, top] = [scroller.scrollLeft, scroller.scrollTop];
  const query = document.querySelector("#cloth-q")?.value ?? "";
  wipe();
  region().replaceWith(document.adoptNode(fresh));
  // The messages, and what counts the agenda above and below the grid.
  for (const old of document.querySelectorAll("#flashes, [data-follows]")) {
    const next = page.getElementById(old.id);
    if (next) old.replaceWith(document.adoptNode(next));
  }
  const field = document.querySelector("#cloth-q");
  if (field && query) {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  begin();
  document.querySelector("#cloth [data-scroll]").scrollTo(left, top);
}

/** The same with the hand: drag a meeting, drop it on a slot where it may lie. */
export function listenToDrags() {
  document.addEventListener("dragstart", (event) => {
    const link = event.target.closest?.(".cloth[data-placements-url] a[data-meeting]");
    if (!link) return;
    dragged = false;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", link.title);
    pickUp(link);
  });
  document.addEventListener("dragover", (event) => {
    const cell = held && event.target.closest?.("td.legal");
    for (const old of document.querySelectorAll("td.over")) old.classList.toggle("over", old === cell);
    if (!cell) return;
    event.preventDefault();
    cell.classList.add("over");
  });
  document.addEventListener("drop", (event) => {
    const cell = held && event.target.closest?.("td.legal");
    if (!cell) return;
    event.preventDefault();
    dragged = true;
    place(cell);
  });
  document.addEventListener("dragend", () => {
    if (held && !dragged) layBack();
  });
}
