import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame, useScope } from "../app/frame-context.ts";
import { DateField } from "../dates/date-field.tsx";
import { isDate } from "../dates/typed-date.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

interface NewDeadline {
  readonly title: string;
  readonly dueOn: string;
  readonly origin: "local" | "superior";
  readonly concerns: "task" | "money";
  readonly basis: string;
  readonly reason: string;
}

const empty: NewDeadline = {
  title: "",
  dueOn: "",
  origin: "local",
  concerns: "task",
  basis: "",
  reason: "",
};

/** 新增期限: a date of the office's own, or one that it was given from above. */
export function SetDeadlineDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["deadlines", "domain"]);
  const { places, placeCode, post, year } = useFrame();
  const scope = useScope();
  const [said, setSaid] = useState(empty);
  const change = (part: Partial<NewDeadline>) => {
    setSaid({ ...said, ...part });
  };
  const setting = useAct({
    run: ({ basis, ...input }: Keyed<NewDeadline>) =>
      client.deadlines.set.mutate({ ...scope, ...input, ...(basis === "" ? {} : { basis }) }),
    onDone: () => {
      toast(t("set.done"));
      onClose();
    },
  });
  const wanting =
    said.title.trim().length < 2 || !isDate(said.dueOn) || said.reason.trim().length < 2
      ? t("set.wanting")
      : said.origin === "superior" && said.basis.trim() === ""
        ? t("set.wantBasis")
        : null;
  const field = (name: "title" | "basis" | "reason", testId: string, longest: number) => (
    <label className="act-field">
      <span>{t(`set.${name}`)}</span>
      <input
        value={said[name]}
        maxLength={longest}
        disabled={setting.locked}
        data-testid={testId}
        onChange={(event) => {
          change({ [name]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <ActDialog
      title={t("set.title2")}
      confirm={t("set.confirm")}
      state={setting.state}
      wanting={wanting}
      onCancel={onClose}
      onConfirm={() => {
        const { title, basis, reason } = said;
        const trimmed = { title: title.trim(), basis: basis.trim(), reason: reason.trim() };
        setting.perform({ ...said, ...trimmed });
      }}
    >
      <p>{t("set.for", { place: placeNameOf(places, placeCode, post), year })}</p>
      {field("title", testIds.deadlineTitle, 100)}
      <div className="act-pair">
        <DateField
          name={t("date")}
          value={said.dueOn}
          disabled={setting.locked}
          testId={testIds.deadlineDate}
          onChange={(dueOn) => {
            change({ dueOn });
          }}
        />
        <label className="act-field">
          <span>{t("origin")}</span>
          <select
            value={said.origin}
            disabled={setting.locked}
            data-testid={testIds.deadlineOrigin}
            onChange={(event) => {
              change({ origin: event.target.value === "superior" ? "superior" : "local" });
            }}
          >
            <option value="local">{t("domain:deadlineOrigin.local")}</option>
            <option value="superior">{t("domain:deadlineOrigin.superior")}</option>
          </select>
        </label>
        <label className="act-field">
          <span>{t("set.concerns")}</span>
          <select
            value={said.concerns}
            disabled={setting.locked}
            onChange={(event) => {
              change({ concerns: event.target.value === "money" ? "money" : "task" });
            }}
          >
            <option value="task">{t("set.task")}</option>
            <option value="money">{t("set.money")}</option>
          </select>
        </label>
      </div>
      {said.origin === "superior" ? field("basis", testIds.deadlineBasis, 200) : null}
      {field("reason", testIds.deadlineReason, 500)}
    </ActDialog>
  );
}
