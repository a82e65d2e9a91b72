import type { BatchDetail, BatchEvent, BatchStage } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";

const line: readonly BatchStage[] = [
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
  "arrived",
];

/** Where the batch stands between 草稿 and 已到位, who ended each stage and when. */
export function StageLine({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["batches", "domain"]);
  const now = line.indexOf(batch.stage);
  return (
    <ol
      className="stage-line paper"
      aria-label={t("stageLine")}
      data-testid={testIds.stage}
      data-stage={batch.stage}
    >
      {line.map((stage, index) => {
        const left = batch.events.findLast((event) => leaves(event, stage));
        const past = index < now || (stage === "arrived" && index === now);
        const icon = past ? "✓" : index === now ? "●" : "○";
        return (
          <li
            key={stage}
            className={past ? "stage-past" : index === now ? "stage-now" : undefined}
            aria-current={index === now ? "step" : undefined}
          >
            {icon} {t(`domain:batchStage.${stage}`)}
            {left !== undefined && past ? (
              <small className="quiet num" title={moment(left.at)}>
                {left.by} {moment(left.at).slice(5, 10)}
              </small>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** The act that ended a stage; the last stage is ended by reaching it. */
function leaves(event: BatchEvent, stage: BatchStage): boolean {
  if (event.from === event.to) return false;
  return stage === "arrived" ? event.to === stage : event.from === stage;
}
