// What is said aloud comes translated with the page (`data-say-…` of the region); here only the blanks are filled.

import { cloth, region } from "./grid.js";

/** A sentence of the page with its blanks filled. */
export function word(name, blanks = {}) {
  const text = region().getAttribute(`data-say-${name}`) ?? "";
  return text.replace(/\{(\w+)\}/g, (blank, key) => blanks[key] ?? blank);
}

/** Says something to those who listen. */
export function say(text) {
  const live = document.querySelector("#cloth-live");
  if (live) live.textContent = text;
}

/** A new element with a class and a text. */
export function element(name, classes = "", text = "") {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  if (text) made.textContent = text;
  return made;
}

/** An icon of the sprite that the page uses already. */
export function icon(name) {
  const address = cloth().dataset.icons;
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${address}#${name}`);
  drawing.append(use);
  return drawing;
}
