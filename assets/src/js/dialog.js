// A link with `data-dialog` leads to a page that asks before it acts; here the question comes in place.
// The page's `.confirm` part is shown in a dialog; if anything goes wrong, the link is followed.

async function ask(link) {
  const response = await fetch(link.href, { headers: { Accept: "text/html" } });
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const question = page.querySelector(".confirm");
  if (!question) throw new Error("no question");

  const dialog = document.createElement("dialog");
  dialog.append(document.adoptNode(question));
  const heading = dialog.querySelector("h1, h2");
  if (heading) {
    const title = document.createElement("h2");
    title.append(...heading.childNodes);
    title.id = "dialog-title";
    heading.replaceWith(title);
    dialog.setAttribute("aria-labelledby", title.id);
  }
  // Staying is a button here, because there is no page to go back to.
  for (const back of dialog.querySelectorAll("a[data-dismiss]")) {
    back.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.close();
    });
  }
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-dialog]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  ask(link).catch(() => location.assign(link.href));
});
