// data-shortcut="/": the key puts the cursor there, unless somebody is typing.
const typing = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
  for (const element of document.querySelectorAll("[data-shortcut]")) {
    if (element.dataset.shortcut !== event.key || !element.checkVisibility()) continue;
    event.preventDefault();
    element.focus();
    element.select?.();
    return;
  }
});
