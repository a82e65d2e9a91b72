import type { BatchDetail } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";
import { ActDialog } from "./act-dialog.tsx";
import { CommentField } from "./comment-field.tsx";
import { CopyField } from "./copy-field.tsx";
import { type Keyed, useAct } from "./use-act.ts";

type Detail = z.infer<typeof BatchDetail>;

/** 抄送: for whoever had a hand in a batch, and the preparers of its place. */
export function CopyButton({ batch }: { batch: Detail }) {
  const { t } = useTranslation("acts");
  const { me, post } = useFrame();
  const [open, setOpen] = useState(false);
  const hadAHand = batch.events.some(({ by }) => by === me.user.name);
  if (!hadAHand && post.role !== "preparer") return null;
  return (
    <>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.copy}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("copy.act")}
      </button>
      {open ? (
        <CopyDialog
          batch={batch}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** To whom, and with which note. */
export function CopyDialog({ batch, onClose }: { batch: Detail; onClose: () => void }) {
  const { t } = useTranslation("acts");
  const [toUserIds, setToUserIds] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const copying = useAct({
    run: (input: Keyed<{ id: string; toUserIds: string[]; note?: string }>) =>
      client.batches.copy.mutate(input),
    onDone: ({ told }) => {
      toast(t("copy.done", { names: told.join(mark("list")) }));
      onClose();
    },
  });
  const said = note.trim();
  return (
    <ActDialog
      title={t("copy.title", { number: batch.number, title: batch.title })}
      confirm={t("copy.confirm")}
      state={copying.state}
      wanting={
        toUserIds.length === 0 ? t("copy.wanting") : said.length > 200 ? t("copy.tooLong") : null
      }
      onCancel={onClose}
      onConfirm={() => {
        copying.perform({
          id: batch.id,
          toUserIds: [...toUserIds],
          ...(said === "" ? {} : { note: said }),
        });
      }}
    >
      <p>{t("copy.how")}</p>
      <CopyField
        batchId={batch.id}
        value={toUserIds}
        locked={copying.locked}
        startsOpen
        onChange={setToUserIds}
      />
      <CommentField
        label={t("copy.note")}
        value={note}
        locked={copying.locked}
        onChange={setNote}
      />
    </ActDialog>
  );
}
