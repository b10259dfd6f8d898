// A form made from a model: sections with fields, each with label, need, control, help and findings. Python keeps the
// value: what is typed is sent after a short rest, numbers and dates when the field is left. What is no value stays.
import { fill, tag } from "./dom.js";
import { Combobox } from "./combobox.js";
import { tell } from "./notes.js";
import { Tags } from "./tags.js";
import { unique } from "./unique.js";

const REST = 250;
const HEARD = ["values", "refused", "marks", "lists", "given", "heard"];

class Sheet {
  constructor(model, el) {
    Object.assign(this, { model, words: model.get("words"), id: unique("ws-form"), fields: new Map(), sent: 0 });
    this.root = el.appendChild(tag("div", { class: "ws-widget ws-form", lang: "nl", role: "group" }));
    if (model.get("name")) this.root.setAttribute("aria-label", model.get("name"));
    this.root.wsOwner = this; // for tests and benchmarks
    this.build = () => this.root.replaceChildren(...model.get("sections").map((one) => this.section(one)));
    this.build();
    const draw = () => this.draw();
    this.ears = [...HEARD.map((name) => [`change:${name}`, draw]), ["change:turn", () => this.draw(true)], ["change:start", () => this.begin()]];
    for (const [name, ear] of this.ears) model.on(name, ear);
    this.leave = () => this.flush();
    window.addEventListener("pagehide", this.leave);
    this.draw(true);
    if (model.get("start")) setTimeout(() => this.begin(), 0); // when it stands on the page
  }
  /** The first field gets the focus: something new is waiting for its name. */
  begin() {
    const [first] = this.fields.values(), target = first?.tags?.input ?? first?.control;
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }
  remove() {
    this.flush();
    window.removeEventListener("pagehide", this.leave);
    for (const [name, ear] of this.ears) this.model.off(name, ear);
  }
  send(field, text) {
    this.sent += 1;
    try { this.model.send({ do: "edit", field: field.path, text, n: this.sent }); } catch { /* the bar says that nobody answers */ }
    field.n = this.sent;
    this.root.dispatchEvent(new CustomEvent("ws-sent", { bubbles: true }));
  }

