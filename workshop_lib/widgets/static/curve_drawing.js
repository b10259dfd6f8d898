// Lines and signs on the paper of the emotion curve. Places carry x, y and what is known of them; nothing here decides.
import { shape } from "./dom.js";
import { pieces } from "./curve_math.js";

const at = ({ x, y }) => `translate(${x} ${y})`;

/** The paper itself: the zones of delight and pain, and a rule with its number per level. `y` turns a score into a height. */
export function drawPaper(paper, look, { left, right, y }) {
  const zone = (high, low, fill) => shape("rect", { x: left, y: y(high), width: right - left, height: y(low) - y(high), fill }, paper);
  zone(5, look.delight_limit, look.delight);
  zone(look.pain_limit, -5, look.pain);
  for (const [score, text] of look.levels) {
    shape("path", { d: `M${left} ${y(score)}H${right}`, stroke: score ? look.grid : look.rule, "stroke-width": score ? 1 : 1.5 }, paper);
    shape("text", { x: left - 8, y: y(score) + 4, "text-anchor": "end", fill: look.muted }, paper).textContent = text;
  }
}

/** The line of one persona. Between guesses, or past a touchpoint without a score, it is dotted; that of another is faint. */
export function drawLine(paper, line, places, own) {
  const layer = shape("g", { fill: "none", class: own ? "own" : "other", opacity: own ? 1 : 0.5 }, paper);
  for (const { a, b, d } of pieces(places)) {
    const dots = a.guess || b.guess || b.i - a.i !== 1;
    shape("path", { d, stroke: line.colour, "stroke-width": line.width, "stroke-linecap": dots ? "round" : "butt",
      "stroke-dasharray": dots ? `0 ${line.width * 2.1}` : line.dash }, layer);
  }
  for (const one of own ? [] : places) {
    shape("g", { transform: `${at(one)} scale(0.7)` }, layer).innerHTML = one.guess ? line.hollow : line.solid;
  }
}

/** What was measured, as a ghost behind it: a broad pale line and, where enough people answered, the interval. */
export function drawMeasured(paper, look, places) {
  const layer = shape("g", { class: "ghosts", fill: "none", stroke: look.measured }, paper);
  for (const { d } of pieces(places)) shape("path", { d, "stroke-width": 6, opacity: 0.2 }, layer);
  for (const one of places) {
    const few = one.n < look.small || one.top === null;
    const whisker = `M${one.x} ${one.top}V${one.end}M${one.x - 5} ${one.top}h10M${one.x - 5} ${one.end}h10`;
    if (!few) shape("path", { d: whisker, "stroke-width": 1.6 }, layer);
    shape("g", { transform: at(one) }, layer).innerHTML = few ? look.ghost_few : look.ghost;
  }
}

/** The marker of a point, with the signs of pain or delight and of a moment of truth above or below it. */
export function face(look, line, { score, guess, flag, on }) {
  const sign = { pain: look.bolt, delight: look.heart }[flag] ?? "", star = on ? look.star : "", beside = sign && star ? 11 : 0;
  const put = (mark, x) => mark && `<g transform="${at({ x, y: (score ?? 0) < 0 ? 26 : -25 })}">${mark}</g>`;
  return (score === null ? look.empty : guess ? line.hollow : line.solid) + put(sign, -beside) + put(star, beside);
}

/** Below a high point and above a low one, so that names and neighbours stay in sight; inside what can be seen of the paper. */
export function placeTip(tip, { x, y, low }) {
  const box = tip.parentElement.parentElement, from = box.scrollLeft, to = from + box.clientWidth;
  Object.assign(tip.style, { left: "0", maxWidth: `${Math.min(250, box.clientWidth - 24)}px` });
  const wide = tip.offsetWidth, right = x + 20, left = x - 20 - wide, beside = right + wide <= to || left >= from;
  const over = Math.max(from + 4, Math.min(x - wide / 2, to - wide - 4)), apart = beside ? -14 : 22;
  tip.style.left = `${!beside ? over : right + wide <= to ? right : left}px`;
  tip.style.top = `${low ? y - apart - tip.offsetHeight : y + apart}px`;
}
