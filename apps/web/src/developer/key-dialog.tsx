import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

/** What is done to a key that is there. */
export interface KeyAct {
  readonly kind: "collect" | "rotate" | "revoke";
  readonly id: string;
  readonly name: string;
}

interface Said {
  readonly overlapHours: string;
  readonly reason: string;
}

export function KeyDialog({ act, onClose }: { act: KeyAct; onClose: () => void }) {
  const { t } = useTranslation("developer");
  const [said, setSaid] = useState<Said>({ overlapHours: "24", reason: "" });
  const [shown, setShown] = useState<string | null>(null);
  const asked = useAct({
    run: (input: Keyed<Said>) => perform(act, input),
    onDone: (text) => {
      if (text !== null) {
        setShown(text);
        return;
      }
      toast(t("done.revoke"));
      onClose();
    },
  });
  if (shown !== null) return <ShownKey text={shown} onClose={onClose} />;
  return (
    <ActDialog
      title={`${t(`act.${act.kind}`)} · ${act.name}`}
      confirm={t(`confirm.${act.kind}`)}
      state={asked.state}
      wanting={wanting()}
      danger={act.kind === "revoke"}
      onCancel={onClose}
      onConfirm={() => {
        asked.perform(said);
      }}
    >
      <p>{t(`consequence.${act.kind}`)}</p>
      {act.kind === "rotate" ? (
        <label className="act-field">
          <span>{t("fields.overlap")}</span>
          <input
            inputMode="numeric"
            value={said.overlapHours}
            disabled={asked.locked}
            data-testid={testIds.keyOverlap}
            onChange={(event) => {
              setSaid({ ...said, overlapHours: event.target.value });
            }}
          />
        </label>
      ) : null}
      {act.kind === "revoke" ? (
        <label className="act-field">
          <span>{t("wanting.revoke")}</span>
          <input
            value={said.reason}
            maxLength={500}
            disabled={asked.locked}
            data-testid={testIds.keyReason}
            onChange={(event) => {
              setSaid({ ...said, reason: event.target.value });
            }}
          />
        </label>
      ) : null}
    </ActDialog>
  );

  function wanting(): string | null {
    if (act.kind === "rotate" && !isHours(said.overlapHours)) return t("wanting.overlap");
    return act.kind === "revoke" && said.reason.trim().length < 2 ? t("wanting.revoke") : null;
  }
}

const isHours = (text: string) => /^\d{1,3}$/.test(text) && Number(text) <= 168;

/** Shown this once; closing is a decision, so there is one button for it. */
function ShownKey({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation("developer");
  return (
    <ActDialog
      title={t("shownTitle")}
      confirm={t("kept")}
      state={{ kind: "ready" }}
      wanting={null}
      onCancel={onClose}
      onConfirm={onClose}
    >
      <p>{t("shownText")}</p>
      <p className="key-secret" data-testid={testIds.keySecret}>
        {text}
      </p>
    </ActDialog>
  );
}

/** The secret where one is made, else null. */
async function perform(act: KeyAct, said: Keyed<Said>): Promise<string | null> {
  const on = { id: act.id, idempotencyKey: said.idempotencyKey };
  switch (act.kind) {
    case "collect":
      return (await client.apiKeys.collect.mutate(on)).text;
    case "rotate": {
      const overlapHours = Number(said.overlapHours);
      return (await client.apiKeys.rotate.mutate({ ...on, overlapHours })).text;
    }
    case "revoke":
      await client.apiKeys.revoke.mutate({ ...on, reason: said.reason.trim() });
      return null;
  }
}
