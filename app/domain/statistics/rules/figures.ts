// What is published: every table after suppression, as stored and as the page and the downloads read it.
export type Figures = { readonly version: 1 };
