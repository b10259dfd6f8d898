// A kernel that begins anew knows nothing of what was run before, while the page still shows it. This strip says so and
// runs again what had been run; what was never run stays as it is. It names what was typed and is not saved.
import { comeBack, rememberForm } from './arrive.js';
import { keptFields, showOffer } from './kept.js';

const STALE = 'ws-stale';

export function makeAgain(words, actions, Widget) {
  const books = new Map();
  // Who runs a cell by hand needs the strip for one cell less.
  actions.executionScheduled.connect((_, { notebook, cell }) => books.get(notebook)?.taken(cell));

  return panel => {
    const strip = makeStrip(words), item = new Widget({ node: strip.node }), book = panel.content;
    const state = { left: new Set(), busy: false, look: false };
    const name = () => { panel.node.dataset.wsBook = panel.context.path; };
    name();
    rememberForm(panel);
    panel.context.pathChanged.connect(name);
    item.addClass('ws-again');
    item.hide();
    panel.contentHeader.addWidget(item);
    // JupyterLab tells of a dead kernel in a dialog (in English: it forgets to translate it). The strip says it calmly.
    panel.sessionContext.statusChanged.disconnect(panel._onSessionStatusChanged, panel);

    const show = () => {
      const on = state.busy || state.left.size > 0;
      panel.node.classList.toggle(STALE, on);
      item.setHidden(!on);
      strip.rest(on && !state.busy, keptFields(panel.node));
    };
    // Typing goes on in a form that no longer answers: drafts.js keeps it, and hears it before this does.
    panel.node.addEventListener('input', () => { if (state.left.size && !state.busy) show(); }, true);
    const look = async () => {
      const { kernel } = panel.sessionContext.session ?? {};
      if (!kernel || state.busy) return;
      state.look = false;
      const done = ran(book);
      state.left = new Set(done.length && await isFresh(kernel) ? done : []);
      show();
    };
    const bring = async () => {
      const cells = book.widgets.filter(cell => state.left.has(cell) || begins(cell));
      const kept = keptFields(panel.node).length > 0;
      state.busy = true;
      for (const [place, cell] of cells.entries()) {
        strip.say(words.busy.replace('{now}', place + 1).replace('{all}', cells.length));
        show();
        await actions.runCells(book, [cell], panel.sessionContext).catch(() => false); // a typing error stops no other cell
      }
      const here = strip.node.contains(document.activeElement) || document.activeElement === document.body;
      state.busy = false;
      state.left.clear();
      show();
      if (state.look) look(); // it went away while cells ran
      else if (here) {
        if (!kept) comeBack(panel);
        book.activate();
        if (kept) showOffer(panel.node);
      }
    };

    strip.button.addEventListener('click', bring);
    books.set(book, { taken: cell => { if (state.left.delete(cell) && !state.busy) show(); } });
    panel.disposed.connect(() => books.delete(book));
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (['restarting', 'autorestarting'].includes(status)) state.look = true;
      else if (status === 'idle' && state.look) look();
    });
    panel.sessionContext.kernelChanged.connect((_, { newValue }) => { if (newValue) look(); });
    Promise.all([panel.context.ready, panel.sessionContext.ready]).then(look);
  };
}

/** Cells that were run once: shipped pages carry no numbers. */
const ran = book => book.widgets.filter(cell => cell.model.type === 'code' && cell.model.executionCount);

/** The choice of a case and the start: without them no other cell works. */
const begins = cell => cell.model.type === 'code' && (cell.model.getMetadata('tags')?.includes('parameters')
  || /\bstart\(/.test(cell.model.sharedModel.getSource()));

/** A silent question without code counts as nothing, and its answer tells how many cells this kernel has run. */
async function isFresh(kernel) {
  try {
    const reply = await kernel.requestExecute({ code: '', silent: true, store_history: false, allow_stdin: false }).done;
    return !reply.content.execution_count;
  } catch {
    return false; // it went away again: the next one is asked as well
  }
}

function makeStrip(words) {
  const node = Object.assign(document.createElement('div'), { lang: 'nl' });
  const text = Object.assign(document.createElement('p'), { className: 'ws-again-text' });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.button });
  text.setAttribute('role', 'status');
  node.className = 'ws-widget';
  button.className = 'ws-primary';
  node.append(text, button);
  const say = sentence => { if (text.textContent !== sentence) text.textContent = sentence; };
  const rest = (on, fields) => {
    if (on) say(fields.length ? words.unsaved.replace('{fields}', () => fields.join(', ')) : words.sentence);
    button.hidden = !on;
  };
  return { node, button, say, rest };
}
