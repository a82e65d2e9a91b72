import type { BatchDetail, MarkView } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { capital, mark } from "../words/spoken.ts";
import { ActDialog } from "./act-dialog.tsx";
import { CommentField } from "./comment-field.tsx";
import { BatchFacts } from "./batch-facts.tsx";
import { ColleagueField } from "./colleague-field.tsx";
import { CopyField } from "./copy-field.tsx";
import { copyAlong } from "./copy-along.ts";
import { actsWithReason, type Decision, type DecisionAct, performDecision } from "./decide.ts";
import { normaliseDocumentNumber } from "./document-number.ts";
import { LastDocumentNumber } from "./last-document-number.tsx";
import { HeadcountsOpen } from "./headcounts-used.tsx";
import { offerRecall } from "./offer-recall.ts";
import { ReasonField } from "./reason-field.tsx";
import { MarksField, ReturnTarget } from "./return-fields.tsx";
import { SinceThen } from "./since-then.tsx";
import { UnconfirmedNotice } from "./unconfirmed-notice.tsx";
import { type Keyed, useAct } from "./use-act.ts";

/** Acts of agreeing: a step may ask for more than 同意. */
const withOwnWords: ReadonlySet<DecisionAct> = new Set(["review", "approve"]);
const withComment: ReadonlySet<DecisionAct> = new Set(["submit", "review", "approve"]);

/** Acts by which somebody takes the amounts upon himself: he reads which of them rest on unconfirmed texts. */
const withWarning: ReadonlySet<DecisionAct> = new Set([...withComment, "issue"]);

/** Acts that colleagues may want to know of. */
const withCopies: ReadonlySet<DecisionAct> = new Set([
  ...withComment,
  "send_back",
  "reject",
  "issue",
]);

/** Restates the batch, takes the comment, decides once: on the batch that is restated, whatever becomes of it meanwhile. */
export function DecisionDialog({
  act,
  batch: newest,
  delegationId,
  onClose,
  onDecided,
}: {
  act: DecisionAct;
  batch: z.infer<typeof BatchDetail>;
  /** 委托: in whose lent post. */
  delegationId: string | null;
  onClose: () => void;
  onDecided?: () => void;
}) {
  const { t } = useTranslation(["acts", "domain"]);
  const { t: problems } = useTranslation("problems");
  const queryClient = useQueryClient();
  const [batch, setBatch] = useState(newest);
  const agreed = act === "review" || act === "approve" ? t("agree") : "";
  const [comment, setComment] = useState(agreed);
  const [toStep, setToStep] = useState<number | null>(null);
  const [marks, setMarks] = useState<readonly MarkView[]>([]);
  const [toUserId, setToUserId] = useState("");
  const [copyTo, setCopyTo] = useState<readonly string[]>([]);
  const [copyKey] = useState(() => crypto.randomUUID());
  const [documentNumber, setDocumentNumber] = useState(batch.proposedDocumentNumber ?? "");
  const decision = useAct({
    run: async (input: Keyed<Decision>) => {
      const { revisionHash } = await performDecision(act, input);
      const copied = await copyAlong({
        id: batch.id,
        toUserIds: copyTo,
        idempotencyKey: copyKey,
      });
      return { copied, revisionHash };
    },
    onDone: ({ copied, revisionHash }) => {
      if (act === "submit")
        offerRecall(
          { id: batch.id, number: batch.number, revisionHash },
          { t, problems, queryClient },
        );
      else toast(`${batch.number} ${t(`done.${act}`)}`);
      if (copied === "failed") toast(t("copy.failed"));
      onClose();
      onDecided?.();
    },
  });
  const number = normaliseDocumentNumber(documentNumber);
  const reasonNeeded = actsWithReason.has(act);
  const { approval } = batch;
  const step =
    approval === null || approval.step === null ? undefined : approval.steps[approval.step];
  const ownWords = withOwnWords.has(act) && step?.commentNeeded === true;
  const onDisputed = act === "submit" && batch.headcountVerdict?.verdict === "disputed";
  const wanting =
    reasonNeeded && comment.trim().length < 10
      ? t("wanting.reason")
      : act === "issue" && number.length < 4
        ? t(number === "" ? "wanting.documentNumber" : "wanting.wholeNumber")
        : act === "reassign" && toUserId === ""
          ? t("wanting.colleague")
          : onDisputed && comment.trim().length < 10
            ? t("wanting.disputed")
            : ownWords && comment.trim().length < 5
              ? t("wanting.ownWords")
              : null;
  const confirm = () => {
    decision.perform({
      id: batch.id,
      revisionHash: batch.revisionHash,
      ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
      documentNumber: number,
      ...(toStep === null ? {} : { toStep }),
      marks,
      toUserId,
      ...(delegationId === null ? {} : { delegationId }),
    });
  };
  return (
    <ActDialog
      title={`${capital(t(`domain:act.${act}`))}${mark("colon")}${batch.number} ${batch.title}`}
      confirm={t(`confirm.${act}`)}
      state={decision.state}
      wanting={wanting}
      danger={act === "cancel" || act === "send_back" || act === "reject"}
      onCancel={onClose}
      onConfirm={confirm}
      afterRefusal={
        <SinceThen seen={batch} newest={newest} state={decision.state} onLoad={setBatch} />
      }
    >
      <BatchFacts batch={batch} />
      {withWarning.has(act) ? (
        <>
          <HeadcountsOpen batch={batch} />
          <UnconfirmedNotice batch={batch} open={act === "approve" || act === "issue"} />
        </>
      ) : null}
      <p>{t(`consequence.${act}`, { count: batch.transferCount })}</p>
      {act === "issue" ? (
        <label className="act-field">
          <span>{t("documentNumber")}</span>
          <input
            value={documentNumber}
            maxLength={60}
            required
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
          <LastDocumentNumber batch={batch} />
        </label>
      ) : null}
      {act === "send_back" ? (
        <>
          <ReturnTarget batch={batch} value={toStep} onChange={setToStep} />
          <MarksField batch={batch} marks={marks} onChange={setMarks} />
        </>
      ) : null}
      {act === "reassign" ? (
        <ColleagueField value={toUserId} locked={decision.locked} onChange={setToUserId} />
      ) : null}
      {reasonNeeded ? (
        <ReasonField
          value={comment}
          locked={decision.locked}
          sendsBack={act === "send_back"}
          onChange={setComment}
        />
      ) : withComment.has(act) ? (
        <CommentField
          label={t("comment")}
          value={comment}
          locked={decision.locked}
          onChange={setComment}
        />
      ) : null}
      {withCopies.has(act) ? (
        <CopyField
          batchId={batch.id}
          value={copyTo}
          locked={decision.locked}
          onChange={setCopyTo}
        />
      ) : null}
    </ActDialog>
  );
}
