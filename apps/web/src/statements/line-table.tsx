import type { StatementWorklist } from "@daowei/api/contracts";
import { Amount } from "../money/amount.tsx";

export function LineTable({
  title,
  lines,
}: {
  title: string;
  lines: StatementWorklist["unmatched"];
}) {
  if (lines.length === 0) return null;
  return (
    <details data-testid="match-lines">
      <summary>{title}</summary>
      <div className="ledger-box">
        <table className="ledger">
          <caption className="unseen">{title}</caption>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td className="num nowrap">{line.bookedOn}</td>
                <td className="money">
                  <Amount fen={line.openFen} />
                </td>
                <td>{line.counterpartName}</td>
                <td className="num">{line.counterpartAccount}</td>
                <td>{line.reference ?? line.serial}</td>
                <td>{line.remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
