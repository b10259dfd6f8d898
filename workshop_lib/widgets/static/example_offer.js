// Touchpoints of the catalogue, phase by phase, each one click away.
import { tag } from "./dom.js";

export class ExampleOffer {
  /** `rows()` gives the rows of the table, `onTake(id)` hears which example is wanted. */
  constructor(model, words, rows, onTake) {
    Object.assign(this, { model, words, rows, onTake });
    const option = ([id, name]) => tag("option", { value: id }, name);
    this.phase = tag("select", { onchange: () => this.draw() }, ...[["", words.every_phase], ...model.get("example_phases")].map(option));
    this.list = tag("ul");
    this.root = tag("section", { "aria-label": words.examples }, tag("label", {}, `${words.examples_of} `, this.phase), this.list);
    this.root.hidden = true;
  }
  /** Opens at the phase of this row. */
  show(on, id) {
    this.root.hidden = !on;
    if (!on) return;
    const mine = this.rows().find((row) => row.id === id)?.phase_id;
    const phases = this.model.get("example_phases").map(([one]) => one);
    this.phase.value = phases.includes(mine) ? mine : phases[0];
    this.draw();
    this.phase.focus();
  }
  draw() {
    if (this.root.hidden) return;
    const taken = new Set(this.rows().map((row) => row.name)), held = document.activeElement?.dataset?.example;
    const wanted = this.model.get("examples").filter((one) => ["", one.phase].includes(this.phase.value));
    this.list.replaceChildren(...wanted.map((one) => tag("li", {}, this.choice(one, taken.has(one.name)))));
    if (held) this.list.querySelector(`[data-example="${CSS.escape(held)}"]`)?.focus();
  }
  choice(one, taken) {
    const made = tag("button", { type: "button", "data-example": one.id, "aria-disabled": String(taken),
      onclick: () => { if (made.getAttribute("aria-disabled") !== "true") this.onTake(one.id); } }, `${taken ? "✓" : "+"} ${one.name} `,
      tag("span", { class: "ws-small" }, taken ? this.words.taken : one.note));
    return made;
  }
}
