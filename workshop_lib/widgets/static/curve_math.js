// Sums of the emotion curve that Python knows too; the tests run both on the same numbers.

/** Slopes of the monotone cubic (PCHIP), as `slopes` in views/series.py. */
export function slopes(xs, ys) {
  const steps = xs.slice(1).map((x, i) => x - xs[i]);
  const rises = steps.map((step, i) => (ys[i + 1] - ys[i]) / step);
  const n = rises.length;
  if (n < 2) return xs.map(() => rises[0] ?? 0);
  const inner = (h0, h1, d0, d1) => {
    if (d0 * d1 <= 0) return 0;
    const w0 = 2 * h1 + h0, w1 = h1 + 2 * h0;
    return (w0 + w1) / (w0 / d0 + w1 / d1);
  };
  const outer = (h0, h1, d0, d1) => {
    const slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    if (slope * d0 <= 0) return 0;
    return d0 * d1 < 0 && Math.abs(slope) > 3 * Math.abs(d0) ? 3 * d0 : slope;
  };
  const middle = rises.slice(1).map((rise, i) => inner(steps[i], steps[i + 1], rises[i], rise));
  return [outer(steps[0], steps[1], rises[0], rises[1]), ...middle, outer(steps[n - 1], steps[n - 2], rises[n - 1], rises[n - 2])];
}

/** The smooth pieces between places with x and y: [{ a, b, d }], `d` the path from a to b. */
export function pieces(places) {
  if (places.length < 2) return [];
  const steep = slopes(places.map((one) => one.x), places.map((one) => one.y));
  return places.slice(1).map((b, i) => {
    const a = places[i], third = (b.x - a.x) / 3;
    const control = `${a.x + third} ${a.y + steep[i] * third} ${b.x - third} ${b.y - steep[i + 1] * third}`;
    return { a, b, d: `M${a.x} ${a.y}C${control} ${b.x} ${b.y}` };
  });
}

/** The word for a score, as `propose_word` in curve_points.py; `lexicon` holds [word, score] pairs. */
export function proposeWord(score, word, lexicon) {
  const known = lexicon.find(([one]) => one === word);
  if (word && (!known || Math.abs(known[1] - score) <= 0.5)) return word;
  let best = ["", Infinity];
  for (const [one, at] of lexicon) if (Math.abs(at - score) < best[1]) best = [one, Math.abs(at - score)];
  return best[0];
}

/** A score the Dutch way, one decimal at most: +2, −3, 0, +1,5. */
export function signed(score) {
  const bare = String(Math.round(Math.abs(score) * 10) / 10).replace(".", ",");
  return bare === "0" ? bare : (score < 0 ? "\u2212" : "+") + bare;
}

/** The nearest half between -5 and +5. */
export function half(score) {
  return Math.max(-5, Math.min(5, Math.round(score * 2) / 2));
}
