// [data-rows]: j and k go from row to row, x ticks the one that has the focus. As shortcuts.js, only where
// body[data-keys] allows single keys and nobody is typing.
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select";

const move = (step) => {
  const links = [...document.querySelectorAll("[data-rows] .rows-link")];
  if (!links.length) return;
  const here = document.activeElement?.closest("[data-rows] .rows-item")?.querySelector(".rows-link");
  const at = links.indexOf(here) + (here ? step : step > 0 ? 1 : 0);
  const link = links[Math.max(0, Math.min(at, links.length - 1))];
  link.focus();
  link.scrollIntoView({ block: "nearest" });
};

const tick = () => document.activeElement?.closest("[data-rows] .rows-item")?.querySelector("[name=claim]")?.click();

const KEYS = { j: () => move(1), k: () => move(-1), x: tick };

const press = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
  if (event.target.isContentEditable || event.target.matches?.(FIELDS) || document.querySelector("dialog[open]")) return;
  KEYS[event.key]?.();
};

if (document.body.dataset.keys === "on") document.addEventListener("keydown", press);
