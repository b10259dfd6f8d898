// Out of a form by keyboard. JupyterLab has no road from a field in an output back to the cells: Esc does nothing there
// and Tab jumps over the cells below. A key that the form itself uses (`preventDefault`, or it moved the focus) stays its.
const FORMS = '.workshop-form, .ws-practice';
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

export function leaveForms(panel) {
  const book = panel.content;
  const go = place => {
    book.deselectAll();
    book.activeCellIndex = place;
    book.mode = 'command';
    const cell = book.widgets[place];
    book.activate();
    if (!cell.node.contains(document.activeElement) || document.activeElement.closest(FORMS)) cell.node.focus();
    book.scrollToItem(place, 'smart').catch(() => {});
  };
  panel.node.addEventListener('keydown', event => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || target !== document.activeElement || !target.closest(FORMS)) return;
    const place = book.widgets.findIndex(cell => cell.node.contains(target));
    if (place < 0) return;
    const next = wanted(event, book.widgets[place].node) + place;
    if (!(next >= 0 && next < book.widgets.length)) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  });
}

/** How many cells further this key leads; NaN when it stays in the form. */
function wanted(event, cell) {
  const { key, target, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return NaN;
  if (key === 'Escape') return 0;
  if (key === 'Enter' && shiftKey && !target.matches('textarea')) return 1;
  if (key !== 'Tab') return NaN;
  const stops = [...cell.querySelectorAll('.jp-Cell-outputWrapper :is(' + STOPS + ')')].filter(isStop);
  if (shiftKey) return target === stops[0] ? 0 : NaN;
  return target === stops.at(-1) ? 1 : NaN;
}

const isStop = one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true });
