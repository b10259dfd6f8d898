// Shows and hides the code of all notebooks, with a class on the panel: the file does not change. Where code is hidden,
// a thin strip runs the cell and opens it.
const KEY = 'workshop-code', HIDDEN = 'ws-code-hidden', OPEN = 'ws-code-open';

export function makeCode(words, commands, actions, Widget) {
  const panels = new Set(), watchers = new Set(), strips = new WeakMap();
  let hidden = remembered();

  function toggle() {
    hidden = !hidden;
    try { localStorage.setItem(KEY, hidden ? 'hidden' : 'shown'); } catch { /* no memory: until the page goes */ }
    for (const panel of panels) show(panel);
    for (const tell of watchers) tell();
  }

  function show(panel) {
    panel.node.classList.toggle(HIDDEN, hidden);
    for (const cell of panel.content.widgets) open(cell, false);
  }

  function dress(panel) {
    panels.add(panel);
    panel.disposed.connect(() => panels.delete(panel));
    const button = makeSwitch(words.show, words, { hidden: () => hidden, toggle, watch });
    const item = new Widget({ node: button.node });
    item.addClass('ws-code-item');
    item.disposed.connect(button.leave);
    panel.context.ready.then(() => {
      if (!panel.toolbar.insertBefore('spacer', 'workshop-code', item)) panel.toolbar.addItem('workshop-code', item);
      const cells = () => { for (const cell of panel.content.widgets) addStrip(panel, cell); };
      panel.content.model.cells.changed.connect(() => queueMicrotask(cells));
      panel.content.stateChanged.connect((book, change) => {
        // Who goes into a cell to type must see what is typed.
        if (change.name === 'mode' && change.newValue === 'edit' && book.activeCell) open(book.activeCell, true);
      });
      panel.sessionContext.statusChanged.connect((_, status) => {
        if (status.includes('restarting')) for (const cell of panel.content.widgets) strips.get(cell)?.say('new');
      });
      cells();
      show(panel);
    });
  }

  function addStrip(panel, cell) {
    if (cell.model.type !== 'code' || strips.has(cell)) return;
    const strip = makeStrip(words);
    strips.set(cell, strip);
    strip.fold.addEventListener('click', () => open(cell, !cell.node.classList.contains(OPEN)));
    strip.run.addEventListener('click', () => {
      panel.content.deselectAll();
      panel.content.activeCellIndex = panel.content.widgets.indexOf(cell);
      commands.execute('notebook:run-cell');
    });
    // At the end: Lumino finds its own children by their place among all.
    cell.ready.then(() => cell.node.querySelector('.jp-Cell-inputWrapper')?.append(strip.node));
  }

  function open(cell, on) {
    cell.node.classList.toggle(OPEN, on && hidden);
    strips.get(cell)?.fold.setAttribute('aria-expanded', String(on));
    strips.get(cell)?.name(on);
  }

  function watch(tell) {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }

  actions.executionScheduled.connect((_, { cell }) => strips.get(cell)?.say('busy'));
  actions.executed.connect((_, { cell, success }) => strips.get(cell)?.say(success ? 'done' : 'new'));
  return { hidden: () => hidden, toggle, watch, dress, words };
}

/** A button with a little switch: its name stays the same, `aria-pressed` and the knob tell whether code is shown. */
export function makeSwitch(label, words, code) {
  const node = document.createElement('div');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'ws-switch' });
  const knob = Object.assign(document.createElement('span'), { className: 'ws-knob' });
  knob.setAttribute('aria-hidden', 'true');
  button.append(knob, label);
  node.append(button);
  const update = () => {
    button.setAttribute('aria-pressed', String(!code.hidden()));
    button.title = `${code.hidden() ? words.show : words.hide} (F8)`;
  };
  button.addEventListener('click', () => code.toggle());
  update();
  return { node, leave: code.watch(update) };
}

function makeStrip(words) {
  const node = Object.assign(document.createElement('div'), { className: 'ws-strip' });
  const button = name => Object.assign(document.createElement('button'), { type: 'button', className: name });
  const [run, fold] = [button('ws-strip-run'), button('ws-strip-fold')];
  const state = Object.assign(document.createElement('span'), { className: 'ws-strip-state' });
  run.textContent = `▶ ${words.run}`;
  run.setAttribute('aria-label', words.run);
  node.append(run, fold, state);
  const say = how => { state.textContent = words[how]; node.dataset.state = how; };
  const name = on => { fold.textContent = on ? words.fold : words.strip; };
  say('new');
  name(false);
  return { node, run, fold, say, name };
}

function remembered() {
  try { return localStorage.getItem(KEY) === 'hidden'; } catch { return false; }
}
