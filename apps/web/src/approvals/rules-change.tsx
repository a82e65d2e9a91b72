import type { ApprovalPolicy } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useChange } from "../proposals/use-change.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { PolicyEffect } from "./policy-effect.tsx";

// A type and not an interface: only that is known to have no further keys.
type ChangeApprovalPolicy = {
  readonly placeCode: string;
  readonly policy: ApprovalPolicy;
};

/** 提出修改: the policy as text, its effect, and the proposal to a second person. */
export function RulesChange({ placeCode, policy }: { placeCode: string; policy: ApprovalPolicy }) {
  const { t } = useTranslation("approvals");
  const [text, setText] = useState(() => JSON.stringify(policy, null, 2));
  const [malformed, setMalformed] = useState<string | null>(null);
  const { effect, forget, reason, setReason, looking, proposing } = useChange({
    kind: "approval_policy.change",
    done: t("proposed"),
    preview: (change: ChangeApprovalPolicy) => client.approvals.previewPolicy.query(change),
  });
  const withPolicy = (act: (input: { change: ChangeApprovalPolicy }) => void) => {
    const read = readText(text);
    setMalformed(typeof read === "string" ? read : null);
    if (typeof read !== "string") act({ change: { placeCode, policy: read } });
  };
  return (
    <section className="paper act-body">
      <h2>{t("change")}</h2>
      <label className="act-field">
        <span>{t("text")}</span>
        <textarea
          rows={16}
          className="num"
          spellCheck={false}
          value={text}
          data-testid={testIds.rulesText}
          onChange={(event) => {
            setText(event.target.value);
            forget();
          }}
        />
        <small>{t("textHint")}</small>
      </label>
      {malformed === null ? null : <p role="alert">{t("malformed", { detail: malformed })}</p>}
      <p>
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.rulesPreview}
          onClick={() => {
            withPolicy(looking.perform);
          }}
        >
          {t("preview")}
        </button>
      </p>
      {[looking.state, proposing.state].map((state, index) =>
        state.kind === "refused" || state.kind === "outcome_unknown" ? (
          <ProblemNotice key={index} error={state.error} />
        ) : null,
      )}
      {effect === null ? null : (
        <>
          <PolicyEffect effect={effect} />
          <label className="act-field">
            <span>{t("reason")}</span>
            <textarea
              value={reason}
              maxLength={500}
              data-testid={testIds.rulesReason}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          </label>
          <button
            type="button"
            className="plain-button primary-button"
            disabled={proposing.locked || reason.trim().length < 10}
            data-testid={testIds.rulesPropose}
            onClick={() => {
              withPolicy(proposing.perform);
            }}
          >
            {t("propose")}
          </button>
        </>
      )}
    </section>
  );
}

/** The policy, or what is wrong with the text as JSON; whether it is a policy, the server says. */
function readText(text: string): ApprovalPolicy | string {
  try {
    return JSON.parse(text) as ApprovalPolicy;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
