import type { BulkResult } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";

/** One line per item that was left out, with its reason; nothing is left out silently. */
export function BulkResultView({
  result,
  nameOf,
}: {
  result: BulkResult;
  nameOf: (id: string) => string;
}) {
  const { t } = useTranslation("acts");
  return (
    <div data-testid={testIds.bulkResult} className="act-body">
      <p>
        <b>{t("resultSentence", { done: result.done.length, skipped: result.skipped.length })}</b>
        {result.replayed ? ` ${t("resultReplayed")}` : null}
      </p>
      {result.skipped.length === 0 ? null : (
        <div className="ledger-box" style={{ maxHeight: 280 }}>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t("subject")}</th>
                <th scope="col">{t("skippedReason")}</th>
              </tr>
            </thead>
            <tbody>
              {result.skipped.map(({ id, reason, detail }) => (
                <tr key={id}>
                  <td>{nameOf(id)}</td>
                  <td>
                    {problemSentence(reason)} {detail}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
