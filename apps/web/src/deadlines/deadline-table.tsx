import type { Deadline, DeadlineAct } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { DeadlineRow } from "./deadline-row.tsx";
import type { WrongReceipt } from "./record-receipt-dialog.tsx";

export interface ActOn {
  readonly deadline: Deadline;
  readonly act: DeadlineAct;
}

export function DeadlineTable({
  deadlines,
  onAct,
  onCorrect,
}: {
  deadlines: readonly Deadline[];
  onAct: (asked: ActOn) => void;
  onCorrect: (wrong: WrongReceipt) => void;
}) {
  const { t } = useTranslation("deadlines");
  const acts = deadlines.some((one) => one.acts.length > 0);
  return (
    <div className="ledger-box">
      <table className="ledger ledger-cards deadline-table">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("date")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("left")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("origin")}</th>
            <th scope="col">{t("progress")}</th>
            {acts ? <th scope="col">{t("acts")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline) => (
            <DeadlineRow
              key={deadline.id}
              deadline={deadline}
              acts={acts}
              onAct={(act) => {
                onAct({ deadline, act });
              }}
              onCorrect={onCorrect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
