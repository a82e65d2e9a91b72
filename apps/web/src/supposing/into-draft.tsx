import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

export type NoDraft = "changed" | "role" | "elsewhere" | "heads";

/** 转为草稿: leads to the first step of a new batch with notice and headcounts picked; why not, where it cannot. */
export function IntoDraft({
  policyId,
  versionId,
  because,
}: {
  policyId: string;
  versionId: string;
  because: NoDraft | null;
}) {
  const { t } = useTranslation("supposing");
  if (because === null)
    return (
      <Link
        to="/batches/new"
        search={{ step: 1, policy: policyId, version: versionId }}
        className="plain-button no-print"
        data-testid={testIds.whatIfDraft}
      >
        {t("draft.make")}
      </Link>
    );
  return (
    <span className="no-print into-draft">
      <button
        type="button"
        className="plain-button"
        disabled
        aria-describedby="into-draft-reason"
        data-testid={testIds.whatIfDraft}
      >
        {t("draft.make")}
      </button>{" "}
      <small id="into-draft-reason" className="quiet">
        {t(`draft.${because}`)}
      </small>
    </span>
  );
}
