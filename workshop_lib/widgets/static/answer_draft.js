// What is filled in and not yet kept stays in this browser tab; a form that comes back without it offers it, as
// drafts.js does for the fields of a step. The strip of a lost kernel finds it by the same mark.
import { book, fill, tag } from "./dom.js";

const LONG = 200;
const row = (value) => [].concat(value ?? []).filter(Boolean);

export class AnswerDraft {
  /** `take(given)` puts an answer back in the form. */
  constructor(model, take) {
    Object.assign(this, { model, take, facts: model.get("draft"), place: `ws-draft ${model.get("draft").place}` });
    this.root = tag("div", { class: "ws-drafts", role: "status" });
    if (this.facts.place) this.root.dataset.place = this.place;
  }

  // The memory of the tab: a list of one {field, text, sheet, given, book}.
  read() { try { return JSON.parse(sessionStorage.getItem(this.place))?.[0]; } catch { return undefined; } }
  write(all) { try { sessionStorage.setItem(this.place, JSON.stringify(all)); } catch { /* no memory here: then nothing is offered */ } }
  forget() {
    this.write([]);
    this.root.replaceChildren();
  }

  /** Something was filled in, or what is filled in was kept. */
  note() {
    if (!this.facts.place) return;
    const given = this.model.get("given"), text = this.tell(given);
    if (!text || this.same(given, this.model.get("kept"))) this.forget();
    else this.write([{ field: this.facts.name, text, sheet: this.sheet(), given, book: book(this.root) }]);
  }
  offer() {
    const old = this.facts.place && this.read();
    if (!old || this.same(old.given, this.model.get("given"))) return;
    if (old.sheet !== this.sheet() || this.model.get("locked")) { this.forget(); return; } // it was of another test
    const text = old.text.length > LONG ? `${old.text.slice(0, LONG)}…` : old.text, { words, name } = this.facts;
    const button = (word, act) => tag("button", { type: "button", "aria-label": `${words[word]}: ${name}`, onclick: act }, words[word]);
    const back = () => { this.root.replaceChildren(); this.take(old.given); };
    this.root.replaceChildren(tag("div", { class: "ws-draft" }, tag("p", {}, fill(words.offer, { field: name, text })),
      button("back", back), button("drop", () => { this.forget(); this.take(this.model.get("given")); })));
  }

  same(one, other) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => String(row(one[name])) === String(row(other[name])));
  }
  controls() {
    const inside = (one) => (one.kind === "grid" ? one.rows.flat().filter((cell) => cell.kind) : [one]);
    return this.model.get("controls").flatMap(inside);
  }
  sheet() { return this.controls().map((one) => one.label).join("|"); }
  /** What is given, in words; empty when nothing is. */
  tell(given) {
    const all = this.controls();
    const word = (one, value) => (one.options?.find(([id]) => id === value)?.[1] ?? one.points?.find((point) => point.value === value)?.label ?? value).trim();
    const told = all.map((one) => [one, row(given[one.name]).map((value) => word(one, value)).filter(Boolean).join(", ")]).filter(([, text]) => text);
    return told.map(([one, text]) => (all.length > 1 ? `${one.label}: ${text}` : text)).join("; ");
  }
}
