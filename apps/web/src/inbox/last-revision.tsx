import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { moment } from "../words/dates.ts";

/** What is different from the version that was seen before: a batch's money never is, so it is why it came back. */
export function LastRevision({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation("inbox");
  if (batch.revision < 2) return null;
  const back = batch.events.findLast(
    ({ act, revision }) =>
      revision <= batch.revision &&
      (act === "send_back" || act === "recall" || act === "send_back_to_step"),
  );
  if (back === undefined) return null;
  const { by, comment, marks, at } = back;
  return (
    <div className="last-revision">
      <p>
        {t(back.act === "recall" ? "since.recalled" : "since.sentBack", {
          revision: batch.revision,
          by,
          at: moment(at),
          reason: comment ?? "",
        })}
      </p>
      {marks.length === 0 ? null : <p>{t("since.marks", { count: marks.length })}</p>}
      <p className="quiet">{t("since.same")}</p>
    </div>
  );
}
