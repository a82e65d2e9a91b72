import type { TransferDetail } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { Amount } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import { client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { arrivalStates } from "./changes.ts";

type Arrival = TransferDetail["arrivals"][number];

/** Every receipt and every row that took one back or stands for one, in the order in which they came. */
export function ArrivalTable({ arrivals }: { arrivals: TransferDetail["arrivals"] }) {
  const { t } = useTranslation("transfers");
  const { post } = useFrame();
  const [changing, setChanging] = useState<{ arrival: Arrival; act: ArrivalAct } | null>(null);
  const states = arrivalStates(arrivals);
  return (
    <section>
      <h2>{t("detail.arrivals")}</h2>
      {arrivals.length === 0 ? (
        <p className="quiet">{t("detail.noArrivals")}</p>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <caption className="unseen">{t("detail.arrivals")}</caption>
            <thead>
              <tr>
                <th scope="col">#</th>
                <th scope="col">{t("detail.arrivedOn")}</th>
                <th scope="col" className="money">
                  {t("arrived")}
                </th>
                <th scope="col">{t("detail.voucher")}</th>
                <th scope="col">{t("detail.confirmedBy")}</th>
                <th scope="col">{t("change.chain")}</th>
              </tr>
            </thead>
            <tbody>
              {arrivals.map((arrival, index) => {
                const state = states[index];
                return (
                  <tr key={arrival.id} data-testid="arrival-row" data-state={state?.kind}>
                    <td className="num">{index + 1}</td>
                    <td className="num">{arrival.arrivedOn}</td>
                    <td className="money">
                      <Amount fen={arrival.amountFen} />
                    </td>
                    <td>{arrival.voucherNumber}</td>
                    <td title={moment(arrival.confirmedAt)}>{arrival.confirmedBy}</td>
                    <td>
                      {state?.kind === "reversal"
                        ? t("change.reverses", { number: state.pointsAt })
                        : state?.corrected === true
                          ? t("change.corrects", { number: state.pointsAt })
                          : null}
                      {state?.kind === "taken_back" ? t("change.takenBack") : null}
                      {arrival.statementLineId === null ? null : ` ${t("change.fromStatement")}`}
                      {arrival.reason === null ? null : <small> {arrival.reason}</small>}
                      {state?.kind === "stands" && post.role === "fund_accountant" ? (
                        <ArrivalActs
                          fromStatement={arrival.statementLineId !== null}
                          onChoose={(act) => {
                            setChanging({ arrival, act });
                          }}
                        />
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {changing === null ? null : (
        <ArrivalChange
          {...changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </section>
  );
}

type ArrivalAct = "reverse_arrival" | "correct_arrival";

function ArrivalActs({
  fromStatement,
  onChoose,
}: {
  fromStatement: boolean;
  onChoose: (act: ArrivalAct) => void;
}) {
  const { t } = useTranslation("transfers");
  const acts = fromStatement
    ? (["reverse_arrival"] as const)
    : (["reverse_arrival", "correct_arrival"] as const);
  return acts.map((act) => (
    <button
      key={act}
      type="button"
      className="plain-button"
      data-testid={act.replace("_", "-")}
      onClick={() => {
        onChoose(act);
      }}
    >
      {t(`change.${act}.button`)}
    </button>
  ));
}

function ArrivalChange({
  arrival,
  act,
  onClose,
}: {
  arrival: Arrival;
  act: ArrivalAct;
  onClose: () => void;
}) {
  const { t } = useTranslation(["transfers", "acts"]);
  const { id: arrivalId, amountFen, arrivedOn, voucherNumber } = arrival;
  const correcting = act === "correct_arrival";
  return (
    <ChangeDialog
      change={{
        act,
        about: t("change.aboutArrival", {
          date: arrivedOn,
          amount: formatFen(toFen(amountFen)),
          voucher: voucherNumber,
        }),
        amountFen: correcting ? toFen(amountFen) : null,
        asks: correcting
          ? { dateName: t("acts:arrivedOn"), voucher: { date: arrivedOn, number: voucherNumber } }
          : null,
        run: ({ date, ...said }) =>
          correcting
            ? client.transfers.correctArrival.mutate({ arrivalId, arrivedOn: date, ...said })
            : client.transfers.reverseArrival.mutate({
                arrivalId,
                reason: said.reason,
                idempotencyKey: said.idempotencyKey,
              }),
      }}
      onClose={onClose}
    />
  );
}
