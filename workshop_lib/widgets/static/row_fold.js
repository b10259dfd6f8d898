// Under the row with the focus its other fields unfold, and go along to the next row.
import { tag } from "./dom.js";
import { RowPanel } from "./row_panel.js";

export class RowFold {
  /** `table` has the rows (`trs`, `rows()`, `marks(id)`), where the focus is (`at`, `cell()`, `choose(id)`) and `draw()`. */
  constructor(table, button) {
    Object.assign(this, { table, button, open: false });
    this.panel = new RowPanel(table.model, table.words, { send: (message) => table.send(message), address: (...where) => table.address(...where), step: (places) => this.step(places),
      back: () => table.cell()?.focus(), close: () => this.show(false) });
    this.tr = tag("tr", { class: "ws-under", role: "row" }, tag("td", { role: "gridcell" }, this.panel.root));
  }
  get row() { return this.table.trs.get(this.table.at.id); }
  /** Whether the fields stand under the row with the focus. */
  get here() { return this.tr.isConnected && this.tr.previousElementSibling === this.row; }

  show(on) {
    if (!on) this.panel.flush();
    const inside = this.tr.contains(document.activeElement);
    this.open = on && Boolean(this.row);
    this.table.draw();
    if (this.open) {
      const { scroll, head } = this.table;
      this.panel.focus();
      scroll.scrollTop += this.row.getBoundingClientRect().top - head.getBoundingClientRect().bottom;
      scroll.scrollIntoView({ block: "nearest" });
    } else if (inside) this.table.cell()?.focus();
  }
  /** What has the focus stays where it is on the screen while the fields go to another row. */
  place() {
    const { row, table } = this, on = Boolean(this.open && row);
    this.button.setAttribute("aria-expanded", String(on));
    for (const one of table.body.querySelectorAll(".col-remarks")) one.setAttribute("aria-expanded", String(on && one.parentElement === row));
    if (!on) { this.tr.remove(); return; }
    if (!this.here) {
      const held = this.tr.contains(document.activeElement) ? document.activeElement : null, still = held ? this.tr : row;
      const before = still.getBoundingClientRect().top;
      this.panel.flush();
      row.after(this.tr);
      held?.focus({ preventScroll: true });
      table.scroll.scrollTop += still.getBoundingClientRect().top - before;
    }
    this.panel.show(table.rows().find((one) => one.id === table.at.id), table.marks(table.at.id));
  }
  /** The touchpoint before or after this one; from a field to the same field. */
  step(places) {
    const { table } = this, ids = table.model.get("rows").map((one) => one.id), id = ids[ids.indexOf(table.at.id) + places];
    if (!id) return;
    if (!this.tr.contains(document.activeElement)) { table.cell(id)?.focus(); return; }
    this.panel.flush();
    table.at.id = id;
    table.choose(id);
    table.mark();
    this.place();
  }
}
