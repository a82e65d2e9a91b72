import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { EffectView } from "./effect-view.tsx";
import { FindingsList } from "./findings-list.tsx";
import type { Place } from "./policy-editor.tsx";
import { SourceDiff } from "./source-diff.tsx";
import type { PolicyCheck, usePolicyCheck } from "./use-policy-check.ts";

/** What the check says about the text as it stands. */
export function AuthorCheck({
  check,
  fresh,
  empty,
  onGo,
  onPropose,
}: {
  check: ReturnType<typeof usePolicyCheck>;
  fresh: boolean;
  empty: boolean;
  onGo: (place: Place) => void;
  onPropose: () => void;
}) {
  const { t } = useTranslation("authoring");
  if (empty) return null;
  if (check.error !== null)
    return <ProblemNotice error={check.error} loading onRetry={() => void check.refetch()} />;
  if (!fresh || check.data === undefined)
    return (
      <p className="quiet" role="status">
        {t("checking")}…
      </p>
    );
  const { checked, effect } = check.data;
  if (checked.findingCount > 0)
    return <FindingsList findings={checked.findings} count={checked.findingCount} onGo={onGo} />;
  // The text in force opens unchanged: that is where one begins, and no fault.
  if (checked.refusal === "policy_unchanged") return <p className="notice">{t("begin")}</p>;
  if (checked.refusal !== null)
    return <p className="notice notice-wrong">⚠ {problemSentence(checked.refusal)}</p>;
  return effect === null ? null : (
    <div className="effect">
      <div className="page-head">
        <p className="notice notice-good" data-testid={testIds.policyFit}>
          {t("fit")}
        </p>
        <button
          type="button"
          className="plain-button primary-button push"
          data-testid={testIds.policyPropose}
          onClick={onPropose}
        >
          {t("propose")}
        </button>
      </div>
      <EffectView effect={effect} />
      <ChangedText check={check.data} />
    </div>
  );
}

function ChangedText({ check }: { check: PolicyCheck }) {
  const version = check.effect?.supersedes?.version;
  const { data } = useQuery({
    ...api.policies.source.queryOptions({ version: version ?? "" }),
    enabled: version !== undefined,
  });
  return data === undefined ? null : <SourceDiff older={data.source} newer={check.text} />;
}
