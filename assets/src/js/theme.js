// The light and dark switch answers at once; the server is told meanwhile and remembers.

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-theme-switch]");
  const choice = event.submitter?.value;
  if (!form || !choice) return;
  event.preventDefault();

  const root = document.documentElement;
  if (choice === "auto") root.removeAttribute("data-bs-theme");
  else root.setAttribute("data-bs-theme", choice);
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === event.submitter));
  }

  const body = new URLSearchParams(new FormData(form, event.submitter));
  fetch(form.action, { method: "POST", body, redirect: "manual" });
});
