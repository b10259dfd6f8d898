// What was typed stays in this browser tab until the bar under the form says that it is saved. A form that comes back
// with something else in that field offers it: a kernel may die in the middle of a word.
import { fill, tag } from "./dom.js";

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

  // The memory of the tab: a list of {field, nth, text}.
  read() { try { return JSON.parse(sessionStorage.getItem(this.place)) ?? []; } catch { return []; } }
  write(all) { try { sessionStorage.setItem(this.place, JSON.stringify(all)); } catch { /* no memory here: then nothing is offered */ } }
  forget(wanted) { this.write(this.read().filter((one) => !wanted(one))); }

  // While somebody types.
  form() { return this.root.closest(".workshop-form"); }
  within(event) { return event.target instanceof Element && Boolean(this.form()?.contains(event.target)); }
  typed(event) {
    if (!this.within(event) || !event.target.matches(WORDS)) return;
    const field = label(event.target), nth = this.named(field).indexOf(event.target), text = event.target.value;
    this.forget((one) => one.field === field && one.nth === nth);
    if (text.trim()) this.write([...this.read(), { field, nth, text }]);
    this.mine.add(`${nth} ${field}`);
  }
  saved(event) {
    if (!this.within(event) || !this.mine.size) return;
    // What is no value yet is heard, but not saved.
    const refused = ({ field, nth }) => this.named(field)[nth]?.getAttribute("aria-invalid") === "true";
    this.forget((one) => this.mine.has(`${one.nth} ${one.field}`) && !refused(one));
    this.mine.clear();
  }
  named(field) { return [...this.form().querySelectorAll(WORDS)].filter((one) => label(one) === field); }

  // When the form comes back: fields appear one after another.
  offer() {
    if (!this.form()) return;
    const old = this.read().filter((one) => !this.mine.has(`${one.nth} ${one.field}`)), last = ++this.tries >= TRIES;
    const here = (one) => this.named(one.field)[one.nth];
    if (!last && !old.every(here)) return;
    clearInterval(this.wait);
    const same = (one) => here(one)?.value.trim() === one.text.trim();
    this.forget((one) => old.some((other) => other.text === one.text && other.field === one.field) && same(one));
    for (const one of old) if (!same(one)) this.root.append(this.line(one));
  }
  line(one) {
    const text = one.text.length > LONG ? `${one.text.slice(0, LONG)}…` : one.text, made = tag("div", { class: "ws-draft" });
    const words = tag("p", {}, fill(this.words.offer, { field: one.field, text }));
    const done = () => { made.remove(); this.forget((other) => other.field === one.field && other.nth === one.nth); };
    const back = (field) => {
      done();
      field.focus();
      field.value = one.text;
      for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
    };
    const copy = (event) => { navigator.clipboard?.writeText(one.text).then(() => { event.target.textContent = this.words.copied; }); };
    const button = (name, act) => tag("button", { type: "button", "aria-label": `${this.words[name]}: ${one.field}`, onclick: act }, this.words[name]);
    const field = () => this.named(one.field)[one.nth];
    // The field of a cell exists only while somebody is in it.
    made.append(words, field() ? button("back", (event) => (field() ? back(field()) : copy(event))) : button("copy", copy), button("drop", done));
    return made;
  }
}

const label = (field) => (field.labels?.[0]?.textContent || field.getAttribute("aria-label") || field.placeholder || "").trim();

export default { render: ({ model, el }) => { const drafts = new Drafts(model, el); return () => drafts.remove(); } };
