// What a sentence rests on: every source is a button that takes it away, and a list beside them adds one more.
import { fill, sent, tag } from "./dom.js";

let pickers = 0;

function render({ model, el }) {
  const words = model.get("words"), id = `ws-sources-${++pickers}`;
  const label = tag("label", { class: "ws-sources-name", for: id }, words.source);
  const list = tag("select", { id, onchange: () => hand([...model.get("value"), list.value]) });
  const chips = tag("span", { class: "ws-chips" }), proof = tag("strong"), row = tag("div", {}, chips, list, proof);
  const root = el.appendChild(tag("div", { class: "ws-widget ws-sources", lang: "nl" }, label, row));
  const name = (source) => model.get("sources").find(([, one]) => one === source)?.[0] ?? source;
  const chip = (source) => tag("button", { type: "button", title: name(source), "aria-label": fill(words.away, { source }),
    onclick: () => { hand(model.get("value").filter((one) => one !== source)); list.focus(); } }, `${source} ✕`);

  function hand(value) {
    model.set("value", value);
    model.save_changes();
    sent(root);
  }
  function draw() {
    const value = model.get("value"), free = model.get("sources").filter(([, one]) => !value.includes(one));
    chips.replaceChildren(...value.map(chip));
    const first = tag("option", { value: "" }, value.length ? words.more : words.none);
    list.replaceChildren(first, ...free.map(([text, one]) => tag("option", { value: one }, text)));
    list.value = "";
    proof.textContent = model.get("proof");
    proof.className = value.length ? "ws-good" : "ws-missing";
    list.hidden = value.length >= model.get("most") || (value.length > 0 && free.length === 0);
  }
  const traits = ["value", "proof"];
  for (const name of traits) model.on(`change:${name}`, draw);
  draw();
  return () => traits.forEach((name) => model.off(`change:${name}`, draw));
}

export default { render };
