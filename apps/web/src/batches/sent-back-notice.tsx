import type { BatchDetail, MarkView } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { rowsQuery } from "./rows-query.ts";
import { mark } from "../words/spoken.ts";
import { useMarkName } from "./row-name.ts";
import { nameOfPlace } from "../places/named.tsx";

type Detail = z.infer<typeof BatchDetail>;

/** 退回: who sent it back, why, and the cells that were pointed at; until it goes on its way again. */
export function SentBackNotice({ batch }: { batch: Detail }) {
  const { t } = useTranslation("batches");
  const event = batch.events.findLast(({ act }) => act === "send_back");
  if (!batch.returned || event === undefined) return null;
  return (
    <div className="notice notice-near" data-testid={testIds.sentBack}>
      <p>
        <b>↩ {t("sentBack.by", { name: event.by, at: moment(event.at) })}</b>
        {mark("colon")}
        {event.comment}
      </p>
      {event.marks.length === 0 ? null : <MarkedCells batch={batch} marks={event.marks} />}
    </div>
  );
}

function MarkedCells({ batch, marks }: { batch: Detail; marks: readonly MarkView[] }) {
  const { t } = useTranslation("batches");
  const { data } = useQuery(rowsQuery(batch.id));
  const names = new Map(
    (data?.rows ?? []).map((row) => [row.placeCode, nameOfPlace(row.placeName)]),
  );
  const markName = useMarkName(batch.placeCode);
  const cells = marks.map(
    ({ placeCode, column }) => `${names.get(placeCode) ?? placeCode} · ${markName(column)}`,
  );
  return (
    <p>
      {t("sentBack.marked", { count: cells.length })}
      {mark("colon")}
      {cells.join(mark("list"))}
    </p>
  );
}
