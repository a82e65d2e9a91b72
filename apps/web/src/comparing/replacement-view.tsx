import type { PolicyComparison } from "@daowei/api/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { LevelDifferences } from "../authoring/difference-tables.tsx";
import { UnitLabel } from "../money/amount.tsx";
import { formatHeads } from "../money/heads.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";

/** 影响测算: what the second notice instead of the first comes to for the heads that the place reported last. */
export function ReplacementView({ sides }: { sides: Pick<PolicyComparison, "a" | "b"> }) {
  const { t } = useTranslation("comparing");
  const scope = useScope();
  const { a, b } = sides;
  const versions = useQuery(api.enrolment.versions.queryOptions(scope));
  const version = versions.data?.[0];
  const { data, error } = useQuery(
    api.apportionment.replacement.queryOptions(
      version === undefined
        ? skipToken
        : { ...scope, a: a.policyId, b: b.policyId, headcountVersionId: version.id },
    ),
  );
  if (versions.data !== undefined && version === undefined)
    return (
      <section className="wording">
        <h2>{t("impact.title")}</h2>
        <p className="quiet">{t("impact.noHeads", { year: scope.fiscalYear })}</p>
      </section>
    );
  if (error !== null) return <ProblemNotice error={error} loading />;
  if (data === undefined || version === undefined) return <div className="bone bone-block" />;
  return (
    <section className="wording" data-testid={testIds.comparedImpact}>
      <div className="page-head">
        <h2>{t("impact.title")}</h2>
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      <p className="quiet">
        {t("impact.note", {
          year: scope.fiscalYear,
          number: version.number,
          cutOff: version.cutOffOn,
          heads: formatHeads(data.heads),
          yearA: data.yearA,
          yearB: data.yearB,
        })}
      </p>
      {data.placesLeftOut === 0 ? null : (
        <p className="notice notice-near">
          ⚠{" "}
          {t("impact.leftOut", {
            count: data.placesLeftOut,
            heads: formatHeads(data.headsLeftOut),
          })}
        </p>
      )}
      {data.levels.length === 0 ? null : (
        <LevelDifferences
          caption={t("impact.title")}
          levels={data.levels}
          total={data}
          placeCode={scope.placeCode}
          sides={{ before: t("a"), after: t("b"), difference: t("difference") }}
        />
      )}
    </section>
  );
}
