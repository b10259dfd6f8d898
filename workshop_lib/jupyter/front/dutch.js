// In a few places JupyterLab speaks English although its Dutch is there: it forgets to ask the translator. Labels that
// people see or hear are put right here, a moment after something new came.
const ATTRIBUTES = ['aria-label', 'title'], SECTION = ' Section';
const REST = 300;

export function putRight(words) {
  const visit = () => {
    for (const [english, dutch] of Object.entries(words)) {
      for (const name of ATTRIBUTES) {
        for (const one of document.querySelectorAll(`[${name}="${english}"]`)) one.setAttribute(name, dutch);
      }
    }
    for (const one of document.querySelectorAll('.skip-link')) one.textContent = words[one.textContent] ?? one.textContent;
    for (const one of document.querySelectorAll(`[aria-label$="${SECTION}"]`)) {
      one.setAttribute('aria-label', one.getAttribute('aria-label').slice(0, -SECTION.length));
    }
  };
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(visit, REST);
  };
}
