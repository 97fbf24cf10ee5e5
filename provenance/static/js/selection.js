// form[data-selection]: says how many claims are ticked, ticks all that the page shows, and a run of them with Shift.
for (const form of document.querySelectorAll("form[data-selection]")) {
  const boxes = [...form.querySelectorAll("[name=claim]")];
  const ticked = form.querySelector("[data-ticked]");
  const count = form.querySelector("[data-count]");
  let last = -1;

  const say = () => {
    const many = boxes.filter((box) => box.checked).length;
    count.textContent = ` ${many}`;
    form.toggleAttribute("data-some", many > 0 || !ticked.checked);
  };

  form.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last >= 0) {
      const [from, to] = [Math.min(last, at), Math.max(last, at)];
      for (const box of boxes.slice(from, to + 1)) box.checked = event.target.checked;
    }
    last = at;
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "which") {
      for (const box of boxes) box.checked = event.target.matches("[data-all]");
    } else {
      ticked.checked = true;
    }
    say();
  });
  // A browser that goes back fills the boxes in again.
  addEventListener("pageshow", say);
}
