import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { countFindings } from "../enrolment/findings.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import type { CheckedList } from "./use-list-check.ts";

interface Said {
  readonly warningsAcknowledged: boolean;
  readonly reason: string;
}

function asFile({ fileName, contentBase64, check: { sha256 } }: CheckedList) {
  return { fileName, contentBase64, sha256 };
}

/** 提交申请: the whole list as one change that a second administrator lets in. */
export function SubmitList({ list, onClose }: { list: CheckedList; onClose: () => void }) {
  const { t } = useTranslation("people");
  const navigate = useNavigate();
  const { check } = list;
  const { warnings } = countFindings(check);
  const [reason, setReason] = useState("");
  const [acknowledged, setAcknowledged] = useState(false);
  const asked = useAct({
    run: (input: Keyed<Said>) => client.people.proposeList.mutate({ ...asFile(list), ...input }),
    onDone: ({ id }) => {
      toast(t("list.done"));
      void navigate({ to: "/proposals/$proposalId", params: { proposalId: id } });
    },
  });
  const wanting =
    reason.trim().length < 10
      ? t("list.wanting.reason")
      : warnings > 0 && !acknowledged
        ? t("list.wanting.acknowledge")
        : null;
  return (
    <ActDialog
      title={t("list.submitTitle", { people: check.people, rows: check.rows.length })}
      confirm={t("list.submit")}
      state={asked.state}
      wanting={wanting}
      onCancel={onClose}
      onConfirm={() => {
        asked.perform({ warningsAcknowledged: acknowledged, reason: reason.trim() });
      }}
    >
      <p>{t("list.consequence")}</p>
      <p>{t("list.noPassword")}</p>
      {warnings === 0 ? null : (
        <label className="choice">
          <input
            type="checkbox"
            checked={acknowledged}
            disabled={asked.locked}
            data-testid={testIds.peopleListAcknowledge}
            onChange={(event) => {
              setAcknowledged(event.target.checked);
            }}
          />
          {t("list.acknowledge", { count: warnings })}
        </label>
      )}
      <ReasonField value={reason} locked={asked.locked} onChange={setReason} />
    </ActDialog>
  );
}
