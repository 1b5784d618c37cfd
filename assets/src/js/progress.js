// Live progress comes by server-sent events into a part of the page (htmx does the exchange). When the stream says
// that the work has ended, the page is fetched anew, so that what comes next stands there.

document.addEventListener("htmx:sseClose", (event) => {
  if (event.detail.type === "message" && event.target.closest("[data-then]")) {
    location.assign(event.target.closest("[data-then]").dataset.then);
  }
});
