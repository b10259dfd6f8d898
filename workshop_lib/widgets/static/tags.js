// A row of short names: each can be taken away, the field behind them adds one, with a list to choose from.
import { fill, tag } from "./dom.js";
import { Combobox } from "./combobox.js";

export class Tags {
  /** `field` is the description, `offer()` gives [text, note] pairs, `onChange(texts)` hears the new row. */
  constructor(field, words, offer, onChange) {
    Object.assign(this, { field, words, offer, onChange, texts: [] });
    this.input = tag("input", { type: "text", "data-ws-own": "", "aria-label": field.label, autocomplete: "off" });
    this.input.placeholder = field.example;
    this.row = tag("span", { class: "ws-tags-row" });
    this.root = tag("div", { class: "ws-tags" }, this.row, this.input);
    this.input.addEventListener("focus", () => this.open());
    this.input.addEventListener("click", () => this.box?.open());
    this.input.addEventListener("blur", () => { this.add(this.input.value); this.close(); });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.root.addEventListener("click", (event) => { if (event.target === this.root) this.input.focus(); });
  }
  open() {
    if (this.box) return;
    const options = this.offer().filter(([text]) => !this.texts.includes(text));
    this.box = new Combobox(this.input, options, this.words.own, (text) => { this.add(text); this.input.focus(); });
    this.box.close();
  }
  close() {
    this.box?.remove();
    this.box = null;
    for (const name of ["role", "aria-autocomplete", "aria-expanded", "aria-controls", "aria-activedescendant"]) this.input.removeAttribute(name);
  }
  key(event) {
    if (event.isComposing) return;
    if (this.box?.key(event)) { event.preventDefault(); event.stopPropagation(); return; }
    if (event.key === "Backspace" && !this.input.value && this.texts.length) this.take(this.texts.length - 1);
    else if (event.key === "Enter") this.add(this.box?.isOpen && this.box.at >= 0 && this.box.typed ? this.box.value : this.input.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  add(typed) {
    const parts = (this.offer().some(([text]) => text === typed) ? [typed] : typed.split(/[,;\n]/)).map((one) => one.trim());
    const fresh = parts.filter((one) => one && !this.texts.includes(one));
    this.input.value = "";
    if (fresh.length) this.set([...this.texts, ...new Set(fresh)], true);
    if (this.box) { this.close(); this.open(); }
  }
  take(place) {
    this.set(this.texts.filter((_, number) => number !== place), true);
    this.input.focus();
  }
  set(texts, tell = false) {
    if (!tell && texts.join("\n") === this.texts.join("\n")) return;
    this.texts = texts;
    this.row.replaceChildren(...texts.map((text, place) => {
      const away = tag("button", { type: "button", "aria-label": fill(this.words.remove, { name: text }), onclick: () => this.take(place) });
      away.textContent = "×";
      const name = Object.assign(tag("span"), { textContent: text });
      return tag("span", { class: "ws-tag" }, name, away);
    }));
    this.input.placeholder = texts.length ? "" : this.field.example;
    if (tell) this.onChange(texts);
  }
}
