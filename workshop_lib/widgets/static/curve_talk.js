// What a point of the emotion curve says, for the eye and for the ear. `words` comes from text/curve_words.py.
import { fill } from "./dom.js";
import { signed } from "./curve_math.js";

/** "A06 Toegang aanvragen, Marleen: −3, geïrriteerd". */
export function sentence(words, { id, name, persona, score, word }) {
  const text = score === null ? words.empty : word ? words.value : words.bare;
  return fill(text, { id, name: name || words.no_name, persona, word, score: signed(score ?? 0) });
}

/** "−3, geïrriteerd", without whose it is and where. */
export function felt(words, { score, word }) {
  const text = score === null ? words.tip_empty : word ? words.tip : words.tip_bare;
  return fill(text, { word, score: signed(score ?? 0) });
}

/** What comes beside it: a word (`was`) that gave way, pain or delight, what it rests on, what was measured. */
export function about(words, { score, word, was, on, grade, found }, flag, small) {
  const told = was && word && was !== word ? [fill(words.new_word, { word, was })] : [];
  if (flag && flag !== "neutral") told.push(words[flag]);
  if (on) told.push(words.truth);
  if (score !== null) told.push(fill(words.proof, { grade: words[`grade_${grade}`] }));
  if (!found) return told;
  const sure = found.n >= small && found.low !== null;
  const facts = { n: found.n, score: signed(found.score), low: signed(found.low ?? 0), high: signed(found.high ?? 0) };
  return [...told, fill(sure ? words.measured : words.few, facts)];
}
