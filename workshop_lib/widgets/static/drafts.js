// What was typed stays in this browser tab until the bar under the form says that it is saved. A form that comes back
// with something else in that place offers it: a kernel may die in the middle of a word. A place is a field by its label,
// or a cell by its address in a grid (`data-ws-cell`): the field of a cell is there only while somebody is in it.
import { book, fill, tag } from "./dom.js";

const WORDS = 'input[type="text"], textarea', TRIES = 20, BEAT = 150, LONG = 200;

class Drafts {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), place: `ws-draft ${model.get("key")}`, mine: new Set(), tries: 0 });
    this.root = el.appendChild(tag("div", { class: "ws-widget ws-drafts", lang: "nl", role: "status" }));
    this.root.dataset.place = this.place; // the strip of a lost kernel (jupyter/front/again.js) names what is kept there
    this.ears = [["input", (event) => this.typed(event)], ["ws-saved", (event) => this.saved(event)]];
    for (const [name, ear] of this.ears) window.addEventListener(name, ear, true);
    this.wait = this.read().length ? setInterval(() => this.offer(), BEAT) : 0;
  }
  remove() {
    clearInterval(this.wait);
    for (const [name, ear] of this.ears) window.removeEventListener(name, ear, true);
  }

  // The memory of the tab: a list of {field, nth, text}, in a grid with {cell} and perhaps {refused}.
  read() { try { return JSON.parse(sessionStorage.getItem(this.place)) ?? []; } catch { return []; } }
  write(all) { try { sessionStorage.setItem(this.place, JSON.stringify(all)); } catch { /* no memory here: then nothing is offered */ } }
  forget(wanted) { this.write(this.read().filter((one) => !wanted(one))); }

  // While somebody types.
  form() { return this.root.closest(".workshop-form"); }
  within(event) { return event.target instanceof Element && Boolean(this.form()?.contains(event.target)); }
  typed(event) {
    if (!this.within(event) || !event.target.matches(WORDS)) return;
    const { target } = event, field = label(target), text = target.value, cell = target.dataset.wsCell;
    const made = cell ? { field, cell, text } : { field, nth: this.named(field).indexOf(target), text };
    this.forget((one) => spot(one) === spot(made));
    if (text.trim()) this.write([...this.read(), { ...made, book: book(this.root) }]);
    this.mine.add(spot(made));
  }
  saved(event) {
    if (!this.within(event) || this.wait) return;
    // What is no value yet is heard, but not saved.
    const all = this.read(), kept = all.filter((one) => this.refused(one) || !(this.mine.has(spot(one)) || one.refused));
    this.mine.clear();
    if (!all.length) return;
    this.write(kept.map((one) => (one.cell && this.refused(one) ? { ...one, refused: true } : one)));
  }
  refused(one) {
    const grid = this.grid(one);
    if (one.cell) return Boolean(grid?.isRefused(JSON.parse(one.cell)));
    return this.named(one.field)[one.nth]?.getAttribute("aria-invalid") === "true";
  }
  named(field) { return [...this.form().querySelectorAll(WORDS)].filter((one) => label(one) === field); }

  // Where a draft belongs.
  /** The grid of a cell, as soon as it stands on the page. */
  grid(one) {
    if (!one.cell) return null;
    const { grid } = JSON.parse(one.cell), all = this.form().querySelectorAll(".ws-table");
    return [...all].map((root) => root.wsOwner).find((owner) => owner?.name === grid) ?? null;
  }
  here(one) { return one.cell ? this.grid(one) : this.named(one.field)[one.nth]; }
  now(one) { return one.cell ? this.grid(one)?.stands(JSON.parse(one.cell)) : this.here(one)?.value; }
  back(one) {
    if (one.cell) { this.grid(one).bring(JSON.parse(one.cell), one.text); return; }
    const field = this.here(one);
    field.focus();
    field.value = one.text;
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  }

  // When the form comes back: fields appear one after another.
  offer() {
    if (!this.form()) return;
    const old = this.read().filter((one) => !this.mine.has(spot(one))), last = ++this.tries >= TRIES;
    if (!last && !old.every((one) => this.here(one))) return;
    clearInterval(this.wait);
    this.wait = 0;
    const same = (one) => this.now(one)?.trim() === one.text.trim();
    this.forget((one) => !one.refused && old.some((other) => other.text === one.text && spot(other) === spot(one)) && same(one));
    for (const one of old.filter((other) => !same(other))) {
      if (one.refused && this.here(one)) this.back(one); // it stood there with a remark, and does so again
      else this.root.append(this.line(one));
    }
  }
  line(one) {
    const text = one.text.length > LONG ? `${one.text.slice(0, LONG)}…` : one.text, made = tag("div", { class: "ws-draft" });
    const words = tag("p", {}, fill(this.words.offer, { field: one.field, text }));
    const done = () => { made.remove(); this.forget((other) => spot(other) === spot(one)); };
    const copy = (event) => { navigator.clipboard?.writeText(one.text).then(() => { event.target.textContent = this.words.copied; }); };
    const back = (event) => {
      if (!this.here(one)) { copy(event); return; }
      made.remove();
      this.mine.add(spot(one)); // until it is saved it may get lost again
      this.back(one);
    };
    const button = (name, act) => tag("button", { type: "button", "aria-label": `${this.words[name]}: ${one.field}`, onclick: act }, this.words[name]);
    made.append(words, this.here(one) ? button("back", back) : button("copy", copy), button("drop", done));
    return made;
  }
}

const spot = (one) => one.cell ?? `${one.nth} ${one.field}`;
const label = (field) => (field.labels?.[0]?.textContent || field.getAttribute("aria-label") || field.placeholder || "").trim();

export default { render: ({ model, el }) => { const drafts = new Drafts(model, el); return () => drafts.remove(); } };
