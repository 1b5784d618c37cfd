// After a refusal the reader stands at the list of faults, not at the top of the page.

function stand() {
  document.querySelector(".error-summary")?.focus();
}

stand();
document.addEventListener("page-replaced", stand);
document.addEventListener("htmx:afterSettle", (event) => {
  event.detail.elt?.querySelector?.(".error-summary")?.focus();
});
