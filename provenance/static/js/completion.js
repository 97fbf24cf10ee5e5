// Completion of known sources while a name, or the last name of a chain's line, is typed.
// Found by [data-completion] (the address that answers with options) around a field with
// [data-complete="name"] or [data-complete="chain"].

const HAD_IT_FROM = /<-|[<←\n]/g;

/** Where the name under the caret begins and ends, and its text. */
function nameAt(field) {
  const caret = field.selectionStart ?? field.value.length;
  if (field.dataset.complete === "name") return { from: 0, to: field.value.length, text: field.value };
  let from = 0;
  for (const match of field.value.slice(0, caret).matchAll(HAD_IT_FROM)) from = match.index + match[0].length;
  return { from, to: caret, text: field.value.slice(from, caret) };
}

class Completion {
  constructor(field, address) {
    this.field = field;
    this.address = address;
    this.list = null;
    this.active = -1;
    this.asked = 0;
    // A textarea may not be called a combobox; its list is tied to it all the same.
    this.combobox = field.matches("input");
    if (this.combobox) field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    this.expanded(false);
    field.addEventListener("input", () => this.ask());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
  }

  expanded(open) {
    if (this.combobox) this.field.setAttribute("aria-expanded", String(open));
  }

  async ask() {
    const asked = ++this.asked;
    const text = nameAt(this.field).text.trim();
    if (!text) return this.close();
    const url = new URL(this.address, location.href);
    url.searchParams.set("q", text);
    const answer = await fetch(url, { headers: { "X-Requested-With": "fetch" } });
    const body = answer.ok ? await answer.text() : "";
    if (asked !== this.asked || document.activeElement !== this.field) return;
    this.show(body);
  }

  show(body) {
    this.close();
    const list = new DOMParser().parseFromString(body, "text/html").querySelector("[role=listbox]");
    if (!list) return;
    this.list = document.importNode(list, true);
    this.list.addEventListener("pointerdown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(option);
      event.preventDefault();
    });
    this.field.insertAdjacentElement("afterend", this.list);
    this.expanded(true);
    this.field.setAttribute("aria-controls", this.list.id);
    this.active = -1;
  }

  choose(index) {
    const options = [...this.list.querySelectorAll("[role=option]")];
    this.active = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.active)));
    this.field.setAttribute("aria-activedescendant", options[this.active].id);
    options[this.active].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (!this.list || event.isComposing) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) this.choose(this.active < 0 && event.key === "ArrowUp" ? -1 : this.active + moves[event.key]);
    // Nothing is chosen until an arrow key did: Enter stays a new line, or sends the form.
    else if (this.active < 0 && event.key !== "Escape") return;
    else if (event.key === "Enter" || event.key === "Tab") this.take(this.list.querySelectorAll("[role=option]")[this.active]);
    else if (event.key === "Escape") this.close();
    else return;
    if (event.key !== "Tab") event.preventDefault();
  }

  take(option) {
    const { from, to, text } = nameAt(this.field);
    const lead = this.field.dataset.complete === "chain" && from ? " " : "";
    this.field.setRangeText(lead + option.dataset.value, from, to, "end");
    if (text.trim() !== option.dataset.value) this.field.dispatchEvent(new Event("change", { bubbles: true }));
    this.close();
    this.asked += 1;
    this.field.dispatchEvent(new CustomEvent("completed", { bubbles: true }));
  }

  close() {
    this.list?.remove();
    this.list = null;
    this.expanded(false);
    this.field.removeAttribute("aria-activedescendant");
    this.field.removeAttribute("aria-controls");
  }
}

for (const place of document.querySelectorAll("[data-completion]")) {
  for (const field of place.querySelectorAll("[data-complete]")) new Completion(field, place.dataset.completion);
}
