// The form of one exercise. Python gives the controls as plain values; every control gets a real label, what is typed
// goes back as `given`, and a button only says that it was pressed.
import { AnswerDraft } from "./answer_draft.js";
import { shape, tag } from "./dom.js";
import { unique } from "./unique.js";

class Practice {
  constructor(model, el) {
    Object.assign(this, { model, id: unique("ws-practice"), parts: [] });
    this.root = el.appendChild(tag("div", { class: "ws-widget ws-practice", lang: "nl" }));
    this.question = this.root.appendChild(tag("div", { class: "question" }));
    this.draft = new AnswerDraft(model, (given) => this.takeBack(given));
    this.root.append(this.draft.root);
    this.form = this.root.appendChild(tag("div", { class: "fields" }));
    this.todo = this.root.appendChild(tag("div", { class: "todo" }));
    this.bar = this.root.appendChild(this.toolbar());
    this.answer = this.root.appendChild(tag("div", { class: "answer", role: "status", "aria-live": "polite" }));
    this.ears = {
      "change:given": () => this.show(), "change:answer": () => this.say(), "change:buttons": () => this.rename(),
      "change:marks": () => this.annotate(), "change:jumps": () => this.pointOut(), "change:controls": () => this.again(),
      "change:locked": () => this.lock(), "change:question": () => this.ask(),
      "change:kept": () => this.draft.note(),
    };
    for (const [event, ear] of Object.entries(this.ears)) model.on(event, ear);
    this.ask();
    this.build();
    this.pointOut();
    this.say();
    this.draft.offer();
  }

  ask() {
    this.question.innerHTML = this.model.get("question"); // made and escaped by views/html.py
  }

  build() {
    this.parts = [];
    this.notes = {};
    this.form.replaceChildren(...this.model.get("controls").map((control) => this.make(control)));
    this.show();
    this.annotate();
    this.lock();
  }

  // Other questions in the same form: they are read from the first one on.
  again() {
    this.build();
    this.go(this.model.get("controls")[0].name);
  }

  lock() {
    for (const one of this.form.querySelectorAll("fieldset")) one.disabled = this.model.get("locked");
  }

  annotate() {
    const marks = this.model.get("marks");
    for (const [name, note] of Object.entries(this.notes)) note.textContent = marks[name] ?? "";
  }

  pointOut() {
    const jumps = this.model.get("jumps").map(([name, text]) =>
      tag("button", { type: "button", class: "jump", onclick: () => this.go(name) }, text));
    const told = this.model.get("todo");
    this.todo.replaceChildren(...(told ? [tag("p", {}, told), ...jumps] : []));
  }

  // To the question itself; in a test that is closed there is no control to focus.
  go(name) {
    const box = this.notes[name].closest("fieldset");
    box.scrollIntoView({ block: "center" });
    (box.disabled ? box : box.querySelector("input")).focus({ preventScroll: true });
  }

  remove() {
    for (const [event, ear] of Object.entries(this.ears)) this.model.off(event, ear);
  }

  toolbar() {
    const bar = tag("div", { class: "ws-toolbar" });
    this.model.get("buttons").forEach(([act, name], place) => {
      const look = act === "check" ? "ws-primary" : "";
      bar.append(tag("button", { type: "button", class: look, onclick: () => this.press(place) }, name));
    });
    return bar;
  }

  // A button keeps its place and the focus when its name changes.
  rename() {
    this.model.get("buttons").forEach(([, name], place) => { this.bar.children[place].textContent = name; });
  }

  press(place) {
    const [act] = this.model.get("buttons")[place];
    // States wait for each other, a message does not: what was typed last travels along.
    this.model.send({ act, given: this.model.get("given") });
  }

  say() {
    this.answer.innerHTML = this.model.get("answer"); // a panel, made and escaped in Python
    // The panel is a live region of its own elsewhere; here the place around it speaks.
    this.answer.querySelectorAll("[role=status]").forEach((one) => one.setAttribute("role", "group"));
  }

  give(name, value) {
    this.model.set("given", { ...this.model.get("given"), [name]: value });
    this.draft.note(); // before it is sent: nobody may be there to hear it
    try { this.model.save_changes(); } catch { /* the strip above the notebook says that nobody answers */ }
  }

  takeBack(given) {
    this.model.set("given", given);
    this.draft.note();
    this.model.save_changes();
    this.form.querySelector("input, select, textarea")?.focus();
  }

  show() {
    const given = this.model.get("given");
    for (const part of this.parts) part(given);
  }

  make(control) {
    return this[control.kind](control);
  }

