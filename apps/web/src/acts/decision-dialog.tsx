import type { BatchDetail } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { ActDialog } from "./act-dialog.tsx";
import { BatchFacts } from "./batch-facts.tsx";
import { type Decision, type DecisionAct, performDecision } from "./decide.ts";
import { normaliseDocumentNumber } from "./document-number.ts";
import { ReasonField } from "./reason-field.tsx";
import { type Keyed, useAct } from "./use-act.ts";

const withComment: ReadonlySet<DecisionAct> = new Set(["submit", "review", "approve"]);

/** Restates the batch, takes the comment, decides once. */
export function DecisionDialog({
  act,
  batch,
  onClose,
  onDecided,
}: {
  act: DecisionAct;
  batch: z.infer<typeof BatchDetail>;
  onClose: () => void;
  onDecided?: () => void;
}) {
  const { t } = useTranslation(["acts", "domain"]);
  const agreed = act === "review" || act === "approve" ? t("agree") : "";
  const [comment, setComment] = useState(agreed);
  const [documentNumber, setDocumentNumber] = useState("");
  const decision = useAct({
    run: (input: Keyed<Decision>) => performDecision(act, input),
    onDone: () => {
      toast(`${batch.number} ${t(`done.${act}`)}`);
      onClose();
      onDecided?.();
    },
  });
  const number = normaliseDocumentNumber(documentNumber);
  const reasonNeeded = act === "send_back";
  const wanting =
    reasonNeeded && comment.trim().length < 10
      ? t("wanting.reason")
      : act === "issue" && number.length < 4
        ? t("wanting.documentNumber")
        : null;
  const confirm = () => {
    decision.perform({
      id: batch.id,
      revisionHash: batch.revisionHash,
      ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
      documentNumber: number,
    });
  };
  return (
    <ActDialog
      title={`${t(`domain:act.${act}`)} ${batch.number} ${batch.title}`}
      confirm={t(`confirm.${act}`)}
      state={decision.state}
      wanting={wanting}
      danger={act === "cancel" || act === "send_back"}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <BatchFacts batch={batch} />
      <p>{t(`consequence.${act}`, { count: batch.transferCount })}</p>
      {act === "issue" ? (
        <label className="act-field">
          <span>{t("documentNumber")}</span>
          <input
            value={documentNumber}
            maxLength={60}
            disabled={decision.locked}
            data-testid={testIds.dialogDocumentNumber}
            onChange={(event) => {
              setDocumentNumber(event.target.value);
            }}
            onBlur={() => {
              setDocumentNumber(number);
            }}
          />
          <small>{t("documentNumberHint")}</small>
        </label>
      ) : null}
      {reasonNeeded ? (
        <ReasonField value={comment} locked={decision.locked} onChange={setComment} />
      ) : withComment.has(act) ? (
        <label className="act-field">
          <span>{t("comment")}</span>
          <textarea
            value={comment}
            maxLength={500}
            disabled={decision.locked}
            data-testid={testIds.dialogComment}
            onChange={(event) => {
              setComment(event.target.value);
            }}
          />
        </label>
      ) : null}
    </ActDialog>
  );
}
