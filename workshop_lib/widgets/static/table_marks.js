// What check says of a row, in one short line: the sign of the worst, and how many.
import { fill } from "./dom.js";

const WORST = ["wrong", "missing", "tip"];

/** `marks` are [sign, level, text, advice]; all of it is in the tooltip and for the ear. */
export function showMarks(cell, marks, words) {
  const worst = WORST.map((level) => marks.find((one) => one[1] === level)).find(Boolean);
  const line = worst ? fill(words.open, { sign: worst[0], count: marks.length }) : words.good;
  if (cell.textContent !== line) cell.textContent = line;
  cell.className = `col-remarks ws-${worst ? worst[1] : "good"}`;
  cell.title = marks.map(([sign, , found, advice]) => `${sign} ${found} ${advice}`.trim()).join("\n");
  cell.setAttribute("aria-label", `${line}. ${cell.title}`);
}
