// Running a cell scrolls to the next one, past a form that is higher than the window. When one cell was run and its form
// does not fit, the window shows the beginning of the form. When all was run again, it shows the form that was worked in
// last, which this browser remembers. Whoever moves in the meantime is left alone.
const FORMS = '.workshop-form, .ws-practice';
const HERE = 'ws-here ', DEEDS = ['input', 'change', 'click'];
const PATIENCE = 6000, ROOM = 8, CODE = 120;
const MOVES = ['wheel', 'pointerdown', 'keydown'];

export function showForms(actions) {
  const open = new Set();
  let crowd = false;
  actions.executionScheduled.connect((_, { cell }) => {
    open.add(cell);
    crowd ||= open.size > 1;
  });
  actions.executed.connect((_, { notebook, cell }) => {
    const alone = !crowd;
    open.delete(cell);
    crowd &&= open.size > 0;
    if (alone && cell.model.type === 'code' && !notebook.node.closest('.ws-stale')) arrive(notebook, cell);
  });
}

/** Remember of each notebook the cell whose form was worked in last. */
export function rememberForm({ content, context }) {
  const heard = ({ target }) => {
    const node = target.closest?.(FORMS)?.closest('.jp-Cell');
    const cell = node && content.widgets.find(one => one.node === node);
    try { if (cell) localStorage.setItem(HERE + context.path, cell.model.id); } catch { /* no memory here */ }
  };
  for (const name of DEEDS) content.node.addEventListener(name, heard, true);
}

/** Back to that form; without one, or when it is there no more, the notebook stays where it is. */
export function comeBack({ content, context }) {
  let id = null;
  try { id = localStorage.getItem(HERE + context.path); } catch { /* no memory here */ }
  const place = content.widgets.findIndex(one => one.model.id === id);
  if (place < 0) return;
  content.activeCellIndex = place;
  arrive(content, content.widgets[place], 3); // forms above it may still grow
}

/** The form is drawn some time after its cell is done: wait until its height and its place rest, `calm` times. */
function arrive(notebook, cell, calm = 1) {
  const begin = Date.now(), halt = new AbortController();
  let last = '', same = 0;
  for (const name of MOVES) window.addEventListener(name, () => halt.abort(), { capture: true, once: true, signal: halt.signal });
  const look = () => {
    if (halt.signal.aborted || cell.isDisposed) return;
    const form = cell.node.querySelector(`.jp-Cell-outputWrapper :is(${FORMS})`);
    const height = form?.getBoundingClientRect().height ?? 0;
    const now = height && `${height} ${cell.node.offsetTop}`;
    same = now && now === last ? same + 1 : 0;
    last = now;
    if (same >= calm) scroll(notebook, cell, form);
    if (Date.now() - begin < PATIENCE && same < calm) setTimeout(look, 150);
    else halt.abort();
  };
  setTimeout(look, 150);
}

function scroll(notebook, cell, form) {
  const view = notebook.outerNode.getBoundingClientRect(), box = form.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  const top = cell.node.getBoundingClientRect().top;
  notebook.outerNode.scrollTop += (box.top - top > CODE ? box.top : top) - view.top - ROOM;
}
