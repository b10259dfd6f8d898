// A place between two extremes: the browser's own slider, which has a name and says its place in words.
import { tag } from "./dom.js";

function render({ model, el }) {
  const input = tag("input", { type: "range", min: 0, max: 1, step: 0.05 });
  const name = tag("span", { class: "ws-ear" });
  el.append(tag("label", { class: "ws-widget ws-place" }, name, input));
  const show = () => {
    name.textContent = model.get("label");
    input.value = model.get("value");
    input.setAttribute("aria-valuetext", model.get("text"));
  };
  input.addEventListener("change", () => {
    model.set("value", Number(input.value));
    model.save_changes();
  });
  const traits = ["value", "label", "text"];
  for (const name of traits) model.on(`change:${name}`, show);
  show();
  return () => traits.forEach((name) => model.off(`change:${name}`, show));
}

export default { render };
