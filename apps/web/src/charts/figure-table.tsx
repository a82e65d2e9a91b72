import type { ReactNode } from "react";

/** The table that stands for a chart: what the figures are of, then a column for each of them. */
export function FigureTable({
  caption,
  of,
  figures,
  onPaper = false,
  children,
}: {
  caption: string;
  of: string;
  figures: readonly string[];
  /** On a sheet the caption is read too. */
  onPaper?: boolean;
  children: ReactNode;
}) {
  return (
    <table className={onPaper ? "sheet-table" : "ledger"}>
      <caption className={onPaper ? undefined : "unseen"}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {figures.map((title) => (
            <th key={title} scope="col" className="money">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
