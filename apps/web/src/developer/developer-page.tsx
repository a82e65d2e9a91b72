import "./developer.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { KeyCalls } from "./key-calls.tsx";
import { KeyDialog, type KeyAct } from "./key-dialog.tsx";
import { KeyTable } from "./key-table.tsx";
import { QuickStart } from "./quick-start.tsx";
import { RequestKeyDialog } from "./request-key-dialog.tsx";

/** 开发者: the keys of programs, from asking for one to its end, and what each has asked. */
export function DeveloperPage() {
  const { t } = useTranslation("developer");
  const { post } = useFrame();
  const [asking, setAsking] = useState(false);
  const [act, setAct] = useState<KeyAct | null>(null);
  const [watched, setWatched] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(api.apiKeys.list.queryOptions({}));
  const called = data?.find(({ id }) => id === watched);
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <span className="push" />
        <Link to="/developer/webhooks">{t("webhooks")}</Link>
        <Link to="/developer/reference" data-testid={testIds.apiReference}>
          {t("reference")}
        </Link>
        <Link to="/proposals">{t("toProposals")}</Link>
        {post.role === "administrator" ? null : (
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.keyRequest}
            onClick={() => {
              setAsking(true);
            }}
          >
            + {t("request")}
          </button>
        )}
      </div>
      <p className="sentence">{t("sentence")}</p>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("caption")} />
      ) : data.length === 0 ? (
        <div className="paper empty">
          <strong>{t("empty")}</strong>
          {t("emptyText")}
        </div>
      ) : (
        <KeyTable
          keys={data}
          administers={post.role === "administrator"}
          onAct={setAct}
          onWatch={setWatched}
        />
      )}
      {called === undefined ? null : <KeyCalls id={called.id} name={called.name} />}
      <QuickStart />
      {asking ? (
        <RequestKeyDialog
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
      {act === null ? null : (
        <KeyDialog
          act={act}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </section>
  );
}
