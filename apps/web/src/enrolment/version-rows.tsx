import type { HeadcountRow, HeadcountVersionSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { HeadcountGrid, type Viewing } from "./headcount-grid.tsx";
import { useVersion, versionBefore } from "./use-version.ts";

const noRows: readonly HeadcountRow[] = [];

/** A version's headcounts beside those of the version before it. */
export function VersionRows({
  version,
  versions,
  viewing,
}: {
  version: HeadcountVersionSummary;
  versions: readonly HeadcountVersionSummary[];
  viewing: Viewing;
}) {
  const { t } = useTranslation("enrolment");
  const before = versionBefore(version, versions);
  const now = useVersion(version.id);
  const earlier = useVersion(before?.id);
  const failed = now.error === null ? earlier : now;
  if (failed.error !== null)
    return <ProblemNotice error={failed.error} loading onRetry={() => void failed.refetch()} />;
  if (now.data === undefined || (before !== undefined && earlier.data === undefined))
    return <div className="bone bone-block" role="status" aria-label={t("title")} />;
  return (
    <HeadcountGrid rows={now.data.rows} before={earlier.data?.rows ?? noRows} viewing={viewing} />
  );
}
