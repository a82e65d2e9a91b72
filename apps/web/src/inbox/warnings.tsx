import type { BatchWarning } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { namesOfPapers } from "../attachments/names-of-papers.ts";

/** One short word for each warning, where there is little room. */
export function WarningMarks({ warnings }: { warnings: readonly BatchWarning[] }) {
  const { t } = useTranslation("inbox");
  return warnings.map(({ kind }) => (
    <span key={kind} className="mark mark-near">
      <span aria-hidden="true">⚠</span> {t(`warning.${kind}.short`)}
    </span>
  ));
}

/** Each warning in a sentence with its facts. */
export function WarningList({ warnings }: { warnings: readonly BatchWarning[] }) {
  const { t } = useTranslation("inbox");
  if (warnings.length === 0) return null;
  return (
    <ul className="warning-list" aria-label={t("warnings")}>
      {warnings.map((warning) => (
        <li key={warning.kind}>
          <span aria-hidden="true">⚠</span>{" "}
          {t(`warning.${warning.kind}.long`, {
            ...warning,
            names: warning.kind === "papers_missing" ? namesOfPapers(warning.papers) : undefined,
          })}
        </li>
      ))}
    </ul>
  );
}
