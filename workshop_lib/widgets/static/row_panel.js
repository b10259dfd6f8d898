// The fields that open under a row of the touchpoint table: every lane with its sources, and what each persona feels.
import { fill, tag } from "./dom.js";
import { tell } from "./notes.js";
import { SourceChips } from "./source_chips.js";
import { unique } from "./unique.js";

const LULL = 250, MOST_SOURCES = 6;

export class RowPanel {
  /** `deeds`: send(message) gives its number; step(places), back() to the row, and close(). */
  constructor(model, words, deeds) {
    Object.assign(this, { model, words, deeds, id: "", row: {}, title: tag("strong"), notes: tag("div", { class: "ws-row-notes" }) });
    const button = (word, act) => tag("button", { type: "button", onclick: act }, words[word]);
    const bar = tag("div", { class: "ws-toolbar" }, this.title, button("before", () => deeds.step(-1)), button("after", () => deeds.step(1)), button("close", deeds.close));
    this.fields = model.get("fields").map((one) => this.field({ ...one }));
    const lanes = this.fields.map((one) => one.root), felt = model.get("personas").map(([id, name]) => this.felt(id, name));
    this.root = tag("div", { class: "ws-row-fields", role: "group", onkeydown: (event) => this.key(event) }, bar, this.notes,
      tag("p", { class: "ws-small" }, words.sources_hint), tag("div", { class: "ws-row-grid" }, ...lanes),
      tag("p", {}, tag("strong", {}, words.felt)), tag("div", { class: "ws-row-felt" }, ...felt));
  }
  key(event) {
    const step = event.altKey && { PageUp: -1, PageDown: 1 }[event.key];
    if (step) this.deeds.step(step);
    else if (event.key === "Escape") this.deeds.back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  focus() { this.fields[0].control.focus({ preventScroll: true }); }

  // Making the fields.
  field(one) {
    const id = unique("ws-row-field"), help = `${id}-help`;
    one.control = this.control(one);
    Object.assign(one, { n: 0, dirty: false, notes: tag("div") });
    one.control.id = id;
    one.control.setAttribute("aria-describedby", help);
    const head = tag("p", {}, tag("label", { for: id }, one.label), tag("span", { class: "ws-small", id: help }, ` ${one.help}`));
    one.root = tag("div", {}, head, one.control, one.notes);
    if (one.kind !== "sentence") return one;
    const aloud = fill(this.words.aloud, one), facts = { words: this.words.sources, sources: this.model.get("sources"), most: MOST_SOURCES, aloud };
    one.chips = new SourceChips(facts, (sources) => {
      this.flush();
      one.n = this.deeds.send({ do: "rest", id: this.id, field: one.field, text: one.control.value, sources });
      one.chips.draw(sources, "");
    });
    one.root.append(one.chips.root);
    return one;
  }
  control(one) {
    const own = { "data-ws-own": "" };
    if (one.kind === "check") return tag("input", { type: "checkbox", onchange: () => this.tell(one) });
    if (one.kind === "closed" || one.kind === "word") return this.choice(one);
    const box = one.kind === "sentence" ? tag("textarea", { ...own, rows: 2 }) : tag("input", { ...own, type: "text", autocomplete: "off" });
    box.placeholder = one.example ?? "";
    box.addEventListener("input", () => this.typed(one));
    box.addEventListener("blur", () => { if (one.dirty) this.tell(one); });
    return box;
  }
  choice(one) {
    const name = one.kind === "word" ? "word" : one.field;
    const options = this.model.get("lists")[name].map(([text, note]) => tag("option", { value: text }, note ? `${text} (${note})` : text));
    return tag("select", { onchange: () => this.tell(one) }, tag("option", { value: "" }, this.words.choose), ...options);
  }
  felt(persona, name) {
    const [word, score] = ["word", "score"].map((kind) => {
      const one = { kind, field: `${kind}@${persona}`, persona, n: 0, dirty: false, notes: tag("div") };
      one.control = this.control(one);
      one.control.setAttribute("aria-label", fill(this.words[`${kind}_of`], { name }));
      this.fields.push(one);
      return one;
    });
    return tag("div", {}, tag("span", {}, name), word.control, score.control, score.notes);
  }

  // Typing. A number waits until its field is left.
  typed(one) {
    one.dirty = true;
    one.control.setAttribute("data-ws-editing", "");
    clearTimeout(one.lull);
    if (one.kind !== "score") one.lull = setTimeout(() => this.tell(one), LULL);
  }
  tell(one) {
    clearTimeout(one.lull);
    one.dirty = false;
    one.control.removeAttribute("data-ws-editing");
    const text = one.kind === "check" ? this.words[one.control.checked ? "yes" : "no"] : one.control.value;
    one.n = this.deeds.send({ do: one.kind === "sentence" ? "say" : "edit", id: this.id, field: one.field, text });
  }
  flush() {
    for (const one of this.fields) if (one.dirty) this.tell(one);
  }

  // Python's side comes back.
  show(row, marks) {
    const fresh = row.id !== this.id, name = row.name || row.id;
    if (fresh) this.flush();
    Object.assign(this, { row, id: row.id });
    this.title.textContent = fill(this.words.more_of, { name });
    this.root.setAttribute("aria-label", this.title.textContent);
    tell(this.notes, marks.map(([sign, level, text, advice]) => [sign, level, `${text} ${advice}`.trim()]));
    for (const one of this.fields) if (fresh || !(one.dirty || one.n > this.model.get("heard"))) this.fill(one);
  }
  value(one) {
    if (one.chips) return this.row.said[one.field]?.[0] ?? "";
    if (one.persona !== undefined) return this.row.felt[one.persona]?.[one.kind === "word" ? 0 : 1] ?? "";
    return this.row[one.field] ?? "";
  }
  fill(one) {
    one.control.dataset.wsCell = this.deeds.address(this.id, one.field, one.kind === "sentence" ? "say" : "edit");
    const refused = this.model.get("refused")[`${this.id}|${one.field}`], text = refused?.text ?? this.value(one), { control } = one;
    if (one.kind === "check") control.checked = Boolean(text);
    else {
      if (control.options && ![...control.options].some((option) => option.value === text)) control.append(tag("option", { value: text }, text));
      if (control.value.trim() !== text) control.value = text;
    }
    tell(one.notes, refused ? [["✗", "wrong", refused.why]] : []);
    if (refused) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
    if (!one.chips) return;
    const [, sources, proof] = this.row.said[one.field] ?? ["", [], ""];
    one.chips.draw(sources, proof);
    one.chips.root.hidden = !text;
  }
}
