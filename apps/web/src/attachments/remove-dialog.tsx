import type { Attachment } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { askAgain } from "./ask-again.ts";

/** 撤下: takes a paper out of a draft; the store keeps it. */
export function RemoveDialog({
  batchId,
  of,
  onClose,
}: {
  batchId: string;
  of: Attachment;
  onClose: () => void;
}) {
  const { t } = useTranslation("attachments");
  const queryClient = useQueryClient();
  const { fileName, id: attachmentId } = of;
  const removing = useAct({
    run: async ({ idempotencyKey }) => {
      const asked = { batchId, attachmentId, idempotencyKey };
      const removed = await client.attachments.remove.mutate(asked);
      await askAgain(queryClient);
      return removed;
    },
    onDone: () => {
      toast(t("removedNow", { name: fileName }));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t("removeTitle", { name: fileName })}
      confirm={t("remove")}
      state={removing.state}
      wanting={null}
      onCancel={onClose}
      onConfirm={() => {
        removing.perform({});
      }}
    >
      <p>{t("removeAbout")}</p>
    </ActDialog>
  );
}
