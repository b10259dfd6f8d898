// The first field beside this place gets the focus: a form of ipywidgets appears in parts, so it is waited for.
const FIELD = 'input:not([type="checkbox"], [type="range"]), textarea, select', BEAT = 40, PATIENCE = 3000;

function render({ model, el }) {
  let timer = 0;
  const seek = () => {
    const begin = Date.now();
    clearInterval(timer);
    timer = setInterval(() => {
      const fields = el.closest(".widget-vbox")?.querySelectorAll(FIELD) ?? [], first = [...fields].find((one) => one.checkVisibility());
      if (!first && Date.now() - begin < PATIENCE) return;
      clearInterval(timer);
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: "nearest" });
      model.set("wanted", false); // shown again later, it leaves the focus where it is
      model.save_changes();
    }, BEAT);
  };
  const hear = () => { if (model.get("wanted")) seek(); };
  model.on("change:wanted", hear);
  hear();
  return () => { clearInterval(timer); model.off("change:wanted", hear); };
}

export default { render };
