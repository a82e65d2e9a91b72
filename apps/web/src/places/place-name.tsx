import { nameOfOffice, nameOfPlace } from "./named.ts";

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
