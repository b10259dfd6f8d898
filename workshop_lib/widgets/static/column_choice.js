// Which columns stand in the table: a row of ticks, remembered by this browser.
import { tag } from "./dom.js";

const SHELF = "workshop-touchpoint-columns";

export class ColumnChoice {
  /** `onChange(columns)` hears which of `all` stand in the table now. */
  constructor(all, words, onChange) {
    Object.assign(this, { all, words, onChange, chosen: this.remembered(all) });
    this.ticks = all.filter((one) => !one.fixed).map((one) => {
      const tick = tag("input", { type: "checkbox", value: one.field, onchange: () => this.ticked() });
      return tag("label", {}, tick, ` ${one.head}`);
    });
    const usual = tag("button", { type: "button", onclick: () => this.choose(all.filter((one) => one.usual)) }, words.usual);
    this.root = tag("section", { class: "ws-columns", "aria-label": words.columns_of }, tag("div", { class: "ws-ticks" }, ...this.ticks), usual);
    this.root.hidden = true;
    this.tick();
  }
  get shown() { return this.all.filter((one) => one.fixed || this.chosen.has(one.field)); }
  remembered(all) {
    let fields = null;
    try { fields = JSON.parse(localStorage.getItem(SHELF)); } catch { /* a browser that remembers nothing */ }
    return new Set(Array.isArray(fields) ? fields : all.filter((one) => one.usual).map((one) => one.field));
  }
  tick() {
    for (const { firstChild } of this.ticks) firstChild.checked = this.chosen.has(firstChild.value);
  }
  ticked() {
    const on = this.ticks.filter(({ firstChild }) => firstChild.checked).map(({ firstChild }) => firstChild.value);
    this.choose(this.all.filter((one) => on.includes(one.field)));
  }
  choose(columns) {
    this.chosen = new Set(columns.map((one) => one.field));
    try { localStorage.setItem(SHELF, JSON.stringify([...this.chosen])); } catch { /* then for this page only */ }
    this.tick();
    this.onChange(this.shown);
  }
}
