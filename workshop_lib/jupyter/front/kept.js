// What was typed and not saved, as widgets/static/drafts.js keeps it in this browser tab: per form a list of fields.
const KEY = 'ws-draft ', FORMS = '.ws-drafts[data-place]';
const MOVES = ['wheel', 'pointerdown', 'keydown'];
const PATIENCE = 8000, BEAT = 200;

/** Names of the fields of this notebook. Without its forms (a new page) those that no other open notebook has. */
export function keptFields(node) {
  const forms = [...document.querySelectorAll(FORMS)], here = one => node.contains(one);
  const place = one => one.dataset.place, own = forms.filter(here).map(place), others = forms.filter(one => !here(one)).map(place);
  return [...new Set(places().filter(one => own.includes(one) || !others.includes(one)).flatMap(read))];
}

function places() {
  try { return Object.keys(sessionStorage).filter(one => one.startsWith(KEY)); } catch { return []; }
}

function read(place) {
  try { return JSON.parse(sessionStorage.getItem(place)).map(one => one.field).filter(Boolean); } catch { return []; }
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
