import type { BatchSummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../wire/api.ts";

type Issued = Pick<BatchSummary, "documentNumber" | "number" | "placeCode">;

/** 指标文号 that the same place gave last in the year, as an example of its form; it is not filled in. */
export function LastDocumentNumber({
  batch: { fiscalYear, placeCode },
}: {
  batch: Pick<BatchSummary, "fiscalYear" | "placeCode">;
}) {
  const { t } = useTranslation("acts");
  const { data } = useQuery(api.batches.list.queryOptions({ fiscalYear, placeCode }));
  const last = lastDocumentNumber(data ?? [], placeCode);
  return last === undefined ? null : (
    <small>{t("lastDocumentNumber", { number: last.documentNumber, batch: last.number })}</small>
  );
}

/** Batches are numbered as they are made; the highest that was issued says how the office numbers its documents. */
export function lastDocumentNumber<B extends Issued>(
  batches: readonly B[],
  placeCode: string,
): B | undefined {
  return batches
    .filter((one) => one.placeCode === placeCode && one.documentNumber !== null)
    .toSorted((a, b) => (a.number < b.number ? 1 : -1))[0];
}
