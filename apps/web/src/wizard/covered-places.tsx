import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { groupRows } from "../enrolment/group-rows.ts";
import { testIds } from "../test-ids.ts";
import type { PreviewPlace } from "./preview-rows.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

/** The places that this batch leaves out, with the batch that carries them. */
export function CoveredPlaces({
  covered,
  withoutHeads,
}: {
  covered: readonly PreviewPlace[];
  withoutHeads: readonly PreviewPlace[];
}) {
  const { t } = useTranslation("wizard");
  const byBatch = groupRows(covered, ({ coveredBy }) => coveredBy?.batchId);
  return (
    <>
      {covered.length === 0 ? null : (
        <details className="notice" data-testid={testIds.wizardCovered}>
          <summary>{t("preview.covered", { count: covered.length })}</summary>
          <p className="quiet">{t("preview.coveredWhy")}</p>
          <ul>
            {[...byBatch.values()].map((members) => (
              <BatchOf key={members[0]?.coveredBy?.batchId} members={members} />
            ))}
          </ul>
        </details>
      )}
      {withoutHeads.length === 0 ? null : (
        <p className="notice">
          {t("preview.zero", { count: withoutHeads.length, names: namesOf(withoutHeads) })}
        </p>
      )}
    </>
  );
}

function BatchOf({ members }: { members: readonly PreviewPlace[] }) {
  const cover = members[0]?.coveredBy;
  if (cover === null || cover === undefined) return null;
  return (
    <li>
      <Link to="/batches/$batchId" params={{ batchId: cover.batchId }}>
        {cover.batchNumber}
      </Link>{" "}
      {namesOf(members)}
    </li>
  );
}

function namesOf(places: readonly PreviewPlace[]): string {
  return places.map(({ placeName }) => nameOfPlace(placeName)).join(mark("list"));
}
