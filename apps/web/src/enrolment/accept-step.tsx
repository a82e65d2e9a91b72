import type { AcceptHeadcounts } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../acts/use-act.ts";
import { useFrame, useScope } from "../app/frame-context.ts";
import { useOnline } from "../app/use-online.ts";
import { DateInput } from "../dates/date-input.tsx";
import { isDate } from "../dates/typed-date.ts";
import { formatHeads } from "../money/heads.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { forgetFilled } from "./filled-so-far.ts";
import { countFindings, countLines } from "./findings.ts";
import { placeNameOf } from "./place-name-of.ts";
import { OverConfirmed } from "./over-confirmed.tsx";
import type { CheckedFile } from "./use-file-check.ts";
import { asOneSentence } from "../words/spoken.ts";

type Accepted = Omit<AcceptHeadcounts, "idempotencyKey">;
const statuses = ["reported", "verified"] as const;

export function AcceptStep({ checked, onBack }: { checked: CheckedFile; onBack: () => void }) {
  const { t } = useTranslation("enrolment");
  const { t: frame } = useTranslation("frame");
  const online = useOnline();
  const { me, year, placeCode, places, post } = useFrame();
  const scope = useScope();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { check } = checked;
  const { warnings } = countFindings(check);
  const cutOffId = useId();
  const [cutOffOn, setCutOffOn] = useState("");
  const [status, setStatus] = useState<(typeof statuses)[number]>("reported");
  const [acknowledged, setAcknowledged] = useState(false);
  const [overReason, setOverReason] = useState("");
  const over = check.confirmedBefore;
  const acceptance = useAct<Accepted, { versionId: string }>({
    run: (input) => client.enrolment.accept.mutate(input),
    onDone: ({ versionId }) => {
      forgetFilled(scope);
      // The list from before the import would show another version under the address of the new one.
      queryClient.removeQueries(api.enrolment.versions.queryFilter());
      toast(t("accept.done"));
      void navigate({ to: "/enrolment", search: { version: versionId } });
    },
  });
  const wanting = [
    isDate(cutOffOn) ? null : t("accept.wanting.cutOff"),
    isDate(cutOffOn) && cutOffOn > me.today ? t("accept.wanting.future") : null,
    over !== null && overReason.trim().length < 10 ? t("accept.wanting.overConfirmed") : null,
    warnings > 0 && !acknowledged ? t("accept.wanting.acknowledge") : null,
  ].filter((reason) => reason !== null);
  const { kind } = acceptance.state;
  const held = online ? wanting : [...wanting, frame("offlineAct")];
  const confirm = () => {
    acceptance.perform({
      ...scope,
      fileName: checked.fileName,
      contentBase64: checked.contentBase64,
      ...checked.said,
      sha256: check.sha256,
      cutOffOn,
      status,
      warningsAcknowledged: acknowledged,
      ...(over === null ? {} : { overConfirmedReason: overReason.trim() }),
    });
  };
  return (
    <>
      <div className="paper form-paper">
        <p className="sentence">
          {t("accept.what", {
            file: checked.fileName,
            lines: formatHeads(String(countLines(check))),
            rows: formatHeads(String(check.rowCount)),
            places: formatHeads(String(check.placeCount)),
            heads: formatHeads(check.heads),
            place: placeNameOf(places, placeCode, post),
            year,
          })}
        </p>
        <div className="form-row">
          <label htmlFor={cutOffId} className="form-name">
            {t("accept.cutOff")}
          </label>
          <span>
            <DateInput
              id={cutOffId}
              name={t("accept.cutOff")}
              required
              max={me.today}
              value={cutOffOn}
              disabled={acceptance.locked}
              testId={testIds.importCutOff}
              onChange={setCutOffOn}
            />
            <small>{t("accept.cutOffHint")}</small>
          </span>
        </div>
        <div className="form-row" role="radiogroup" aria-label={t("accept.status")}>
          <span className="form-name">{t("accept.status")}</span>
          <span className="choices choices-in-line">
            {statuses.map((option) => (
              <label key={option} className="choice">
                <input
                  type="radio"
                  name="status"
                  checked={status === option}
                  disabled={acceptance.locked}
                  data-testid={`${testIds.importStatus}-${option}`}
                  onChange={() => {
                    setStatus(option);
                  }}
                />
                {t(option === "reported" ? "accept.statusReported" : "accept.statusVerified")}
              </label>
            ))}
            <small>{t("accept.statusHint")}</small>
          </span>
        </div>
        {over === null ? null : (
          <OverConfirmed
            over={over}
            reason={overReason}
            locked={acceptance.locked}
            onReason={setOverReason}
          />
        )}
        {warnings > 0 ? (
          <label className="choice">
            <input
              type="checkbox"
              checked={acknowledged}
              disabled={acceptance.locked}
              data-testid={testIds.importAcknowledge}
              onChange={(event) => {
                setAcknowledged(event.target.checked);
              }}
            />
            {t("accept.acknowledge", { count: warnings })}
          </label>
        ) : null}
        {acceptance.state.kind === "refused" || acceptance.state.kind === "outcome_unknown" ? (
          <ProblemNotice error={acceptance.state.error} />
        ) : null}
      </div>
      <div className="step-foot">
        <span className="quiet">{t("nothingStored")}</span>
        <span className="wanting push">{asOneSentence(held)}</span>
        <button
          type="button"
          className="plain-button"
          disabled={acceptance.locked}
          onClick={onBack}
        >
          {t("back")}
        </button>
        <button
          type="button"
          className="plain-button primary-button"
          disabled={held.length > 0 || kind === "running"}
          data-testid={testIds.importConfirm}
          onClick={confirm}
        >
          {kind === "running"
            ? t("accept.running")
            : kind === "outcome_unknown"
              ? t("accept.askAgain")
              : t("accept.confirm", { rows: formatHeads(String(check.rowCount)) })}
        </button>
      </div>
    </>
  );
}
