import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

/** 导入节假日安排: the State Council's announcement as text, proposed to a second person. */
export function ImportHolidaysDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation("deadlines");
  const { post } = useFrame();
  const [said, setSaid] = useState({ text: exampleOf(year), reason: "" });
  const proposing = useAct({
    run: ({ text, reason, idempotencyKey }: Keyed<typeof said>) =>
      client.proposals.propose.mutate({
        kind: "holiday_notice.import",
        payload: { placeCode: post.placeCode, text },
        reason,
        idempotencyKey,
      }),
    onDone: () => {
      toast(t("calendar.proposed"));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t("calendar.import")}
      confirm={t("calendar.propose")}
      state={proposing.state}
      wanting={said.reason.trim().length < 10 ? t("wantReason") : null}
      onCancel={onClose}
      onConfirm={() => {
        proposing.perform({ ...said, reason: said.reason.trim() });
      }}
    >
      <p>{t("calendar.how")}</p>
      <label className="act-field">
        <span>{t("calendar.text")}</span>
        <textarea
          rows={12}
          className="num"
          spellCheck={false}
          value={said.text}
          disabled={proposing.locked}
          data-testid={testIds.holidaysText}
          onChange={(event) => {
            setSaid({ ...said, text: event.target.value });
          }}
        />
      </label>
      <ReasonField
        value={said.reason}
        locked={proposing.locked}
        onChange={(reason) => {
          setSaid({ ...said, reason });
        }}
      />
    </ActDialog>
  );
}

/** The form to fill in; without a document number it is refused. */
function exampleOf(year: number): string {
  return `year: ${year}
number: ""
holidays:
  - { name: 元旦, from: ${year}-01-01, to: ${year}-01-01 }
workdays: []
`;
}
