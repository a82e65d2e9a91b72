import type { BatchSummary } from "@daowei/api/contracts";
import { isGivenUp } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { activeFilters, type Filter } from "../filters/filter.ts";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import { mark } from "../words/spoken.ts";
import { longDate } from "../words/dates.ts";
import { Sheet } from "./sheet.tsx";

/** 拨付批次表 for A4 across: the batches of the page, and by what they were chosen. */
export function BatchListSheet({
  batches,
  filters,
  placeName,
}: {
  batches: readonly BatchSummary[];
  filters: readonly Filter[];
  placeName: string;
}) {
  const { t } = useTranslation(["print", "batches", "domain"]);
  const { me, year, placeCode } = useFrame();
  const givenUp = batches.filter(isGivenUp).length;
  const chosen = activeFilters(filters).map(({ words }) => words);
  return (
    <Sheet
      title={t("batchList.title", { place: placeName, year })}
      about={
        <>
          <span>{t("batchList.asOf", { date: longDate(me.today) })}</span>
          <span>
            {chosen.length === 0
              ? t("batchList.all")
              : t("batchList.filtered", { words: chosen.join(mark("semicolon")) })}
          </span>
          {givenUp === 0 ? null : <span>{t("batchList.givenUp", { count: givenUp })}</span>}
          {batches.some(({ illustrative }) => illustrative) ? (
            <b>{t("domain:illustrative")}</b>
          ) : null}
          <UnitLabel />
        </>
      }
      document={{
        id: t("batchList.id", { year, code: placeCode, date: me.today }),
        hash: null,
        path: `/batches?year=${year}&place=${placeCode}`,
      }}
      orientation="landscape"
      signers={[t("preparedBy", { name: me.user.name }), t("reviewer"), t("leader")]}
    >
      <ListTable batches={batches} />
    </Sheet>
  );
}

const columns = [
  "number",
  "name",
  "instalment",
  "kind",
  "documentNumber",
  "stage",
  "transfers",
  "amount",
  "arrived",
  "due",
  "preparedBy",
] as const;

function ListTable({ batches }: { batches: readonly BatchSummary[] }) {
  const { t } = useTranslation(["print", "batches", "domain"]);
  const { year } = useFrame();
  const sum = (key: "amountFen" | "arrivedFen") =>
    batches.reduce((all, one) => all + toFen(one[key]), 0n);
  return (
    <table className="sheet-table">
      <caption className="unseen">{t("batches:list.caption", { year })}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`batchList.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="strong">
          <th scope="row" colSpan={6}>
            {t("batches:list.total", { count: batches.length })}
          </th>
          <td className="count">
            {batches.reduce((all, { transferCount }) => all + transferCount, 0)}
          </td>
          <td className="money">
            <Amount fen={sum("amountFen")} />
          </td>
          <td className="money">
            <Amount fen={sum("arrivedFen")} />
          </td>
          <td />
          <td />
        </tr>
        {batches
          .toSorted((a, b) => a.number.localeCompare(b.number))
          .map((one) => (
            <Row key={one.id} batch={one} />
          ))}
      </tbody>
    </table>
  );
}

function Row({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation(["print", "batches", "domain"]);
  const { instalment, unconfirmedTransfers } = batch;
  return (
    <tr>
      <th scope="row" className="nowrap">
        {batch.number}
      </th>
      <td className="whole-phrases">
        {batch.title}
        {unconfirmedTransfers === 0 ? null : (
          <span className="nowrap">
            {`${mark("open")}${t("batches:unconfirmedTransfers", { count: unconfirmedTransfers })}${mark("close")}`}
          </span>
        )}
      </td>
      <td className="nowrap">{t("batches:list.instalmentNumber", { instalment })}</td>
      <td className="nowrap">{t(`domain:batchKind.${batch.kind}`)}</td>
      <td className="whole-phrases">{batch.documentNumber}</td>
      <td className="nowrap">{t(`domain:batchStage.${batch.stage}`)}</td>
      <td className="count">{batch.transferCount}</td>
      <td className="money">
        <Amount fen={batch.amountFen} />
      </td>
      <td className="money">
        <Amount fen={batch.arrivedFen} />
      </td>
      <td className="nowrap">{batch.dueOn}</td>
      <td className="nowrap">{batch.preparedBy}</td>
    </tr>
  );
}
