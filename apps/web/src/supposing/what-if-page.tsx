import "../policies/policies.css";
import "../authoring/authoring.css";
import "../steps/steps.css";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { UnitLabel } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { RefusedWish } from "./refused-wish.tsx";
import { SettingsForm, type Wishes } from "./settings-form.tsx";
import { SimulationView } from "./simulation-view.tsx";

/** 测算模拟: what would be owed if a policy said something else; nothing is stored. */
export function WhatIfPage() {
  const { t } = useTranslation("supposing");
  const search = useSearch({ from: "/frame/policies/what-if" });
  const scope = useScope();
  const library = useQuery(api.policies.list.queryOptions());
  const imported = useQuery(api.enrolment.versions.queryOptions(scope));
  const [policyId, setPolicyId] = useState(search.policy ?? "");
  const [versionId, setVersionId] = useState("");
  const [wishes, setWishes] = useState<Wishes>({});
  const [asked, setAsked] = useState<Wishes>({});
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
          set: Object.entries(set).map(([path, value]) => ({ path, value })),
        };
  // The form is of the file as it stands: a wish that is refused leaves it and what was typed.
  const { data: standing, error: notFound } = useQuery({
    ...api.apportionment.whatIf.queryOptions(inputOf({})),
    placeholderData: keepPreviousData,
  });
  const { data, error: refused } = useQuery({
    ...api.apportionment.whatIf.queryOptions(inputOf(asked)),
    placeholderData: keepPreviousData,
  });
  const choosePolicy = (id: string) => {
    setPolicyId(id);
    setWishes({});
    setAsked({});
  };
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/policies">‹ {t("back")}</Link>
        <h1>{t("title")}</h1>
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      <p className="notice notice-near">{t("hint")}</p>
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
      {standing === undefined ? null : (
        <SettingsForm
          simulation={standing}
          wishes={wishes}
          onWish={setWishes}
          onAsk={() => {
            setAsked(
              Object.fromEntries(
                Object.entries(wishes)
                  .filter(([, value]) => value.trim() !== "")
                  .map(([path, value]) => [
                    path,
                    value.trim() === t("value.rest") ? "rest" : value,
                  ]),
              ),
            );
          }}
        />
      )}
      {notFound !== null ? (
        <ProblemNotice error={notFound} loading />
      ) : refused !== null && standing !== undefined ? (
        <RefusedWish error={refused} simulation={standing} />
      ) : data === undefined ? null : (
        <SimulationView simulation={data} placeCode={scope.placeCode} />
      )}
    </section>
  );
}
