import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { aroundChanges, lineDiff } from "./line-diff.ts";

const signs = { same: " ", gone: "−", new: "+" } as const;

/** What a new text changes in an old one, line by line. */
export function SourceDiff({ older, newer }: { older: string; newer: string }) {
  const { t } = useTranslation("authoring");
  const lines = useMemo(() => aroundChanges(lineDiff(older, newer)), [older, newer]);
  const changed = lines.filter((line) => line !== null && line.kind !== "same").length;
  return (
    <details className="policy-source" open={changed <= 200}>
      <summary>
        <b>{t("diff")}</b> <span className="quiet">{t("diffHint", { count: changed })}</span>
      </summary>
      <div className="source-diff" tabIndex={0} role="region" aria-label={t("diff")}>
        {lines.map((line, index) =>
          line === null ? (
            <div key={index} className="diff-gap">
              ⋯
            </div>
          ) : (
            <div key={index} className={`diff-line diff-${line.kind}`}>
              <span className="num quiet">{line.before ?? ""}</span>
              <span className="num quiet">{line.after ?? ""}</span>
              <code>
                {signs[line.kind]} {line.text}
              </code>
            </div>
          ),
        )}
      </div>
    </details>
  );
}
