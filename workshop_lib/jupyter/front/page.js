// The page Workshop: draws what the server says. What people typed enters through textContent only.
import { makeSwitch } from './code.js';

const MARKS = { empty: '○', started: '◐', complete: '✓' };

export function makePage(words, tools) {
  const said = h('p', { className: 'ws-said', role: 'status' });
  const body = h('div', {}, h('p', { className: 'ws-quiet-text' }, words.loading));
  const node = h('div', { className: 'ws-widget ws-room', tabIndex: -1 },
    h('div', { className: 'ws-room-inside' }, h('h1', {}, words.heading), said, body));
  const code = makeSwitch(tools.code.words.show, tools.code.words, tools.code);
  const memory = { open: null, pick: null, own: '' };
  let last = '';

  async function refresh() {
    said.textContent = '';
    try { draw(await tools.load()); } catch { lost(); }
  }

  async function choose(name) {
    try {
      const room = await tools.choose(name);
      if (room.chosen) Object.assign(memory, { open: false, pick: null });
      draw(room);
      if (!room.chosen) return refused(room.said);
      said.textContent = room.said;
      focus();
      node.scrollTop = 0;
    } catch { lost(); }
  }

  function refused(sentence) {
    const line = body.querySelector('.ws-refused');
    line.textContent = sentence;
    body.querySelector('[data-key="own"]').focus();
    line.scrollIntoView({ block: 'nearest' });
  }

  function draw(room) {
    const text = JSON.stringify({ ...room, said: '' });
    if (text === last) return;
    last = text;
    const key = node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    body.replaceChildren(top(room), steps(room), below(room));
    if (key) [...body.querySelectorAll('[data-key]')].find(one => one.dataset.key === key)?.focus();
  }

  function lost() {
    last = '';
    const retry = h('button', { type: 'button' }, words.retry);
    retry.addEventListener('click', refresh);
    body.replaceChildren(h('div', { className: 'ws-trouble', role: 'alert' }, h('p', {}, words.lost), retry));
  }

  function top(room) {
    const { journey, next } = room;
    const main = link(next.path, next.label, 'next', 'ws-main');
    return h('div', {},
      h('div', { className: 'ws-hero' },
        h('p', { className: 'ws-over' }, words.journey),
        h('p', { className: 'ws-journey' }, journey.title, ' ', change()),
        journey.trouble && h('p', { className: 'ws-trouble' }, h('strong', {}, `${words.notice} `), journey.trouble),
        next.sentence && h('p', {}, next.sentence),
        h('p', { className: 'ws-act' }, main),
        h('div', { className: 'ws-overall' },
          h('div', { className: 'ws-bar', ariaHidden: 'true' }, ...room.steps.map(segment)),
          h('span', {}, room.overall)),
        journey.saved && h('p', { className: 'ws-quiet-text' }, journey.saved)));
  }

  function change() {
    const button = h('button', { type: 'button', className: 'ws-change', dataset: { key: 'change' } }, words.change);
    button.addEventListener('click', () => {
      const details = body.querySelector('.ws-cases');
      details.open = memory.open = true;
      details.scrollIntoView({ block: 'nearest' });
      details.querySelector('input:checked').focus();
    });
    return button;
  }

  function segment(one) {
    const fill = h('span', {});
    fill.style.width = `${Math.round(one.share * 100)}%`;
    return h('span', { className: 'ws-segment' }, fill);
  }

  function steps(room) {
    return h('section', {}, h('h2', {}, words.steps), h('ol', { className: 'ws-cards' }, ...room.steps.map(card)));
  }

  function card(one) {
    const state = h('p', { className: `ws-state ws-${one.state}` },
      h('span', { ariaHidden: 'true' }, `${MARKS[one.state]} `), h('strong', {}, one.word),
      one.state === 'started' ? `, ${one.done}` : '', one.read ? ` · ${one.read}` : '');
    return h('li', { className: 'ws-card' },
      h('h3', {}, h('span', { className: 'ws-number' }, String(one.number)),
        link(one.path, one.title, `step-${one.number}`, 'ws-card-link')),
      h('p', { className: 'ws-question' }, one.question),
      h('p', { className: 'ws-quiet-text' }, words.minutes.replace('{minutes}', one.minutes),
        ` · ${words.makes.toLowerCase()} ${one.makes}`),
      state,
      h('p', { className: 'ws-step-practice' }, link(one.exercises, `${words.exercises} ${one.number}`, `ex-${one.number}`),
        h('span', {}, one.practice)));
  }

  function below(room) {
    const { files } = room.journey;
    return h('div', { className: 'ws-below' },
      cases(room),
      h('section', {}, h('h2', {}, words.test), h('p', {}, room.test.about),
        room.test.path && h('p', {}, link(room.test.path, `${words.exercises} 8`, 'test'))),
      h('section', {}, h('h2', {}, words.folder), h('p', {}, h('code', {}, files.folder)),
        files.lines.length ? h('ul', {}, ...files.lines.map(line => h('li', {}, line))) : words.folder_empty),
      h('section', {}, h('h2', {}, words.code), h('p', {}, words.code_hint), code.node));
  }

  function cases(room) {
    const fresh = room.steps.every(one => one.state === 'empty' && !one.read);
    const form = h('form', {}, h('fieldset', {}, h('legend', {}, words.cases),
      ...room.cases.map(one => option(one, one.name, h('span', {}, one.about), one.chosen)), own()));
    form.append(h('p', { className: 'ws-refused', role: 'alert' }),
      h('button', { type: 'submit', className: 'ws-primary', dataset: { key: 'choose' } }, words.choose));
    form.addEventListener('submit', event => {
      event.preventDefault();
      const picked = form.elements.case.value;
      choose(picked.startsWith('=') ? picked.slice(1) : memory.own);
    });
    form.addEventListener('change', event => {
      if (event.target.name === 'case') memory.pick = event.target.value;
    });
    const summary = h('summary', { dataset: { key: 'cases' } }, h('h2', {}, words.change));
    const details = h('details', { className: 'ws-cases', open: memory.open ?? fresh }, summary, form);
    summary.addEventListener('click', () => { memory.open = !details.open; });
    return h('section', { className: 'ws-wide' }, details);
  }

  /** The value of a radio is `=` and the name; without `=` it is the name that is typed. */
  function option(one, name, about, chosen) {
    const value = name === null ? 'own' : `=${name}`;
    const radio = h('input', { type: 'radio', name: 'case', value, dataset: { key: `case-${value}` } });
    radio.checked = memory.pick ? memory.pick === value : chosen;
    return h('label', { className: 'ws-option' }, radio, h('span', {}, h('strong', {}, one.title), about));
  }

  function own() {
    const field = h('input', { type: 'text', maxLength: 80, value: memory.own, ariaLabel: words.own_name,
      dataset: { key: 'own' } });
    const row = option({ title: words.own }, null, h('span', {}, words.own_hint), false);
    field.addEventListener('input', () => {
      memory.own = field.value;
      row.querySelector('input').checked = true;
      memory.pick = 'own';
    });
    return h('div', { className: 'ws-own' }, row, field);
  }

  /** A link to a notebook: a click opens it in this JupyterLab, another way of clicking does what it always does. */
  function link(path, text, key, className = '') {
    if (!path) return h('span', { className }, text);
    const made = h('a', { href: tools.link(path), className, dataset: { key } }, text);
    made.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      tools.open(path);
    });
    return made;
  }

  function focus() { (body.querySelector('a.ws-main') ?? node).focus(); }

  return { node, refresh, focus };
}

function h(name, { dataset = {}, role, ...facts }, ...children) {
  const made = Object.assign(document.createElement(name), facts);
  Object.assign(made.dataset, dataset);
  if (role) made.setAttribute('role', role);
  made.append(...children.filter(one => one !== '' && one !== false && one !== undefined));
  return made;
}
