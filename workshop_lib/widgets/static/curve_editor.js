// The emotion curve to draw in. Python gives plain values and drawn signs; this file moves points and hands back new
// lists: `points` and `truths`. Text of people only enters through textContent.
import { fill, sent, shape, tag } from "./dom.js";
import { about, felt, sentence } from "./curve_talk.js";
import { drawLine, drawMeasured, drawPaper, face, placeTip } from "./curve_drawing.js";
import { half, proposeWord } from "./curve_math.js";
import { CurvePanel } from "./curve_panel.js";
import { unique } from "./unique.js";

const LEFT = 92, TOP = 34, HIGH = 300, BELOW = 38, NARROW = 56;

class Curve {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), look: model.get("look"), lexicon: model.get("lexicon") });
    this.id = unique("ws-curve"); // an id of its own on the page: an output can be shown twice
    this.persona = model.get("lines")[0].persona;
    this.seats = new Map();
    this.liked = new Map();
    this.root = el.appendChild(tag("div", { class: "ws-widget ws-curve", lang: "nl" }));
    this.live = tag("p", { class: "ws-ear", role: "status", "aria-live": "polite" });
    const load = () => this.load(), build = () => this.build(), paint = () => this.paint();
    this.ears = { "change:columns": build, "change:points": load, "change:truths": load, "change:grades": paint };
    for (const [event, ear] of Object.entries(this.ears)) model.on(event, ear);
    this.load();
    this.build();
    this.watch = new ResizeObserver(() => { if (this.root.clientWidth !== this.wide) this.build(); });
    this.watch.observe(this.root);
  }

  remove() {
    this.watch.disconnect();
    for (const [event, ear] of Object.entries(this.ears)) this.model.off(event, ear);
    this.flush();
  }
  // What is known. A point is what one persona feels at one touchpoint.
  load() {
    const points = this.model.get("points"), truths = this.model.get("truths");
    const [before, now] = [[this.points, this.truths], [points, truths]].map((one) => JSON.stringify(one));
    Object.assign(this, { points, truths });
    if (before === now) return; // what was sent comes back
    this.liked.clear();
    this.paint();
    this.retell();
  }
  /** Undo, redo or another notebook: what stands beside a point and what was said of it are true again. */
  retell() {
    if (!this.tip || !this.seats.has(this.hinted)) return;
    if (!this.tip.hidden) this.hint(this.hinted);
    const { seat, column } = this.seats.get(this.chosen), word = this.truth(column.id).on ? "back_truth" : "back";
    if (seat === document.activeElement) this.live.textContent = fill(this.words[word], { sentence: this.sentence(column) });
  }
  point(id, persona = this.persona) {
    return this.points.find((one) => one.touchpoint === id && one.persona === persona) ?? { score: null, word: "" };
  }
  truth(id) { return this.truths.find((one) => one.touchpoint === id) ?? { on: false, reason: "" }; }
  ghost(id) { return this.model.get("ghosts").find((one) => one.touchpoint === id && one.persona === this.persona); }
  line() { return this.model.get("lines").find((one) => one.persona === this.persona); }
  grade(id, persona = this.persona) { return this.model.get("grades")[`${id}|${persona}`] ?? "assumed"; }
  flag(score) {
    if (score === null) return "";
    return score <= this.look.pain_limit ? "pain" : score >= this.look.delight_limit ? "delight" : "neutral";
  }
  sentence(column) {
    return sentence(this.words, { ...column, ...this.point(column.id), persona: this.line().name });
  }
  about(id) {
    const facts = { ...this.point(id), on: this.truth(id).on, grade: this.grade(id), found: this.ghost(id), was: this.liked.get(`${id}|${this.persona}`) };
    return about(this.words, facts, this.flag(facts.score), this.look.small);
  }

  // Changes: a new list each time. A row of keys becomes one change, sent when the hand rests or the point is left.
  change(id, changes, keep = true) {
    const before = this.flag(this.point(id).score), mine = (one) => one.touchpoint === id && one.persona === this.persona;
    this.points = this.points.map((one) => (mine(one) ? { ...one, ...changes } : one));
    const now = this.flag(this.point(id).score);
    if (now !== before && !(now === "neutral" && !before)) this.say(this.words[`now_${now || "gone"}`]);
    this.paint();
    if (keep) this.hand("points");
  }
  /** The word follows the score, and comes back with it: the last chosen word stays the first that is proposed. */
  move(id, score, keep = true) {
    const to = half(score), now = this.point(id), key = `${id}|${this.persona}`;
    if (now.score === to) return;
    if (!this.liked.has(key)) this.liked.set(key, now.word);
    const own = this.liked.get(key), word = proposeWord(to, own, this.lexicon);
    this.change(id, { score: to, word }, keep);
    if (now.word && word !== now.word) this.say(fill(this.words.new_word, { word, was: word === own ? now.word : own }), "word");
  }
  /** What one deed tells the ear: of pain and delight, and of the word; a next deed begins anew (`deed`). */
  say(text, about = "flag") {
    this.said = { ...this.said, [about]: text };
    this.live.textContent = [this.said.flag, this.said.word].filter(Boolean).join(" ");
  }
  deed() { this.said = {}; }
  choose(id, word) {
    this.deed();
    const known = this.lexicon.find(([one]) => one === word);
    this.liked.set(`${id}|${this.persona}`, word);
    this.change(id, known ? { word, score: known[1] } : { word });
  }
  clear(id) {
    this.deed();
    this.liked.delete(`${id}|${this.persona}`);
    this.change(id, { score: null, word: "" });
  }
  mark(id, changes) {
    this.truths = this.truths.map((one) => (one.touchpoint === id ? { ...one, ...changes } : one));
    if ("on" in changes) this.live.textContent = changes.on ? this.words.now_truth : this.words.not_truth;
    this.paint();
    this.hand("truths");
  }
  toggle(id) { this.mark(id, { on: !this.truth(id).on }); }
  hand(trait) {
    this.model.set(trait, this[trait]);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), 250);
    this.waiting = true;
    this.busy();
  }
  flush() {
    clearTimeout(this.timer);
    if (!this.waiting) return;
    this.waiting = false;
    try { this.model.save_changes(); } catch { /* the bar says that nobody answers */ }
    this.busy();
    sent(this.root);
  }
  /** While a hand is at work the bar does not take over what another notebook saved. */
  busy() { this.root.toggleAttribute("data-ws-editing", Boolean(this.waiting || this.drag)); }

  // The parts that stand still.
  build() {
    this.wide = this.root.clientWidth;
    if (!this.wide) return undefined; // on a tab that nobody sees: it is built when it gets its width
    const columns = this.model.get("columns"), focus = this.root.contains(document.activeElement) && document.activeElement;
    this.seats = new Map();
    this.root.replaceChildren();
    if (!columns.length) return this.root.append(tag("p", {}, this.words.nothing), this.live);
    if (!columns.some((one) => one.id === this.chosen)) this.chosen = columns[0].id;
    this.step = Math.max(NARROW, (this.wide - LEFT - 2) / columns.length);
    const room = LEFT + this.step * columns.length;
    this.tip = tag("div", { class: "tip", role: "tooltip", id: `${this.id}-tip`, hidden: "" });
    this.paper = tag("div", { class: "paper", style: `width:${room}px` });
    const above = this.grid(this.model.get("heads").map(this.head)), under = this.grid(columns.map((one) => this.name(one)));
    this.paper.append(above, this.plot(columns, room), under, this.tip);
    const help = tag("p", { class: "help ws-small" }, this.words.help);
    this.root.append(this.people(), help, tag("div", { class: "scroll", onscroll: () => { if (!this.tip.hidden) this.hint(this.hinted); } }, this.paper), this.legend(), this.under(), this.live);
    this.paint();
    if (focus) (this.seats.get(focus.dataset.id)?.seat ?? this.root.querySelector("input:checked")).focus();
    return undefined;
  }
  people() {
    const radio = (line) => {
      const onchange = () => { this.persona = line.persona; this.build(); };
      const box = tag("input", { type: "radio", name: `${this.id}-who`, value: line.persona, onchange });
      const sample = tag("span", { class: "sample", "aria-hidden": "true" });
      box.checked = line.persona === this.persona;
      sample.innerHTML = line.sample;
      return tag("label", {}, box, sample, tag("span", { class: "who" }, line.name));
    };
    return tag("fieldset", {}, tag("legend", {}, this.words.who), ...this.model.get("lines").map(radio));
  }
  legend() {
    const item = ([sign, text]) => {
      const made = tag("li", {}, tag("span", { "aria-hidden": "true" }), text);
      made.firstChild.innerHTML = sign;
      return made;
    };
    return tag("ul", { class: "legend ws-small", "aria-label": this.words.signs }, ...this.look.signs.map(item));
  }
  grid(cells) {
    const columns = `grid-template-columns:${LEFT}px repeat(${this.model.get("columns").length}, ${this.step}px)`;
    return tag("div", { class: "columns", style: columns }, tag("span"), ...cells);
  }
  head({ span, colour, name }) {
    return tag("div", { class: "phase", style: `grid-column:span ${span};background:${colour}` }, name);
  }
  name({ id, shown }) { return tag("div", { class: "name" }, tag("b", {}, id), tag("br"), shown || this.words.no_name); }
  x(i) { return LEFT + (i + 0.5) * this.step; }
  y(score) { return TOP + ((5 - score) / 10) * HIGH; }

  plot(columns, room) {
    this.svg = shape("svg", { width: room, height: TOP + HIGH + BELOW, role: "group" }, tag("div"));
    const still = shape("g", { "aria-hidden": "true" }, this.svg);
    drawPaper(still, this.look, { left: LEFT, right: room, y: (score) => this.y(score) });
    this.drawn = shape("g", { "aria-hidden": "true" }, this.svg);
    columns.forEach((column, i) => this.seats.set(column.id, { column, i, ...this.seat(column.id) }));
    return this.svg;
  }
  seat(id) {
    const seat = shape("g", { role: "slider", tabindex: 0, class: "point", "aria-orientation": "vertical",
      "aria-valuemin": -5, "aria-valuemax": 5, "aria-describedby": this.tip.id, "data-id": id }, this.svg);
    shape("circle", { r: 22, class: "hit" }, seat);
    shape("circle", { r: 13, class: "ring" }, seat);
    const hear = (event, ear) => seat.addEventListener(event, ear);
    hear("keydown", (event) => this.key(event, id));
    hear("focus", () => { this.chosen = id; this.paint(); this.hint(id); });
    hear("blur", () => { this.tip.hidden = true; this.flush(); });
    hear("pointerenter", () => this.hint(id));
    hear("pointerleave", () => { this.tip.hidden = document.activeElement !== seat; });
    hear("pointerdown", (event) => {
      event.preventDefault();
      seat.setPointerCapture(event.pointerId);
      seat.focus();
      this.deed();
      this.drag = { from: this.point(id).score ?? 0, y: event.clientY };
      this.busy();
    });
    hear("pointermove", (event) => this.pull(event, id));
    seat.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false }); // the page stays put
    const drop = () => {
      const moved = this.drag?.moved;
      this.drag = null;
      if (moved) this.hand("points");
      this.flush();
      this.busy();
    };
    for (const end of ["pointerup", "pointercancel"]) hear(end, drop);
    return { seat, face: shape("g", {}, seat) };
  }
  pull(event, id) {
    if (!this.drag) return;
    const moved = ((this.drag.y - event.clientY) / HIGH) * 10;
    if (!this.drag.moved && Math.abs(moved) < 0.1) return;
    this.drag.moved = true;
    this.move(id, this.drag.from + moved, false);
    this.hint(id);
  }
  key(event, id) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const now = this.point(id).score ?? 0, step = event.shiftKey ? 1 : 0.5;
    const to = { ArrowUp: now + step, ArrowRight: now + step, ArrowDown: now - step, ArrowLeft: now - step,
      PageUp: now + 1, PageDown: now - 1, Home: -5, End: 5, " ": now }[event.key];
    const deed = { m: () => this.toggle(id), M: () => this.toggle(id), Delete: () => this.clear(id),
      Backspace: () => this.clear(id), Enter: () => this.panel.focus() }[event.key];
    if (event.key === "Escape") this.tip.hidden = true;
    if (to === undefined && !deed) return;
    event.preventDefault();
    event.stopPropagation();
    this.deed();
    if (deed) deed();
    else this.move(id, to);
    if (event.key !== "Enter") this.hint(id);
  }
  under() {
    const id = () => this.chosen, because = (reason) => { this.mark(id(), { reason }); this.flush(); };
    this.panel = new CurvePanel(this.words, this.lexicon, { choose: (word) => this.choose(id(), word), clear: () => this.clear(id()),
      toggle: () => this.toggle(id()), because, back: () => this.seats.get(id()).seat.focus() });
    return this.panel.root;
  }

  // The parts that move.
  paint() {
    if (!this.seats.size || !this.root.clientWidth) return;
    this.svg.setAttribute("aria-label", fill(this.words.title, { persona: this.line().name }));
    this.drawn.replaceChildren();
    this.measured();
    for (const line of this.model.get("lines")) if (line !== this.line()) this.stroke(line);
    this.stroke(this.line());
    for (const one of this.seats.values()) this.place(one);
    this.tell(this.seats.get(this.chosen).column);
  }
  stroke(line) {
    const places = [...this.seats.values()].map(({ column: { id }, i }) => ({ i, x: this.x(i), ...this.point(id, line.persona),
      guess: this.grade(id, line.persona) === "assumed" })).filter((one) => one.score !== null);
    drawLine(this.drawn, line, places.map((one) => ({ ...one, y: this.y(one.score) })), line === this.line());
  }
  measured() {
    const found = [...this.seats.values()].map(({ column, i }) => ({ x: this.x(i), ...this.ghost(column.id) }));
    const high = (score) => (score === null ? null : this.y(score));
    drawMeasured(this.drawn, this.look, found.filter((one) => "score" in one).map((one) => (
      { ...one, y: this.y(one.score), top: high(one.high), end: high(one.low) })));
  }
  place({ seat, face: drawn, column, i }) {
    const { score } = this.point(column.id), guess = this.grade(column.id) === "assumed";
    drawn.innerHTML = face(this.look, this.line(), { score, guess, flag: this.flag(score), on: this.truth(column.id).on });
    seat.setAttribute("transform", `translate(${this.x(i)} ${this.y(score ?? 0)})`);
    seat.setAttribute("aria-label", fill(this.words.name, { id: column.id, name: column.name || this.words.no_name }));
    seat.setAttribute("aria-valuenow", score ?? 0);
    seat.setAttribute("aria-valuetext", this.sentence(column));
    seat.classList.toggle("chosen", column.id === this.chosen);
  }
  hint(id) {
    const { i } = this.seats.get(id), { score } = this.point(id), top = (one) => one.getBoundingClientRect().top;
    this.tip.replaceChildren(tag("b", {}, felt(this.words, this.point(id))), ...this.about(id).map((one) => tag("div", {}, one)));
    this.tip.hidden = false;
    this.hinted = id;
    placeTip(this.tip, { x: this.x(i), y: top(this.svg) - top(this.paper) + this.y(score ?? 0), low: score < 0 });
  }
  tell(column) {
    this.panel.tell({ sentence: this.sentence(column), ...this.point(column.id), ...this.truth(column.id) });
  }
}

function render({ model, el }) {
  const curve = new Curve(model, el);
  return () => curve.remove();
}

export default { render };
