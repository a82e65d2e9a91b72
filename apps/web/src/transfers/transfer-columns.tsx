import type { TransferSummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../app/search.ts";
import { DueOn } from "../batches/due-on.tsx";
import { DaysLeft, HeldMark, TransferStageMark } from "../batches/stage-mark.tsx";
import { inUnit, plainYuan, toFen } from "../money/in-unit.ts";
import type { Column } from "../views/column.ts";
import { levelName } from "../words/level-name.ts";
import { nameOfPlace } from "../places/named.tsx";

/** Every column the list of transfers knows, amounts in the unit of the page. */
export function useTransferColumns(unit: Unit): readonly Column<TransferSummary>[] {
  const { t } = useTranslation(["transfers", "domain"]);
  return useMemo((): readonly Column<TransferSummary>[] => {
    type Named = "number" | "place" | "level" | "payer" | "fundAccount" | "stage" | "dueOn";
    const written = (key: Named, text: (transfer: TransferSummary) => string) => ({
      key,
      name: t(key),
      text,
      cell: text,
    });
    const money = (key: "amount" | "arrived", fen: (transfer: TransferSummary) => string) => ({
      key,
      name: t(key),
      kind: "money" as const,
      text: (transfer: TransferSummary) => plainYuan(fen(transfer)),
      cell: (transfer: TransferSummary) =>
        fen(transfer) === "0" ? (
          <span className="quiet">—</span>
        ) : (
          inUnit(toFen(fen(transfer)), unit)
        ),
    });
    return [
      {
        ...written("number", ({ number }) => number),
        cell: ({ id, number }) => (
          <Link
            to="/transfers/$transferId"
            params={{ transferId: id }}
            preload={false}
            className="num"
          >
            {number}
          </Link>
        ),
      },
      written("place", ({ placeName }) => nameOfPlace(placeName)),
      written("level", ({ level, placeCode }) => levelName(level, placeCode)),
      written("payer", ({ payerName }) => nameOfPlace(payerName)),
      written("fundAccount", ({ fundAccountName }) => nameOfPlace(fundAccountName)),
      money("amount", ({ amountFen }) => amountFen),
      money("arrived", ({ arrivedFen }) => arrivedFen),
      {
        ...written("stage", ({ stage }) => t(`domain:transferStage.${stage}`)),
        cell: ({ stage, held, match, sendVoucherNumber }) => (
          <>
            <TransferStageMark stage={stage} />
            {stage === "sent" && sendVoucherNumber !== null ? (
              <span className="quiet num" title={t("sendVoucher")}>
                {" "}
                {sendVoucherNumber}
              </span>
            ) : null}
            {held === null ? null : <HeldMark held={held} />}
            {match === "partial" ? <span className="mark mark-near">{t("partly")}</span> : null}
          </>
        ),
      },
      {
        ...written("dueOn", ({ dueOn }) => dueOn),
        cell: (transfer) => (
          <span className="num">
            <DueOn of={transfer} />{" "}
            <DaysLeft days={transfer.daysLeft} settled={transfer.stage === "arrived"} />
          </span>
        ),
      },
    ];
  }, [t, unit]);
}
