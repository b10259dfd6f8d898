// A list to choose from while typing (ARIA combobox with a listbox). It opens above everything, so nothing clips it.
import { tag } from "./dom.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const GRACE = 350, STIR = 4;
let lists = 0;

/** Options that fit what was typed: those that begin so first, then those that hold it. */
export function fitting(options, typed) {
  const bare = plain(typed.trim());
  if (!bare) return options;
  const rank = ([text, note]) => (plain(text).startsWith(bare) ? 0 : plain(text).includes(bare) ? 1 : plain(note) === bare ? 2 : 3);
  return options.filter((one) => rank(one) < 3).sort((a, b) => rank(a) - rank(b));
}

export class Combobox {
  /** `own`: words for "add this" when something else may be typed as well; empty when it may not. */
  constructor(input, options, own, onPick) {
    Object.assign(this, { input, options, own, onPick, shown: [], at: -1, typed: false, since: 0 });
    this.around = input.closest("td") ?? input; // the list keeps clear of the whole cell
    this.id = `ws-list-${++lists}`;
    this.list = tag("ul", { class: "ws-list", role: "listbox", id: this.id, popover: "manual", "aria-label": input.getAttribute("aria-label") });
    input.after(this.list);
    for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.id, autocomplete: "off" })) input.setAttribute(key, value);
    input.addEventListener("input", () => { this.typed = true; this.open(); });
    this.place = () => this.put();
    window.addEventListener("scroll", this.place, true);
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    this.list.addEventListener("click", (event) => {
      const place = [...this.list.children].indexOf(event.target.closest("li"));
      if (place >= 0 && this.meant(event)) this.onPick(this.shown[place][0]);
    });
    this.stay = (event) => { if (event.target === this.around && this.around !== input) event.preventDefault(); };
    this.around.addEventListener("mousedown", this.stay);
    this.whole = () => { if (this.around !== input) input.select(); };
    this.around.addEventListener("dblclick", this.whole);
    this.stir = ({ movementX, movementY }) => { this.moved += Math.abs(movementX) + Math.abs(movementY); };
    window.addEventListener("pointermove", this.stir, true);
    this.open();
  }

  remove() {
    window.removeEventListener("scroll", this.place, true);
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
    return exact ? exact[0] : this.own ? this.input.value : this.value;
  }

  open() {
    if (!this.isOpen) Object.assign(this, { since: performance.now(), moved: 0 });
    const typed = this.typed ? this.input.value : "";
    this.shown = fitting(this.options, typed);
    const known = this.shown.some(([text]) => plain(text) === plain(typed.trim()));
    if (this.own && typed.trim() && !known) this.shown = [...this.shown, [typed.trim(), null]];
    this.list.replaceChildren(...this.shown.map(([text, note], place) => {
      const item = tag("li", { role: "option", id: `${this.id}-${place}` });
      item.textContent = note === null ? this.own.replace("{text}", text) : text;
      if (note) item.append(" ", Object.assign(tag("span", { class: "ws-small" }), { textContent: note }));
      return item;
    }));
    this.choose(this.shown.findIndex(([text]) => (typed ? true : text === this.input.value)));
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
  put() {
    const box = this.around.getBoundingClientRect(), high = this.list.offsetHeight, below = innerHeight - box.bottom;
    this.list.style.left = `${this.input.getBoundingClientRect().left}px`;
    this.list.style.minWidth = `${this.input.offsetWidth}px`;
    this.list.style.top = `${below < high && box.top > below ? box.top - high - 2 : box.bottom + 2}px`;
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
