// Opening a notebook is not changing it. JupyterLab writes what the kernel says of itself (its version of Python, the
// name of its kernel) in the notebook, and so calls it unsaved at once. On every machine that is something else, so no
// shipped file can already hold it. It is still written with the next real save.
const PASSING = new Set(['language_info', 'kernelspec']);

export function keepClean(panel) {
  const watch = model => model?.metadataChanged.connect((_, change) => {
    if (!PASSING.has(change.key) || model.dirty) return;
    queueMicrotask(() => { if (!model.isDisposed) model.dirty = false; });
  });
  panel.context.ready.then(() => watch(panel.content.model));
}
