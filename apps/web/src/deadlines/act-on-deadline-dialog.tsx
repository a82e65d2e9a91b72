import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useScope } from "../app/frame-context.ts";
import { DateField } from "../dates/date-field.tsx";
import { isDate } from "../dates/typed-date.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import type { ActOn } from "./deadline-table.tsx";

interface Said {
  readonly reason: string;
  readonly dueOn: string;
}

/** 延期, 标记完成, 终止该期限, 重新打开: with a reason; what takes a second person becomes a proposal. */
export function ActOnDeadlineDialog({ asked, onClose }: { asked: ActOn; onClose: () => void }) {
  const { t } = useTranslation("deadlines");
  const { deadline, act } = asked;
  const scope = useScope();
  const [said, setSaid] = useState<Said>({ reason: "", dueOn: "" });
  const postpones = act === "postpone";
  const takesTwo = postpones && deadline.postponingTakesTwo;
  const acting = useAct({
    run: ({ reason, dueOn, idempotencyKey }: Keyed<Said>): Promise<unknown> => {
      const { id } = deadline;
      if (!takesTwo)
        return client.deadlines.act.mutate({
          ...scope,
          id,
          act,
          reason,
          idempotencyKey,
          ...(postpones ? { dueOn } : {}),
        });
      const payload = { ...scope, id, dueOn };
      return client.proposals.propose.mutate({
        kind: "deadline.postpone",
        payload,
        reason,
        idempotencyKey,
      });
    },
    onDone: () => {
      toast(t(takesTwo ? "proposed" : "acted"));
      onClose();
    },
  });
  const wanting =
    postpones && (!isDate(said.dueOn) || said.dueOn <= deadline.dueOn)
      ? t("wantLater", { date: longDate(deadline.dueOn) })
      : said.reason.trim().length < 10
        ? t("wantReason")
        : null;
  return (
    <ActDialog
      title={t("actOn", { act: t(`act.${act}`), what: deadline.what })}
      confirm={t(takesTwo ? "propose" : `act.${act}`)}
      state={acting.state}
      wanting={wanting}
      onCancel={onClose}
      onConfirm={() => {
        acting.perform({ ...said, reason: said.reason.trim() });
      }}
    >
      <p>{t(takesTwo ? "consequence.propose" : `consequence.${act}`)}</p>
      {postpones ? (
        <DateField
          name={t("newDate", { date: longDate(deadline.dueOn) })}
          value={said.dueOn}
          min={deadline.dueOn}
          disabled={acting.locked}
          testId={testIds.deadlineDate}
          onChange={(dueOn) => {
            setSaid({ ...said, dueOn });
          }}
        />
      ) : null}
      <ReasonField
        value={said.reason}
        locked={acting.locked}
        onChange={(reason) => {
          setSaid({ ...said, reason });
        }}
      />
    </ActDialog>
  );
}
