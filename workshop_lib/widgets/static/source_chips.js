// What a sentence rests on: every source is a button that takes it away, and a list beside them adds one more.
import { fill, tag } from "./dom.js";
import { unique } from "./unique.js";

const WALK = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|[^ ])$/;

export class SourceChips {
  /** `hand(ids)` hears the new row of sources; `aloud` is the name of the list for the ear, where "bron" is not enough. */
  constructor({ words, sources, most, aloud }, hand) {
    Object.assign(this, { words, sources, most, hand, value: [] });
    const id = unique("ws-sources"), name = tag("label", { class: "ws-sources-name", for: id }, words.source);
    this.walking = false; // by key through a closed list: every source on the way is a change, only the last one is meant
    this.list = tag("select", { id, title: words.keys, ...(aloud ? { "aria-label": aloud } : {}), onchange: () => { if (!this.walking) this.take(); },
      onpointerdown: () => { this.walking = false; }, onkeydown: (event) => this.key(event),
      onblur: () => { if (document.hasFocus()) this.take(); } });
    this.chips = tag("span", { class: "ws-chips" });
    this.proof = tag("strong");
    this.root = tag("div", { class: "ws-widget ws-sources", lang: "nl" }, name, tag("div", {}, this.chips, this.list, this.proof));
  }
  take() {
    const { value } = this.list;
    this.walking = false;
    if (value) this.hand([...this.value, value]);
  }
  key(event) {
    const { key } = event, shown = this.list.value;
    this.walking = !(event.altKey || event.ctrlKey || event.metaKey) && (WALK.test(key) || (this.walking && key === "Shift"));
    if (!shown || !["Enter", "Escape"].includes(key)) return;
    if (key === "Enter") this.take(); else this.list.value = "";
    event.preventDefault();
    event.stopPropagation();
  }
  chip(source) {
    const title = this.sources.find(([, one]) => one === source)?.[0] ?? source;
    return tag("button", { type: "button", title, "aria-label": fill(this.words.away, { source }),
      onclick: () => { this.hand(this.value.filter((one) => one !== source)); this.list.focus(); } }, `${source} ✕`);
  }
  draw(value, proof) {
    this.value = value;
    const free = this.sources.filter(([, one]) => !value.includes(one));
    this.chips.replaceChildren(...value.map((one) => this.chip(one)));
    const walked = this.walking ? this.list.value : "", here = document.activeElement === this.list;
    const first = tag("option", { value: "" }, value.length ? this.words.more : this.words.none);
    this.list.replaceChildren(first, ...free.map(([text, one]) => tag("option", { value: one }, text)));
    this.list.value = free.some(([, one]) => one === walked) ? walked : "";
    this.proof.textContent = proof;
    this.proof.className = value.length ? "ws-good" : "ws-missing";
    this.list.hidden = value.length >= this.most || (value.length > 0 && free.length === 0);
    if (here && this.list.hidden) this.chips.lastChild.focus();
  }
}
