// One stop for the Tab key, arrow keys inside: the grid as a table that is walked.

const PAGE = 10;

export const cloth = () => document.querySelector("#cloth .cloth");
export const region = () => document.querySelector("#cloth");

/** What of a cell takes the focus: its link where it has one, else the cell. */
export const handle = (cell) => cell.querySelector("a") ?? cell;

const rows = () => [...cloth().tBodies[0].rows].filter((row) => !row.hidden);

/** Makes the grid ready: columns known to the style sheet, one handle in the Tab order, meetings that can be dragged. */
export function begin() {
  const table = cloth();
  if (!table) return;
  table.style.setProperty("--columns", String(table.tHead.rows[0].cells.length - 1));
  for (const link of table.tBodies[0].querySelectorAll("a")) link.tabIndex = -1;
  // What starts a day or a session is marked in the head; the cells below follow it.
  for (const head of table.tHead.querySelectorAll(".begins")) {
    for (const row of table.tBodies[0].rows) row.cells[head.cellIndex].classList.add("begins");
  }
  if (table.dataset.placementsUrl) {
    for (const link of table.querySelectorAll("a[data-meeting]")) {
      link.draggable = !link.parentElement.classList.contains("locked");
    }
  }
  const first = table.querySelector("tbody a[data-meeting]") ?? table.querySelector("tbody a");
  if (first) first.tabIndex = 0;
  table.setAttribute("aria-describedby", "cloth-help");
  for (const shown of document.querySelectorAll("[data-cloth-search], [data-cloth-keys]")) shown.hidden = false;
}

/** The handle that has the focus is the one that Tab comes back to. */
export function onFocus(element) {
  const table = element.closest?.("#cloth .cloth");
  if (!table) return;
  for (const old of table.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
  element.tabIndex = 0;
}

/** Moves the focus to a cell. */
export function go(cell) {
  const element = handle(cell);
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The cell that a key leads to from another. */
function next(cell, event) {
  const all = rows();
  const row = all.indexOf(cell.parentElement);
  const column = cell.cellIndex;
  const last = cell.parentElement.cells.length - 1;
  const at = (r, c) =>
    all[Math.max(0, Math.min(all.length - 1, r))].cells[Math.max(0, Math.min(last, c))];
  switch (event.key) {
    case "ArrowRight":
      return at(row, column + 1);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowDown":
      return at(row + 1, column);
    case "ArrowUp":
      return at(row - 1, column);
    case "PageDown":
      return at(row + PAGE, column);
    case "PageUp":
      return at(row - PAGE, column);
    case "Home":
      return at(event.ctrlKey ? 0 : row, 0);
    case "End":
      return at(event.ctrlKey ? all.length - 1 : row, last);
    default:
      return null;
  }
}

/** Walks the grid. */
export function onKey(event) {
  if (event.altKey || event.metaKey) return;
  const cell = event.target.closest("tbody td, tbody th");
  const to = cell && next(cell, event);
  if (!to) return;
  event.preventDefault();
  go(to);
}
