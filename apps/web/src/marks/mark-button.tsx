import type { MarkedKind } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

export interface Markable {
  readonly objectKind: MarkedKind;
  readonly objectId: string;
  readonly name: string;
}

/** 标注: opens a dialog for an auditor's note on an entry or a document. */
export function MarkButton({ object, count }: { object: Markable; count: number }) {
  const { t } = useTranslation("marks");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link-button no-print"
        data-testid={testIds.mark}
        onClick={() => {
          setOpen(true);
        }}
      >
        {count === 0 ? t("mark") : t("markCount", { count })}
      </button>
      {open ? (
        <MarkDialog
          object={object}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function MarkDialog({ object, onClose }: { object: Markable; onClose: () => void }) {
  const { t } = useTranslation("marks");
  const [text, setText] = useState("");
  const { name, objectKind, objectId } = object;
  const marking = useAct({
    run: (input: Keyed<{ text: string }>) =>
      client.audit.mark.mutate({ objectKind, objectId, ...input }),
    onDone: () => {
      toast(t("done"));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t("dialogTitle", { name })}
      confirm={t("confirm")}
      state={marking.state}
      wanting={text.trim().length < 10 ? t("wants") : null}
      onCancel={onClose}
      onConfirm={() => {
        marking.perform({ text: text.trim() });
      }}
    >
      <ReasonField value={text} locked={marking.locked} onChange={setText} />
      <p className="quiet">{t("about")}</p>
    </ActDialog>
  );
}
