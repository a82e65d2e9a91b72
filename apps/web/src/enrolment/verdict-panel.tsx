import type { HeadcountVerdict, HeadcountVersionSummary } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { useKey } from "../keys/bound-keys.ts";
import { useOfferedActs } from "../palette/offered-acts.ts";
import { testIds } from "../test-ids.ts";
import { VerdictDialog } from "./verdict-dialog.tsx";
import { VerdictLine } from "./verdict-line.tsx";

type Verdict = HeadcountVerdict["verdict"];
const verdicts: readonly Verdict[] = ["confirmed", "disputed"];

/** What was decided about a version of headcounts, and what the acting post may decide: A confirms, R disputes. */
export function VerdictPanel({
  version,
  newer,
}: {
  version: HeadcountVersionSummary;
  /** Number of the newest version of the same place, where that is another one. */
  newer: number | null;
}) {
  const { t } = useTranslation("enrolment");
  const [deciding, setDeciding] = useState<Verdict | null>(null);
  const open = useOpenVerdicts(version);
  const opens = (verdict: Verdict) =>
    open.includes(verdict)
      ? () => {
          setDeciding(verdict);
        }
      : null;
  useKey("agree", opens("confirmed"));
  useKey("sendBack", opens("disputed"));
  useOfferedActs(
    open.map((verdict) => ({
      id: `headcounts-${verdict}`,
      name: t(`verdict.act.${verdict}`),
      run: () => {
        setDeciding(verdict);
      },
    })),
  );
  return (
    <div className="paper verdict-panel" data-testid={testIds.verdictPanel}>
      <div className="page-head">
        <h3>{t("verdict.title")}</h3>
        <span className="push verdict-acts">
          {open.map((verdict) => (
            <button
              key={verdict}
              type="button"
              className={`plain-button${verdict === "confirmed" ? " primary-button" : ""}`}
              data-testid={`${testIds.verdictAct}-${verdict}`}
              onClick={() => {
                setDeciding(verdict);
              }}
            >
              {t(`verdict.act.${verdict}`)}
            </button>
          ))}
        </span>
      </div>
      <Given version={version} newer={newer} />
      {deciding === null ? null : (
        <VerdictDialog
          verdict={deciding}
          version={version}
          onClose={() => {
            setDeciding(null);
          }}
        />
      )}
    </div>
  );
}

function Given({
  version: { verdicts: given, importedByMe, overConfirmedReason: reason },
  newer,
}: {
  version: HeadcountVersionSummary;
  newer: number | null;
}) {
  const { t } = useTranslation("enrolment");
  const { post } = useFrame();
  return (
    <>
      {given.length === 0 ? (
        <p>{t("verdict.imported")}</p>
      ) : (
        <ul className="verdict-list" aria-label={t("verdict.history")}>
          {given.toReversed().map((one) => (
            <li key={one.seq}>
              <VerdictLine verdict={one} />
            </li>
          ))}
        </ul>
      )}
      {reason === null ? null : <p>{t("verdict.overConfirmed", { reason })}</p>}
      {newer === null ? null : <p>⚠ {t("verdict.newer", { number: newer })}</p>}
      {importedByMe && post.role === "reviewer" ? <p>{t("verdict.own")}</p> : null}
      <p className="quiet">{t("verdict.meaning")}</p>
    </>
  );
}

/** What a reviewer who did not import a version may decide now: never what stands already. */
function useOpenVerdicts({ importedByMe, standing }: HeadcountVersionSummary): readonly Verdict[] {
  const { post } = useFrame();
  if (post.role !== "reviewer" || importedByMe) return [];
  return verdicts.filter((verdict) => verdict !== standing);
}
