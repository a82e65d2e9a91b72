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

/** The name of a place as the page shows it, with the Chinese name at hand; with `both` it stands beside, as headings have it. */
export function PlaceName({ name, both = false }: { name: string; both?: boolean }) {
  return <Named name={name} shown={nameOfPlace(name)} both={both} />;
}

export function OfficeName({ name }: { name: string }) {
  return <Named name={name} shown={nameOfOffice(name)} both={false} />;
}

function Named({ name, shown, both }: { name: string; shown: string; both: boolean }) {
  if (shown === name) return name;
  if (!both) return <span title={name}>{shown}</span>;
  return (
    <>
      {shown}{" "}
      <span className="quiet" lang="zh-CN" translate="no">
        {name}
      </span>
    </>
  );
}
