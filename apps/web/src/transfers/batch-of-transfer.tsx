import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { problemKind } from "../problems/explain-error.ts";
import { api } from "../wire/api.ts";

/** The batch a transfer belongs to; a batch of a place above the post's is named, but cannot be opened. */
export function BatchOfTransfer({
  transfer: { batchId, batchNumber },
}: {
  transfer: { readonly batchId: string; readonly batchNumber: string };
}) {
  const { t } = useTranslation("transfers");
  const { error } = useQuery(api.batches.get.queryOptions({ id: batchId }));
  if (problemKind(error) === "not_found")
    return (
      <>
        <span className="num">{batchNumber}</span>{" "}
        <span className="quiet">{t("detail.batchAbove")}</span>
      </>
    );
  return (
    <Link to="/batches/$batchId" params={{ batchId }}>
      {batchNumber}
    </Link>
  );
}
