import type { BatchSummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { rowsQuery } from "../batches/rows-query.ts";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

/** How many amounts rest on texts that nobody has confirmed, and of which places; nothing where none does. */
export function UnconfirmedNotice({
  batch,
  open = false,
}: {
  batch: Pick<BatchSummary, "id" | "unconfirmedTransfers">;
  /** Unfolded from the beginning, where somebody takes the last responsibility. */
  open?: boolean;
}) {
  const { t } = useTranslation("acts");
  const { id, unconfirmedTransfers: count } = batch;
  const { data } = useQuery({ ...rowsQuery(id), enabled: count > 0, staleTime: 60_000 });
  if (count === 0) return null;
  const places = (data?.rows ?? []).filter(({ cells }) => cells.some((one) => one.unconfirmed));
  const names = places.map(({ placeName }) => nameOfPlace(placeName)).join(mark("list"));
  return (
    <details className="notice notice-near" open={open} data-testid={testIds.unconfirmedNotice}>
      <summary>
        ⚠ {t("unconfirmed", { count })}
        {places.length === 0 ? "" : t("unconfirmedIn", { count: places.length })}
      </summary>
      {places.length === 0 ? null : <p>{t("unconfirmedAt", { count: places.length, names })}</p>}
    </details>
  );
}
