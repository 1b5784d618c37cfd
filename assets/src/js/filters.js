// A form with `data-filters="#list"` filters while one types: it fetches its own address, replaces the list by the
// answer's, and keeps the address bar true. Without a script the form is an ordinary one with a button. A part of a form
// that does more can have it too; its `data-address` is fetched with the fields of that part alone.

const PAUSE = 250;
const waiting = new WeakMap();

function address(part) {
  const url = new URL(part.dataset.address ?? part.action, location.href);
  url.search = "";
  for (const [name, value] of new FormData(part.closest("form"))) {
    const isOwn = part.matches("form") || part.querySelector(`[name="${CSS.escape(name)}"]`);
    if (value !== "" && isOwn) url.searchParams.append(name, value);
  }
  return url;
}

// A field that stands in a filtering form but belongs to another one filters nothing.
function partAround(field, form) {
  const part = field?.closest("[data-filters]") ?? null;
  return part?.matches("form") && part !== form ? null : part;
}

function filterOf(field) {
  return partAround(field, field.form) ?? (field.form?.matches("[data-filters]") ? field.form : null);
}

async function filter(form) {
  const url = address(form);
  const place = form.dataset.filters;
  document.querySelector(place)?.setAttribute("aria-busy", "true");
  await window.htmx.ajax("GET", url.pathname + url.search, { target: place, select: place, swap: "outerHTML" });
  history.replaceState(history.state, "", url);
}

function soon(form, delay) {
  clearTimeout(waiting.get(form));
  waiting.set(
    form,
    setTimeout(() => filter(form), delay),
  );
}

document.addEventListener("input", (event) => {
  const part = filterOf(event.target);
  if (part && event.target.matches("[type=search], [type=text]")) soon(part, PAUSE);
});

document.addEventListener("change", (event) => {
  const part = filterOf(event.target);
  if (part) soon(part, 0);
});

document.addEventListener("submit", (event) => {
  const part = event.target.matches("[data-filters]") ? event.target : partAround(event.submitter, event.target);
  if (!part) return;
  event.preventDefault();
  soon(part, 0);
});
