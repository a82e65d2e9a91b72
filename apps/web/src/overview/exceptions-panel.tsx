import type { Exceptions } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { Amount } from "../money/amount.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api, askedAlone } from "../wire/api.ts";
import { capital } from "../words/spoken.ts";
import { ChainException } from "./chain-exception.tsx";

/** 异常: what an auditor sees first; each number leads to the list that it counts. */
export function ExceptionsPanel() {
  const { t } = useTranslation("overview");
  const { data, error, refetch } = useQuery(
    api.overview.exceptions.queryOptions(useScope(), askedAlone),
  );
  return (
    <section className="paper panel exceptions" data-testid={testIds.exceptions}>
      <h2>{t("exceptions.title")}</h2>
      {error !== null ? (
        <ProblemNotice
          error={error}
          loading
          what={t("exceptions.title")}
          onRetry={() => void refetch()}
        />
      ) : data === undefined ? (
        <div className="bone bone-line" role="status" aria-label={t("exceptions.title")} />
      ) : (
        <ExceptionList found={data} />
      )}
    </section>
  );
}

function ExceptionList({ found }: { found: Exceptions }) {
  const { t } = useTranslation(["overview", "audit", "domain"]);
  const { year } = useFrame();
  const { transfers, heldBatches, suspicions } = found;
  const stages = [
    ["outcome_unknown", transfers.outcomeUnknown],
    ["failed", transfers.failed],
    ["returned", transfers.returned],
  ] as const;
  return (
    <>
      <ul className="exception-list">
        <Exception count={transfers.overdue} name={t("tiles.late")}>
          <Link to="/transfers" search={{ overdue: "yes" }}>
            {t("exceptions.transfers", { count: transfers.overdue })}
          </Link>{" "}
          {transfers.overdue === 0 ? null : <Amount fen={transfers.overdueFen} />}
        </Exception>
        <Exception count={transfers.held} name={t("exceptions.held")}>
          <Link to="/transfers" search={{ held: "yes" }}>
            {t("exceptions.transfers", { count: transfers.held })}
          </Link>
        </Exception>
        <Exception count={heldBatches} name={t("exceptions.heldBatches")}>
          <Link to="/batches" search={{ stage: "held" }}>
            {t("exceptions.batches", { count: heldBatches })}
          </Link>
        </Exception>
        <Exception count={transfers.partial} name={t("exceptions.partial")}>
          <Link to="/transfers" search={{ match: "partial" }}>
            {t("exceptions.transfers", { count: transfers.partial })}
          </Link>
        </Exception>
        {stages.map(([stage, count]) => (
          <Exception key={stage} count={count} name={capital(t(`domain:transferStage.${stage}`))}>
            <Link to="/transfers" search={{ stage }}>
              {t("exceptions.transfers", { count })}
            </Link>
          </Exception>
        ))}
        <OpenHeadcounts />
        {suspicions.map(({ kind, count }) => (
          <Exception key={kind} count={count} name={t(`audit:suspicion.kinds.${kind}`)}>
            <Link to="/audit" search={{ suspicion: kind }}>
              {t("exceptions.suspicions", { count })}
            </Link>
          </Exception>
        ))}
        <ChainException />
      </ul>
      <p className="quiet">{t("exceptions.about", { year })}</p>
    </>
  );
}

/** 参保人数待确认: versions that nobody has confirmed or disputed, as the page of headcounts lists them. */
function OpenHeadcounts() {
  const { t } = useTranslation("overview");
  const { data } = useQuery(api.enrolment.versions.queryOptions(useScope(), askedAlone));
  if (data === undefined) return null;
  const count = data.filter(({ standing }) => standing === "imported").length;
  return (
    <Exception count={count} name={t("exceptions.headcountsOpen")}>
      <Link to="/enrolment" search={{ standing: "imported" }}>
        {t("exceptions.versions", { count })}
      </Link>
    </Exception>
  );
}

function Exception({
  name,
  count,
  children,
}: {
  name: string;
  count: number;
  children: ReactNode;
}) {
  return (
    <li className={count === 0 ? "exception-none" : undefined}>
      <span>
        {count === 0 ? "" : "⚠ "}
        {name}
      </span>
      <span className="num">{children}</span>
    </li>
  );
}