  // What stands on the page.
  section({ title, fields }) {
    const small = fields.every(({ kind }) => ["number", "date", "choice", "check"].includes(kind));
    const body = tag("div", { class: small ? "ws-fields ws-small-fields" : "ws-fields" }, ...fields.map((one) => this.field(one)));
    if (!title) return body;
    return tag("fieldset", {}, Object.assign(tag("legend"), { textContent: title }), body);
  }
  field(described) {
    const id = `${this.id}-${this.fields.size}`, one = { ...described, id, n: 0, last: "" };
    this.fields.set(one.path, one);
    one.control = this.control(one);
    one.need = described.need;
    one.needs = tag("span", { class: "ws-need", id: `${id}-need` });
    one.notes = tag("div", { class: "ws-notes", id: `${id}-notes`, role: "status" });
    const target = one.tags ? one.tags.input : one.control;
    target.id = id;
    target.dataset.wsName = one.label;
    one.offer = tag("button", { type: "button", class: "ws-take", onclick: () => this.takeOver(one, target) });
    one.offer.hidden = true;
    target.setAttribute("aria-describedby", `${id}-need ${id}-help ${id}-notes`);
    const label = Object.assign(tag("label", { for: id }), { textContent: one.label });
    const help = Object.assign(tag("div", { class: "ws-small", id: `${id}-help` }), { textContent: one.help });
    if (one.kind === "check") return tag("div", { class: "ws-field ws-kind-check" }, tag("div", { class: "ws-line" }, one.control, label), help, one.notes, one.needs);
    return tag("div", { class: `ws-field ws-kind-${one.kind}` }, tag("div", { class: "ws-line" }, label, one.needs), one.control, one.offer, help, one.notes);
  }
  takeOver(one, target) {
    target.value = this.model.get("given")[one.path];
    this.tell(one, target.value);
    target.focus();
  }
  control(one) {
    const own = { "data-ws-own": "" };
    if (one.kind === "tags") {
      one.tags = new Tags(one, this.words, () => this.model.get("lists")[one.path] ?? [], (texts) => this.tell(one, texts.join("\n")));
      return one.tags.root;
    }
    if (one.kind === "choice") {
      const texts = ["", ...(this.model.get("lists")[one.path] ?? []).map(([text]) => text)];
      const made = tag("select", {}, ...texts.map((text) => Object.assign(tag("option", { value: text }), { textContent: text || this.words.choose })));
      made.addEventListener("change", () => this.tell(one, made.value));
      return made;
    }
    if (one.kind === "check") {
      const made = tag("input", { type: "checkbox" });
      made.addEventListener("change", () => this.tell(one, made.checked ? this.words.yes : this.words.no));
      return made;
    }
    const made = one.kind === "long" ? tag("textarea", { ...own, rows: 2 }) : tag("input", { ...own, type: "text", autocomplete: "off" });
    made.placeholder = one.example;
    made.addEventListener("input", () => this.typed(one));
    made.addEventListener("blur", () => { this.left(one); });
    if (one.kind === "list") this.choosing(one, made);
    return made;
  }
  choosing(one, made) {
    const open = () => {
      if (one.box) return;
      made.setAttribute("aria-label", one.label);
      one.box = new Combobox(made, this.model.get("lists")[one.path] ?? [], this.words.own, (text) => { made.value = text; one.box.close(); this.tell(one, text); });
      one.box.close();
    };
    made.addEventListener("focus", open);
    made.addEventListener("click", () => { open(); one.box.open(); });
    made.addEventListener("keydown", (event) => {
      if (event.isComposing || !one.box) return;
      if (event.key === "Enter" && one.box.isOpen) { made.value = one.box.value; one.box.close(); this.tell(one, made.value); }
      else if (!one.box.key(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  // Typing.
  typed(one) {
    one.dirty = true;
    one.control.setAttribute("data-ws-editing", "");
    clearTimeout(one.rest);
    if (!["number", "date", "list"].includes(one.kind)) one.rest = setTimeout(() => this.tell(one, one.control.value), REST);
    this.grow(one);
  }
  left(one) {
    if (one.dirty) this.tell(one, one.box && one.box.isOpen ? one.box.left : one.control.value);
    one.box?.remove();
    one.box = null;
    for (const name of ["role", "aria-autocomplete", "aria-expanded", "aria-controls", "aria-activedescendant"]) one.control.removeAttribute?.(name);
    if (one.n <= this.model.get("heard")) this.fill(one);
  }
  tell(one, text) {
    clearTimeout(one.rest);
    one.dirty = false;
    one.control.removeAttribute("data-ws-editing");
    if (text.trim() === one.last && !this.model.get("refused")[one.path]) return;
    one.last = text.trim();
    this.send(one, text);
  }
  flush() {
    for (const one of this.fields.values()) if (one.dirty) this.tell(one, one.control.value);
  }

  // Python's side comes back.
  draw(force = false) {
    for (const one of this.fields.values()) {
      const waiting = one.dirty || one.n > this.model.get("heard"), typing = document.activeElement === one.control && one.control.matches("input[type=text], textarea");
      if (force || !(waiting || typing)) this.fill(one);
      this.remark(one);
    }
  }
  fill(one) {
    const text = this.model.get("refused")[one.path]?.text ?? this.model.get("values")[one.path] ?? "";
    Object.assign(one, { last: text.trim(), dirty: false });
    if (one.tags) { one.tags.set(text ? text.split("\n") : []); return; }
    if (one.kind === "check") { one.control.checked = text === this.words.yes; return; }
    if (one.kind === "choice" && text && ![...one.control.options].some((option) => option.value === text)) one.control.append(Object.assign(tag("option", { value: text }), { textContent: text }));
    if (one.control.value !== text) one.control.value = text;
    this.grow(one);
  }
  grow(one) {
    if (one.kind !== "long" || !one.control.isConnected || CSS.supports("field-sizing", "content")) return;
    one.control.style.height = "auto";
    one.control.style.height = `${one.control.scrollHeight + 2}px`;
  }
  remark(one) {
    const refused = this.model.get("refused")[one.path], filled = Boolean(this.model.get("values")[one.path]);
    const marks = (this.model.get("marks")[one.path] ?? []).filter(([, level]) => filled || level === "wrong");
    const given = this.model.get("given")[one.path];
    one.offer.hidden = filled || Boolean(refused) || !given;
    if (given && !one.offer.hidden) one.offer.textContent = fill(this.words.take_over, { text: given });
    tell(one.notes, [...(refused ? [["✗", "wrong", refused.why]] : []), ...marks]);
    const target = one.tags ? one.tags.input : one.control;
    if (refused) target.setAttribute("aria-invalid", "true"); else target.removeAttribute("aria-invalid");
    const need = one.need === "check" ? "" : filled && !refused ? this.words.needs.filled : one.need === "missing" ? `○ ${this.words.needs.missing}` : this.words.needs[one.need] ?? "";
    if (one.needs.textContent !== need) one.needs.textContent = need;
    one.needs.className = `ws-need ${need.startsWith("○") ? "ws-missing" : "ws-small"}`;
  }
}

export default { render: ({ model, el }) => { const sheet = new Sheet(model, el); return () => sheet.remove(); } };
