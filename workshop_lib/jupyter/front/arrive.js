// Running a cell scrolls to the next one, past a form that is higher than the window. When one cell was run and its form
// does not fit, the window shows the beginning of the form. Whoever moves in the meantime is left alone.
const FORMS = '.workshop-form, .ws-practice';
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

/** The form is drawn some time after its cell is done: wait until its height rests. */
function arrive(notebook, cell) {
  const begin = Date.now(), halt = new AbortController();
  let last = 0;
  for (const name of MOVES) window.addEventListener(name, () => halt.abort(), { capture: true, once: true, signal: halt.signal });
  const look = () => {
    if (halt.signal.aborted || cell.isDisposed) return;
    const form = cell.node.querySelector(`.jp-Cell-outputWrapper :is(${FORMS})`);
    const height = form?.getBoundingClientRect().height ?? 0;
    if (height > 0 && height === last) scroll(notebook, cell, form);
    const waits = !height || height !== last;
    last = height;
    if (Date.now() - begin < PATIENCE && waits) setTimeout(look, 150);
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
