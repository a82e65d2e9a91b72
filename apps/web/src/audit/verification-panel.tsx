import type { Finding, VerifiedOne } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { saveFile } from "../files/save-file.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { ChainVerdict } from "./follow-chain.ts";
import { type Progress, useVerification } from "./use-verification.ts";
import { mark, wordOf, wordsOf } from "../words/spoken.ts";

export function VerificationPanel() {
  const { t } = useTranslation("audit");
  const { progress, run } = useVerification();
  const sound =
    progress?.chain?.fault === null && progress.reports.every(({ count }) => count === 0);
  return (
    <section className="paper verification" aria-live="polite">
      <p className="page-head">
        <span className="quiet">{t("verify.about")}</span>
        <button
          type="button"
          className="plain-button primary-button push"
          data-testid={testIds.auditVerify}
          disabled={run.isPending}
          onClick={() => {
            run.mutate();
          }}
        >
          {t(run.isPending ? "verify.running" : "verify.start")}
        </button>
      </p>
      {run.error === null ? null : <ProblemNotice error={run.error} />}
      {progress === null ? null : (
        <>
          {run.isSuccess ? <Verdict sound={sound} verified={progress} /> : null}
          {progress.chain === null ? (
            <p className="num">{t("verify.progress", { ...progress })}</p>
          ) : (
            <ChainResult verdict={progress.chain} />
          )}
          <ul className="invariants">
            {progress.reports.map((report) => (
              <InvariantRow key={report.invariant} report={report} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What was found, also as a file: a break is looked into by others than who found it. */
function Verdict({ sound, verified }: { sound: boolean; verified: Progress }) {
  const { t } = useTranslation("audit");
  return (
    <div className="page-head">
      <p className={sound ? "verdict" : "verdict verdict-bad"} data-testid={testIds.auditVerdict}>
        {t(sound ? "verify.sound" : "verify.unsound")}
      </p>
      <button
        type="button"
        className="plain-button push"
        data-testid={testIds.auditExport}
        onClick={() => {
          const { chain, reports } = verified;
          const found = { version: "audit-verification.v1", sound, chain, reports };
          const text = `${JSON.stringify(found, null, 2)}\n`;
          saveFile(
            `${t("verify.exportName")}-${chain?.entries ?? ""}.json`,
            text,
            "application/json",
          );
        }}
      >
        {t("verify.export")}
      </button>
    </div>
  );
}

function ChainResult({ verdict: { entries, read, anchors, fault } }: { verdict: ChainVerdict }) {
  const { t } = useTranslation("audit");
  if (fault === null) {
    const unread = BigInt(entries) - BigInt(read);
    return (
      <>
        <p className="num">{t("verify.chain", { entries, read, anchors })}</p>
        {unread === 0n ? null : (
          <p className="quiet">{t("verify.unread", { count: Number(unread) })}</p>
        )}
      </>
    );
  }
  const { kind, ...facts } = fault;
  return (
    <div className="verdict-bad" data-testid={testIds.auditFault}>
      <strong>{t(`fault.${kind}`, facts)}</strong>
      <Difference expected={fault.expected} found={fault.found} />
    </div>
  );
}

function InvariantRow({ report }: { report: VerifiedOne }) {
  const { t } = useTranslation("audit");
  const { invariant, checked, count, first } = report;
  const bad = count > 0;
  return (
    <li className={bad ? "verdict-bad" : ""} data-testid={testIds.auditInvariant}>
      <strong>
        {bad ? "✗" : checked === 0 ? "–" : "✓"} {t(`invariant.${invariant}`)}
      </strong>{" "}
      <span className="quiet num">
        {t(checked === 0 ? "verify.nothing" : "verify.checked", { count: checked })}
        {bad ? t("verify.bad", { count }) : ""}
      </span>
      {first.map((finding) => (
        <FindingRow key={`${finding.rule} ${finding.id}`} finding={finding} />
      ))}
    </li>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation("audit");
  const { rule, object, id, expected, found } = finding;
  return (
    <div className="finding">
      {wordOf(wordsOf("audit").rules, rule)}
      {mark("colon")}
      {t("verify.row", { object, id })}
      <Difference expected={expected} found={found} />
    </div>
  );
}

function Difference({ expected, found }: { expected: string; found: string }) {
  const { t } = useTranslation("audit");
  return (
    <dl className="difference">
      <dt>{t("verify.expected")}</dt>
      <dd>{expected}</dd>
      <dt>{t("verify.found")}</dt>
      <dd>{found}</dd>
    </dl>
  );
}
