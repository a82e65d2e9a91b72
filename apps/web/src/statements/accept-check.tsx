import type { StatementCheck } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { FindingsTable } from "../enrolment/findings-table.tsx";
import { toFen } from "../money/in-unit.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { client } from "../wire/api.ts";
import type { ChosenStatement } from "./import-statement.tsx";

/** What a statement holds and whether it ties; accepted only as it was checked. */
export function AcceptCheck({
  file,
  check,
  onDone,
}: {
  file: ChosenStatement;
  check: StatementCheck;
  onDone: () => void;
}) {
  const { t } = useTranslation("statements");
  const [acknowledged, setAcknowledged] = useState(false);
  const warned = check.findings.some(({ severity }) => severity === "warning");
  const accepting = useAct({
    run: ({ idempotencyKey }: Keyed<object>) =>
      client.statements.accept.mutate({
        ...file,
        sha256: check.sha256,
        warningsAcknowledged: acknowledged,
        idempotencyKey,
      }),
    onDone: ({ number, newLineCount }) => {
      toast(t("check.accepted", { number, fresh: newLineCount }));
      onDone();
    },
  });
  const open = check.acceptable && check.importedBefore === null && (!warned || acknowledged);
  return (
    <div data-testid="statement-check">
      <h3>{t("check.title")}</h3>
      <ul>
        {check.period === null ? null : (
          <li>{t("check.period", { from: check.period.fromOn, to: check.period.toOn })}</li>
        )}
        {check.accountMasked === null ? null : (
          <li>{t("check.accountNumber", { account: check.accountMasked })}</li>
        )}
        {check.openingFen === null || check.closingFen === null ? null : (
          <li className="num">
            {t("check.balances", {
              opening: formatFen(toFen(check.openingFen)),
              credit: formatFen(toFen(check.creditFen)),
              debit: formatFen(toFen(check.debitFen)),
              closing: formatFen(toFen(check.closingFen)),
            })}
          </li>
        )}
        <li>{t("check.lines", { count: check.lineCount, fresh: check.newLineCount })}</li>
        {check.goneLineCount === 0 ? null : (
          <li>{t("check.gone", { count: check.goneLineCount })}</li>
        )}
      </ul>
      {check.importedBefore === null ? null : (
        <p className="notice notice-near">
          {t("check.before", { number: check.importedBefore.number })}
        </p>
      )}
      {check.findings.length === 0 ? null : (
        <FindingsTable findings={check.findings} leftOut={check.findingsLeftOut} />
      )}
      {warned ? (
        <label>
          <input
            type="checkbox"
            checked={acknowledged}
            data-testid="statement-acknowledge"
            onChange={(event) => {
              setAcknowledged(event.target.checked);
            }}
          />{" "}
          {t("check.acknowledge")}
        </label>
      ) : null}
      {accepting.state.kind === "refused" || accepting.state.kind === "outcome_unknown" ? (
        <ProblemNotice error={accepting.state.error} />
      ) : null}
      <button
        type="button"
        className="plain-button primary-button"
        disabled={!open || accepting.state.kind === "running"}
        data-testid="statement-accept"
        onClick={() => {
          accepting.perform({});
        }}
      >
        {t("check.accept")}
      </button>
    </div>
  );
}
