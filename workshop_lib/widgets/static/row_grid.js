// A list of models as a grid, with the form of a whole row under it and examples above it.
import { fill, tag } from "./dom.js";
import { Grid } from "./grid.js";
import { tell } from "./notes.js";
import { showMarks } from "./table_marks.js";

const HEARD = ["columns", "rows", "marks", "lists", "refused", "notes", "heard", "details", "examples", "empty"];

class RowGrid extends Grid {
  constructor(model, el) {
    super(model, el.appendChild(tag("section", { class: "ws-widget ws-table ws-rows", lang: "nl", "aria-label": model.get("title") })), "ws-rows");
    this.notes = tag("div", { class: "ws-notes", role: "status" });
    this.root.append(this.heading(), this.notes, this.tools(), this.examples(), this.report, this.grid(model.get("title")),
      tag("p", { class: "ws-empty" }, model.get("empty")), this.keys(), this.live);
    this.putHead(model.get("columns"), model.get("columns").length * 95);
    this.listen(HEARD);
    this.draw();
  }
  text(name, text, kind = "") { return tag(name, { class: kind }, text); }

  // Around the grid.
  heading() {
    const head = tag("div", { class: "ws-head" });
    if (this.model.get("title")) head.append(this.text("h3", this.model.get("title")), this.text("p", this.model.get("help"), "ws-small"));
    return head;
  }
  keys() {
    const words = Object.assign(this.text("p", this.words.keys, "ws-small"), { id: `${this.id}-keys` });
    return tag("details", { class: "ws-keys" }, this.text("summary", this.words.more_keys, "ws-small"), words);
  }
  tools() {
    this.more = this.button("details", () => this.details());
    this.more.hidden = !this.model.get("has_details");
    this.choices = this.button("examples", () => this.showExamples(this.panel.hidden), this.model.get("offer"));
    this.rowTools = [...this.makeRowTools(), this.more];
    const add = this.addTool();
    add.className = "ws-primary";
    return tag("div", { class: "ws-toolbar", role: "group", "aria-label": `${this.words.tools} ${this.model.get("title")}` },
      add, this.choices, ...this.rowTools);
  }
  details(on = this.more.getAttribute("aria-pressed") !== "true") {
    if (this.model.get("has_details")) this.send({ do: "show_details", id: on ? this.at.id : "" });
  }
  examples() {
    this.panel = tag("section", { "aria-label": this.model.get("offer") || this.words.examples, id: `${this.id}-examples` });
    this.panel.hidden = true;
    this.group = tag("select", {});
    this.group.addEventListener("change", () => this.drawExamples());
    this.offer = tag("ul");
    const label = this.text("label", this.words.groups);
    label.append(" ", this.group);
    this.panel.append(label, this.offer);
    return this.panel;
  }
  showExamples(on) { this.panel.hidden = !on; this.drawExamples(); if (on) this.group.focus(); }
  drawExamples() {
    const all = this.model.get("examples"), groups = this.model.get("groups").map(([name]) => name), now = this.group.value;
    this.choices.hidden = all.length === 0;
    this.choices.setAttribute("aria-expanded", String(!this.panel.hidden));
    if (this.panel.hidden) return;
    this.group.replaceChildren(...["", ...groups].map((name) => Object.assign(tag("option", { value: name }), { textContent: name || this.words.every_group })));
    this.group.value = groups.includes(now) ? now : "";
    const first = this.columns[1].field, taken = new Set(this.rows().map((row) => row[first])), held = document.activeElement?.dataset?.example;
    this.offer.replaceChildren(...all.filter((one) => ["", one.group].includes(this.group.value)).map((one) => {
      const made = this.button("", () => this.send({ do: "take", example: one.id }), `${taken.has(one.name) ? "✓" : "+"} ${one.name}`);
      made.dataset.example = one.id;
      made.append(" ", this.text("span", one.note, "ws-small"));
      return tag("li", {}, made);
    }));
    if (held) this.offer.querySelector(`[data-example="${CSS.escape(held)}"]`)?.focus();
  }

  // The grid.
  headKind(one) { return one.right ? "ws-right" : ""; }
  drawAround() {
    this.root.querySelector(".ws-empty").textContent = this.model.get("empty");
    this.more.setAttribute("aria-pressed", String(this.model.get("details")));
    tell(this.notes, this.model.get("notes"));
    this.drawExamples();
  }
  unfold(field) { if (field === "remarks") this.details(true); }
  /** While the form of a row is open, all that check says of it stands under the row. */
  said({ id }) {
    if (!this.model.get("details") || id !== this.at.id) return [];
    return (this.model.get("marks")[id] ?? []).map(([sign, , text]) => `${sign} ${text}`);
  }
  /** Then the cell only says how much there is. */
  showRemarks(cell, marks) {
    if (this.model.get("has_details")) { showMarks(cell, marks, this.words); return; }
    const [sign, level, text] = marks[0] ?? ["", "good", this.words.good];
    const more = marks.length > 1 ? ` ${fill(this.words.more, { count: marks.length - 1 })}` : "", line = `${sign} ${text}${more}`.trim();
    if (cell.textContent !== line) cell.textContent = line;
    cell.className = `col-remarks ws-${level === "tip" ? "small" : level}`;
    cell.title = marks.map(([one, , found, advice]) => `${one} ${found} ${advice}`).join("\n");
  }
}

export default { render: ({ model, el }) => { const grid = new RowGrid(model, el); return () => grid.remove(); } };
