// a[data-dialog="id"]: opens that dialog over the page instead of following the link.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-dialog]");
  const dialog = link && document.getElementById(link.dataset.dialog);
  if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog.showModal();
});
