import type { StatementWorklist } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import type { Allocation } from "./match-list.tsx";
import { PlaceName } from "../places/named.tsx";

/** Lines with several equally good answers, each with its candidates: a person decides, and only then is it money. */
export function Disputes({
  disputes,
  count,
  onChoose,
}: {
  disputes: StatementWorklist["disputes"];
  count: number;
  onChoose: ((allocation: Allocation) => void) | null;
}) {
  const { t } = useTranslation("statements");
  if (count === 0) return null;
  return (
    <section>
      <h3>{t("match.disputes", { count })}</h3>
      {disputes.map(({ line, candidates, candidateCount }) => (
        <details key={line.id} data-testid="match-dispute">
          <summary>
            <span className="num">{line.bookedOn}</span> {line.counterpartName} {line.reference}{" "}
            <Amount fen={line.openFen} />{" "}
            <span className="quiet">{t("match.candidates", { count: candidateCount })}</span>
          </summary>
          {candidates.flatMap(({ why, transfers }) =>
            transfers.map((transfer) => (
              <p key={why + transfer.id}>
                <span className="num">{transfer.number}</span>{" "}
                <PlaceName name={transfer.placeName} /> <PlaceName name={transfer.payerName} />{" "}
                <Amount fen={transfer.openFen} /> <small>{t(`match.reason.${why}`)}</small>{" "}
                {onChoose === null ? null : (
                  <button
                    type="button"
                    className="plain-button"
                    data-testid="match-choose"
                    onClick={() => {
                      const [a, b] = [toFen(line.openFen), toFen(transfer.openFen)];
                      onChoose({
                        lineId: line.id,
                        transferId: transfer.id,
                        amountFen: a < b ? line.openFen : transfer.openFen,
                      });
                    }}
                  >
                    {t("match.choose")}
                  </button>
                )}
              </p>
            )),
          )}
        </details>
      ))}
    </section>
  );
}
