import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Finding } from "./findings.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

const marks = {
  error: { icon: "✕", look: "mark-wrong" },
  warning: { icon: "⚠", look: "mark-near" },
  note: { icon: "ℹ", look: "" },
} as const;
const firstShown = 100;

export function FindingsTable({
  findings,
  leftOut,
}: {
  findings: readonly Finding[];
  leftOut: number;
}) {
  const { t } = useTranslation("enrolment");
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, firstShown);
  const rest = findings.length - shown.length;
  return (
    <div className="ledger-box">
      <table className="ledger check-findings">
        <caption className="unseen">{t("check.findingsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("check.column.severity")}</th>
            <th scope="col">{t("check.column.at")}</th>
            <th scope="col">{t("check.column.found")}</th>
            <th scope="col">{t("check.column.expected")}</th>
            <th scope="col">{t("check.column.remedy")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding, index) => (
            <FindingRow key={index} finding={finding} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <p className="grid-foot">
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setAll(true);
            }}
          >
            {t("check.more", { count: rest })}
          </button>
        </p>
      ) : null}
      {rest === 0 && leftOut > 0 ? (
        <p className="grid-foot">{t("check.leftOut", { count: leftOut })}</p>
      ) : null}
    </div>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation("enrolment");
  const { icon, look } = marks[finding.severity];
  const place = [
    finding.sheet,
    finding.line === null ? null : t("check.atLine", { line: finding.line }),
    finding.column === null ? null : t("check.atColumn", { column: finding.column }),
  ].filter((part) => part !== null);
  return (
    <tr data-testid={testIds.importFinding} data-kind={finding.kind}>
      <td>
        <span className={`mark ${look}`}>
          <span aria-hidden="true">{icon}</span>
          {t(`check.severity.${finding.severity}`)}
        </span>
      </td>
      <td className="num">{place.length === 0 ? t("check.wholeFile") : place.join(" ")}</td>
      <td className="found" translate="no">
        {finding.found}
      </td>
      <td>{finding.expected}</td>
      <td className="remedy">
        {finding.remedy}
        {finding.suggestions.length === 0 ? null : (
          <>
            {" "}
            {t("check.column.suggestions")}
            {mark("colon")}
            <b>
              {finding.suggestions
                .map(({ code, name }) => `${nameOfPlace(name)} ${code}`)
                .join(mark("list"))}
            </b>
          </>
        )}
      </td>
    </tr>
  );
}
