import "../policies/policies.css";
import "../steps/steps.css";
import "./authoring.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { AuthorCheck } from "./author-check.tsx";
import { OpenFile } from "./open-file.tsx";
import { type Place, PolicyEditor } from "./policy-editor.tsx";
import { PolicyFormView } from "./policy-form.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";
import { usePolicyCheck } from "./use-policy-check.ts";

/** Writes or mends a policy file, sees everything that is wrong with it and what it would do, and proposes it. */
export function AuthorPage() {
  const { t } = useTranslation(["authoring", "domain"]);
  const { from } = useSearch({ from: "/frame/policies/write" });
  const { post } = useFrame();
  const base = useQuery({
    ...api.policies.get.queryOptions({ id: from ?? "" }),
    enabled: from !== undefined,
  });
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/policies">‹ {t("back")}</Link>
        <h1>{t("title")}</h1>
      </div>
      <p className="sentence">{t("sentence")}</p>
      {post.role !== "preparer" ? (
        <p className="notice notice-near">
          {t("onlyPreparer", { role: t(`domain:role.${post.role}`) })}
        </p>
      ) : base.error !== null ? (
        <ProblemNotice error={base.error} loading onRetry={() => void base.refetch()} />
      ) : from !== undefined && base.data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : (
        <Workbench key={from ?? ""} start={base.data?.source ?? ""} />
      )}
    </section>
  );
}

const ways = ["text", "form"] as const;

function Workbench({ start }: { start: string }) {
  const { t } = useTranslation("authoring");
  const navigate = useNavigate();
  const [text, setText] = useState(start);
  const [way, setWay] = useState<(typeof ways)[number]>("text");
  const [goTo, setGoTo] = useState<Place | null>(null);
  const [proposing, setProposing] = useState(false);
  const check = usePolicyCheck(text);
  const fresh = check.data?.text === text && !check.isFetching;
  const findings = check.data?.checked.findings ?? [];
  const wrongLines = new Set(fresh ? findings.map(({ line }) => line) : []);
  const after = fresh ? (check.data?.effect?.after ?? null) : null;
  return (
    <>
      <div className="page-head">
        <span className="view-switch" role="group">
          {ways.map((one) => (
            <button
              key={one}
              type="button"
              className="plain-button"
              aria-pressed={way === one}
              onClick={() => {
                setWay(one);
              }}
            >
              {t(`ways.${one}`)}
            </button>
          ))}
        </span>
        <OpenFile onText={setText} />
        <span className="quiet">{t("format")}</span>
      </div>
      {way === "form" ? (
        <PolicyFormView
          onWrite={(written) => {
            setText(written);
            setWay("text");
          }}
        />
      ) : (
        <div className="author-columns">
          <PolicyEditor text={text} wrongLines={wrongLines} goTo={goTo} onChange={setText} />
          <AuthorCheck
            check={check}
            fresh={fresh}
            empty={text.trim() === ""}
            onGo={({ line, column }) => {
              setGoTo({ line, column });
            }}
            onPropose={() => {
              setProposing(true);
            }}
          />
        </div>
      )}
      {proposing && after !== null ? (
        <ProposeDialog
          title={t("proposing", { number: after.number })}
          confirm={t("propose")}
          change={{ kind: "policy.publish", payload: { text } }}
          hint={t("effect.kept")}
          onClose={() => {
            setProposing(false);
          }}
          onProposed={({ id }) => {
            void navigate({ to: "/proposals/$proposalId", params: { proposalId: id } });
          }}
        />
      ) : null}
    </>
  );
}
