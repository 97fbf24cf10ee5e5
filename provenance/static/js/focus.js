// [data-focus]: what a refused form says gets the focus, on arrival and after an htmx swap.
const point = (root) => root.querySelector?.("[data-focus]")?.focus();

point(document);
document.addEventListener("htmx:afterSwap", (event) => point(event.detail.elt));
