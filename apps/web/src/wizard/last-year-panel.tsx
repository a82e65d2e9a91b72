import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { headChange } from "../enrolment/head-change.ts";
import { Amount } from "../money/amount.tsx";
import { useOfficeSettings } from "../office/use-office-settings.ts";
import { nameOfPlace } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { levelName } from "../words/level-name.ts";
import { type BesideLastYear, besideLastYear } from "./last-year.ts";
import type { Carried } from "./preview-rows.ts";

/** 与上年比较: what would be owed by level beside last year's, and by place for whoever opens it. */
export function LastYearPanel({ carried }: { carried: Carried }) {
  const { t } = useTranslation("wizard");
  const { year, placeCode } = useFrame();
  const { amountChangePercent: percent } = useOfficeSettings(placeCode);
  const { data } = useQuery(
    api.batches.owedInYear.queryOptions({ fiscalYear: year - 1, placeCode }),
  );
  const compared = useMemo(
    () => (data === undefined ? undefined : besideLastYear(carried.rows.rows, data, percent)),
    [carried, data, percent],
  );
  if (compared === undefined) return null;
  if (compared === null) return <p className="quiet">{t("lastYear.none", { year: year - 1 })}</p>;
  const notable = compared.byPlace.filter((one) => one.notable).length;
  return (
    <div className="paper last-year" data-testid={testIds.lastYear}>
      <Table
        caption={t("lastYear.byLevel", { year: year - 1 })}
        head={t("lastYear.level")}
        rows={[
          { name: t("lastYear.total"), key: "total", of: compared.total },
          ...compared.byLevel.map((one) => ({
            name: levelName(one.level, placeCode),
            key: one.level,
            of: one,
          })),
        ]}
      />
      <details>
        <summary>
          {t("lastYear.places", { count: compared.byPlace.length })}
          {notable === 0 ? null : (
            <span className="mark mark-near">
              {" "}
              ⚠ {t("lastYear.notable", { count: notable, percent })}
            </span>
          )}
        </summary>
        <Table
          caption={t("lastYear.byPlace", { year: year - 1 })}
          head={t("lastYear.place")}
          rows={compared.byPlace.map((one) => ({
            name: nameOfPlace(one.name),
            key: one.placeCode,
            of: one,
          }))}
        />
      </details>
    </div>
  );
}

function Table({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: string;
  rows: readonly { readonly name: string; readonly key: string; readonly of: BesideLastYear }[];
}) {
  const { t } = useTranslation("wizard");
  return (
    <table className="ledger">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {(["now", "before", "difference", "change"] as const).map((name) => (
            <th key={name} scope="col" className="money">
              {t(`lastYear.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, key, of }, index) => (
          <tr key={key} className={key === "total" && index === 0 ? "total-row" : undefined}>
            <th scope="row">{name}</th>
            <td className="money">
              <Amount fen={of.now} dash />
            </td>
            <Before of={of} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is notable was judged already: here only the change is put in words. */
const wholePercent = 100;

function Before({ of: { now, before, notable } }: { of: BesideLastYear }) {
  const { t } = useTranslation("wizard");
  if (before === null)
    return (
      <td colSpan={3} className="money quiet">
        {t("lastYear.absent")}
      </td>
    );
  const change = headChange(now, before, wholePercent);
  return (
    <>
      <td className="money">
        <Amount fen={before} dash />
      </td>
      <td className="money">
        <Amount fen={now - before} dash signed />
      </td>
      <td className="money">
        {notable ? (
          <span className="mark mark-near">
            <span aria-hidden="true">⚠</span>
            <span className="unseen">{t("lastYear.over")}</span>
          </span>
        ) : null}{" "}
        {change === null || change === "added" ? "" : change.text}
      </td>
    </>
  );
}
