// A prebuilt JupyterLab extension, written by hand: no bundler. It only makes the typeface of the pictures known.
(function () {
  const here = document.currentScript ? document.currentScript.src : '';
  const faces = [['400', 'normal'], ['400', 'italic'], ['600', 'normal'], ['700', 'normal']];
  const face = ([weight, style]) => `@font-face {
    font-family: 'Source Sans 3'; font-weight: ${weight}; font-style: ${style}; font-display: swap;
    src: url('${new URL(`source-sans-3-latin-${weight}-${style}.woff2`, here)}') format('woff2'); }`;
  const plugin = {
    id: 'workshop-fonts:plugin',
    autoStart: true,
    activate: () => {
      const sheet = document.createElement('style');
      sheet.textContent = faces.map(face).join('\n');
      document.head.appendChild(sheet);
    }
  };
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['workshop-fonts'] = {
    init: () => undefined,
    get: async () => () => ({ __esModule: true, default: plugin })
  };
})();
