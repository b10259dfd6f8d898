// A list to choose from while typing (ARIA combobox with a listbox). It opens above everything, so nothing clips it.
import { tag } from "./dom.js";
import { unique } from "./unique.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const GRACE = 350, STIR = 4, MARGIN = 6, LEAST = 90, TALLEST = 16;

/** Options that fit what was typed: those that begin so first, then those that hold it. */
export function fitting(options, typed) {
  const bare = plain(typed.trim());
  if (!bare) return options;
  const rank = ([text, note]) => (plain(text).startsWith(bare) ? 0 : plain(text).includes(bare) ? 1 : plain(note) === bare ? 2 : 3);
  return options.filter((one) => rank(one) < 3).sort((a, b) => rank(a) - rank(b));
}

/** Whether one or two slips of the finger lie between these words. */
export function alike(one, other) {
  const [a, b] = [plain(one), plain(other)];
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] <= Math.min(2, Math.max(a.length, b.length) / 4);
}

export class Combobox {
  /** `own`: words for "add this" when something else may be typed as well; empty when it may not. With `asks` it is only
      added by choosing those words: what was typed and is not in the list is a slip until then, and `asks` are the words
      beside an option that may be meant. */
  constructor(input, options, own, onPick, asks = "") {
    Object.assign(this, { input, options, own, onPick, asks, shown: [], at: -1, typed: false, since: 0, stood: "" });
    this.around = input.closest("td") ?? input; // the list keeps clear of the whole cell
    this.id = unique("ws-list");
    this.list = tag("ul", { class: "ws-list", role: "listbox", id: this.id, popover: "manual", "aria-label": input.getAttribute("aria-label") });
    input.after(this.list);
    for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.id, autocomplete: "off" })) input.setAttribute(key, value);
    input.addEventListener("input", () => { this.typed = true; this.open(); });
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    this.list.addEventListener("click", (event) => {
      const place = [...this.list.children].indexOf(event.target.closest("li"));
      if (place < 0 || !this.meant(event)) return;
      Object.assign(this, { typed: true, at: place });
      this.onPick(this.shown[place][0]);
    });
    this.stay = (event) => { if (event.target === this.around && this.around !== input) event.preventDefault(); };
    this.around.addEventListener("mousedown", this.stay);
    this.whole = () => { if (this.around !== input) input.select(); };
    this.around.addEventListener("dblclick", this.whole);
    this.stir = ({ movementX, movementY }) => { this.moved += Math.abs(movementX) + Math.abs(movementY); };
    window.addEventListener("pointermove", this.stir, true);
    this.open();
    this.follow();
  }
  /** The list stays beside its cell: the page scrolls, and rows above it grow when Python has something to say. */
  follow() {
    const { left, top, bottom, width } = this.around.getBoundingClientRect(), now = [left, top, bottom, width, innerHeight].join();
    if (now !== this.stood) this.put();
    this.stood = now;
    this.frame = requestAnimationFrame(() => this.follow());
  }

  remove() {
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pointermove", this.stir, true);
    this.around.removeEventListener("mousedown", this.stay);
    this.around.removeEventListener("dblclick", this.whole);
    this.list.remove();
  }
  /** A pick, not the second half of the click that opened the list: the mouse moved since, or some time went by. */
  meant(event) {
    const waited = performance.now() - this.since;
    if (event.detail > 1 && waited < 3 * GRACE) return false;
    return event.detail === 0 || waited > GRACE || this.moved > STIR;
  }
  get isOpen() { return this.input.getAttribute("aria-expanded") === "true"; }
  /** What Enter would choose; a half word in a closed list becomes the first that fits, a free word stays itself. */
  get value() {
    if (this.typed && this.at >= 0) return this.shown[this.at][0];
    return this.input.value;
  }
  /** What leaving the field would choose: a list of one's own words takes them as they are typed. */
  get left() {
    const exact = this.options.find(([text]) => plain(text) === plain(this.input.value.trim()));
    return exact ? exact[0] : this.own && !this.asks ? this.input.value : this.value;
  }
  /** Whether the words for "add this" were chosen. */
  get isNew() { return this.typed && this.shown[this.at]?.[1] === null; }

  open() {
    if (!this.isOpen) Object.assign(this, { since: performance.now(), moved: 0 });
    const typed = this.typed ? this.input.value : "", here = (this.asks ? this.input.value : typed).trim();
    this.shown = fitting(this.options, typed);
    if (this.asks && here && !this.shown.length) this.shown = this.options.filter(([text]) => alike(text, here)).map(([text]) => [text, this.asks]);
    const known = this.options.some(([text]) => plain(text) === plain(here));
    if (this.own && here && !known) this.shown = [...this.shown, [here, null]];
    this.list.replaceChildren(...this.shown.map(([text, note], place) => {
      const item = tag("li", { role: "option", id: `${this.id}-${place}` });
      item.textContent = note === null ? this.own.replace("{text}", text) : text;
      if (note) item.append(" ", Object.assign(tag("span", { class: "ws-small" }), { textContent: note }));
      return item;
    }));
    const waits = this.asks && this.options.length > 0;
    const first = ([text, note]) => (typed ? !waits || (note !== null && note !== this.asks) : text === this.input.value && note !== null);
    this.choose(this.shown.findIndex(first));
    this.input.setAttribute("aria-expanded", String(this.shown.length > 0));
    if (this.list.showPopover && !this.list.matches(":popover-open")) this.list.showPopover();
    this.list.hidden = this.shown.length === 0;
    this.put();
  }
  close() {
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    if (this.list.hidePopover && this.list.matches(":popover-open")) this.list.hidePopover();
    this.list.hidden = true;
  }
  /** Under the cell, or above it where there is more room; never over it, and never past the edge of the window. */
  put() {
    const box = this.around.getBoundingClientRect(), { style } = this.list, below = innerHeight - box.bottom - MARGIN, above = box.top - MARGIN;
    const wish = Math.min(this.list.scrollHeight + 2, TALLEST * parseFloat(getComputedStyle(this.list).fontSize));
    const up = below < wish && above > below, room = Math.max(LEAST, Math.min(wish, up ? above : below));
    const one = this.list.firstElementChild?.offsetHeight || 1, rim = this.list.offsetHeight - this.list.clientHeight + 4;
    const high = room < this.list.scrollHeight ? Math.floor((room - rim) / one) * one + rim : room; // no half option at the edge
    style.maxHeight = `${high}px`;
    style.minWidth = `${this.input.offsetWidth}px`;
    style.left = `${Math.max(0, Math.min(this.input.getBoundingClientRect().left, innerWidth - this.list.offsetWidth - MARGIN))}px`;
    style.top = `${up ? box.top - this.list.offsetHeight - 2 : box.bottom + 2}px`;
  }
  choose(place) {
    this.at = place;
    [...this.list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === place)));
    const item = this.list.children[place];
    if (!item) { this.input.removeAttribute("aria-activedescendant"); return; }
    this.input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }
  /** True when the key was for the list. */
  key(event) {
    if (event.key === "Escape" && this.isOpen) { this.close(); return true; }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return false;
    if (!this.isOpen) this.open();
    this.typed = true;
    this.choose((this.at + step + this.shown.length) % Math.max(1, this.shown.length));
    return true;
  }
}
