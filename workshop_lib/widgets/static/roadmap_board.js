// The roadmap as a board: a listbox per period, an option per card. Arrows walk, Alt with arrows moves a card, and a card
// can be pulled. Python keeps the roadmap: every deed is a message, and `columns` comes back.
import { fill, tag } from "./dom.js";
import { tell } from "./notes.js";
import { pullCard } from "./card_drag.js";
import { unique } from "./unique.js";

const HEARD = ["columns", "marks", "notes", "refused", "capacity", "given", "details", "heard"], REST = 250;

class Board {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), id: unique("ws-board"), at: { id: "", column: 0 }, sent: 0, cards: new Map() });
    this.root = el.appendChild(tag("section", { class: "ws-widget ws-board", lang: "nl", "aria-label": this.words.board }));
    this.root.wsOwner = this; // for tests and benchmarks
    this.live = tag("p", { class: "ws-ear", role: "status", "aria-live": "polite" });
    this.notes = tag("div", { class: "ws-notes", role: "status" });
    this.lanes = tag("div", { class: "ws-lanes" });
    this.lanes.addEventListener("keydown", (event) => this.key(event));
    this.lanes.addEventListener("focusin", (event) => this.enter(event.target.closest(".ws-card")));
    this.lanes.addEventListener("dblclick", (event) => { if (event.target.closest(".ws-card")) this.details(true); });
    const keys = Object.assign(tag("p", { class: "ws-small", id: `${this.id}-keys` }), { textContent: this.words.keys });
    const more = tag("details", { class: "ws-keys" }, Object.assign(tag("summary", { class: "ws-small" }), { textContent: this.words.more_keys }), keys);
    this.empty = Object.assign(tag("p", { class: "ws-empty" }), { textContent: this.words.start });
    this.legend = Object.assign(tag("p", { class: "ws-small ws-legend" }), { textContent: this.words.legend });
    this.root.append(this.notes, this.tools(), this.empty, this.lanes, this.legend, more, this.live);
    const draw = () => this.draw();
    this.ears = [...HEARD.map((name) => [`change:${name}`, draw]),
      ["change:said", () => { this.live.textContent = model.get("said"); }], ["change:focus", () => this.obey()]];
    for (const [name, ear] of this.ears) model.on(name, ear);
    this.leave = () => document.activeElement?.closest?.(".ws-board") === this.root && document.activeElement.dispatchEvent(new Event("change"));
    window.addEventListener("pagehide", this.leave);
    this.draw();
  }
  remove() {
    window.removeEventListener("pagehide", this.leave);
    for (const [name, ear] of this.ears) this.model.off(name, ear);
  }
  send(message) {
    this.sent += 1;
    try { this.model.send({ ...message, n: this.sent }); } catch { /* the bar says that nobody answers */ }
    this.root.dispatchEvent(new CustomEvent("ws-sent", { bubbles: true }));
  }
  button(word, act) {
    return Object.assign(tag("button", { type: "button", onclick: act }), { textContent: this.words[word] });
  }

  // Above the board.
  tools() {
    const card = (word, what) => this.button(word, () => this.send({ do: what, id: this.at.id, source: this.at.column }));
    const add = this.button("add", () => this.send({ do: "add" })); // what is new waits, wherever the last card was
    add.className = "ws-primary";
    this.period = this.button("period", () => this.send({ do: "add_period" }));
    this.more = this.button("details", () => this.details(!this.model.get("details")));
    this.cardTools = [card("duplicate", "duplicate"), card("remove", "remove"), this.more];
    this.capacity = this.field("capacity", this.words.capacity, (text) => this.send({ do: "set_capacity", text }));
    this.capacity.id = `${this.id}-capacity`;
    const label = Object.assign(tag("label", { for: this.capacity.id }), { textContent: this.words.capacity });
    const unit = Object.assign(tag("span", { class: "ws-small" }), { textContent: this.words.unit });
    this.take = tag("button", { type: "button", onclick: () => { this.send({ do: "set_capacity", text: this.model.get("given") }); this.capacity.focus(); } });
    return tag("div", { class: "ws-toolbar", role: "group", "aria-label": this.words.tools }, add, ...this.cardTools,
      this.period, tag("span", { class: "ws-capacity" }, label, this.capacity, unit, this.take));
  }
  /** A small field that is sent when it is left or with Enter, and that keeps what is no value. */
  field(key, label, send) {
    const made = tag("input", { type: "text", "data-ws-own": "", "aria-label": label, autocomplete: "off" });
    const go = () => { if (made.value !== made.dataset.last) { made.dataset.last = made.value; send(made.value); } made.removeAttribute("data-ws-editing"); };
    Object.assign(made.dataset, { key, wsName: label });
    made.addEventListener("input", () => made.setAttribute("data-ws-editing", ""));
    made.addEventListener("change", go);
    made.addEventListener("keydown", (event) => { event.stopPropagation(); if (event.key === "Enter") { event.preventDefault(); go(); } });
    return made;
  }
  fillField(made, text) {
    const refused = this.model.get("refused")[made.dataset.key];
    if (made.hasAttribute("data-ws-editing")) return;
    made.value = made.dataset.last = refused ? refused.text : text;
    made.title = refused ? refused.why : "";
    if (refused) made.setAttribute("aria-invalid", "true"); else made.removeAttribute("aria-invalid");
  }
  details(on) { this.send({ do: "show_details", id: on ? this.at.id : "" }); }

  // The board.
  draw() {
    const columns = this.model.get("columns"), held = this.lanes.contains(document.activeElement) && document.activeElement.closest(".ws-card");
    while (this.lanes.children.length > columns.length) this.lanes.lastChild.remove();
    columns.forEach((one, number) => this.drawColumn(this.lanes.children[number] ?? this.makeColumn(number), one, number));
    const known = new Set(columns.flatMap((one, number) => one.cards.map((card) => `${number}|${card.id}`)));
    for (const [key, card] of this.cards) if (!known.has(key)) { card.remove(); this.cards.delete(key); }
    if (!this.card()) this.at = this.nearest(columns);
    this.empty.hidden = known.size > 0;
    this.legend.hidden = !columns.some((one) => one.cards.some(({ chips }) => chips.length > 1));
    for (const one of this.cardTools) one.disabled = known.size === 0;
    this.more.setAttribute("aria-pressed", String(Boolean(this.model.get("details"))));
    this.fillField(this.capacity, this.model.get("capacity"));
    const given = this.model.get("given");
    this.take.hidden = Boolean(this.model.get("capacity")) || !given;
    this.take.textContent = fill(this.words.take_over, { text: given });
    const bad = Object.values(this.model.get("refused")).map(({ why }) => ["✗", "wrong", why]);
    tell(this.notes, [...bad, ...this.model.get("notes")]);
    this.mark();
    if (held && !this.lanes.contains(document.activeElement)) this.card()?.focus({ preventScroll: true });
  }
  nearest(columns) {
    const found = columns.findIndex((one) => one.cards.some((card) => card.id === this.at.id));
    const column = found >= 0 ? found : columns.findIndex((one) => one.cards.length > 0);
    return { id: found >= 0 ? this.at.id : columns[column]?.cards[0].id ?? "", column: Math.max(0, column) };
  }
  makeColumn(number) {
    const title = number === 0 ? tag("h3", {}) : this.field(`period|${number}`, fill(this.words.rename, { number }), (text) => this.send({ do: "rename_period", column: number, text }));
    const away = tag("button", { type: "button", class: "ws-quiet", onclick: () => this.send({ do: "remove_period", column: number }) });
    away.textContent = "×";
    away.hidden = number === 0;
    const list = tag("ul", { role: "listbox", "aria-orientation": "vertical", "aria-describedby": `${this.id}-keys ${this.id}-effort-${number}` });
    const made = tag("div", { class: "ws-column", "data-column": number }, tag("div", { class: "ws-column-head" }, title, away),
      tag("div", { class: "ws-meter", "aria-hidden": "true" }, tag("i")), tag("p", { class: "ws-effort", id: `${this.id}-effort-${number}` }), list,
      Object.assign(tag("p", { class: "ws-small ws-none" }), { textContent: number ? this.words.empty : this.words.all_planned }));
    this.lanes.append(made);
    return made;
  }
  drawColumn(lane, { name, cards, told, over, share }, number) {
    const [head, meter, room, list, none] = lane.children, [title, away] = head.children;
    if (number === 0) title.textContent = name; else this.fillField(title, name);
    away.setAttribute("aria-label", fill(this.words.drop_period, { name }));
    meter.hidden = share === 0;
    meter.firstChild.style.width = `${100 * share}%`;
    lane.classList.toggle("ws-over", over);
    if (room.textContent !== told) room.textContent = told;
    list.setAttribute("aria-label", `${name}, ${told}`);
    let next = list.firstElementChild;
    for (const one of cards) {
      const key = `${number}|${one.id}`, card = this.cards.get(key) ?? this.makeCard(one.id, number);
      this.drawCard(card, one);
      if (card === next) next = next.nextElementSibling; else list.insertBefore(card, next);
    }
    list.hidden = cards.length === 0;
    none.hidden = cards.length > 0 || (number === 0 && this.model.get("columns").every((one) => one.cards.length === 0));
  }
  makeCard(id, column) {
    const grip = Object.assign(tag("span", { class: "ws-grip", "aria-hidden": "true", title: this.words.drag }), { textContent: "⠿" });
    const card = tag("li", { class: "ws-card", role: "option", "aria-selected": "false", tabindex: -1, "data-id": id, "data-column": column },
      grip, tag("strong", {}), tag("div", { class: "ws-chips" }), tag("div", { class: "ws-lines" }));
    pullCard(card, this.lanes, (one, lane, place) => {
      const target = Number(lane.dataset.column);
      this.send({ do: "drop", id, source: column, target, place });
    });
    this.cards.set(`${column}|${id}`, card);
    return card;
  }
  drawCard(card, { id, name, chips, lines }) {
    const marks = (this.model.get("marks")[id] ?? []).map(([sign, level, text]) => [`${sign} ${text}`, level]);
    const all = [...lines.map((text) => [text, "tip"]), ...marks.slice(0, 1)], now = JSON.stringify([name, chips, all, marks.length]);
    if (card.dataset.now === now) return;
    card.dataset.now = now;
    const [, title, tags, body] = card.children, rest = marks.length - 1;
    const more = rest > 0 ? [[rest === 1 ? this.words.one_more : fill(this.words.many_more, { count: rest }), "tip"]] : [];
    title.textContent = name;
    tags.replaceChildren(...chips.flatMap((text) => [Object.assign(tag("span", { class: "ws-chip" }), { textContent: text }), " "]));
    body.replaceChildren(...[...all, ...more].map(([text, level]) => Object.assign(tag("div", { class: `ws-${level === "tip" ? "small" : level}` }), { textContent: text })));
  }

  // Where the focus is. One card can be reached with Tab; the arrows do the rest.
  card({ id, column } = this.at) { return this.cards.get(`${column}|${id}`); }
  mark() {
    for (const one of this.cards.values()) {
      const here = one === this.card();
      one.tabIndex = here ? 0 : -1;
      one.setAttribute("aria-selected", String(here));
    }
  }
  enter(card) {
    if (!card) return;
    const before = this.at.id;
    this.at = { id: card.dataset.id, column: Number(card.dataset.column) };
    this.mark();
    if (before === this.at.id) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (this.model.get("details")) this.send({ do: "choose", id: this.at.id }); }, REST);
  }
  obey() {
    const { id, column } = this.model.get("focus");
    this.draw();
    if (!id) {
      const name = column ? this.lanes.children[column]?.querySelector("input") : this.period;
      name?.focus();
      name?.select?.();
      return;
    }
    this.at = { id, column };
    this.mark();
    this.card()?.focus();
  }
  go(down, right) {
    const columns = this.model.get("columns"), ids = (column) => columns[column].cards.map((one) => one.id);
    let { column } = this.at, place = ids(column).indexOf(this.at.id) + down;
    if (right) {
      do column += right; while (columns[column] && columns[column].cards.length === 0);
      if (!columns[column]) return;
      place = Math.min(place, ids(column).length - 1);
    }
    const id = ids(column)[Math.max(0, Math.min(place, ids(column).length - 1))];
    this.card({ id, column })?.focus();
  }
  key(event) {
    if (!event.target.closest(".ws-card")) return;
    const { key } = event, { id, column } = this.at, most = this.cards.size;
    const moves = { ArrowUp: ["order", -1], ArrowDown: ["order", 1], ArrowLeft: ["shift", -1], ArrowRight: ["shift", 1] };
    const walk = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [-most, 0], End: [most, 0] };
    if (event.altKey && moves[key]) this.send({ do: moves[key][0], id, source: column, step: moves[key][1] });
    else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (walk[key]) this.go(...walk[key]);
    else if (key === "Enter" || key === "F2" || key === " ") this.details(true);
    else if (key === "Insert") this.send({ do: "add", column });
    else if (key === "Delete") this.send({ do: "remove", id, source: column });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

export default { render: ({ model, el }) => { const board = new Board(model, el); return () => board.remove(); } };
