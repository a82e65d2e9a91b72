import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";
import { ActDialog } from "./act-dialog.tsx";
import { CommentField } from "./comment-field.tsx";
import { type Keyed, useAct } from "./use-act.ts";

/** 催办 with a word to those whose turn it is. */
export function UrgeDialog({
  batch: { id, number, title },
  onClose,
}: {
  batch: { readonly id: string; readonly number: string; readonly title: string };
  onClose: () => void;
}) {
  const { t } = useTranslation("acts");
  const [comment, setComment] = useState("");
  const urging = useAct({
    run: (input: Keyed<{ id: string; comment?: string }>) => client.batches.urge.mutate(input),
    onDone: ({ told }) => {
      toast(t("urge.done", { names: told.join(mark("list")) }));
      onClose();
    },
  });
  const said = comment.trim();
  return (
    <ActDialog
      title={t("urge.title", { number, title })}
      confirm={t("urge.confirm")}
      state={urging.state}
      wanting={said.length > 200 ? t("copy.tooLong") : null}
      onCancel={onClose}
      onConfirm={() => {
        urging.perform({ id, ...(said === "" ? {} : { comment: said }) });
      }}
    >
      <p>{t("urge.how")}</p>
      <CommentField
        label={t("copy.note")}
        value={comment}
        locked={urging.locked}
        onChange={setComment}
      />
    </ActDialog>
  );
}
