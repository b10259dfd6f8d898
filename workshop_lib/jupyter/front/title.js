// A notebook and its exercises have the same file name. The tab says which is which, also when many tabs leave room for
// a few letters only; its tip keeps the path.
const FILE = /^(\w+)\/0?(\d+)_(\w+)\.ipynb$/;

export function nameTab(panel, words) {
  const { title, context } = panel;
  // To JupyterLab a new title is a new name for the file, so that has to be off; where it cannot be, the title stays.
  if (typeof panel._onTitleChanged !== 'function' || !title.changed.disconnect(panel._onTitleChanged, panel)) return;
  const name = () => {
    const [, folder, number, stem] = FILE.exec(context.localPath) ?? [];
    if (words[folder] === undefined) return;
    title.label = words[folder] ? `${words[folder]} ${number}` : `${number} · ${capital(stem.replaceAll('_', ' '))}`;
  };
  name();
  context.ready.then(name);
  context.pathChanged.connect(name);
}

const capital = text => text[0].toUpperCase() + text.slice(1);
