// A form with `data-filters="#list"` filters while one types: it fetches its own address, replaces the list by the
// answer's, and keeps the address bar true. Without a script the form is an ordinary one with a button.

const PAUSE = 250;
const waiting = new WeakMap();

function address(form) {
  const url = new URL(form.action, location.href);
  url.search = "";
  for (const [name, value] of new FormData(form)) {
    if (value !== "") url.searchParams.append(name, value);
  }
  return url;
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
  const form = event.target.form;
  if (form?.matches("form[data-filters]") && event.target.matches("[type=search], [type=text]")) soon(form, PAUSE);
});

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.matches("form[data-filters]")) soon(form, 0);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-filters]")) return;
  event.preventDefault();
  soon(form, 0);
});
