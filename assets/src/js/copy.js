// A button with `data-copy="#id"` puts that field's text on the clipboard and says so for a while.

const SAID_FOR = 2500;

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-copy]");
  if (!button) return;
  const field = document.querySelector(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // No right to the clipboard: the text is selected, and the keyboard does the rest.
    field.focus();
    field.select();
    return;
  }
  const word = button.querySelector("[data-copy-word]");
  const before = word.textContent;
  word.textContent = button.dataset.copied;
  setTimeout(() => {
    word.textContent = before;
  }, SAID_FOR);
});

// Without a script the button could do nothing, so it is hidden until there is one.
for (const button of document.querySelectorAll("button[data-copy][hidden]")) button.hidden = false;
