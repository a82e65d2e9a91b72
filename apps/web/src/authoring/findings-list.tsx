import type { PolicyFinding } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Place } from "./policy-editor.tsx";
import { mark, wordOf, wordsOf } from "../words/spoken.ts";

/** Everything that is wrong with a text, each at its line; a click goes there. */
export function FindingsList({
  findings,
  count,
  onGo,
}: {
  findings: readonly PolicyFinding[];
  count: number;
  onGo: (place: Place) => void;
}) {
  const { t } = useTranslation("authoring");
  return (
    <div className="findings" role="region" aria-label={t("findings")}>
      <p className="notice notice-wrong">⚠ {t("findingCount", { count })}</p>
      <ol className="paper finding-list">
        {findings.map((one) => (
          <li key={`${one.line}:${one.column}:${one.kind}:${one.path}:${one.found}`}>
            <button
              type="button"
              className="finding"
              data-testid={testIds.policyFinding}
              data-line={one.line}
              onClick={() => {
                onGo(one);
              }}
            >
              <b className="num">{t("at", { line: one.line, column: one.column })}</b>{" "}
              {wordOf(wordsOf("authoring").finding, one.kind)}
              {one.path === "" ? null : <code>{one.path}</code>}
              <span className="quiet">
                {t("expectedFound", { expected: listed(one.expected), found: one.found })}
                {one.nearest === null ? null : t("nearest", { nearest: one.nearest })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {count > findings.length ? <p className="quiet">{t("moreFindings")}</p> : null}
    </div>
  );
}

/** One of several values, each whole on its line: the check gives them as a|b|c. */
function listed(expected: string): string {
  return /^\w+(?:\|\w+)+$/.test(expected) ? expected.replaceAll("|", mark("list")) : expected;
}
