// The sources of one sentence, as a field of a form.
import { sent } from "./dom.js";
import { SourceChips } from "./source_chips.js";

function render({ model, el }) {
  const facts = { words: model.get("words"), sources: model.get("sources"), most: model.get("most") };
  const chips = new SourceChips(facts, (value) => {
    model.set("value", value);
    model.save_changes();
    sent(chips.root);
  });
  const draw = () => chips.draw(model.get("value"), model.get("proof")), traits = ["value", "proof"];
  el.append(chips.root);
  for (const name of traits) model.on(`change:${name}`, draw);
  draw();
  return () => traits.forEach((name) => model.off(`change:${name}`, draw));
}

export default { render };
