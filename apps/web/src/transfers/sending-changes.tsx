import type { TransferDetail } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { ChangeDialog, type Said } from "./change-dialog.tsx";
import { type ChangeAct, sendingChanges } from "./changes.ts";
import { nameOfPlace } from "../places/named.tsx";

/** What may be corrected, taken back, held or released of a sending, and what became of its orders to the paying system. */
export function SendingChanges({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation(["transfers", "acts"]);
  const { me, post } = useFrame();
  const [act, setAct] = useState<ChangeAct | null>(null);
  const asks = act === "correct_sent" || act === "record_returned";
  return (
    <>
      {sendingChanges(transfer, post.role).map((possible) => (
        <button
          key={possible}
          type="button"
          className="plain-button"
          data-testid={possible.replace("_", "-")}
          onClick={() => {
            setAct(possible);
          }}
        >
          {t(`change.${possible}.button`)}
        </button>
      ))}
      {act === null ? null : (
        <ChangeDialog
          change={{
            act,
            about: `${transfer.number} ${nameOfPlace(transfer.placeName)}`,
            amountFen: null,
            asks: asks
              ? {
                  dateName: t(act === "correct_sent" ? "acts:sentOn" : "change.returnedOn"),
                  voucher:
                    act === "correct_sent"
                      ? {
                          date: transfer.sentOn ?? me.today,
                          number: transfer.sendVoucherNumber ?? "",
                        }
                      : { date: me.today, number: "" },
                }
              : null,
            run: (said) => changeSending(act, transfer.id, said),
          }}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}

function changeSending(
  act: ChangeAct,
  transferId: string,
  { reason, idempotencyKey, date, voucherNumber }: Keyed<Said>,
): Promise<unknown> {
  const asked = { transferId, reason, idempotencyKey };
  if (act === "correct_sent")
    return client.transfers.correctSent.mutate({ ...asked, sentOn: date, voucherNumber });
  if (act === "record_returned")
    return client.transfers.recordReturned.mutate({ ...asked, returnedOn: date, voucherNumber });
  if (act === "hold_transfer") return client.transfers.hold.mutate(asked);
  if (act === "release_transfer") return client.transfers.release.mutate(asked);
  return act === "reopen"
    ? client.transfers.reopen.mutate(asked)
    : client.transfers.reverseSent.mutate(asked);
}

/** Orders to the paying system, the newest first; one whose outcome is not known can be asked about, and is never sent again by hand. */
export function PaymentOrders({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation("transfers");
  const asking = useAct({
    run: ({ idempotencyKey }: Keyed<object>) =>
      client.transfers.askOutcome.mutate({ transferId: transfer.id, idempotencyKey }),
    onDone: () => {
      toast(t("payment.asked"));
    },
  });
  if (transfer.payments.length === 0) return null;
  return (
    <section>
      <h2>{t("payment.title")}</h2>
      {transfer.stage === "outcome_unknown" ? (
        <p className="notice notice-near" role="status" data-testid="outcome-unknown">
          ⚠ {t("payment.unknown")}{" "}
          <button
            type="button"
            className="plain-button"
            disabled={asking.locked}
            data-testid="ask-outcome"
            onClick={() => {
              asking.perform({});
            }}
          >
            {t("payment.ask")}
          </button>
        </p>
      ) : null}
      {asking.state.kind === "refused" ? <ProblemNotice error={asking.state.error} /> : null}
      <div className="ledger-box">
        <table className="ledger">
          <caption className="unseen">{t("payment.title")}</caption>
          <tbody>
            {transfer.payments.map((order) => (
              <tr key={order.reference} data-testid="payment-order">
                <td className="num">{order.reference}</td>
                <td>{t(`payment.status.${order.status}`)}</td>
                <td className="num nowrap">{moment(order.orderedAt)}</td>
                <td>{order.orderedBy}</td>
                <td>
                  {order.remoteId ?? order.remoteReason}
                  {order.stalled === null ? null : (
                    <p className="notice notice-near" role="status" data-testid="payment-stalled">
                      ⚠ {t("payment.stalled", order.stalled)}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
