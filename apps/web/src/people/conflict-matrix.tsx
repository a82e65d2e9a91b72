import { roleConflicts, roles } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";

/** The matrix that the server holds every grant against. */
export function ConflictMatrix() {
  const { t } = useTranslation(["people", "domain"]);
  const between = (one: string, other: string) =>
    roleConflicts.find(
      ({ roles: pair }) =>
        pair.some((r) => r === one) && pair.some((r) => r === other) && one !== other,
    );
  return (
    <details className="conflicts">
      <summary>{t("conflicts.title")}</summary>
      <p>{t("conflicts.text")}</p>
      <div className="ledger-box">
        <table className="ledger">
          <thead>
            <tr>
              <td />
              {roles.map((role) => (
                <th key={role} scope="col">
                  {t(`domain:role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`domain:role.${row}`)}</th>
                {roles.map((column) => {
                  const conflict = between(row, column);
                  return (
                    <td key={column}>
                      {conflict === undefined ? "" : `✕ ${t(`conflicts.${conflict.where}`)}`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
