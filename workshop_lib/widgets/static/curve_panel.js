// The panel under the curve: word, star and reason of the chosen point. It shows what it is told and passes on deeds.
import { tag } from "./dom.js";
import { signed } from "./curve_math.js";

const MOST = 8;
const button = (onclick, text = "") => tag("button", { type: "button", onclick }, text);

export class CurvePanel {
  /** `deeds`: choose(word), toggle(), clear(), because(reason), and back() to the point itself. */
  constructor(words, lexicon, deeds) {
    Object.assign(this, { words, lexicon, deeds, title: tag("p") });
    const option = ([word, score]) => tag("option", { value: word }, `${word} (${signed(score)})`);
    this.word = tag("select", { onchange: () => deeds.choose(this.word.value) },
      tag("option", { value: "" }, words.choose), ...lexicon.map(option));
    this.star = button(deeds.toggle);
    this.wipe = button(() => { deeds.clear(); deeds.back(); }, words.clear);
    this.fits = tag("div", { class: "fits", role: "group", "aria-label": words.fitting });
    this.reason = tag("input", { type: "text", maxlength: 4000, onchange: () => deeds.because(this.reason.value) });
    this.why = tag("label", { class: "why" }, words.reason, this.reason);
    const row = tag("div", { class: "row" }, tag("label", {}, words.word, this.word), this.star, this.wipe);
    const leave = (event) => { if (event.key === "Escape") deeds.back(); };
    this.root = tag("div", { class: "panel", onkeydown: leave }, this.title, row, this.fits, this.why);
  }
  focus() { this.word.focus(); }

  tell({ sentence, score, word, on, reason }) {
    this.title.textContent = sentence;
    if (![...this.word.options].some((one) => one.value === word)) this.word.append(tag("option", { value: word }, word));
    this.word.value = word;
    this.star.setAttribute("aria-pressed", on);
    this.star.textContent = `${on ? "\u2605" : "\u2606"} ${this.words.truth}`;
    this.why.hidden = !on;
    if (document.activeElement !== this.reason) this.reason.value = reason;
    this.wipe.disabled = score === null && !word;
    this.offer(score, word);
  }
  /** Words that fit the score, to choose with one touch; the one with the focus keeps it. */
  offer(score, word) {
    const had = this.fits.contains(document.activeElement) && document.activeElement.textContent;
    const near = this.lexicon.filter(([, at]) => score !== null && Math.abs(at - score) <= 0.5).slice(0, MOST);
    const chip = ([one]) => tag("button", { type: "button", "aria-pressed": one === word, onclick: () => this.deeds.choose(one) }, one);
    this.fits.replaceChildren(...near.map(chip));
    if (had) [...this.fits.children].find((one) => one.textContent === had)?.focus();
  }
}
