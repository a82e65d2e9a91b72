/** Of the pages, as their package says it. */
export const version = String(import.meta.env["VITE_VERSION"]);
