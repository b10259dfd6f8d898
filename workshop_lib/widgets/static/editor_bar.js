// The bar under every form. It sends what is typed after a short rest (a form of ipywidgets does so only when a field is
// left), says honestly whether Python has heard it, asks now and then whether another notebook changed the work, and
// gives every form undo and redo by key.
import { fill, tag } from "./dom.js";

const REST = 300, LOOK = 5000, PATIENCE = 4000, FLICKER = 700;
const TYPED = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea';

class Bar {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), dirty: new Set(), sent: 0, since: 0, timer: 0 });
    const button = (name, act) => {
      const made = tag("button", { type: "button", onclick: act });
      made.textContent = this.words[name];
      return made;
    };
    this.undo = button("undo", () => this.ask("undo"));
    this.redo = button("redo", () => this.ask("redo"));
    this.reload = button("reload", () => this.ask("reload"));
    this.reload.className = "ws-primary";
    this.status = tag("p", { class: "ws-status", role: "status", "aria-live": "polite" });
    const tools = { class: "ws-toolbar", role: "group", "aria-label": this.words.tools };
    this.root = el.appendChild(tag("div", { class: "ws-widget ws-bar", lang: "nl" }));
    this.root.wsOwner = this; // for tests and benchmarks
    this.root.append(tag("div", tools, this.undo, this.redo, this.reload), this.status);
    this.pill = tag("div", { class: "ws-pill", "aria-hidden": "true", popover: "manual" });
    this.root.append(this.pill);
    this.watch = new IntersectionObserver((seen) => { this.away = !seen.at(-1).isIntersecting; this.show(); }); // after a quick scroll several at once
    this.watch.observe(this.status);
    this.ears = [
      [window, "input", (event) => this.typed(event)], [window, "change", (event) => this.left(event)],
      [window, "keydown", (event) => this.key(event)], [window, "ws-sent", (event) => this.left(event)],
      [window, "focus", (event) => { if (event.target === window) this.look(); }],
      [window, "pagehide", () => this.flush()],
      [document, "visibilitychange", () => (document.hidden ? this.flush() : this.look())],
    ];
    for (const [target, name, ear] of this.ears) target.addEventListener(name, ear, true);
    this.draw = () => this.show();
    for (const name of ["sentence", "trouble", "stale", "can_undo", "can_redo", "heard"]) model.on(`change:${name}`, this.draw);
    this.beat = setInterval(() => { this.show(); if (Date.now() - this.looked > LOOK) this.look(); }, 500);
    this.looked = Date.now();
    this.show();
  }

  remove() {
    this.flush();
    this.watch.disconnect();
    clearInterval(this.beat);
    for (const [target, name, ear] of this.ears) target.removeEventListener(name, ear, true);
    for (const name of ["sentence", "trouble", "stale", "can_undo", "can_redo", "heard"]) this.model.off(`change:${name}`, this.draw);
  }

  mine(event) {
    const form = this.root.closest(".workshop-form");
    return form && event.target instanceof Element && form.contains(event.target) && !this.root.contains(event.target);
  }
  busy() {
    return this.dirty.size > 0 || Boolean(this.root.closest(".workshop-form")?.querySelector("[data-ws-editing]"));
  }

  // Typing. `data-ws-own`: a widget that sends by itself. `.ws-late`: half a date is not worth a remark, so wait.
  typed(event) {
    if (!this.mine(event) || !event.target.matches(TYPED)) return;
    this.since ||= Date.now();
    if (event.target.matches("[data-ws-own]")) return;
    this.dirty.add(event.target);
    clearTimeout(this.timer);
    if (!event.target.closest(".ws-late")) this.timer = setTimeout(() => this.flush(), REST);
  }
  flush() {
    clearTimeout(this.timer);
    for (const field of [...this.dirty]) field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  left(event) {
    if (!this.mine(event)) return;
    this.dirty.delete(event.target);
    this.since ||= Date.now();
    this.going = true;
    setTimeout(() => this.ask("heard"), 0); // after the form itself has sent the value
  }
  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !this.mine(event)) return;
    const key = event.key.toLowerCase(), back = key === "z" && !event.shiftKey, forth = key === "y" || (key === "z" && event.shiftKey);
    if (!back && !forth) return;
    event.stopPropagation(); // otherwise the notebook takes back a cell
    const typing = this.dirty.has(event.target) || event.target.matches("[data-ws-editing]");
    if (typing) return; // the browser takes back letters
    event.preventDefault();
    this.ask(back ? "undo" : "redo");
  }

  // Talking with Python: every question has a number, and Python says which one it heard last.
  ask(what) {
    this.looked = Date.now();
    this.since ||= what === "look" ? 0 : Date.now();
    if (this.heard()) this.asked = Date.now(); // a silence began with the first question: typing on does not end it
    this.sent += 1;
    this.going = false;
    try {
      this.model.send({ do: what, n: this.sent, busy: this.busy() });
    } catch { /* the kernel is gone: nothing will be heard, and the line below says so */ }
    this.show();
  }
  look() {
    const box = (this.root.closest(".workshop-form") ?? this.root).getBoundingClientRect(); // a form can be long
    const seen = this.root.isConnected && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    if (seen && !document.hidden && this.heard()) this.ask("look");
  }
  heard() { return this.model.get("heard") >= this.sent; }

  /** ipywidgets gives the grip of a slider no name; it gets the label beside it, and that of its row. */
  nameSliders() {
    for (const grip of this.root.closest(".workshop-form")?.querySelectorAll(".noUi-handle:not([aria-label])") ?? []) {
      const own = grip.closest(".jupyter-widgets"), row = own?.parentElement?.closest(".widget-hbox");
      const texts = [row, own].map((one) => one?.querySelector(".widget-label")?.textContent.trim());
      grip.setAttribute("aria-label", [...new Set(texts)].filter(Boolean).join(", "));
    }
  }

  /** In a long form the line below is out of sight: while somebody works there, the same words float in a corner. */
  showPill(text) {
    const form = this.root.closest(".workshop-form"), on = Boolean(this.away && text && form?.contains(document.activeElement));
    if (!this.pill.isConnected || !this.pill.showPopover) return;
    this.pill.textContent = on ? text : "";
    this.pill.classList.toggle("ws-trouble", this.status.classList.contains("ws-trouble"));
    if (on !== this.pill.matches(":popover-open")) this.pill.togglePopover(on);
  }

  unsaved() {
    return this.since || this.busy() || this.model.get("trouble") || Boolean(this.root.closest(".workshop-form")?.querySelector('[aria-invalid="true"]'));
  }
  /** The last sentence, and which fields hold something that is no value: those are not in it. */
  told() {
    const sentence = this.model.get("sentence"), form = this.root.closest(".workshop-form");
    const bad = [...(form?.querySelectorAll('[aria-invalid="true"]') ?? [])].map((one) => one.dataset.wsName).filter(Boolean);
    if (!bad.length || this.model.get("trouble")) return sentence;
    const names = [...new Set(bad)].join(", ");
    return fill(sentence ? this.words.except : this.words.refused, { sentence, names });
  }

  show() {
    this.nameSliders();
    if (this.heard() && this.dirty.size === 0) this.since = 0;
    if (this.last !== this.model.get("heard")) Object.assign(this, { last: this.model.get("heard"), asked: Date.now() });
    const silent = !this.heard() && Date.now() - this.asked > PATIENCE, saving = this.since && Date.now() - this.since > FLICKER;
    const text = silent ? this.words[this.unsaved() ? "silent" : "away"] : saving ? this.words.saving : this.told();
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.classList.toggle("ws-trouble", silent || (!saving && this.model.get("trouble")));
    this.showPill(text);
    const safe = this.heard() && !this.going && !this.busy() && !this.model.get("trouble");
    if (safe) this.root.dispatchEvent(new CustomEvent("ws-saved", { bubbles: true })); // drafts.js may forget
    this.undo.disabled = !this.model.get("can_undo");
    this.redo.disabled = !this.model.get("can_redo");
    this.reload.hidden = !this.model.get("stale");
  }
}

function render({ model, el }) {
  const bar = new Bar(model, el);
  return () => bar.remove();
}
export default { render };
