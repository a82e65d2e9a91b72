import type { ApprovalPolicy, ApprovalPolicyEffect } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { PolicyEffect } from "./policy-effect.tsx";

/** 提出修改: the policy as text, its effect, and the proposal to a second person. */
export function RulesChange({ placeCode, policy }: { placeCode: string; policy: ApprovalPolicy }) {
  const { t } = useTranslation("approvals");
  const [text, setText] = useState(() => JSON.stringify(policy, null, 2));
  const [reason, setReason] = useState("");
  const [effect, setEffect] = useState<ApprovalPolicyEffect | null>(null);
  const [malformed, setMalformed] = useState<string | null>(null);
  const looking = useAct({
    run: ({ policy: asked }: Keyed<{ policy: ApprovalPolicy }>) =>
      client.approvals.previewPolicy.query({ placeCode, policy: asked }),
    onDone: setEffect,
  });
  const proposing = useAct({
    run: ({ policy: asked, idempotencyKey }: Keyed<{ policy: ApprovalPolicy }>) =>
      client.proposals.propose.mutate({
        kind: "approval_policy.change",
        payload: { placeCode, policy: asked },
        reason: reason.trim(),
        idempotencyKey,
      }),
    onDone: () => {
      toast(t("proposed"));
      setEffect(null);
      setReason("");
    },
  });
  const withPolicy = (act: (input: { policy: ApprovalPolicy }) => void) => {
    const read = readText(text);
    setMalformed(typeof read === "string" ? read : null);
    if (typeof read !== "string") act({ policy: read });
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
            setEffect(null);
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
