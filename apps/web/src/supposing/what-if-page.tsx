import "../policies/policies.css";
import "../authoring/authoring.css";
import "../steps/steps.css";
import "./supposing.css";
import { keepPreviousData, skipToken, useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { UnitLabel } from "../money/amount.tsx";
import { inForce } from "../policies/in-force.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { IntoDraft } from "./into-draft.tsx";
import { RefusedWish } from "./refused-wish.tsx";
import { ScenarioTable } from "./scenario-table.tsx";
import { ScenarioTabs } from "./scenario-tabs.tsx";
import { askedWishes, changesOf, exported, scenarioKeys, type Wishes } from "./scenarios.ts";
import { SettingsForm } from "./settings-form.tsx";
import { SimulationView } from "./simulation-view.tsx";
import { useScenarioName } from "./use-scenario-name.ts";
import { useScenarios } from "./use-scenarios.ts";

/** 测算模拟: what would be owed if a policy said something else, in up to four scenarios; nothing is stored. */
export function WhatIfPage() {
  const { t } = useTranslation("supposing");
  const scope = useScope();
  const { post } = useFrame();
  const { policyId, choosePolicy, scenarios, open, scenario, changes } = useScenarios();
  const library = useQuery(api.policies.list.queryOptions());
  const imported = useQuery(api.enrolment.versions.queryOptions(scope));
  const [versionId, setVersionId] = useState("");
  const policies = (library.data ?? []).filter(
    ({ fromYear, toYear }) =>
      fromYear <= scope.fiscalYear && (toYear ?? scope.fiscalYear) >= scope.fiscalYear,
  );
  const policy =
    policies.find(({ id }) => id === policyId) ??
    policies.find(({ placeCode }) => placeCode === scope.placeCode) ??
    policies[0];
  const version = imported.data?.find(({ id }) => id === versionId) ?? imported.data?.[0];
  const inputOf = (set: Wishes) =>
    policy === undefined || version === undefined
      ? skipToken
      : {
          ...scope,
          policyId: policy.id,
          headcountVersionId: version.id,
          set: changesOf(set),
        };
  // The form is of the file as it stands: a wish that is refused leaves it and what was typed.
  const { data: standing, error: notFound } = useQuery({
    ...api.apportionment.whatIf.queryOptions(inputOf({})),
    placeholderData: keepPreviousData,
  });
  const asked = scenarioKeys.filter((key) => key === open || scenarios[key] !== undefined);
  const answers = useQueries({
    queries: asked.map((key) => ({
      ...api.apportionment.whatIf.queryOptions(inputOf(scenarios[key]?.set ?? {})),
      placeholderData: keepPreviousData,
    })),
  });
  const answered = asked.flatMap((key, index) => {
    const simulation = answers[index]?.data;
    return simulation === undefined ? [] : [{ key, simulation }];
  });
  const refused = answers[asked.indexOf(open)]?.error ?? null;
  const shown = answered.find(({ key }) => key === open)?.simulation;
  const nameOf = useScenarioName(scenarios);
  const governs = inForce(library.data ?? [], {
    year: scope.fiscalYear,
    placeCode: scope.placeCode,
  });
  const noDraft =
    Object.keys(scenario.set).length > 0
      ? "changed"
      : post.role !== "preparer"
        ? "role"
        : policy === undefined || !governs.includes(policy)
          ? "elsewhere"
          : version === undefined
            ? "heads"
            : null;
  return (
    <section className="page simulation" data-watermark={t("watermark")}>
      <div className="page-head">
        <Link to="/policies">‹ {t("back")}</Link>
        <h1>{t("title")}</h1>
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      <p className="notice">{t("hint")}</p>
      <div className="policy-pair">
        <label>
          {t("policy")}
          <select
            className="field-input"
            value={policy?.id ?? ""}
            data-testid={testIds.whatIfPolicy}
            onChange={(event) => {
              choosePolicy(event.target.value);
            }}
          >
            {policies.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {number} {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("heads")}
          <select
            className="field-input"
            value={version?.id ?? ""}
            onChange={(event) => {
              setVersionId(event.target.value);
            }}
          >
            {(imported.data ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {t("version", { number: one.number, file: one.fileName })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {version === undefined && imported.data !== undefined ? <p>{t("noHeads")}</p> : null}
      <ScenarioTabs scenarios={{ ...scenarios, [open]: scenario }} open={open} {...changes} />
      {standing === undefined ? null : (
        <SettingsForm
          key={`${open} ${policy?.id ?? ""}`}
          simulation={standing}
          answer={shown}
          standing={scenario.set}
          onAsk={(wishes) => {
            changes.onSet(askedWishes(wishes, t("value.rest")));
          }}
        />
      )}
      {notFound !== null ? (
        <ProblemNotice error={notFound} loading />
      ) : refused !== null && standing !== undefined ? (
        <RefusedWish error={refused} simulation={standing} />
      ) : (
        <>
          {answered.length < 2 ? null : (
            <ScenarioTable scenarios={scenarios} answered={answered} placeCode={scope.placeCode} />
          )}
          <p className="quiet no-print">{t("scenarios.shared")}</p>
          <div className="chips">
            <IntoDraft
              policyId={policy?.id ?? ""}
              versionId={version?.id ?? ""}
              because={noDraft}
            />
            {policy === undefined || version === undefined ? null : (
              <ExportButton
                asked={{
                  table: "what_if",
                  ...scope,
                  policyId: policy.id,
                  headcountVersionId: version.id,
                  scenarios: asked.map((key) => exported(key, scenarios[key])),
                }}
              />
            )}
          </div>
          {shown === undefined ? null : (
            <>
              {answered.length < 2 ? null : (
                <h2>{t("scenarios.detail", { name: nameOf(open) })}</h2>
              )}
              <SimulationView simulation={shown} placeCode={scope.placeCode} />
            </>
          )}
        </>
      )}
    </section>
  );
}
