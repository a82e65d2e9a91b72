import type { BatchDetail, BatchEvent, BatchStage } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { ApprovalNotes } from "./approval-line.tsx";
import { Step } from "./approval-step.tsx";

type Detail = z.infer<typeof BatchDetail>;

const before: readonly BatchStage[] = ["prepared"];
const deciding: readonly BatchStage[] = ["submitted", "reviewed"];
const after: readonly BatchStage[] = ["approved", "issued", "sent", "arrived"];
const agreeing: ReadonlySet<string> = new Set(["review", "approve"]);
const line = [...before, ...deciding, ...after];

/** The way of a batch from 草稿 to 已到位 in one line, the steps of its approval among the stages; below it, for whom it waits. */
export function CourseLine({ batch }: { batch: Detail }) {
  const { t } = useTranslation("batches");
  const { approval } = batch;
  const stages = (names: readonly BatchStage[]) =>
    names.map((stage) => <Stage key={stage} stage={stage} batch={batch} />);
  return (
    <div className="paper" data-testid={approval === null ? undefined : testIds.approvalLine}>
      <ol
        className="stage-line"
        aria-label={t("stageLine")}
        data-testid={testIds.stage}
        data-stage={batch.stage}
      >
        {stages(before)}
        {approval === null
          ? stages(deciding)
          : approval.steps.map((step, position) => (
              <Step
                key={step.key}
                step={step}
                builtIn={approval.builtIn}
                here={position === approval.step}
                agreedAt={agreedAt(batch.events, position)}
              />
            ))}
        {stages(after)}
      </ol>
      {approval === null ? null : <ApprovalNotes approval={approval} />}
    </div>
  );
}

function Stage({ stage, batch }: { stage: BatchStage; batch: Detail }) {
  const { t } = useTranslation("domain");
  const now = line.indexOf(batch.stage);
  const index = line.indexOf(stage);
  const past = index < now || (stage === "arrived" && index === now);
  const left = batch.events.findLast((event) => leaves(event, stage));
  return (
    <li
      className={past ? "stage-past" : index === now ? "stage-now" : undefined}
      aria-current={index === now ? "step" : undefined}
    >
      {past ? "✓" : index === now ? "●" : "○"} {t(`batchStage.${stage}`)}
      {left !== undefined && past ? (
        <small className="quiet num" title={moment(left.at)}>
          {left.by} {moment(left.at).slice(5, 10)}
        </small>
      ) : null}
    </li>
  );
}

/** When a step was last agreed to; undefined before that. */
function agreedAt(events: readonly BatchEvent[], position: number): string | undefined {
  return events.findLast(({ step, act }) => step === position && agreeing.has(act))?.at;
}

/** The act that ended a stage; the last stage is ended by reaching it. */
function leaves(event: BatchEvent, stage: BatchStage): boolean {
  if (event.from === event.to) return false;
  return stage === "arrived" ? event.to === stage : event.from === stage;
}
