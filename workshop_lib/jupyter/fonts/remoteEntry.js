// A prebuilt JupyterLab extension, written by hand: no bundler. It makes the typeface of the pictures known, and shows
// an SVG as part of the page. JupyterLab itself makes it an image: then a page's typeface does not reach it, nor does a
// screen reader, and it is cut off where the window is narrow.
(function () {
  const here = document.currentScript ? document.currentScript.src : '';
  const faces = [['400', 'normal'], ['400', 'italic'], ['600', 'normal'], ['700', 'normal']];
  const face = ([weight, style]) => `@font-face {
    font-family: 'Source Sans 3'; font-weight: ${weight}; font-style: ${style}; font-display: swap;
    src: url('${new URL(`source-sans-3-latin-${weight}-${style}.woff2`, here)}') format('woff2'); }`;
  const KIND = 'image/svg+xml';
  const RANK = 70; // before JupyterLab's own, which has 80
  // As wide as the page allows; on a very narrow one it can be scrolled, for letters must stay legible.
  const FIT = `:host { display: block; overflow-x: auto; }
    svg { display: block; max-width: 100%; height: auto; min-width: min(var(--own-width), 640px); }`;

  let scope = {};
  const shared = async name => {
    const [version] = Object.values(scope[name] ?? {});
    return version ? (await version.get())() : {};
  };

  function addFaces() {
    const sheet = document.createElement('style');
    sheet.textContent = faces.map(face).join('\n');
    document.head.appendChild(sheet);
  }

  // Only a picture that was made here may be part of the page; another notebook's stays an image, where nothing can run.
  function asImage(source) {
    const image = document.createElement('img');
    image.src = `data:${KIND};charset=utf-8,${encodeURIComponent(source)}`;
    image.style.maxWidth = '100%';
    return image;
  }

  // A shadow root keeps the ids of one drawing apart from those of the next.
  function asPart(source) {
    const drawing = new DOMParser().parseFromString(source, KIND).documentElement;
    if (drawing.localName !== 'svg') return null;
    const host = document.createElement('div');
    const style = document.createElement('style');
    style.textContent = FIT;
    host.style.setProperty('--own-width', drawing.getAttribute('width') ?? '0px');
    host.attachShadow({ mode: 'open' }).append(style, document.importNode(drawing, true));
    return host;
  }

  function show(node, model) {
    const source = String(model.data[KIND]);
    node.replaceChildren((model.trusted && asPart(source)) || asImage(source));
  }

  async function makePlugin() {
    const [{ IRenderMimeRegistry }, { Widget }] = await Promise.all(
      ['@jupyterlab/rendermime', '@lumino/widgets'].map(shared));
    return {
      id: 'workshop-fonts:plugin',
      autoStart: true,
      optional: IRenderMimeRegistry ? [IRenderMimeRegistry] : [],
      activate: (_, registry) => {
        addFaces();
        registry?.addFactory({
          safe: true,
          mimeTypes: [KIND],
          createRenderer: () => {
            const widget = new Widget();
            widget.addClass('jp-RenderedSVG');
            widget.renderModel = async model => show(widget.node, model);
            return widget;
          }
        }, RANK);
      }
    };
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['workshop-fonts'] = {
    init: given => { scope = given; },
    get: async () => {
      const plugin = await makePlugin();
      return () => ({ __esModule: true, default: plugin });
    }
  };
})();
