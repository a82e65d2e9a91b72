import "../policies/policies.css";
import type { PolicySummary } from "@daowei/api/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { present } from "../app/search.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { ReplacementView } from "./replacement-view.tsx";
import { WordingView } from "./wording-view.tsx";
import { ComparisonView } from "./comparison-view.tsx";

/** Two policies of the library side by side. */
export function ComparePage() {
  const { t } = useTranslation("comparing");
  const { a, b } = useSearch({ from: "/frame/policies/compare" });
  const navigate = useNavigate({ from: "/policies/compare" });
  const library = useQuery(api.policies.list.queryOptions());
  const asked = a === undefined || b === undefined ? skipToken : { a, b };
  const { data, error, isFetching, refetch } = useQuery(api.policies.compare.queryOptions(asked));
  const pick = (side: "a" | "b", id: string) => {
    const wanted = { a, b, [side]: id === "" ? undefined : id };
    void navigate({ replace: true, search: present(wanted) });
  };
  const policies = library.data ?? [];
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/policies">‹ {t("back")}</Link>
        <h1>{t("title")}</h1>
      </div>
      <div className="policy-pair">
        <PolicyPick side="a" policies={policies} value={a} onPick={pick} />
        <PolicyPick side="b" policies={policies} value={b} onPick={pick} />
      </div>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data !== undefined ? (
        <>
          <ReplacementView sides={data} />
          <ComparisonView comparison={data} />
          <WordingView sides={data} />
        </>
      ) : isFetching ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : (
        <p className="quiet">{t("pick")}</p>
      )}
    </section>
  );
}

function PolicyPick({
  side,
  policies,
  value,
  onPick,
}: {
  side: "a" | "b";
  policies: readonly PolicySummary[];
  value: string | undefined;
  onPick: (side: "a" | "b", id: string) => void;
}) {
  const { t } = useTranslation("comparing");
  return (
    <label>
      {t(side)}
      <select
        className="field-input"
        value={value ?? ""}
        data-testid={`${testIds.compareSide}-${side}`}
        onChange={(event) => {
          onPick(side, event.target.value);
        }}
      >
        <option value="">{t("choose")}</option>
        {policies.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {number} {title}
          </option>
        ))}
      </select>
    </label>
  );
}
