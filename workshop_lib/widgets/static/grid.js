// What every grid of rows does: with the arrows you walk, typing or Enter opens a cell. Python keeps the values: every deed
// is a message, and `rows` comes back. Text of people only enters through textContent and value.
import { fill, sent, tag } from "./dom.js";
import { Combobox } from "./combobox.js";
import { pullRow } from "./row_drag.js";
import { RowWhys } from "./row_whys.js";
import { unique } from "./unique.js";

const REST = 250, PAGE = 10;

/** A subclass fills `root` (tools, `grid()`, a line `.ws-empty`, `live`), then calls `putHead`, `listen` and `draw`. */
export class Grid {
  constructor(model, root, stem) {
    Object.assign(this, { model, root, words: model.get("words"), id: unique(stem) });
    Object.assign(this, { at: { id: "", col: 1 }, sent: 0, pending: new Map(), trs: new Map(), open: null, timer: 0 });
    this.root.wsOwner = this; // for drafts.js, tests and benchmarks
    this.report = tag("p", { class: "ws-report" });
    this.live = tag("p", { class: "ws-ear", role: "status", "aria-live": "polite" });
    this.whys = new RowWhys(this);
  }
  /** `names` are the traits after which the grid is drawn again. */
  listen(names) {
    const draw = () => this.draw();
    this.ears = [...names.map((name) => [`change:${name}`, draw]),
      ["change:report", () => this.tellReport()], ["change:said", () => { this.live.textContent = this.model.get("said"); }], ["change:focus", () => this.obey()]];
    for (const [name, ear] of this.ears) this.model.on(name, ear);
    this.away = () => this.leave();
    window.addEventListener("pagehide", this.away);
  }
  remove() {
    this.leave();
    window.removeEventListener("pagehide", this.away);
    for (const [name, ear] of this.ears) this.model.off(name, ear);
  }
  button(word, act, text = this.words[word]) { return tag("button", { type: "button", onclick: act }, text); }
  send(message) {
    this.sent += 1;
    try { this.model.send({ ...message, n: this.sent }); } catch { /* the bar says that nobody answers */ }
    sent(this.root);
    return this.sent;
  }

