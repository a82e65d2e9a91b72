import type { StatementCheck, StatementSummary } from "@daowei/api/contracts";
import { fenToText } from "@daowei/domain/money";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readBase64 } from "../files/read-base64.ts";
import { fenFromTypedYuan } from "../money/yuan-field.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { client } from "../wire/api.ts";
import { AcceptCheck } from "./accept-check.tsx";

export interface AccountAsked {
  readonly fundAccountCode: string;
  readonly fiscalYear: number;
}

/** A chosen file with what was said about it. */
export interface ChosenStatement extends AccountAsked {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly openingFen?: string | undefined;
  readonly closingFen?: string | undefined;
  readonly supersedes?: { readonly statementId: string; readonly reason: string } | undefined;
}

/** Upload, then what was found in it; the store is not touched before it is accepted. */
export function ImportStatement({
  account,
  earlier,
}: {
  account: AccountAsked;
  earlier: readonly StatementSummary[];
}) {
  const { t } = useTranslation("statements");
  const [balances, setBalances] = useState({ opening: "", closing: "" });
  const [replaces, setReplaces] = useState({ id: "", reason: "" });
  const [checked, setChecked] = useState<{
    readonly file: ChosenStatement;
    readonly check: StatementCheck;
  } | null>(null);
  const checking = useMutation({
    mutationFn: async (file: File) => {
      const { signal } = new AbortController();
      const contentBase64 = await readBase64(file, { signal, onProgress: () => {} });
      const chosen: ChosenStatement = {
        ...account,
        fileName: file.name,
        contentBase64,
        openingFen: fenOf(balances.opening),
        closingFen: fenOf(balances.closing),
        supersedes:
          replaces.id === ""
            ? undefined
            : { statementId: replaces.id, reason: replaces.reason.trim() },
      };
      return { file: chosen, check: await client.statements.check.mutate(chosen) };
    },
    onSuccess: setChecked,
  });
  const replaceable = earlier.filter(({ supersededBy }) => supersededBy === null);
  return (
    <section className="paper form-paper">
      <h2>{t("upload.title")}</h2>
      {(["opening", "closing"] as const).map((which) => (
        <label key={which} className="act-field">
          <span>{t(`upload.${which}`)}</span>
          <input
            className="num"
            inputMode="decimal"
            value={balances[which]}
            data-testid={`statement-${which}`}
            onChange={(event) => {
              setBalances({ ...balances, [which]: event.target.value });
            }}
          />
        </label>
      ))}
      {replaceable.length === 0 ? null : (
        <label className="act-field">
          <select
            value={replaces.id}
            aria-label={t("upload.replacing")}
            data-testid="statement-replaces"
            onChange={(event) => {
              setReplaces({ ...replaces, id: event.target.value });
            }}
          >
            <option value="">{t("upload.replacesNone")}</option>
            {replaceable.map(({ id, number }) => (
              <option key={id} value={id}>
                {t("upload.replaces", { number })}
              </option>
            ))}
          </select>
          {replaces.id === "" ? null : (
            <input
              value={replaces.reason}
              placeholder={t("upload.reason")}
              data-testid="statement-reason"
              onChange={(event) => {
                setReplaces({ ...replaces, reason: event.target.value });
              }}
            />
          )}
        </label>
      )}
      <label className="plain-button file-button">
        {t("upload.choose")}
        <input
          type="file"
          className="unseen"
          accept=".xlsx,.csv,.txt,.xls"
          data-testid="statement-file"
          disabled={checking.isPending}
          onChange={(event) => {
            const file = event.target.files?.item(0);
            if (file !== null && file !== undefined) checking.mutate(file);
            event.target.value = "";
          }}
        />
      </label>
      <p className="quiet">{t(checking.isPending ? "upload.checking" : "upload.nothingStored")}</p>
      {checking.error === null ? null : <ProblemNotice error={checking.error} />}
      {checked === null ? null : (
        <AcceptCheck
          key={checked.check.sha256}
          {...checked}
          onDone={() => {
            setChecked(null);
          }}
        />
      )}
    </section>
  );
}

function fenOf(typed: string): string | undefined {
  const fen = typed.trim() === "" ? undefined : fenFromTypedYuan(typed);
  return fen === undefined ? undefined : fenToText(fen);
}
