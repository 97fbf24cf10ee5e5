// [data-lights="key key"]: points at nodes of the picture ([data-node]) while it is open as a
// <details>, has the focus or is under the pointer; hops between two lit nodes are lit with them.
const pictures = document.querySelectorAll(".picture");
let pointed = null;

const light = (keys) => {
  for (const picture of pictures) {
    picture.toggleAttribute("data-lighting", keys.size > 0);
    for (const node of picture.querySelectorAll("[data-node]")) node.toggleAttribute("data-lit", keys.has(node.dataset.node));
    for (const line of picture.querySelectorAll("[data-ends]")) {
      line.toggleAttribute("data-lit", line.dataset.ends.split(" ").every((key) => keys.has(key)));
    }
  }
};

const keysOf = (places) => new Set(places.flatMap((place) => place.dataset.lights.split(" ").filter(Boolean)));

/** What is pointed at comes first; else whatever is open. */
const show = () => light(keysOf(pointed ? [pointed] : [...document.querySelectorAll("details[data-lights][open]")]));

const point = (event) => {
  const place = event.target.closest?.("[data-lights]") ?? null;
  if (place === pointed) return;
  pointed = place;
  show();
};

if (pictures.length) {
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);
  document.addEventListener("focusout", (event) => { if (!event.relatedTarget) point({ target: document }); });
  document.addEventListener("toggle", (event) => { if (event.target.matches?.("[data-lights]")) show(); }, true);
}
