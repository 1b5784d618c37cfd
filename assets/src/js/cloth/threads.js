// Under the hand or the focus, a person's thread and the partner's light up, and the meeting where they cross.

import { cloth } from "./grid.js";
import { carried } from "./carry.js";

let lit = [];
let last = null;

function dim() {
  for (const element of lit) element.classList.remove("lit");
  lit = [];
}

function mark(element) {
  if (!element) return;
  element.classList.add("lit");
  lit.push(element);
}

/** Lights what belongs to the element under the hand; a meeting that is carried stays lit. */
export function light(element) {
  const table = cloth();
  if (!table || !element.closest) return;
  const subject = carried() ?? element.closest("#cloth tbody td, #cloth tbody th");
  if (subject === last) return;
  last = subject;
  dim();
  if (!subject) return;
  const cell = subject.closest("td, th");
  const link = cell.querySelector("a[data-meeting]");
  mark(cell.parentElement);
  if (cell.cellIndex > 0) mark(table.tHead.rows[0].cells[cell.cellIndex]);
  if (!link) return;
  for (const id of link.dataset.people.split(" ")) {
    mark(table.querySelector(`tr[data-row="${CSS.escape(id)}"]`));
  }
  for (const crossing of table.querySelectorAll(`a[data-meeting="${CSS.escape(link.dataset.meeting)}"]`)) {
    mark(crossing);
  }
}

/** Lights anew after the meeting in the hand has changed. */
export function relight(element) {
  last = undefined;
  light(element);
}
