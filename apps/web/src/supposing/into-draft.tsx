import { skipToken, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { carriedBy } from "../wizard/preview-rows.ts";

export type NoDraft = "changed" | "role" | "elsewhere" | "heads";

/** Leads to the first step of a new batch with notice and headcounts picked; why not, where it cannot. */
export function IntoDraft({
  policyId,
  versionId,
  because: known,
}: {
  policyId: string;
  versionId: string;
  because: NoDraft | null;
}) {
  const { t } = useTranslation("supposing");
  const scope = useScope();
  const { data: preview } = useQuery(
    api.apportionment.preview.queryOptions(
      known === null ? { ...scope, policyId, headcountVersionId: versionId } : skipToken,
    ),
  );
  const covered = preview !== undefined && carriedBy(preview).carried.length === 0;
  const because = known ?? (covered ? "covered" : null);
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
