import type { ManyJudged } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { CommentField } from "../acts/comment-field.tsx";
import { BulkResultView } from "../acts/bulk-result.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toFen } from "../money/in-unit.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { capital } from "../words/spoken.ts";
import type { InboxItem } from "./filter.ts";

/** Agrees to many batches in one act, and says what became of each. */
export function DecideMany({
  items,
  onClose,
  onDone,
}: {
  items: readonly InboxItem[];
  onClose: () => void;
  /** It was done, wholly or in part; the dialog may still be showing what was left out. */
  onDone: () => void;
}) {
  const { t } = useTranslation(["inbox", "acts", "domain"]);
  const [comment, setComment] = useState(t("acts:agree"));
  const [result, setResult] = useState<ManyJudged | null>(null);
  const act = items[0]?.act === "approve" ? "approve" : "review";
  const total = items.reduce((sum, { batch }) => sum + toFen(batch.amountFen), 0n);
  const deciding = useAct({
    run: ({ idempotencyKey }: Keyed<{ comment: string }>) =>
      client.batches.judgeMany.mutate({
        act,
        items: items.map(({ batch: { id, revisionHash } }) => ({ id, revisionHash })),
        ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
        idempotencyKey,
      }),
    onDone: (found) => {
      onDone();
      if (found.skipped.length > 0 || found.replayed) {
        setResult(found);
        return;
      }
      toast(t(`acts:doneMany.${act}`, { count: found.done.length }));
      onClose();
    },
  });
  const names = new Map(
    items.map(({ batch: { id, number, title } }) => [id, `${number} ${title}`]),
  );
  if (result !== null) {
    return (
      <DialogBox
        title={t("acts:result")}
        onClose={onClose}
        footer={
          <button type="button" className="plain-button primary-button" onClick={onClose}>
            {t("acts:closeButton")}
          </button>
        }
      >
        <BulkResultView result={result} nameOf={(id) => names.get(id) ?? id} />
      </DialogBox>
    );
  }
  return (
    <ActDialog
      title={capital(t(`domain:act.${act}`))}
      confirm={t(`acts:confirm.${act}`)}
      state={deciding.state}
      wanting={null}
      onCancel={onClose}
      onConfirm={() => {
        deciding.perform({ comment });
      }}
    >
      <p>
        <b>{t("many", { count: items.length, yuan: formatFen(total) })}</b>
      </p>
      <ul>
        {items.map(({ batch }) => (
          <li key={batch.id}>
            {batch.number} {batch.title}{" "}
            <span className="num">{formatFen(toFen(batch.amountFen))}</span>{" "}
            {batch.unconfirmedTransfers === 0 ? null : (
              <span className="mark mark-near">
                ? {t("acts:unconfirmed", { count: batch.unconfirmedTransfers })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <CommentField
        label={t("acts:comment")}
        value={comment}
        locked={deciding.locked}
        onChange={setComment}
      />
    </ActDialog>
  );
}
