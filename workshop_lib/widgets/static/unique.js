// Ids for labels. Every widget brings a copy of its script, so a counter would begin anew in each.

/** An id that no other widget on the page has. */
export const unique = (stem) => `${stem}-${Math.random().toString(36).slice(2, 10)}`;
