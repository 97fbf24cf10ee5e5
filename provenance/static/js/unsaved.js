// form[data-unsaved]: leaving the page asks first when something was changed and not sent.
const state = (form) => new URLSearchParams(new FormData(form)).toString();
const before = new WeakMap();
let sending = false;

const changed = () =>
  [...document.querySelectorAll("form[data-unsaved]")].some(
    (form) => form.dataset.unsaved === "changed" || (before.has(form) && before.get(form) !== state(form)),
  );

// Remembered at the first touch, so that forms htmx brings in later are covered too.
document.addEventListener("focusin", (event) => {
  const form = event.target.closest?.("form[data-unsaved]");
  if (form && !before.has(form)) before.set(form, state(form));
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-unsaved]")) return;
  sending = true;
  setTimeout(() => { sending = false; }, 2000); // refused by the browser or answered by htmx
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form[data-unsaved]");
  if (form && event.detail.successful) before.set(form, state(form));
});
addEventListener("beforeunload", (event) => {
  if (!sending && changed()) event.preventDefault();
});
