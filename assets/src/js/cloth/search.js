// Typing a name leaves only the rows that have it, in either script.

import { cloth } from "./grid.js";
import { say, word } from "./words.js";

const PAUSE = 400;
let announcing;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Shows the rows whose head has every word that was typed. */
export function search(field) {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of cloth().tBodies[0].rows) {
    const head = plain(row.cells[0].textContent);
    row.hidden = !words.every((one) => head.includes(one));
    if (!row.hidden) shown += 1;
  }
  clearTimeout(announcing);
  announcing = setTimeout(() => say(word("shown", { number: shown })), PAUSE);
}
