import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import type { Column } from "../views/column.ts";
import { classNameOf } from "../words/class-name.ts";
import { changeOf, HeadChange } from "./head-change-cell.tsx";
import type { HeadcountLine } from "./headcount-table.ts";

/** Every column of a headcount table: a class each, their sum, the version before and the change. */
export function useHeadcountColumns(classes: readonly string[]): readonly Column<HeadcountLine>[] {
  const { t } = useTranslation("enrolment");
  return useMemo((): readonly Column<HeadcountLine>[] => {
    const heads = (key: string, name: string, of: (line: HeadcountLine) => bigint | null) => ({
      key,
      name,
      text: (line: HeadcountLine) => of(line)?.toString() ?? "",
      cell: (line: HeadcountLine) => {
        const count = of(line);
        return count === null ? (
          <span className="quiet">{t("grid.none")}</span>
        ) : (
          formatHeads(count)
        );
      },
    });
    return [
      ...classes.map((name, index) =>
        heads(`class:${name}`, classNameOf(name), ({ byClass }) => byClass[index] ?? null),
      ),
      heads("total", t("grid.total"), (line) => line.heads),
      heads("previous", t("grid.previous"), ({ previous }) => previous),
      {
        key: "change",
        name: t("grid.change"),
        cell: (line) => <HeadChange line={line} />,
        text: (line) => {
          const change = changeOf(line);
          return change === null ? "" : change === "added" ? t("grid.added") : change.text;
        },
      },
    ];
  }, [classes, t]);
}
