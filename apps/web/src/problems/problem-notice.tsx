import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { explainError, neededRole, problemKind } from "./explain-error.ts";
import { RequestNumber } from "./request-number.tsx";

const StepUpPanel = lazy(async () => ({
  default: (await import("../settings/step-up-panel.tsx")).StepUpPanel,
}));

const RoleNeeded = lazy(async () => ({
  default: (await import("../app/role-needed.tsx")).RoleNeeded,
}));

/** Refused again however often it is tried. */
const settled: ReadonlySet<string> = new Set(["role_needed", "one_of_roles_needed", "not_found"]);

/** What failed, what was not changed, what to do; for acts and for loading. */
export function ProblemNotice({
  error,
  loading = false,
  what,
  nameOf,
  onRetry,
  retryWords,
}: {
  error: unknown;
  loading?: boolean;
  /** What of a page was not loaded, where the rest stands. */
  what?: string;
  /** What an entry that a refusal points at is called on this page. */
  nameOf?: (path: string) => string;
  onRetry?: () => void;
  /** What trying again is called, where 重试 says too little. */
  retryWords?: string;
}) {
  const { t } = useTranslation("problems");
  const { t: frame } = useTranslation("frame");
  const { sentence, remedy, outcomeUnknown } = explainError(error, t, nameOf);
  const needed = loading ? neededRole(error) : undefined;
  return (
    <div className="problem" role="alert">
      <p className="problem-title">
        <span aria-hidden="true">⚠</span>{" "}
        {what === undefined
          ? t(loading ? "loadFailed" : outcomeUnknown ? "uncertain" : "title")
          : t("loadFailedOf", { what })}
      </p>
      <p>
        {loading && outcomeUnknown ? t("notReached") : sentence}
        {loading || outcomeUnknown ? null : t("nothingChanged")}
      </p>
      {remedy === null ? null : <p>{remedy}</p>}
      <RequestNumber error={error} />
      {problemKind(error) === "step_up_needed" ? (
        <Suspense fallback={null}>
          <StepUpPanel />
        </Suspense>
      ) : null}
      {needed === undefined ? null : (
        <Suspense fallback={null}>
          <RoleNeeded needed={needed} />
        </Suspense>
      )}
      {onRetry === undefined || settled.has(problemKind(error) ?? "") ? null : (
        <button type="button" className="plain-button" onClick={onRetry}>
          {retryWords ?? frame("retry")}
        </button>
      )}
    </div>
  );
}
