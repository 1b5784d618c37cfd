// The cloth's entry: wires the grid's keys, the threads, the carrying and the search to one region of the page.
// Everything is delegated from the document, so that a region replaced by the server works at once.

import { begin, onFocus, onKey } from "./grid.js";
import { light } from "./threads.js";
import { carried, layBack, listenToDrags, pickUp, place, target } from "./carry.js";
import { search } from "./search.js";

const meetingAt = (element) => element.closest?.(".cloth[data-placements-url] a[data-meeting]");

function act(event, element) {
  const cell = element.closest?.(".cloth td");
  if (carried() && cell && target(cell) !== null) {
    event.preventDefault();
    place(cell);
    return;
  }
  const meeting = meetingAt(element);
  if (!meeting) return;
  event.preventDefault();
  if (carried() === meeting) layBack();
  else pickUp(meeting);
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (event.target.closest?.("[data-lay-back]")) layBack();
  else act(event, event.target);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && carried()) {
    event.preventDefault();
    layBack();
    return;
  }
  if (!event.target.closest?.(".cloth")) return;
  if (event.key === "Enter" || event.key === " ") {
    if (event.key === " " || carried() || meetingAt(event.target)) act(event, event.target);
    if (event.key === " ") event.preventDefault();
    return;
  }
  onKey(event);
});

document.addEventListener("focusin", (event) => {
  onFocus(event.target);
  light(event.target);
});
document.addEventListener("pointerover", (event) => light(event.target));
document.addEventListener("input", (event) => {
  if (event.target.id === "cloth-q") search(event.target);
});

listenToDrags();
begin();
