import type { BatchDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import "../explanation/receipt.css";
import { DueOn } from "./due-on.tsx";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { Quotation } from "../explanation/trace-tree.tsx";
import { formatHeads } from "../money/heads.ts";
import { api } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";
import { nameOfOffice } from "../places/named.tsx";

/** What the batch rests on: the notice, its standard, the deadline with its sentence, the headcounts. */
export function BatchPolicy({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation(["batches", "domain"]);
  const { policy } = batch;
  const { data: library } = useQuery(api.policies.list.queryOptions());
  const superseded =
    library !== undefined &&
    !library.some(({ id, version }) => id === policy.id && version === policy.version);
  return (
    <div className="paper" style={{ padding: 20 }}>
      <dl className="facts">
        <dt>{t("policy.title")}</dt>
        <dd>
          <Link to="/policies/$policyId" params={{ policyId: policy.id }}>
            {policy.title}
          </Link>{" "}
          {policy.confirmed ? null : (
            <span className="mark mark-near" title={t("policy.unconfirmed")}>
              ? {t("domain:unconfirmed")}
            </span>
          )}
        </dd>
        <dt>{t("policy.number")}</dt>
        <dd>
          {policy.number}{" "}
          {superseded ? <p className="mark mark-near">{t("policy.superseded")}</p> : null}
        </dd>
        <dt>{t("policy.issuers")}</dt>
        <dd>{policy.issuers.map((issuer) => nameOfOffice(issuer)).join(mark("names"))}</dd>
        {policy.standardYuan === null ? null : (
          <>
            <dt>{t("policy.standard")}</dt>
            <dd className="num">
              {t(
                policy.standardKind === "floor" ? "policy.standardFloor" : "policy.standardExact",
                {
                  yuan: policy.standardYuan,
                },
              )}
            </dd>
          </>
        )}
        <dt>{t("policy.heads")}</dt>
        <dd className="num in-text">
          <Link to="/enrolment" search={{ version: batch.headcountVersionId }}>
            {t("policy.headsText", {
              number: batch.headcountNumber,
              heads: formatHeads(batch.heads),
            })}
          </Link>{" "}
          · <VerdictLine verdict={batch.headcountVerdict} />
        </dd>
        <dt>{t("policy.due")}</dt>
        <dd>
          <DueOn of={batch} inWords /> · {t(`domain:deadlineOrigin.${batch.dueOrigin}`)}
          {batch.dueReason === null ? null : <p>{t("dueReason", { reason: batch.dueReason })}</p>}
          {batch.dueCitation === null ? (
            batch.dueReason === null ? (
              <p className="quiet">{t("policy.dueNoCitation")}</p>
            ) : null
          ) : (
            <Quotation citation={batch.dueCitation} />
          )}
        </dd>
      </dl>
    </div>
  );
}
