// A list of models as an ARIA grid, with the keys of the touchpoint table: with the arrows you walk, typing or Enter
// opens a cell. Python keeps the values: every deed is a message, and `rows` comes back.
import { fill, tag } from "./dom.js";
import { Combobox } from "./combobox.js";
import { pullRow } from "./row_drag.js";
import { tell } from "./notes.js";
import { unique } from "./unique.js";

const REST = 250, PAGE = 10;
const HEARD = ["columns", "rows", "marks", "lists", "refused", "notes", "heard", "details", "examples", "empty"];

class Grid {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), columns: model.get("columns"), id: unique("ws-rows") });
    Object.assign(this, { at: { id: "", col: 1 }, sent: 0, pending: new Map(), trs: new Map(), open: null, timer: 0 });
    this.root = el.appendChild(tag("section", { class: "ws-widget ws-table ws-rows", lang: "nl", "aria-label": model.get("title") }));
    this.root.wsOwner = this; // for tests and benchmarks
    this.live = tag("p", { class: "ws-ear", role: "status", "aria-live": "polite" });
    this.notes = tag("div", { class: "ws-notes", role: "status" });
    this.root.append(this.heading(), this.notes, this.tools(), this.examples(), this.grid(),
      Object.assign(tag("p", { class: "ws-empty" }), { textContent: model.get("empty") }), this.keys(), this.live);
    const draw = () => this.draw();
    this.ears = [...HEARD.map((name) => [`change:${name}`, draw]),
      ["change:said", () => { this.live.textContent = model.get("said"); }], ["change:focus", () => this.obey()]];
    for (const [name, ear] of this.ears) model.on(name, ear);
    this.leave = () => this.stop(true);
    window.addEventListener("pagehide", this.leave);
    this.draw();
  }
  remove() {
    this.stop(true);
    window.removeEventListener("pagehide", this.leave);
    for (const [name, ear] of this.ears) this.model.off(name, ear);
  }
  text(name, text, kind = "") { return Object.assign(tag(name, { class: kind }), { textContent: text }); }
  button(word, act, text = this.words[word]) { return Object.assign(tag("button", { type: "button", onclick: act }), { textContent: text }); }
  send(message) {
    this.sent += 1;
    try { this.model.send({ ...message, n: this.sent }); } catch { /* the bar says that nobody answers */ }
    this.root.dispatchEvent(new CustomEvent("ws-sent", { bubbles: true }));
    return this.sent;
  }

  // Around the grid.
  heading() {
    const head = tag("div", { class: "ws-head" });
    if (this.model.get("title")) head.append(this.text("h3", this.model.get("title")), this.text("p", this.model.get("help"), "ws-small"));
    return head;
  }
  keys() {
    const words = Object.assign(this.text("p", this.words.keys, "ws-small"), { id: `${this.id}-keys` });
    return tag("details", { class: "ws-keys" }, this.text("summary", this.words.more_keys, "ws-small"), words);
  }
  tools() {
    const row = (word, message) => this.button(word, () => this.send({ ...message, id: this.at.id }));
    this.more = this.button("details", () => this.details());
    this.more.hidden = !this.model.get("has_details");
    this.choices = this.button("examples", () => this.showExamples(this.panel.hidden), this.model.get("offer"));
    this.rowTools = [row("duplicate", { do: "duplicate" }), row("remove", { do: "remove" }), row("up", { do: "move", step: -1 }),
      row("down", { do: "move", step: 1 }), this.more];
    const add = this.button("add", () => this.send({ do: "add", after: this.at.id }));
    add.className = "ws-primary";
    return tag("div", { class: "ws-toolbar", role: "group", "aria-label": `${this.words.tools} ${this.model.get("title")}` },
      add, this.choices, ...this.rowTools);
  }
  details(on = this.more.getAttribute("aria-pressed") !== "true") {
    if (this.model.get("has_details")) this.send({ do: "show_details", id: on ? this.at.id : "" });
  }
  examples() {
    this.panel = tag("section", { "aria-label": this.model.get("offer") || this.words.examples, id: `${this.id}-examples` });
    this.panel.hidden = true;
    this.group = tag("select", {});
    this.group.addEventListener("change", () => this.drawExamples());
    this.offer = tag("ul");
    const label = this.text("label", this.words.groups);
    label.append(" ", this.group);
    this.panel.append(label, this.offer);
    return this.panel;
  }
  showExamples(on) { this.panel.hidden = !on; this.drawExamples(); if (on) this.group.focus(); }
  drawExamples() {
    const all = this.model.get("examples"), groups = this.model.get("groups").map(([name]) => name), now = this.group.value;
    this.choices.hidden = all.length === 0;
    this.choices.setAttribute("aria-expanded", String(!this.panel.hidden));
    if (this.panel.hidden) return;
    this.group.replaceChildren(...["", ...groups].map((name) => Object.assign(tag("option", { value: name }), { textContent: name || this.words.every_group })));
    this.group.value = groups.includes(now) ? now : "";
    const first = this.columns[1].field, taken = new Set(this.rows().map((row) => row[first])), held = document.activeElement?.dataset?.example;
    this.offer.replaceChildren(...all.filter((one) => ["", one.group].includes(this.group.value)).map((one) => {
      const made = this.button("", () => this.send({ do: "take", example: one.id }), `${taken.has(one.name) ? "✓" : "+"} ${one.name}`);
      made.dataset.example = one.id;
      made.append(" ", this.text("span", one.note, "ws-small"));
      return tag("li", {}, made);
    }));
    if (held) this.offer.querySelector(`[data-example="${CSS.escape(held)}"]`)?.focus();
  }

  // The grid.
  grid() {
    const all = this.columns.reduce((sum, one) => sum + one.width, 0);
    const head = tag("tr", { role: "row" }, ...this.columns.map((one) => {
      const made = Object.assign(tag("th", { role: "columnheader", scope: "col", class: one.right ? "ws-right" : "" }), { textContent: one.head });
      made.style.width = `${(100 * one.width) / all}%`;
      return made;
    }));
    this.body = tag("tbody", { role: "rowgroup" });
    this.table = tag("table", { role: "grid", "aria-label": this.model.get("title"), "aria-describedby": `${this.id}-keys`,
      "aria-colcount": this.columns.length }, tag("thead", { role: "rowgroup" }, head), this.body);
    this.table.style.minWidth = `${this.columns.length * 95}px`;
    this.body.addEventListener("keydown", (event) => (this.open ? this.typingKey(event) : this.walkingKey(event)));
    this.body.addEventListener("focusin", (event) => this.enter(event.target.closest("[data-col]")));
    this.body.addEventListener("click", (event) => {
      if (event.target.closest("td[data-col]") && !this.open && event.detail < 2) this.start();
    });
    this.body.addEventListener("paste", (event) => this.paste(event));
    this.scroll = tag("div", { class: "ws-scroll" }, this.table);
    return this.scroll;
  }
  rows() {
    return this.model.get("rows").map((row) => {
      const waiting = [...this.pending.values()].filter((one) => one.id === row.id);
      return waiting.length ? Object.assign({}, row, ...waiting.map((one) => ({ [one.field]: one.text }))) : row;
    });
  }
  draw() {
    for (const [key, one] of this.pending) if (one.n <= this.model.get("heard")) this.pending.delete(key);
    const rows = this.rows(), held = this.body.contains(document.activeElement) && !this.open, known = new Set(rows.map((row) => row.id));
    let next = this.body.firstElementChild;
    rows.forEach((row, place) => {
      const tr = this.trs.get(row.id) ?? this.makeRow(row.id);
      this.fillRow(tr, row, place);
      if (tr === next) next = next.nextElementSibling;
      else this.body.insertBefore(tr, next);
    });
    for (const [id, tr] of this.trs) if (!known.has(id)) { if (this.open?.id === id) this.open = null; tr.remove(); this.trs.delete(id); }
    if (!known.has(this.at.id)) this.at.id = rows[0]?.id ?? "";
    this.scroll.hidden = rows.length === 0;
    Object.assign(this.root.querySelector(".ws-empty"), { hidden: rows.length > 0, textContent: this.model.get("empty") });
    this.table.setAttribute("aria-rowcount", rows.length + 1);
    this.more.setAttribute("aria-pressed", String(this.model.get("details")));
    for (const one of this.rowTools) one.disabled = rows.length === 0;
    tell(this.notes, this.model.get("notes"));
    this.mark();
    if (held && !this.body.contains(document.activeElement)) this.cell()?.focus();
    this.drawExamples();
  }
  makeRow(id) {
    const grip = Object.assign(tag("span", { class: "ws-grip", "aria-hidden": "true", title: this.words.drag }), { textContent: "⠿" });
    const tr = tag("tr", { role: "row", "data-id": id }, ...this.columns.map((one, col) => (col === 0
      ? tag("th", { role: "rowheader", scope: "row", "data-col": 0, class: "col-code", tabindex: -1 }, grip, document.createTextNode(""))
      : tag("td", { role: "gridcell", "data-col": col, class: this.kind(one), tabindex: -1 }))));
    pullRow(grip, this.body, (row, on, behind) => this.send({ do: "drop", id: row.dataset.id, on: on.dataset.id, behind }));
    this.trs.set(id, tr);
    return tr;
  }
  kind(one) { return `col-${one.field.replace(".", "-")}${one.right ? " ws-right" : ""}`; }
  fillRow(tr, row, place) {
    tr.setAttribute("aria-rowindex", place + 2);
    tr.cells[0].lastChild.data = row.code;
    const bad = Object.entries(this.model.get("refused")).filter(([key]) => key.startsWith(`${row.id}|`)).map(([, { why }]) => ["✗", "wrong", why, ""]);
    this.columns.forEach((one, col) => {
      const cell = tr.cells[col], refused = this.model.get("refused")[`${row.id}|${one.field}`];
      if (col === 0 || (this.open && this.open.id === row.id && this.open.col === col)) return;
      if (one.field === "remarks") { this.fillRemarks(cell, [...bad, ...(this.model.get("marks")[row.id] ?? [])]); return; }
      const text = refused ? refused.text : row[one.field] ?? "";
      if (cell.textContent !== text) cell.textContent = text;
      if (Boolean(refused) === cell.classList.contains("ws-refused")) return;
      cell.classList.toggle("ws-refused", Boolean(refused));
      cell.title = refused ? refused.why : "";
      cell.dataset.wsName = one.head;
      if (refused) cell.setAttribute("aria-invalid", "true"); else cell.removeAttribute("aria-invalid");
    });
  }
  fillRemarks(cell, marks) {
    const [sign, level, text] = marks[0] ?? ["", "good", this.words.good];
    const more = marks.length > 1 ? ` ${fill(this.words.more, { count: marks.length - 1 })}` : "", line = `${sign} ${text}${more}`.trim();
    if (cell.textContent !== line) cell.textContent = line;
    cell.className = `col-remarks ws-${level === "tip" ? "small" : level}`;
    cell.title = marks.map(([one, , found, advice]) => `${one} ${found} ${advice}`).join("\n");
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
    if (id !== this.chosen) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send({ do: "choose", id }), REST);
      this.chosen = id;
    }
    this.at = { id, col: Number(cell.dataset.col) };
    this.mark();
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
    const { key } = event, far = this.columns.length, all = this.trs.size, step = { ArrowUp: -1, ArrowDown: 1 }[key];
    const walk = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-PAGE, 0], PageDown: [PAGE, 0],
      Home: [event.ctrlKey ? -all : 0, -far], End: [event.ctrlKey ? all : 0, far] };
    const word = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey && !step) return;
    if (event.altKey) this.send({ do: "move", id: this.at.id, step });
    else if (walk[key]) this.go(...walk[key]);
    else if (key === "Enter" || key === "F2" || (key === " " && this.columns[this.at.col].kind === "check")) this.start();
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
    if (kind === "remarks") this.details(true);
    if (kind === "check") this.keep(row[field] ? this.words.no : this.words.yes);
    if (["remarks", "check", "code"].includes(kind)) return false;
    const value = this.model.get("refused")[`${id}|${field}`]?.text ?? row[field] ?? "";
    const input = tag("input", { type: "text", "data-ws-own": "", "data-ws-editing": "",
      "aria-label": fill(this.words.cell, { head, row: row[this.columns[1].field] || row.code }) });
    input.value = text ?? value;
    cell.replaceChildren(input);
    this.open = { id, col: this.at.col, field, cell, input, first: value, last: value };
    input.focus();
    input.select();
    const { late } = this.columns[this.at.col];
    if (kind === "text" && !late) input.addEventListener("input", () => { clearTimeout(this.open.rest); this.open.rest = setTimeout(() => this.sendTyped(), REST); });
    else if (!late) this.open.box = new Combobox(input, this.model.get("lists")[field] ?? [], kind === "list" ? this.words.own : "", (chosen) => { input.value = chosen; this.finish(0, 0, chosen); });
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
    this.pending.set(`${id}|${field}`, { id, field, text: text.trim(), n: this.send({ do: "edit", id, field, text }) });
    if (!this.open) this.draw();
  }
  /** Closes the field: with what was typed, or with what stood there before. */
  stop(keep, chosen) {
    if (!this.open) return;
    const { box, rest, first, cell } = this.open;
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
    const chosen = () => this.open.box?.value;
    if (event.key === "Enter") this.finish(1, 0, chosen());
    else if (event.key === "Tab") this.finish(0, event.shiftKey ? -1 : 1, chosen());
    else if (event.key === "Escape") { const { id, col } = this.open; this.stop(false); this.cell(id, col)?.focus(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (this.open && !/[\t\n]/.test(text.trim())) return; // plain words into the open field
    event.preventDefault();
    event.stopPropagation();
    this.stop(false);
    this.send({ do: "paste", text, id: this.at.id, field: this.columns[this.at.col].field });
  }
}

export default { render: ({ model, el }) => { const grid = new Grid(model, el); return () => grid.remove(); } };
