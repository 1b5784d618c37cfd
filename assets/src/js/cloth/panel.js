// The side panel: which meeting is in the hand, and of every slot whether it may lie there, or why not.

import { cloth, region } from "./grid.js";
import { element, icon, word } from "./words.js";

let before = null;

const panel = () => region().querySelector("[data-cloth-panel]");

function people(link) {
  return link.dataset.people
    .split(" ")
    .map((id) => cloth().querySelector(`tr[data-row="${CSS.escape(id)}"] th a`)?.textContent)
    .filter(Boolean);
}

function line(place, label, put) {
  const item = element("li", place.legal ? "legal" : "illegal");
  item.id = `place-${place.slot}`;
  const free = place.tables?.length ? word("tables", { number: place.tables.length }) : "";
  const why = place.legal ? [word("possible"), free].filter(Boolean).join(", ") : place.reason || word("impossible");
  item.append(
    icon(place.legal ? "check-lg" : "x-lg"),
    element("strong", "", label),
    element("span", "why", why),
  );
  if (place.legal) {
    const button = element("button", "btn btn-small", word("put"));
    button.type = "button";
    button.setAttribute("aria-describedby", item.id);
    button.addEventListener("click", () => put(place, null));
    item.append(button);
  }
  return item;
}

/** Shows the meeting and its places; `put` puts it into one. */
export function show(link, places, put) {
  const place = panel();
  if (!place) return;
  before ??= [...place.childNodes];
  const heads = [...cloth().tHead.querySelectorAll("th[data-slot]")];
  const labels = new Map(heads.map((head) => [head.dataset.slot, head.lastChild.textContent.trim()]));
  const list = element("ul", "placements");
  for (const one of places) list.append(line(one, labels.get(one.slot) ?? one.slot, put));

  const names = people(link);
  const open = element("a", "btn btn-small", word("open"));
  open.href = link.href;
  const back = element("button", "btn btn-small btn-quiet", word("lay-back"));
  back.type = "button";
  back.dataset.layBack = "";
  const acts = element("p", "line");
  acts.append(open, back);
  place.replaceChildren(
    element("p", "people-line", names.length ? names.join(" – ") : link.title),
    element("p", "quiet", names.length ? link.title : ""),
    acts,
    list,
  );
}

/** Shows again what stood there before a meeting was in the hand. */
export function clear() {
  const place = panel();
  if (place && before) place.replaceChildren(...before);
  before = null;
}
