// A prebuilt JupyterLab extension, written by hand: no bundler. JupyterLab hands over its shared modules in `init`;
// the rest is in ES modules beside this file.
(function () {
  const here = document.currentScript ? document.currentScript.src : '';
  let scope = {};
  const shared = async name => {
    const [version] = Object.values(scope[name] ?? {});
    return version ? (await version.get())() : {};
  };
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['workshop-room'] = {
    init: given => { scope = given; },
    get: async () => {
      const { makePlugin } = await import(new URL('plugin.js', here));
      const plugin = await makePlugin(shared, here);
      return () => ({ __esModule: true, default: plugin });
    }
  };
})();
