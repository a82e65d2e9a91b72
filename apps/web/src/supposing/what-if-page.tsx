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
  const input =
    policy === undefined || version === undefined
      ? skipToken
      : {
          ...scope,
          policyId: policy.id,
          headcountVersionId: version.id,
          set: Object.entries(asked).map(([path, value]) => ({ path, value })),
        };
  const { data, error } = useQuery({
    ...api.apportionment.whatIf.queryOptions(input),
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
      {data === undefined ? null : (
        <SettingsForm
          simulation={data}
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
      {error !== null ? (
        <ProblemNotice error={error} />
      ) : data === undefined ? null : (
        <SimulationView simulation={data} placeCode={scope.placeCode} />
      )}
    </section>
  );
}
