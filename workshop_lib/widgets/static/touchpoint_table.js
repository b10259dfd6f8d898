// The touchpoint table: a grid with a choice of columns, phases, and the other fields of a row unfolding under it.
import { tag } from "./dom.js";
import { ColumnChoice } from "./column_choice.js";
import { ExampleOffer } from "./example_offer.js";
import { Grid } from "./grid.js";
import { RowFold } from "./row_fold.js";
import { showMarks } from "./table_marks.js";

// On a Mac, Alt with an arrow walks over words: there it is for the row only while no field is open.
const MAC = navigator.platform.startsWith("Mac");
const HEARD = ["rows", "marks", "lists", "refused", "heard"];

class Table extends Grid {
  constructor(model, el) {
    super(model, el.appendChild(tag("div", { class: "ws-widget ws-table", lang: "nl" })), "ws-table");
    this.choice = new ColumnChoice(model.get("columns"), this.words, (columns) => this.putColumns(columns));
    this.offer = new ExampleOffer(model, this.words, () => this.rows(), (example) => this.send({ do: "take", example }));
    this.root.append(this.tools(), this.choice.root, this.offer.root, this.report, this.grid(this.words.table), tag("p", { class: "ws-empty" }, this.words.empty),
      tag("p", { class: "ws-small", id: `${this.id}-keys` }, this.words.keys), this.live);
    this.body.addEventListener("pointerdown", () => { this.pressed = true; });
    this.listen(HEARD);
    this.putColumns(this.choice.shown);
  }
  leave() { super.leave(); this.fold.panel.flush(); }

  // Around the grid.
  tools() {
    this.more = this.button("details", () => this.fold.show(!this.fold.open));
    this.fold = new RowFold(this, this.more);
    this.folds = [[this.button("columns", () => { this.choice.root.hidden = !this.choice.root.hidden; this.draw(); }), this.choice.root],
      [this.button("examples", () => { this.offer.show(this.offer.root.hidden, this.at.id); this.draw(); }), this.offer.root]];
    const who = this.who = tag("select", { onchange: () => this.send({ do: "choose_persona", persona: who.value }) },
      ...this.model.get("personas").map(([id, name]) => tag("option", { value: id }, name)));
    const label = tag("label", {}, `${this.words.emotion_of} `, who);
    this.rowTools = [...this.makeRowTools(), this.more];
    return tag("div", { class: "ws-toolbar", role: "group", "aria-label": this.words.tools },
      this.addTool(), ...this.rowTools, ...this.folds.map(([one]) => one), label);
  }
  // An emotion is that of one persona; hers stands in the table while she is chosen.
  address(id, field, deed) { return super.address(id, this.who.value && ["word", "score"].includes(field) ? `${field}@${this.who.value}` : field, deed); }
  shown(place) { return this.who.value ? { ...place, field: place.field.replace(`@${this.who.value}`, "") } : place; }
  isRefused(place) { return super.isRefused(this.shown(place)); }
  stands(place) { return super.stands(this.shown(place)); }
  bring(place, text) { super.bring(this.shown(place), text); }
  drawAround() {
    for (const [one, section] of this.folds) one.setAttribute("aria-expanded", String(!section.hidden));
    this.fold.place();
    this.offer.draw();
  }

  // The grid.
  /** Other columns: the rows are made anew, the focus keeps its field. */
  putColumns(columns) {
    this.stop(true);
    const field = this.columns?.[this.at.col]?.field ?? "name";
    this.at.col = Math.max(1, columns.findIndex((one) => one.field === field));
    this.putHead(columns, columns.reduce((sum, one) => sum + one.width, 0));
    this.fold.tr.firstChild.colSpan = columns.length;
    this.body.replaceChildren();
    this.trs.clear();
    this.draw();
  }
  /** A click opens the cell, or the fields of the row. */
  click(event) {
    this.pressed = false;
    const cell = event.target.closest("td.col-remarks[data-col]"), folded = !this.fold.here;
    this.fold.place();
    if (!cell) super.click(event);
    else if (!this.open && event.detail < 2) this.fold.show(folded);
  }
  fillRow(tr, row, place, before) {
    super.fillRow(tr, row, place);
    tr.classList.toggle("ws-new-phase", row.phase !== before?.phase);
  }
  showRemarks(cell, marks) { showMarks(cell, marks, this.words); }
  enter(cell) { if (super.enter(cell) && !this.pressed) this.fold.place(); } // under a mouse nothing moves before its click is done

  // Keys and typing.
  walkingKey(event) {
    if (event.key !== "Alt") this.pressed = false;
    super.walkingKey(event);
  }
  altKey(key) {
    const page = { PageUp: -1, PageDown: 1 }[key], phase = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (page) this.fold.step(page);
    else if (phase) this.send({ do: "shift_phase", id: this.at.id, step: phase });
    else return super.altKey(key);
    return true;
  }
  rowKey(event) { return event.altKey && !MAC && ["ArrowLeft", "ArrowRight", "PageUp", "PageDown"].includes(event.key); }
  unfold(_, text) { if (text === undefined) this.fold.show(true); }
  foreseen(field) { return field !== "phase"; }
  pasted() { return { columns: this.columns.map((one) => one.field).filter((one) => one !== "code" && one !== "remarks") }; }
}

export default { render: ({ model, el }) => { const table = new Table(model, el); return () => table.remove(); } };
