import "../acts/acts.css";
import "../batches/batches.css";
import "../steps/steps.css";
import "../transfers/transfers.css";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { present } from "../app/search.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { ImportStatement } from "./import-statement.tsx";
import { MatchList } from "./match-list.tsx";
import { StatementList } from "./statement-list.tsx";
import { nameOfPlace } from "../places/named.tsx";

/** 对账: statements of one fund account, and what their lines would pay. */
export function StatementsPage() {
  const { t } = useTranslation("statements");
  const { places, placeCode } = useFrame();
  const accounts = places.filter(({ level }) => level === "city");
  const own = accounts.find(({ code }) => code === placeCode);
  const { account: asked } = useSearch({ from: "/frame/statements" });
  const navigate = useNavigate({ from: "/statements" });
  const chosen = accounts.find(({ code }) => code === asked)?.code ?? "";
  const account = own?.code ?? chosen;
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
      </div>
      <p className="sentence">{t("sentence")}</p>
      {own === undefined ? (
        <label className="act-field">
          <span>{t("account")}</span>
          <select
            value={chosen}
            data-testid="statement-account"
            onChange={(event) => {
              const account = event.target.value;
              void navigate({ replace: true, search: present({ account: account || undefined }) });
            }}
          >
            <option value="">{t("chooseAccount")}</option>
            {accounts.map(({ code, name }) => (
              <option key={code} value={code}>
                {nameOfPlace(name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {account === "" ? (
        <p className="paper empty">{t("noAccount")}</p>
      ) : (
        <Account key={account} fundAccountCode={account} />
      )}
    </section>
  );
}

function Account({ fundAccountCode }: { fundAccountCode: string }) {
  const { t } = useTranslation("statements");
  const { post, year } = useFrame();
  const asked = { fundAccountCode, fiscalYear: year };
  const list = useQuery(api.statements.list.queryOptions(asked));
  const work = useQuery(api.statements.worklist.queryOptions(asked));
  const error = list.error ?? work.error;
  if (error !== null)
    return (
      <ProblemNotice
        error={error}
        loading
        onRetry={() => {
          void list.refetch();
          void work.refetch();
        }}
      />
    );
  if (list.data === undefined || work.data === undefined)
    return <div className="bone bone-block" />;
  return (
    <>
      {post.role === "fund_accountant" ? (
        <ImportStatement account={asked} earlier={list.data} />
      ) : (
        <p className="notice notice-near">{t("onlyFund")}</p>
      )}
      <p className="no-print">
        <ExportButton asked={{ table: "open_items", ...asked }} />
      </p>
      <MatchList account={asked} work={work.data} />
      <StatementList statements={list.data} />
    </>
  );
}
