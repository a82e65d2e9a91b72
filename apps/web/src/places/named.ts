interface Spelling {
  readonly place: (name: string) => string;
  readonly office: (name: string) => string;
}

const asItIs = (name: string) => name;
let spelling: Spelling = { place: asItIs, office: asItIs };

/** How the language of the pages names places and offices; until it is said, as they are. */
export function nameBy(how: Spelling): void {
  spelling = how;
}

/** The name of a place in the language of the page: in English romanised by rule. For files, printed forms of office and what goes back to the server, the name itself is used. */
export function nameOfPlace(name: string): string {
  return spelling.place(name);
}

/** The name of an office in the language of the page, where it is named after a place. */
export function nameOfOffice(name: string): string {
  return spelling.office(name);
}

/** What a search for a place may find it by: its name as it is and as the page shows it. */
export function soughtBy(name: string): string {
  const shown = nameOfPlace(name);
  return shown === name ? name : `${name} ${shown} ${shown.replaceAll("'", "")}`;
}
