// Making elements without markup: what people typed stays text.

/** "{name}" in a text becomes the fact of that name. */
export const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);

/** An element; keys that begin with "on" are listeners, texts become text. */
export function tag(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** An SVG element at the end of its parent. */
export function shape(name, attributes, parent) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return parent.appendChild(made);
}

/** The notebook of an element, where the room tells it (jupyter/front/again.js). */
export const book = (root) => root.closest("[data-ws-book]")?.dataset.wsBook;

/** Tells the bar under the form that something went to Python, so that it can say whether it was heard. */
export const sent = (root) => root.dispatchEvent(new CustomEvent("ws-sent", { bubbles: true }));
