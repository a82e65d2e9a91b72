import "./people.css";
import type { PersonListed } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { EmptyByFilter } from "../filters/empty-by-filter.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { ConflictMatrix } from "./conflict-matrix.tsx";
import { OpenAccountDialog } from "./open-account-dialog.tsx";
import { PeopleDialog, type PeopleAct } from "./people-dialog.tsx";
import { PeopleTable } from "./people-table.tsx";
import { filteredPeople } from "./search.ts";
import { usePeopleFilters } from "./use-people-filters.ts";

/** Whoever could agree to what the reader proposes. */
function isSecondAdministrator({ oneself, disabled, posts }: PersonListed): boolean {
  return !oneself && !disabled && posts.some(({ role }) => role === "administrator");
}

/** 用户与岗位: who holds what where. What changes it takes two administrators, but for shutting an account. */
export function PeoplePage() {
  const { t } = useTranslation("people");
  const { post, me } = useFrame();
  const [act, setAct] = useState<PeopleAct | null>(null);
  const { data, error, refetch } = useQuery(api.people.list.queryOptions({}));
  const { role, account, text } = useSearch({ from: "/frame/admin/users" });
  const filters = usePeopleFilters();
  const shown = filteredPeople(data ?? [], present({ role, account, text }));
  const administers = post.role === "administrator";
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <span className="push" />
        <Link to="/print/posts">{t("print")}</Link>
        <Link to="/proposals">{t("toProposals")}</Link>
        {administers ? (
          <>
            <Link
              to="/admin/users/import"
              className="plain-button"
              data-testid={testIds.peopleImport}
            >
              {t("list.open")}
            </Link>
            <button
              type="button"
              className="plain-button"
              data-testid={testIds.personAdd}
              onClick={() => {
                setAct({ kind: "person.add" });
              }}
            >
              + {t("add")}
            </button>
            <button
              type="button"
              className="plain-button primary-button"
              data-testid={testIds.postGrant}
              onClick={() => {
                setAct({ kind: "post.grant", username: "" });
              }}
            >
              + {t("grant")}
            </button>
          </>
        ) : null}
      </div>
      <p className="sentence">{t("sentence")}</p>
      {administers && data !== undefined && !data.some(isSecondAdministrator) ? (
        <p className="notice notice-near">⚠ {t("noSecond")}</p>
      ) : null}
      {me.demonstration ? <p className="quiet">{t("demonstration")}</p> : null}
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" />
      ) : (
        <>
          <FilterBar filters={filters} />
          {shown.length === 0 ? (
            <EmptyByFilter filters={filters} />
          ) : (
            <PeopleTable people={shown} administers={administers} onAct={setAct} />
          )}
        </>
      )}
      <ConflictMatrix />
      {act === null ? null : act.kind === "person.first_password" ? (
        <OpenAccountDialog
          username={act.username}
          onClose={() => {
            setAct(null);
          }}
        />
      ) : (
        <PeopleDialog
          act={act}
          people={data ?? []}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </section>
  );
}
