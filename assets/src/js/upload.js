// A form with `data-upload`: says at once when a file is too large, shows how far the sending has come, and lets a
// file be dropped on its `.drop`. The words are the page's own (`data-too-large`, `data-sending`).

function tooLarge(input) {
  const limit = Number(input.dataset.maxBytes ?? Infinity);
  const file = [...(input.files ?? [])].find((one) => one.size > limit);
  input.setCustomValidity(file ? (input.dataset.tooLarge ?? file.name) : "");
  return Boolean(file);
}

function bar(form) {
  const line = form.querySelector("[data-upload-progress]");
  line.hidden = false;
  return line.querySelector("progress");
}

function send(form) {
  const request = new XMLHttpRequest();
  const progress = bar(form);
  const button = form.querySelector("[type=submit]");
  button?.setAttribute("aria-busy", "true");
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    progress.max = event.total;
    progress.value = event.loaded;
  });
  request.addEventListener("load", () => {
    const sentElsewhere = request.responseURL && request.responseURL !== form.action;
    if (request.status < 400 && sentElsewhere) {
      location.assign(request.responseURL);
      return;
    }
    // An answer in place, most often a refusal, is a page of its own; it takes this one's place.
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const main = page.querySelector("main");
    if (!main) {
      location.reload();
      return;
    }
    document.querySelector("main").replaceWith(document.adoptNode(main));
    document.dispatchEvent(new CustomEvent("page-replaced"));
  });
  request.addEventListener("error", () => {
    button?.removeAttribute("aria-busy");
    form.submit();
  });
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.send(new FormData(form));
}

document.addEventListener("change", (event) => {
  if (event.target.matches("form[data-upload] input[type=file]") && tooLarge(event.target)) {
    event.target.reportValidity();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-upload]") || !form.querySelector("[data-upload-progress]")) return;
  event.preventDefault();
  send(form);
});

for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    const place = event.target.closest?.("form[data-upload] .drop");
    if (!place) return;
    event.preventDefault();
    place.classList.toggle("over", name === "dragover");
    if (name !== "drop") return;
    const input = place.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
