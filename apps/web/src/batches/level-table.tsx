import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Amount } from "../money/amount.tsx";
import { levelName } from "../words/level-name.ts";

/** What each level owes, has sent and has brought in. */
export function LevelTable({
  levels,
  placeCode,
}: {
  levels: z.infer<typeof BatchDetail>["byLevel"];
  placeCode: string;
}) {
  const { t } = useTranslation("batches");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("byLevel.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("byLevel.level")}</th>
            <th scope="col" className="money">
              {t("byLevel.amount")}
            </th>
            <th scope="col" className="money">
              {t("byLevel.sent")}
            </th>
            <th scope="col" className="money">
              {t("byLevel.arrived")}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map((part) => (
            <tr key={part.level}>
              <td>{levelName(part.level, placeCode)}</td>
              <td className="money">
                <Amount fen={part.amountFen} />
              </td>
              <td className="money">
                <Amount fen={part.sentFen} dash />
              </td>
              <td className="money">
                <Amount fen={part.arrivedFen} dash />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
