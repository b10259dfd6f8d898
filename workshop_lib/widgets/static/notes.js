// What `check` says, as lines with a sign in front; a live region is left alone while nothing changed.
import { tag } from "./dom.js";

/** `marks` are [sign, level, text]. */
export function tell(place, marks) {
  const lines = marks.map(([sign, level, text]) => {
    const line = tag("p", { class: `ws-${level === "tip" ? "small" : level}` });
    line.textContent = `${sign} ${text}`;
    return line;
  });
  const now = lines.map((one) => one.textContent).join("\n");
  if (place.dataset.said !== now) place.replaceChildren(...lines);
  place.dataset.said = now;
}
