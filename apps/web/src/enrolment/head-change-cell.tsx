import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { headChange } from "./head-change.ts";
import type { HeadcountLine } from "./headcount-table.ts";

export function changeOf({ compared }: HeadcountLine) {
  return compared === null ? null : headChange(compared.heads, compared.previous, compared.percent);
}

/** By how much a place changed since the version before; marked where it is notable. */
export function HeadChange({ line }: { line: HeadcountLine }) {
  const { t } = useTranslation("enrolment");
  const change = changeOf(line);
  if (change === null)
    return (
      <span className="quiet" title={line.previous === null ? undefined : t("grid.otherPlaces")}>
        {t("grid.none")}
      </span>
    );
  if (change === "added") return t("grid.added");
  const notable = t("grid.notable", { percent: line.compared?.percent });
  const partly = line.compared !== null && !line.compared.whole ? line.compared : null;
  return (
    <>
      {partly === null ? null : (
        <span
          className="quiet"
          title={t("grid.partlyWhy", {
            count: partly.places,
            heads: formatHeads(partly.heads),
            previous: formatHeads(partly.previous),
          })}
        >
          {t("grid.partly", { count: partly.places })}{" "}
        </span>
      )}
      {change.notable ? (
        <span className="change-notable" title={notable}>
          <span aria-hidden="true">⚠ </span>
          {change.text}
          <span className="unseen">{notable}</span>
        </span>
      ) : (
        change.text
      )}
    </>
  );
}
