// Notebook shortcuts act on any key that is pressed outside a text field: on a button `d d` deletes the cell. The
// notebook leaves an element alone when it carries this mark, so it is set just before the notebook looks.
const MARK = "data-lm-suppress-shortcuts";
const FORMS = ".jupyter-widgets, .workshop-form";

// Undo and redo belong to the form: the notebook would take back a cell.
function isShortcut(event) {
  if ((event.ctrlKey || event.metaKey) && ["z", "y"].includes(event.key.toLowerCase())) return false;
  return event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key === "Enter");
}

function guard(event) {
  const target = event.target;
  if (!(target instanceof Element) || !target.closest(FORMS)) return;
  if (isShortcut(event)) target.removeAttribute(MARK);
  else target.setAttribute(MARK, "true");
}

function render({ el }) {
  el.style.display = "none";
  if (window.workshopGuard) return;
  window.workshopGuard = true;
  window.addEventListener("keydown", guard, true);
}

export default { render };
