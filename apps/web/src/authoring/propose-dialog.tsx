import type { ProposalActed, ProposalKind } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { CommentField } from "../acts/comment-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";

const shortest = 10;

/** Takes the reason and proposes the change to a second person. */
export function ProposeDialog({
  title,
  confirm,
  change,
  hint,
  onClose,
  onProposed,
}: {
  title: string;
  confirm: string;
  change: { readonly kind: ProposalKind; readonly payload: Record<string, unknown> };
  hint: string;
  onClose: () => void;
  onProposed: (made: ProposalActed) => void;
}) {
  const { t } = useTranslation("authoring");
  const [reason, setReason] = useState("");
  const proposing = useAct({
    run: (input: Keyed<{ reason: string }>) =>
      client.proposals.propose.mutate({ ...change, ...input }),
    onDone: (made) => {
      toast(t("proposed"));
      onProposed(made);
    },
  });
  return (
    <ActDialog
      title={title}
      confirm={confirm}
      state={proposing.state}
      wanting={reason.trim().length < shortest ? t("wantReason") : null}
      onCancel={onClose}
      onConfirm={() => {
        proposing.perform({ reason: reason.trim() });
      }}
    >
      <p>{hint}</p>
      <CommentField
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        locked={proposing.locked}
        onChange={setReason}
      />
    </ActDialog>
  );
}
