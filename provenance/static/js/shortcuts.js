// data-shortcut="n" or "g d": the key, or the two one after the other, put the cursor into a field and follow a
// link. Only where body[data-keys] says that the person wants single keys, and never while somebody is typing.
const PATIENCE = 1500; // milliseconds from the first key of two to the second

const typing = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

const go = (element) => {
  if (!element.matches("input, textarea")) return element.click();
  element.focus();
  element.select?.();
};

/** What is meant by the keys; a field that is out of sight is not. */
const meant = (keys) =>
  [...document.querySelectorAll("[data-shortcut]")].find(
    (element) => element.dataset.shortcut === keys && (element.matches("a, button") || element.checkVisibility()),
  );

let first = { key: "", at: 0 };

const press = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  const both = event.timeStamp - first.at < PATIENCE ? meant(`${first.key} ${event.key}`) : null;
  first = { key: event.key, at: event.timeStamp };
  const element = both ?? meant(event.key);
  if (!element) return;
  event.preventDefault();
  first = { key: "", at: 0 };
  go(element);
};

if (document.body.dataset.keys === "on") document.addEventListener("keydown", press);
