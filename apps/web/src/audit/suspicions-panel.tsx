import type { Suspicion } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { MarkButton } from "../marks/mark-button.tsx";
import { formatFen } from "@daowei/domain/money";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { mark, wordOf, wordsOf } from "../words/spoken.ts";
import { ObjectLink } from "./object-link.tsx";
import { suspicionKinds } from "./search.ts";

/** 疑点: what stands out in a year, asked for when it is opened; each can be marked where it is. */
export function SuspicionsPanel() {
  const { t } = useTranslation("audit");
  const { year } = useFrame();
  const { suspicion: wanted } = useSearch({ from: "/frame/audit" });
  const [open, setOpen] = useState(wanted !== undefined);
  const { data, error, refetch } = useQuery({
    ...api.audit.suspicions.queryOptions({ from: `${year}-01-01`, to: `${year}-12-31` }),
    enabled: open,
  });
  return (
    <details
      className="paper sample"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary data-testid={testIds.auditSuspicions}>{t("suspicion.title", { year })}</summary>
      <p className="quiet">{t("suspicion.about")}</p>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-line" role="status" aria-label={t("loading")} />
      ) : data.items.length === 0 ? (
        <p data-testid={testIds.auditNoSuspicion}>{t("suspicion.none", { year })}</p>
      ) : (
        <>
          {data.cutShort.length === 0 ? null : (
            <p className="quiet">
              {t("suspicion.cutShort", {
                kinds: data.cutShort.map((kind) => t(`suspicion.kinds.${kind}`)).join(mark("list")),
              })}
            </p>
          )}
          <KindChoice items={data.items} wanted={wanted} />
          <SuspicionTable
            items={data.items.filter(({ kind }) => wanted === undefined || kind === wanted)}
          />
        </>
      )}
    </details>
  );
}

/** One kind alone, or all; in the address, so that a number elsewhere leads to its list. */
function KindChoice({
  items,
  wanted,
}: {
  items: readonly Suspicion[];
  wanted: Suspicion["kind"] | undefined;
}) {
  const { t } = useTranslation("audit");
  const navigate = useNavigate({ from: "/audit" });
  const choose = (suspicion: Suspicion["kind"] | undefined) => {
    void navigate({ replace: true, resetScroll: false, search: present({ suspicion }) });
  };
  return (
    <div className="chips" role="group" aria-label={t("suspicion.columns.kind")}>
      {suspicionKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={wanted === kind}
          data-testid={`${testIds.auditSuspicionKind}-${kind}`}
          onClick={() => {
            choose(wanted === kind ? undefined : kind);
          }}
        >
          {t(`suspicion.kinds.${kind}`)}{" "}
          <span className="num">{items.filter((one) => one.kind === kind).length}</span>
        </button>
      ))}
    </div>
  );
}

function SuspicionTable({ items }: { items: readonly Suspicion[] }) {
  const { t } = useTranslation("audit");
  return (
    <div className="ledger-box">
      <table className="ledger audit-table">
        <caption className="unseen">{t("suspicion.caption")}</caption>
        <thead>
          <tr>
            {(["kind", "object", "by", "at", "why"] as const).map((name) => (
              <th key={name} scope="col">
                {t(`suspicion.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <SuspicionRow key={`${one.kind} ${one.objectId} ${one.by} ${one.at}`} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SuspicionRow({ one }: { one: Suspicion }) {
  const { t } = useTranslation("audit");
  const { post } = useFrame();
  const { objectKind, objectId, objectName } = one;
  return (
    <tr data-testid={testIds.auditSuspicion} data-kind={one.kind}>
      <td className="nowrap">{t(`suspicion.kinds.${one.kind}`)}</td>
      <td>
        {objectKind === "batch" ? (
          <Link to="/batches/$batchId" params={{ batchId: objectId }}>
            {objectName}
          </Link>
        ) : one.kind === "off_hours" ? (
          <ObjectLink
            kind={one.aboutKind}
            id={one.aboutId}
            name={<span translate="no">{objectName}</span>}
          />
        ) : (
          <span translate="no">{objectName}</span>
        )}{" "}
        {post.role === "auditor" ? (
          <MarkButton object={{ objectKind, objectId, name: objectName }} count={0} />
        ) : null}
      </td>
      <td className="nowrap">{one.by}</td>
      <td className="num nowrap">{moment(one.at)}</td>
      <td>
        <Why one={one} />
      </td>
    </tr>
  );
}

function Why({ one }: { one: Suspicion }) {
  const { t } = useTranslation(["audit", "domain"]);
  const acts = wordsOf("audit").acts;
  switch (one.kind) {
    case "same_person":
      return t("suspicion.why.same_person", {
        roles: one.roles.map((role) => t(`domain:role.${role}`)).join(mark("list")),
      });
    case "off_hours":
      return t("suspicion.why.off_hours", { act: wordOf(acts, one.act) });
    case "just_under":
      return t("suspicion.why.just_under", {
        amount: formatFen(toFen(one.amountFen)),
        limit: formatFen(toFen(one.limitFen)),
      });
    case "back_dated":
      return t("suspicion.why.back_dated", {
        act: wordOf(acts, one.act),
        namedOn: one.namedOn,
        recordedOn: one.recordedOn,
        count: one.count,
      });
    case "repeated_return":
      return t("suspicion.why.repeated_return", { count: one.times });
  }
}