  labelled(control, made, hidden) {
    const label = tag("label", { for: made.id, ...(hidden ? { class: "ws-ear" } : {}) }, control.label);
    const box = tag("div", { class: "field" }, label, made);
    this.parts.push((given) => { if (made.value !== (given[control.name] ?? "")) made.value = given[control.name] ?? ""; });
    return box;
  }

  name(control, rest = "") { return `${this.id}-${control.name}${rest}`; }

  text(control, hidden) {
    const ear = (event) => this.give(control.name, event.target.value);
    const hint = control.hint ?? "";
    return this.labelled(control, tag("input", { id: this.name(control), type: "text", placeholder: hint, oninput: ear }), hidden);
  }

  area(control) {
    const ear = (event) => this.give(control.name, event.target.value);
    return this.labelled(control, tag("textarea", { id: this.name(control), rows: 2, oninput: ear }));
  }

  select(control, hidden) {
    const made = tag("select", { id: this.name(control), onchange: (event) => this.give(control.name, event.target.value) });
    made.append(tag("option", { value: "" }, this.model.get("words").choose));
    for (const [value, text] of control.options) made.append(tag("option", { value }, text));
    return this.labelled(control, made, hidden);
  }

  radio(control) {
    return this.group(control, "radio", (value) => value);
  }

  checks(control) {
    return this.group(control, "checkbox", (value) => this.toggled(control.name, value));
  }

  toggled(name, value) {
    const now = this.model.get("given")[name] ?? [];
    return now.includes(value) ? now.filter((one) => one !== value) : [...now, value].sort();
  }

  group(control, type, next) {
    this.notes[control.name] = tag("span", { class: "note" });
    const box = tag("fieldset", { tabindex: "-1" }, tag("legend", {}, control.label, " ", this.notes[control.name]));
    for (const [value, text] of control.options) {
      const id = this.name(control, `-${value}`);
      const ear = () => this.give(control.name, next(value));
      const made = tag("input", { type, id, name: this.name(control), value, onchange: ear });
      box.append(tag("div", { class: "option" }, made, tag("label", { for: id }, text)));
      this.parts.push((given) => { made.checked = [].concat(given[control.name] ?? []).includes(value); });
    }
    return box;
  }

  grid(control) {
    const table = tag("table", {}, tag("caption", { class: "ws-ear" }, control.label));
    table.append(tag("tr", {}, ...control.heads.map((head) => tag("th", { scope: "col" }, head))));
    for (const row of control.rows) {
      const cells = row.map((cell) => (typeof cell === "string" ? cell : this[cell.kind](this.placed(cell, row, control), true)));
      table.append(tag("tr", {}, ...cells.map((cell, place) => tag(place ? "td" : "th", place ? {} : { scope: "row" }, cell))));
    }
    return table;
  }

  // A cell is called by its row and its column.
  placed(cell, row, control) {
    return { ...cell, label: `${row[0]}, ${control.heads[row.indexOf(cell)]}` };
  }

  mark(control) {
    const box = tag("fieldset", { class: "mark" }, tag("legend", {}, control.label));
    const plot = tag("div", { class: "plot" });
    const svg = shape("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, plot);
    for (const [y, look] of [[20, "delight"], [50, "zero"], [70, "pain"]]) {
      shape("line", { x1: 0, x2: 100, y1: y, y2: y, class: look }, svg);
    }
    shape("path", { d: control.line, class: "line" }, svg);
    for (const [y, text] of [[0, "+5"], [20, "+3"], [50, "0"], [70, "−2"], [100, "−5"]]) {
      plot.append(tag("span", { class: "level", style: `top:${y}%`, "aria-hidden": "true" }, text));
    }
    for (const point of control.points) plot.append(...this.point(control, point));
    box.append(plot);
    return box;
  }

  point(control, point) {
    const id = this.name(control, `-${point.value}`);
    const ear = () => this.give(control.name, this.toggled(control.name, point.value));
    const label = point.star ? `${point.label}, moment of truth` : point.label;
    const place = `left:${point.x}%;top:${point.y}%`;
    const made = tag("input", { type: "checkbox", id, title: label, style: place, onchange: ear });
    this.parts.push((given) => { made.checked = (given[control.name] ?? []).includes(point.value); });
    const side = Number(point.y) > 50 ? "under" : "above";
    const code = tag("span", { class: `code ${side}`, style: place, "aria-hidden": "true" }, point.star ? `★ ${point.code}` : point.code);
    return [made, tag("label", { for: id, class: "ws-ear" }, label), code];
  }
}

function render({ model, el }) {
  const practice = new Practice(model, el);
  return () => practice.remove();
}

export default { render };
