// The touchpoint table: an ARIA grid. With the arrows you walk, typing or Enter opens a cell, Python keeps the values:
// every deed is a message, and `rows` comes back. Text of people only enters through textContent and value.
import { fill, sent, tag } from "./dom.js";
import { ColumnChoice } from "./column_choice.js";
import { Combobox } from "./combobox.js";
import { ExampleOffer } from "./example_offer.js";
import { pullRow } from "./row_drag.js";
import { RowFold } from "./row_fold.js";
import { showMarks } from "./table_marks.js";

const REST = 250, PAGE = 10;
// On a Mac, Alt with an arrow walks over words: there it is for the row only while no field is open.
const MAC = navigator.platform.startsWith("Mac");
const HEARD = ["rows", "marks", "lists", "refused", "heard"];
let count = 0;

class Table {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), id: `ws-table-${++count}` });
    Object.assign(this, { at: { id: "", col: 1 }, sent: 0, pending: new Map(), trs: new Map(), open: null, timer: 0 });
    this.choice = new ColumnChoice(model.get("columns"), this.words, (columns) => this.putColumns(columns));
    this.offer = new ExampleOffer(model, this.words, () => this.rows(), (example) => this.send({ do: "take", example }));
    this.root = el.appendChild(tag("div", { class: "ws-widget ws-table", lang: "nl" }));
    this.root.wsOwner = this; // for tests and benchmarks
    this.live = tag("p", { class: "ws-ear", role: "status", "aria-live": "polite" });
    this.root.append(this.tools(), this.choice.root, this.offer.root, this.grid(), this.text("p", "empty", "ws-empty"),
      Object.assign(this.text("p", "keys", "ws-small"), { id: `${this.id}-keys` }), this.live);
    const draw = () => this.draw();
    this.ears = [...HEARD.map((name) => [`change:${name}`, draw]),
      ["change:said", () => { this.live.textContent = model.get("said"); }], ["change:focus", () => this.obey()]];
    for (const [name, ear] of this.ears) model.on(name, ear);
    this.leave = () => { this.stop(true); this.fold.panel.flush(); };
    window.addEventListener("pagehide", this.leave);
    this.putColumns(this.choice.shown);
  }
  remove() {
    this.stop(true);
    this.fold.panel.flush();
    window.removeEventListener("pagehide", this.leave);
    for (const [name, ear] of this.ears) this.model.off(name, ear);
  }
  text(name, word, kind = "") {
    return Object.assign(tag(name, { class: kind }), { textContent: this.words[word] });
  }
  send(message) {
    this.sent += 1;
    try { this.model.send({ ...message, n: this.sent }); } catch { /* the bar says that nobody answers */ }
    sent(this.root);
    return this.sent;
  }

  // Around the grid.
  tools() {
    const here = () => ({ id: this.at.id }), both = (word, step) => button(word, () => this.send({ do: "move", ...here(), step }));
    const button = (word, act) => tag("button", { type: "button", onclick: act }, this.words[word]);
    this.more = button("details", () => this.fold.show(!this.fold.open));
    this.fold = new RowFold(this, this.more);
    this.folds = [[button("columns", () => { this.choice.root.hidden = !this.choice.root.hidden; this.draw(); }), this.choice.root],
      [button("examples", () => { this.offer.show(this.offer.root.hidden, this.at.id); this.draw(); }), this.offer.root]];
    const who = tag("select", { onchange: () => this.send({ do: "choose_persona", persona: who.value }) },
      ...this.model.get("personas").map(([id, name]) => tag("option", { value: id }, name)));
    const label = tag("label", {}, `${this.words.emotion_of} `, who);
    this.rowTools = [button("duplicate", () => this.send({ do: "duplicate", ...here() })),
      button("remove", () => this.send({ do: "remove", ...here() })), both("up", -1), both("down", 1), this.more];
    return tag("div", { class: "ws-toolbar", role: "group", "aria-label": this.words.tools },
      button("add", () => this.send({ do: "add", after: this.at.id })), ...this.rowTools, ...this.folds.map(([one]) => one), label);
  }

  // The grid.
  grid() {
    this.head = tag("tr", { role: "row" });
    this.body = tag("tbody", { role: "rowgroup" });
    this.table = tag("table", { role: "grid", "aria-label": this.words.table, "aria-describedby": `${this.id}-keys` },
      tag("thead", { role: "rowgroup" }, this.head), this.body);
    this.body.addEventListener("keydown", (event) => {
      if (event.target.closest("[data-col]")) (this.open ? this.typingKey(event) : this.walkingKey(event));
    });
    this.body.addEventListener("pointerdown", () => { this.pressed = true; });
    this.body.addEventListener("mousedown", (event) => { if (event.target === this.open?.cell) event.preventDefault(); }); // a double click
    this.body.addEventListener("focusin", (event) => this.enter(event.target.closest("[data-col]")));
    this.body.addEventListener("click", (event) => this.click(event));
    this.body.addEventListener("paste", (event) => this.paste(event));
    this.scroll = tag("div", { class: "ws-scroll" }, this.table);
    return this.scroll;
  }
  /** Other columns: the rows are made anew, the focus keeps its field. */
  putColumns(columns) {
    this.stop(true);
    const field = this.columns?.[this.at.col]?.field ?? "name", wide = columns.reduce((sum, one) => sum + one.width, 0);
    this.columns = columns;
    this.at.col = Math.max(1, columns.findIndex((one) => one.field === field));
    this.head.replaceChildren(...columns.map((one) => tag("th", { role: "columnheader", scope: "col", class: `col-${one.field}`,
      style: `width:${(100 * one.width) / wide}%` }, one.head)));
    this.table.style.minWidth = `${wide}px`;
    this.table.setAttribute("aria-colcount", columns.length);
    this.fold.tr.firstChild.colSpan = columns.length;
    this.body.replaceChildren();
    this.trs.clear();
    this.draw();
  }
  /** A click opens the cell, or the fields of the row; a double click does so once. */
  click(event) {
    this.pressed = false;
    const cell = event.target.closest("td[data-col]");
    const folded = !this.fold.here;
    this.fold.place();
    if (!cell || this.open || event.detail > 1) return;
    if (cell.classList.contains("col-remarks")) this.fold.show(folded);
    else this.start();
  }
  rows() {
    return this.model.get("rows").map((row) => {
      const waiting = [...this.pending.values()].filter((one) => one.id === row.id);
      return waiting.length ? Object.assign({}, row, ...waiting.map((one) => ({ [one.field]: one.text }))) : row;
    });
  }
  draw() {
    for (const [key, one] of this.pending) if (one.n <= this.model.get("heard")) this.pending.delete(key);
    const rows = this.rows(), held = this.body.contains(document.activeElement) && !this.open;
    let next = this.body.firstElementChild, phase = null;
    const known = new Set(rows.map((row) => row.id));
    rows.forEach((row, place) => {
      const tr = this.trs.get(row.id) ?? this.makeRow(row.id);
      if (next === this.fold.tr) next = next.nextElementSibling;
      this.fillRow(tr, row, place, row.phase !== phase);
      phase = row.phase;
      if (tr === next) next = next.nextElementSibling;
      else this.body.insertBefore(tr, next);
    });
    for (const [id, tr] of this.trs) if (!known.has(id)) { if (this.open?.id === id) this.open = null; tr.remove(); this.trs.delete(id); }
    if (!known.has(this.at.id)) this.at.id = rows[0]?.id ?? "";
    this.scroll.hidden = rows.length === 0;
    this.root.querySelector(".ws-empty").hidden = rows.length > 0;
    this.table.setAttribute("aria-rowcount", rows.length + 1);
    for (const [one, section] of this.folds) one.setAttribute("aria-expanded", String(!section.hidden));
    for (const one of this.rowTools) one.disabled = rows.length === 0;
    this.mark();
    this.fold.place();
    if (held && !this.body.contains(document.activeElement)) this.cell()?.focus();
    this.offer.draw();
  }
  makeRow(id) {
    const grip = Object.assign(tag("span", { class: "ws-grip", "aria-hidden": "true", title: this.words.drag }), { textContent: "⠿" });
    const tr = tag("tr", { role: "row", "data-id": id }, ...this.columns.map((one, col) => (col === 0
      ? tag("th", { role: "rowheader", scope: "row", "data-col": 0, class: "col-code", tabindex: -1 }, grip, document.createTextNode(id))
      : tag("td", { role: "gridcell", "data-col": col, class: `col-${one.field}`, tabindex: -1 }))));
    pullRow(grip, this.body, (row, on, behind) => {
      const under = on === this.fold.tr, goal = under ? on.previousElementSibling : on;
      this.send({ do: "drop", id: row.dataset.id, on: goal.dataset.id, behind: behind || under });
    });
    this.trs.set(id, tr);
    return tr;
  }
  fillRow(tr, row, place, edge) {
    tr.setAttribute("aria-rowindex", place + 2);
    tr.classList.toggle("ws-new-phase", edge);
    this.columns.forEach((one, col) => {
      const cell = tr.cells[col], refused = this.model.get("refused")[`${row.id}|${one.field}`];
      if (col === 0 || (this.open && this.open.id === row.id && this.open.col === col)) return;
      if (one.field === "remarks") { showMarks(cell, this.marks(row.id), this.words); return; }
      const text = refused ? refused.text : row[one.field] ?? "";
      if (cell.textContent !== text) cell.textContent = text;
      if (Boolean(refused) === cell.classList.contains("ws-refused")) return;
      cell.classList.toggle("ws-refused", Boolean(refused));
      cell.title = refused ? refused.why : "";
      if (refused) cell.setAttribute("aria-invalid", "true"); else cell.removeAttribute("aria-invalid");
    });
  }
  /** What could not be read in this row, and what check says of it: [sign, level, text, advice]. */
  marks(id) {
    const refused = Object.entries(this.model.get("refused")).filter(([key]) => key.startsWith(`${id}|`));
    return [...refused.map(([, { why }]) => ["✗", "wrong", why, ""]), ...(this.model.get("marks")[id] ?? [])];
  }
  // Where the focus is. One cell can be reached with Tab; the arrows do the rest.
  cell(id = this.at.id, col = this.at.col) { return this.trs.get(id)?.cells[col]; }
  mark() {
    for (const one of this.body.querySelectorAll('[tabindex="0"]')) if (one !== this.cell()) one.tabIndex = -1;
    for (const one of this.body.querySelectorAll(".ws-here")) if (one.dataset.id !== this.at.id) one.classList.remove("ws-here");
    if (this.cell()) this.cell().tabIndex = 0;
    this.trs.get(this.at.id)?.classList.add("ws-here");
  }
  enter(cell) {
    if (!cell || this.open?.cell === cell) return;
    const id = cell.parentElement.dataset.id;
    if (id !== this.at.id || !this.told) this.choose(id);
    this.at = { id, col: Number(cell.dataset.col) };
    this.mark();
    if (!this.pressed) this.fold.place(); // under a mouse nothing moves before its click is done
  }
  choose(id) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send({ do: "choose", id }), REST);
    this.told = true;
  }
  go(down, right) {
    const ids = this.model.get("rows").map((row) => row.id), clip = (value, most) => Math.max(0, Math.min(most, value));
    const row = clip(ids.indexOf(this.at.id) + down, ids.length - 1);
    this.cell(ids[row], clip(this.at.col + right, this.columns.length - 1))?.focus();
  }
  obey() {
    const { id, field, edit } = this.model.get("focus");
    this.draw();
    this.stop(true);
    this.cell(id, Math.max(1, this.columns.findIndex((one) => one.field === field)))?.focus();
    if (edit) this.start();
  }
  walkingKey(event) {
    const { key } = event, far = this.columns.length, all = this.trs.size;
    const alt = { ArrowUp: ["move", -1], ArrowDown: ["move", 1], ArrowLeft: ["shift_phase", -1], ArrowRight: ["shift_phase", 1] };
    const walk = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-PAGE, 0], PageDown: [PAGE, 0],
      Home: [event.ctrlKey ? -all : 0, -far], End: [event.ctrlKey ? all : 0, far] };
    const page = event.altKey && { PageUp: -1, PageDown: 1 }[key];
    const kind = this.columns[this.at.col].kind, word = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey && !alt[key] && !page) return;
    this.pressed = false;
    if (page) this.fold.step(page);
    else if (event.altKey) this.send({ do: alt[key][0], id: this.at.id, step: alt[key][1] });
    else if (walk[key]) this.go(...walk[key]);
    else if (key === "Enter" || key === "F2" || (key === " " && kind === "check")) this.start();
    else if (key === "Insert") this.send({ do: "add", after: this.at.id });
    else if (key === "Delete" || key === "Backspace") this.keep("");
    else if (word && this.start("")) return; // the letter itself falls into the field that just opened
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Typing in a cell.
  start(text) {
    const { field, kind, head } = this.columns[this.at.col], { id } = this.at, cell = this.cell();
    const row = this.rows().find((one) => one.id === id);
    if (!row || this.open) return false;
    if (field === "remarks" || field === "code") { if (text === undefined) this.fold.show(true); return false; }
    if (kind === "check") { this.keep(row[field] ? this.words.no : this.words.yes); return false; }
    const value = this.model.get("refused")[`${id}|${field}`]?.text ?? row[field] ?? "";
    const input = tag(kind === "long" ? "textarea" : "input", { ...(kind === "long" ? { rows: 3 } : { type: "text" }), "data-ws-own": "", "data-ws-editing": "",
      "aria-label": fill(this.words.cell, { head, row: row.name || id }) });
    input.value = text ?? value;
    cell.replaceChildren(input);
    this.open = { id, col: this.at.col, field, cell, input, first: value, last: value };
    input.focus();
    input.select();
    if (kind === "text" || kind === "long") input.addEventListener("input", () => { clearTimeout(this.open.rest); this.open.rest = setTimeout(() => this.sendTyped(), REST); });
    else this.open.box = new Combobox(input, this.model.get("lists")[field], kind === "list" ? this.words.own : "", (chosen) => { input.value = chosen; this.finish(0, 0, chosen); });
    input.addEventListener("blur", () => { if (this.open?.input === input) this.stop(true); });
    return true;
  }
  sendTyped(text = this.open.box ? this.open.box.left : this.open.input.value) {
    if (text.trim() === this.open.last) return;
    this.open.last = text.trim();
    this.keep(text, this.open);
  }
  keep(text, { id, field } = { id: this.at.id, field: this.columns[this.at.col].field }) {
    if (!id || field === "code" || field === "remarks") return;
    const n = this.send({ do: "edit", id, field, text });
    if (field !== "phase") this.pending.set(`${id}|${field}`, { id, field, text: text.trim(), n });
    if (!this.open) this.draw();
  }
  /** Closes the field: with what was typed, or with what stood there before. */
  stop(keep, chosen) {
    if (!this.open) return;
    const { input, box, rest, first, cell } = this.open;
    clearTimeout(rest);
    this.sendTyped(keep ? chosen : first);
    this.open = null; // before the field goes: its blur comes back here
    box?.remove();
    cell.textContent = "";
    this.draw();
  }
  finish(down, right, chosen) {
    const { id, col } = this.open;
    this.stop(true, chosen);
    this.cell(id, col)?.focus();
    this.go(down, right);
  }
  typingKey(event) {
    if (event.isComposing || this.open.box?.key(event)) { event.preventDefault(); event.stopPropagation(); return; }
    const chosen = () => this.open.box?.value, aside = ["ArrowLeft", "ArrowRight", "PageUp", "PageDown"].includes(event.key);
    if (event.altKey && aside && !MAC) { this.finish(0, 0, chosen()); this.walkingKey(event); return; }
    if (event.key === "Enter") this.finish(1, 0, chosen());
    else if (event.key === "Tab") this.finish(0, event.shiftKey ? -1 : 1, chosen());
    else if (event.key === "Escape") { const { id, col } = this.open; this.stop(false); this.cell(id, col)?.focus(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!event.target.closest("[data-col]")) return;
    if (this.open && !/[\t\n]/.test(text.trim())) return; // plain words into the open field
    event.preventDefault();
    event.stopPropagation();
    this.stop(false);
    this.send({ do: "paste", text, id: this.at.id, field: this.columns[this.at.col].field,
      columns: this.columns.map((one) => one.field).filter((one) => one !== "code" && one !== "remarks") });
  }
}

export default { render: ({ model, el }) => { const table = new Table(model, el); return () => table.remove(); } };
