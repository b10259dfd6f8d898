// Under a row stands why a cell of it is not taken over, or what may be meant: also for who has no mouse to rest on it.
import { fill, tag } from "./dom.js";

export class RowWhys {
  /** `table` has the rows (`trs`, `rows()`), their `columns`, and `model` with what was `refused`; `said(row)` may add lines. */
  constructor(table) { Object.assign(this, { table, trs: new Map() }); }
  place() {
    const { table } = this, found = new Map(table.rows().map((row) => [row.id, this.lines(row)]).filter(([, lines]) => lines.length));
    for (const [id, tr] of this.trs) if (!found.has(id)) { tr.remove(); this.trs.delete(id); }
    for (const [id, lines] of found) {
      const tr = this.trs.get(id) ?? this.make(id), row = table.trs.get(id), last = row.nextElementSibling?.matches(".ws-under") ? row.nextElementSibling : row;
      const text = lines.join("\n");
      tr.classList.toggle("ws-many", lines.length > 3); // many short ones stand beside each other, a long one stays whole
      tr.firstChild.colSpan = table.columns.length;
      if (tr.textContent !== text) tr.firstChild.firstChild.textContent = text;
      if (last.nextElementSibling === tr) continue;
      last.after(tr);
      if (id === table.at.id && table.body.contains(document.activeElement)) tr.scrollIntoView({ block: "nearest" });
    }
  }
  make(id) {
    const made = tag("tr", { class: "ws-why", role: "row" }, tag("td", { role: "gridcell" }, tag("p")));
    this.trs.set(id, made);
    return made;
  }
  /** What is no value (✗), then what is one but may be a slip (○), of the columns that are there; and what the grid adds. */
  lines(row) {
    const { columns, model, words } = this.table, refused = model.get("refused");
    const told = (sign, why) => columns.flatMap((one) => (why(one.field) ? [fill(words.why, { sign, head: one.head, why: why(one.field) })] : []));
    return [...told("✗", (field) => refused[`${row.id}|${field}`]?.why), ...told("○", (field) => row.doubts?.[field]), ...(this.table.said?.(row) ?? [])];
  }
}
