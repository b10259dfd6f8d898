// Ties page and button to JupyterLab: commands, launcher, menus, shortcut. All words come from the server.
import { makeCode } from './code.js';
import { makePage } from './page.js';
import { keepClean } from './clean.js';
import { makeAgain } from './again.js';
import { leaveForms } from './leave.js';
import { showForms } from './arrive.js';
import { nameTab } from './title.js';
import { markStored } from './stored.js';
import { putRight } from './dutch.js';

const OPEN = 'workshop:open', CODE = 'workshop:code';
const SEEN = 'workshop-seen';
const ROUTE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16"><g class="jp-icon3" fill="#616161">
  <path d="M4 17.5 9.5 9l5 5L20 5l1.6 1-6.7 11-5-5-4.2 6.6z"/><circle cx="4.5" cy="18.5" r="2.5"/></g></svg>`;

export async function makePlugin(shared, here) {
  const [application, apputils, coreutils, launcher, mainmenu, notebook, services, ui, widgets] = await Promise.all(
    ['@jupyterlab/application', '@jupyterlab/apputils', '@jupyterlab/coreutils', '@jupyterlab/launcher',
      '@jupyterlab/mainmenu', '@jupyterlab/notebook', '@jupyterlab/services', '@jupyterlab/ui-components',
      '@lumino/widgets'].map(shared));
  const tokens = Object.entries({
    restorer: application.ILayoutRestorer, palette: apputils.ICommandPalette, launcher: launcher.ILauncher,
    menu: mainmenu.IMainMenu, notebooks: notebook.INotebookTracker
  }).filter(([, token]) => token);

  const ask = async (name, body) => {
    const settings = services.ServerConnection.makeSettings();
    const link = coreutils.URLExt.join(settings.baseUrl, 'workshop', name);
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const answer = await services.ServerConnection.makeRequest(link, init, settings);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  async function activate(app, ...found) {
    const lab = Object.fromEntries(tokens.map(([name], place) => [name, found[place]]));
    const words = await ask('words').catch(() => null);
    if (!words) return; // without its server this extension stays away
    for (const name of ['common.css', 'room.css']) addSheet(new URL(name, here));
    const code = makeCode(words.code, app.commands, notebook.NotebookActions, widgets.Widget);
    const icon = new ui.LabIcon({ name: 'workshop:route', svgstr: ROUTE });
    addPage(app, lab, words.page, code, icon);
    addCode(app, lab, words, code);
    const again = makeAgain(words.again, notebook.NotebookActions, widgets.Widget);
    const shown = { soon: words.again.soon, gone: words.again.gone, stored: words.code.stored };
    for (const [name, text] of Object.entries(shown)) document.body.style.setProperty(`--ws-${name}`, JSON.stringify(text));
    showForms(notebook.NotebookActions);
    const right = putRight(words.rest);
    const dress = panel => {
      for (const deed of [code.dress, keepClean, again, leaveForms, markStored]) deed(panel);
      nameTab(panel, words.tabs);
    };
    lab.notebooks?.widgetAdded.connect((_, panel) => dress(panel));
    lab.notebooks?.forEach(dress);
    for (const signal of [app.shell.layoutModified, lab.notebooks?.activeCellChanged]) signal?.connect(right);
    app.restored.then(right);
    closeRight(app, widgets.Widget);
  }

  function addPage(app, lab, words, code, icon) {
    const base = coreutils.PageConfig.getBaseUrl();
    const tools = {
      code,
      load: () => ask('room'),
      choose: name => ask('room', { case: name }),
      open: path => app.commands.execute('docmanager:open', { path }),
      link: path => coreutils.URLExt.join(base, 'lab/tree', coreutils.URLExt.encodeParts(path))
    };
    let widget = null;
    const make = () => {
      const page = makePage(words, tools);
      const made = new widgets.Widget({ node: page.node });
      const look = () => { if (made.isVisible) page.refresh(); };
      const windowFocus = () => look();
      made.id = 'workshop-room';
      Object.assign(made.title, { label: words.tab, caption: words.open_hint, icon, closable: true });
      made.onAfterAttach = made.onAfterShow = () => page.refresh();
      made.onCloseRequest = () => made.dispose();
      made.onActivateRequest = () => { if (!made.node.contains(document.activeElement)) page.focus(); };
      window.addEventListener('focus', windowFocus);
      document.addEventListener('visibilitychange', windowFocus);
      made.disposed.connect(() => {
        window.removeEventListener('focus', windowFocus);
        document.removeEventListener('visibilitychange', windowFocus);
      });
      return made;
    };
    const open = ({ behind = false } = {}) => {
      if (!widget || widget.isDisposed) {
        widget = make();
        app.shell.add(widget, 'main', { activate: false });
        tracker.add(widget);
      }
      if (!behind) app.shell.activateById(widget.id);
    };
    const tracker = new apputils.WidgetTracker({ namespace: 'workshop-room' });
    app.commands.addCommand(OPEN, { label: words.open, caption: words.open_hint, icon, execute: open });
    lab.palette?.addItem({ command: OPEN, category: words.tab });
    lab.launcher?.add({ command: OPEN, category: words.tab, rank: 0 });
    lab.menu?.helpMenu.addGroup([{ command: OPEN }], -10);
    lab.restorer?.restore(tracker, { command: OPEN, args: () => ({ behind: true }), name: () => 'workshop-room' });
    app.restored.then(() => welcome(app, open));
  }

  function addCode(app, lab, words, code) {
    app.commands.addCommand(CODE, {
      label: () => (code.hidden() ? words.code.show : words.code.hide),
      caption: words.page.code_hint,
      execute: () => code.toggle()
    });
    code.watch(() => app.commands.notifyCommandChanged(CODE));
    app.commands.addKeyBinding({ command: CODE, keys: ['F8'], selector: '.jp-NotebookPanel' });
    lab.palette?.addItem({ command: CODE, category: words.page.tab });
    lab.menu?.viewMenu.addGroup([{ command: CODE }], -10);
  }

  return { id: 'workshop-room:plugin', autoStart: true, optional: tokens.map(([, token]) => token), activate };
}

/** At the first look in this browser tab the page comes forward; a reload or a link to a notebook leaves things be. */
function welcome(app, open) {
  const first = !sessionStorage.getItem(SEEN);
  sessionStorage.setItem(SEEN, '1');
  if (/\/tree\//.test(location.pathname) || !first) return;
  open();
  for (const one of [...app.shell.widgets('main')]) {
    if (one.id.startsWith('launcher')) one.close();
  }
}

/** Nothing of ours stands on the right. JupyterLab folds that side away when its last panel goes, not when none came. */
function closeRight(app, Widget) {
  const passing = new Widget();
  passing.id = 'workshop-passing';
  app.shell.add(passing, 'right');
  app.restored.then(() => passing.dispose());
}

function addSheet(address) {
  const sheet = document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: address.href });
  document.head.append(sheet);
}
