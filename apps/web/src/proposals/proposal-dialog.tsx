import type { ProposalAct, ProposalDetail } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { CommentField } from "../acts/comment-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { api, client } from "../wire/api.ts";

const shortest = 10;

/** Restates the change, takes the comment, decides once: on the effect that was there when it was opened. */
export function ProposalDialog({
  act,
  proposal: newest,
  onClose,
}: {
  act: ProposalAct;
  proposal: ProposalDetail;
  onClose: () => void;
}) {
  const { t } = useTranslation("proposals");
  const queryClient = useQueryClient();
  const [proposal] = useState(newest);
  const [comment, setComment] = useState("");
  const deciding = useAct({
    run: (input: Keyed<{ comment: string }>) => perform(act, proposal, input),
    onDone: () => {
      // A change of rules is the one act after which the policies are others.
      void queryClient.invalidateQueries(api.policies.pathFilter());
      toast(t(`done.${act}`));
      onClose();
    },
  });
  const wanting = act === "reject" && comment.trim().length < shortest ? t("wantReason") : null;
  return (
    <ActDialog
      title={`${t(`act.${act}`)} ${t(`kind.${proposal.kind}`)} ${proposal.title}`}
      confirm={t(`act.${act}`)}
      state={deciding.state}
      wanting={wanting}
      danger={act !== "approve"}
      onCancel={onClose}
      onConfirm={() => {
        deciding.perform({ comment: comment.trim() });
      }}
    >
      <p>{t(`consequence.${act}`)}</p>
      <CommentField
        label={t("comment")}
        value={comment}
        locked={deciding.locked}
        onChange={setComment}
      />
    </ActDialog>
  );
}

function perform(
  act: ProposalAct,
  { id, revisionHash }: ProposalDetail,
  { comment, idempotencyKey }: Keyed<{ comment: string }>,
) {
  const said = comment === "" ? {} : { comment };
  switch (act) {
    case "approve":
      return client.proposals.approve.mutate({ id, revisionHash, idempotencyKey, ...said });
    case "reject":
      return client.proposals.reject.mutate({ id, idempotencyKey, comment });
    case "withdraw":
      return client.proposals.withdraw.mutate({ id, idempotencyKey, ...said });
  }
}
