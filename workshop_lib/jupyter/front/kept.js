// What was typed and not saved, as widgets/static/drafts.js keeps it in this browser tab: per form a list of fields.
const KEY = 'ws-draft ', FORMS = '.ws-drafts[data-place]';
const MOVES = ['wheel', 'pointerdown', 'keydown'];
const PATIENCE = 8000, BEAT = 200;

/** Names of the fields of this notebook: of the forms that it shows, and (on a new page) what was typed in it before. */
export function keptFields(node) {
  const own = [...node.querySelectorAll(FORMS)].map(one => one.dataset.place), { wsBook } = node.dataset;
  const mine = place => read(place).filter(one => own.includes(place) || one.book === wsBook);
  return [...new Set(places().flatMap(mine).map(one => one.field).filter(Boolean))];
}

function places() {
  try { return Object.keys(sessionStorage).filter(one => one.startsWith(KEY)); } catch { return []; }
}

function read(place) {
  try { return JSON.parse(sessionStorage.getItem(place)) ?? []; } catch { return []; }
}

/** A form comes back some time after its cell is done, and offers what was typed: the focus goes there. */
export function showOffer(node) {
  const begin = Date.now(), halt = new AbortController();
  for (const name of MOVES) window.addEventListener(name, () => halt.abort(), { capture: true, once: true, signal: halt.signal });
  const look = () => {
    if (halt.signal.aborted) return; // who goes on by hand is left alone
    const button = node.querySelector('.ws-draft button');
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
    if (!button && Date.now() - begin < PATIENCE) setTimeout(look, BEAT);
    else halt.abort();
  };
  setTimeout(look, BEAT);
}
