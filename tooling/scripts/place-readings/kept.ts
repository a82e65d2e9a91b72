/** Where the pages have the table. */
export const kept = new URL("../../../apps/web/src/places/readings.json", import.meta.url);
