import type { ApprovalPolicy } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useChange } from "../proposals/use-change.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { draftOf } from "./policy-draft.ts";
import { PolicyEffect } from "./policy-effect.tsx";
import { PolicyFields } from "./policy-fields.tsx";
import {
  isUnreadable,
  readWritten,
  type Unreadable,
  type WrittenPolicy,
  writtenAs,
} from "./written-policy.ts";

// A type and not an interface: only that is known to have no further keys.
type ChangeApprovalPolicy = {
  readonly placeCode: string;
  readonly policy: ApprovalPolicy;
};

const ways = ["form", "text"] as const;

/** 提出修改: the policy in a form or as text, its effect, and the proposal to a second person. */
export function RulesChange({ placeCode, policy }: { placeCode: string; policy: ApprovalPolicy }) {
  const { t } = useTranslation("approvals");
  const [written, setWritten] = useState<WrittenPolicy>(() => ({
    as: "form",
    draft: draftOf(policy),
  }));
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const { effect, forget, reason, setReason, looking, proposing } = useChange({
    kind: "approval_policy.change",
    done: t("proposed"),
    preview: (change: ChangeApprovalPolicy) => client.approvals.previewPolicy.query(change),
  });
  const write = (next: WrittenPolicy | Unreadable) => {
    const failed = isUnreadable(next);
    setUnreadable(failed ? next : null);
    if (!failed) setWritten(next);
  };
  const withPolicy = (act: (input: { change: ChangeApprovalPolicy }) => void) => {
    const read = readWritten(written);
    const failed = isUnreadable(read);
    setUnreadable(failed ? read : null);
    if (!failed) act({ change: { placeCode, policy: read } });
  };
  return (
    <section className="paper act-body">
      <h2>{t("change")}</h2>
      <p className="view-switch" role="group" aria-label={t("form.ways")}>
        {ways.map((way) => (
          <button
            key={way}
            type="button"
            className="plain-button"
            aria-pressed={written.as === way}
            data-testid={`${testIds.rulesWay}-${way}`}
            onClick={() => {
              if (written.as !== way) write(writtenAs(way, written));
            }}
          >
            {t(`form.way.${way}`)}
          </button>
        ))}
      </p>
      <Written
        written={written}
        onChange={(next) => {
          setWritten(next);
          forget();
        }}
      />
      {unreadable === null ? null : (
        <p role="alert">
          {"numbers" in unreadable
            ? t("form.malformed")
            : t("malformed", { detail: unreadable.detail })}
        </p>
      )}
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

function Written({
  written,
  onChange,
}: {
  written: WrittenPolicy;
  onChange: (written: WrittenPolicy) => void;
}) {
  const { t } = useTranslation("approvals");
  if (written.as === "form")
    return (
      <PolicyFields
        draft={written.draft}
        onChange={(draft) => {
          onChange({ as: "form", draft });
        }}
      />
    );
  return (
    <label className="act-field">
      <span>{t("text")}</span>
      <textarea
        rows={16}
        className="num"
        spellCheck={false}
        value={written.text}
        data-testid={testIds.rulesText}
        onChange={(event) => {
          onChange({ as: "text", text: event.target.value });
        }}
      />
      <small>{t("textHint")}</small>
    </label>
  );
}