  // What a grid may do in its own way.
  /** The page goes, or the widget: nothing that was typed may be lost. */
  leave() { this.stop(true); }
  headKind(one) { return this.kind(one); }
  kind(one) { return `col-${one.field.replace(".", "-")}${one.right ? " ws-right" : ""}`; }
  /** A row was let go on another one. */
  drop(row, on, behind) { this.send({ do: "drop", id: row.dataset.id, on: on.dataset.id, behind }); }
  /** Whether a text may stand in the cell before Python has answered. */
  foreseen() { return true; }
  /** Whether an open field gives this key to the row. */
  rowKey() { return false; }
  /** Alt with a key; true if it did something. */
  altKey(key) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (step) this.send({ do: "move", id: this.at.id, step });
    return Boolean(step);
  }
  /** More facts for Python about a block that is pasted. */
  pasted() { return {}; }

  // What was typed and got lost: drafts.js asks by the address that stands on the field of a cell.
  get name() { return this.table.getAttribute("aria-label"); }
  address(id, field, deed = "edit") { return JSON.stringify({ grid: this.name, id, field, deed }); }
  isRefused({ id, field }) { return `${id}|${field}` in this.model.get("refused"); }
  /** The text that stands in a cell, also when it is no value. */
  stands({ id, field, deed }) {
    const row = this.rows().find((one) => one.id === id), text = deed === "say" ? row?.said[field]?.[0] : row?.[field];
    return this.model.get("refused")[`${id}|${field}`]?.text ?? text ?? "";
  }
  bring({ id, field, deed }, text) {
    const here = this.model.get("rows").some((one) => one.id === id);
    this.send({ do: here ? deed : "bring", id, field, text });
    this.cell(id, Math.max(1, this.columns.findIndex((one) => one.field === field)))?.focus();
  }
  tellReport() {
    this.report.textContent = this.model.get("report");
    this.report.hidden = !this.report.textContent;
  }

  // The grid. What differs: `drawAround()`, `showRemarks(cell, marks)`, `unfold(field, text)`.
  addTool() { return this.button("add", () => this.send({ do: "add", after: this.at.id })); }
  makeRowTools() {
    const row = (word, message) => this.button(word, () => this.send({ ...message, id: this.at.id }));
    return [row("duplicate", { do: "duplicate" }), row("remove", { do: "remove" }), row("up", { do: "move", step: -1 }), row("down", { do: "move", step: 1 })];
  }
  grid(name) {
    this.head = tag("tr", { role: "row" });
    this.body = tag("tbody", { role: "rowgroup" });
    this.table = tag("table", { role: "grid", "aria-label": name, "aria-describedby": `${this.id}-keys` },
      tag("thead", { role: "rowgroup" }, this.head), this.body);
    this.body.addEventListener("keydown", (event) => {
      if (event.target.closest("[data-col]")) (this.open ? this.typingKey(event) : this.walkingKey(event));
    });
    this.body.addEventListener("mousedown", (event) => { if (event.target === this.open?.cell) event.preventDefault(); }); // a double click
    this.body.addEventListener("focusin", (event) => this.enter(event.target.closest("[data-col]")));
    this.body.addEventListener("click", (event) => this.click(event));
    this.body.addEventListener("paste", (event) => this.paste(event));
    this.scroll = tag("div", { class: "ws-scroll" }, this.table);
    return this.scroll;
  }
  /** `least` is the width in pixels under which the grid scrolls. */
  putHead(columns, least) {
    const wide = columns.reduce((sum, one) => sum + one.width, 0);
    this.columns = columns;
    this.head.replaceChildren(...columns.map((one) => tag("th", { role: "columnheader", scope: "col", class: this.headKind(one),
      style: `width:${(100 * one.width) / wide}%` }, one.head)));
    this.table.style.minWidth = `${least}px`;
    this.table.setAttribute("aria-colcount", columns.length);
    this.tellReport();
  }
  /** A click opens the cell; a double click does so once. */
  click(event) { if (event.target.closest("td[data-col]") && !this.open && event.detail < 2) this.start(); }
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
      while (next && !next.dataset.id) next = next.nextElementSibling; // the fields and sentences under a row
      this.fillRow(tr, row, place, rows[place - 1]);
      if (tr === next) next = next.nextElementSibling;
      else this.body.insertBefore(tr, next);
    });
    for (const [id, tr] of this.trs) if (!known.has(id)) { if (this.open?.id === id) this.open = null; tr.remove(); this.trs.delete(id); }
    if (!known.has(this.at.id)) this.at.id = rows[0]?.id ?? "";
    this.scroll.hidden = rows.length === 0;
    this.root.querySelector(".ws-empty").hidden = rows.length > 0;
    this.table.setAttribute("aria-rowcount", rows.length + 1);
    for (const one of this.rowTools) one.disabled = rows.length === 0;
    this.mark();
    this.drawAround();
    this.whys.place();
    if (held && !this.body.contains(document.activeElement)) this.cell()?.focus();
  }
  makeRow(id) {
    const grip = tag("span", { class: "ws-grip", "aria-hidden": "true", title: this.words.drag }, "⠿");
    const tr = tag("tr", { role: "row", "data-id": id }, ...this.columns.map((one, col) => (col === 0
      ? tag("th", { role: "rowheader", scope: "row", "data-col": 0, class: "col-code", tabindex: -1 }, grip, document.createTextNode(""))
      : tag("td", { role: "gridcell", "data-col": col, "data-ws-name": one.head, class: this.kind(one), tabindex: -1 }))));
    pullRow(grip, this.body, (row, on, behind) => this.drop(row, on, behind));
    this.trs.set(id, tr);
    return tr;
  }
  fillRow(tr, row, place) {
    tr.setAttribute("aria-rowindex", place + 2);
    tr.cells[0].lastChild.data = row.code ?? row.id;
    this.columns.forEach((one, col) => {
      const cell = tr.cells[col], refused = this.model.get("refused")[`${row.id}|${one.field}`];
      if (col === 0 || (this.open && this.open.id === row.id && this.open.col === col)) return;
      if (one.field === "remarks") { this.showRemarks(cell, this.marks(row.id)); return; }
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
  /** True if another cell has the focus now. */
  enter(cell) {
    if (!cell || this.open?.cell === cell) return false;
    const id = cell.parentElement.dataset.id;
    if (id !== this.chosen) this.choose(id);
    this.at = { id, col: Number(cell.dataset.col) };
    this.mark();
    return true;
  }
  choose(id) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.send({ do: "choose", id }); this.whys.place(); }, REST);
    this.chosen = id;
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
    const walk = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-PAGE, 0], PageDown: [PAGE, 0],
      Home: [event.ctrlKey ? -all : 0, -far], End: [event.ctrlKey ? all : 0, far] };
    const word = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey) { if (!this.altKey(key)) return; }
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
    const { field, kind, head, late } = this.columns[this.at.col], { id } = this.at, cell = this.cell();
    const row = this.rows().find((one) => one.id === id);
    if (!row || this.open) return false;
    if (field === "remarks" || field === "code") { this.unfold(field, text); return false; }
    if (kind === "check") { this.keep(row[field] ? this.words.no : this.words.yes); return false; }
    const value = this.model.get("refused")[`${id}|${field}`]?.text ?? row[field] ?? "";
    const input = tag(kind === "long" ? "textarea" : "input", { ...(kind === "long" ? { rows: 3 } : { type: "text" }), "data-ws-own": "", "data-ws-editing": "",
      "data-ws-cell": this.address(id, field), "aria-label": fill(this.words.cell, { head, row: row[this.columns[1].field] || row.code || id }) });
    input.value = text ?? value;
    cell.replaceChildren(input);
    this.open = { id, col: this.at.col, field, cell, input, first: value, last: value };
    input.focus();
    input.select();
    if (!late) this.follow(input, this.open, kind);
    input.addEventListener("blur", () => { if (this.open?.input === input) this.stop(true); });
    return true;
  }
  /** Python hears words while they are typed; what is chosen from a list comes when it is chosen. */
  follow(input, open, kind) {
    if (kind === "text" || kind === "long") input.addEventListener("input", () => { clearTimeout(open.rest); open.rest = setTimeout(() => this.sendTyped(), REST); });
    else {
      const asked = this.words[`own_${open.field}`], own = asked ?? (kind === "list" ? this.words.own : "");
      const pick = (chosen) => { input.value = chosen; this.finish(0, 0, chosen); };
      open.box = new Combobox(input, this.model.get("lists")[open.field] ?? [], own, pick, asked ? this.words.meant : "");
    }
  }
  sendTyped(text = this.open.box ? this.open.box.left : this.open.input.value, fresh = false) {
    if (text.trim() === this.open.last && !fresh) return;
    this.open.last = text.trim();
    this.keep(text, this.open, fresh);
  }
  /** `fresh`: something of one's own, in a list that asks for that. */
  keep(text, { id, field } = { id: this.at.id, field: this.columns[this.at.col].field }, fresh = false) {
    if (!id || field === "code" || field === "remarks") return;
    const n = this.send({ do: fresh ? `add_${field}` : "edit", ...(fresh ? {} : { field }), id, text });
    if (this.foreseen(field)) this.pending.set(`${id}|${field}`, { id, field, text: text.trim(), n });
    if (!this.open) this.draw();
  }
  /** Closes the field: with what was typed, or with what stood there before. */
  stop(keep, chosen) {
    if (!this.open) return;
    const { box, rest, first, cell } = this.open;
    clearTimeout(rest);
    this.sendTyped(keep ? chosen : first, Boolean(keep && chosen !== undefined && box?.asks && box.isNew));
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
    if (this.rowKey(event)) { this.finish(0, 0, chosen()); this.walkingKey(event); return; }
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
    this.send({ do: "paste", text, id: this.at.id, field: this.columns[this.at.col].field, ...this.pasted() });
  }
}
