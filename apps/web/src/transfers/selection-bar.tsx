import type { TransferSummary } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type TransfersAct, TransfersDialog } from "../acts/transfers-dialog.tsx";
import { groupRows } from "../enrolment/group-rows.ts";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { openFenOf, type Selection } from "./use-selection.ts";
import type { TransferWork } from "./work-of.ts";

/** How many are chosen, what they come to, and the one act the post can take on them. */
export function SelectionBar({
  work,
  chosen,
  total,
  onChooseAll,
  onKeep,
  onClear,
}: {
  work: TransferWork;
  chosen: Selection;
  /** How many the work takes over the whole filter; undefined where all of them are shown. */
  total: number | "counting" | undefined;
  onChooseAll: () => Promise<void>;
  /** Of what is chosen, only these. */
  onKeep: (transfers: readonly TransferSummary[]) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation("transfers");
  const [intended, setIntended] = useState<TransfersAct | null>(null);
  const [fetching, setFetching] = useState(false);
  const batches = groupRows([...chosen.values()], ({ batchNumber }) => batchNumber);
  const severalBatches = work.act === "record_sent" && batches.size > 1;
  const chooseAll = async () => {
    setFetching(true);
    try {
      await onChooseAll();
    } finally {
      setFetching(false);
    }
  };
  return (
    <>
      {chosen.size === 0 ? null : (
        <div className="decision-bar no-print">
          <span className="num">
            {t("selected", { count: chosen.size, amount: formatFen(openFenOf(chosen.values())) })}
          </span>
          {total === undefined || (total !== "counting" && total <= chosen.size) ? null : (
            <button
              type="button"
              className="plain-button"
              disabled={fetching || total === "counting"}
              onClick={() => void chooseAll()}
              data-testid="choose-all-matching"
            >
              {total === "counting"
                ? t("counting")
                : t(
                    fetching
                      ? "choosingAll"
                      : work.act === "record_sent"
                        ? "chooseAllToSend"
                        : "chooseAllToConfirm",
                    { count: total },
                  )}
            </button>
          )}
          <button type="button" className="plain-button" onClick={onClear}>
            {t("none")}
          </button>
          {severalBatches ? (
            <span className="why-not" role="status">
              {t("oneBatch")}{" "}
              {[...batches].map(([number, members]) => (
                <button
                  key={number}
                  type="button"
                  className="plain-button small-switch"
                  data-testid={testIds.keepBatch}
                  onClick={() => {
                    onKeep(members);
                  }}
                >
                  {t("keepBatch", { number, count: members.length })}
                </button>
              ))}
            </span>
          ) : null}
          <span className="push" />
          <button
            type="button"
            className="plain-button primary-button"
            disabled={severalBatches}
            data-testid={work.act === "record_sent" ? testIds.recordSent : testIds.confirmArrivals}
            onClick={() => {
              setIntended(intend(work, chosen));
            }}
          >
            {t(work.act === "record_sent" ? "recordSent" : "confirmArrivals")}
          </button>
        </div>
      )}
      {intended === null ? null : (
        <TransfersDialog
          intended={intended}
          onDone={onClear}
          onClose={() => {
            setIntended(null);
          }}
        />
      )}
    </>
  );
}

/** What is intended is fixed when the dialog opens: what is chosen later does not slip in. */
function intend(work: TransferWork, chosen: Selection): TransfersAct {
  const transfers = [...chosen.values()];
  const [first] = transfers;
  if (first === undefined) throw new Error("nothing chosen");
  const { batchId } = first;
  const sends = work.act === "record_sent";
  return {
    act: work.act,
    batches: [...new Set(transfers.map(({ batchNumber }) => batchNumber))],
    picked: true,
    transfers: transfers.map(({ id, number, level, payerCode, payerName, ...one }) => ({
      id,
      name: number,
      level,
      payerCode,
      payerName,
      openFen: toFen(one.amountFen) - toFen(one.arrivedFen),
      sendVoucherNumber: one.sendVoucherNumber,
    })),
    ...(sends
      ? {
          order: (transferIds: string[], idempotencyKey: string) =>
            client.transfers.orderPayments.mutate({ batchId, transferIds, idempotencyKey }),
        }
      : {}),
    run: (transferIds, { date, number, idempotencyKey }) => {
      const voucher = { voucherNumber: number, idempotencyKey };
      return sends
        ? client.transfers.recordSent.mutate({ batchId, transferIds, sentOn: date, ...voucher })
        : client.transfers.confirmArrivals.mutate({ transferIds, arrivedOn: date, ...voucher });
    },
  };
}
