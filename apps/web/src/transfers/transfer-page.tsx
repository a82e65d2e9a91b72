import "../batches/batches.css";
import "./transfers.css";
import type { TransferDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { DueOn } from "../batches/due-on.tsx";
import { useFrame } from "../app/frame-context.ts";
import { DaysLeft, HeldMark, TransferStageMark } from "../batches/stage-mark.tsx";
import { TransferReceipt } from "../explanation/transfer-receipt.tsx";
import { MarksOf } from "../marks/marks-of.tsx";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import { levelName } from "../words/level-name.ts";
import { ArrivalDialog } from "./arrival-dialog.tsx";
import { BatchOfTransfer } from "./batch-of-transfer.tsx";
import { ArrivalTable } from "./arrival-table.tsx";
import { PaymentOrders, SendingChanges } from "./sending-changes.tsx";
import { useTransferNeighbours } from "./use-transfer-neighbours.ts";
import { TransferEvents } from "./transfer-records.tsx";
import { firstTransfers } from "./work-of.ts";
import { PlaceName } from "../places/named.tsx";

type Detail = z.infer<typeof TransferDetail>;

export function TransferPage() {
  const { t } = useTranslation("transfers");
  const { transferId } = useParams({ from: "/frame/transfers/$transferId" });
  const { data, error, refetch } = useQuery(api.transfers.get.queryOptions({ id: transferId }));
  return (
    <section className="page">
      {error !== null ? (
        <>
          <div className="page-head">
            <BackToTransfers />
            <h1>{t("one")}</h1>
          </div>
          <ProblemNotice error={error} loading onRetry={() => void refetch()} />
        </>
      ) : data === undefined ? (
        <div className="bone bone-block" />
      ) : (
        <Loaded transfer={data} />
      )}
    </section>
  );
}

function BackToTransfers() {
  const { t } = useTranslation("transfers");
  const { post } = useFrame();
  return (
    <Link to="/transfers" search={firstTransfers(post.role)}>
      ‹ {t("back")}
    </Link>
  );
}

function Loaded({ transfer }: { transfer: Detail }) {
  const { t } = useTranslation(["transfers", "print"]);
  const { post } = useFrame();
  useTransferNeighbours(transfer.id, transfer.batchId);
  const [confirming, setConfirming] = useState(false);
  const mayConfirm = post.role === "fund_accountant" && transfer.stage === "sent";
  return (
    <>
      <div className="page-head">
        <BackToTransfers />
        <h1>
          <span className="num">{transfer.number}</span>{" "}
          <PlaceName name={transfer.placeName} both />
          {" · "}
          {levelName(transfer.level, transfer.placeCode)}
        </h1>
        <TransferStageMark stage={transfer.stage} />
        {transfer.held === null ? null : <HeldMark held={transfer.held} />}
        <span className="mark" data-testid="transfer-match">
          {t(`match.${transfer.match}`)}
        </span>
        <DaysLeft days={transfer.daysLeft} settled={transfer.stage === "arrived"} />
        <span className="push">
          <UnitLabel />
        </span>
        <Link
          to="/print/transfers/$transferId"
          params={{ transferId: transfer.id }}
          className="plain-button no-print"
        >
          {t("print:receipt.link")}
        </Link>
        <SendingChanges transfer={transfer} />
        {mayConfirm ? (
          <button
            type="button"
            className="plain-button primary-button"
            data-testid="confirm-arrival"
            onClick={() => {
              setConfirming(true);
            }}
          >
            {t("detail.confirm")}
          </button>
        ) : null}
      </div>
      <div className="transfer-pair">
        <div>
          <Facts transfer={transfer} />
          <MarksOf
            object={{ objectKind: "transfer", objectId: transfer.id, name: transfer.number }}
          />
          <ArrivalTable arrivals={transfer.arrivals} />
          <PaymentOrders transfer={transfer} />
          <TransferEvents events={transfer.events} />
        </div>
        <section className="paper" aria-label={t("detail.why")}>
          <TransferReceipt transferId={transfer.id} />
        </section>
      </div>
      {confirming ? (
        <ArrivalDialog
          transfer={transfer}
          onClose={() => {
            setConfirming(false);
          }}
        />
      ) : null}
    </>
  );
}

function Facts({ transfer }: { transfer: Detail }) {
  const { t } = useTranslation("transfers");
  const open = toFen(transfer.amountFen) - toFen(transfer.arrivedFen);
  return (
    <div className="paper">
      <dl className="facts">
        <dt>{t("detail.amount")}</dt>
        <dd className="key-amount">
          <Amount fen={transfer.amountFen} />
        </dd>
        <dt>{t("detail.inWords")}</dt>
        <dd>{transfer.chineseAmount}</dd>
        <dt>{t("detail.arrived")}</dt>
        <dd>
          <Amount fen={transfer.arrivedFen} />
        </dd>
        <dt>{t("detail.open")}</dt>
        <dd>
          <Amount fen={open} />
        </dd>
        <dt>{t("detail.payer")}</dt>
        <dd>
          <PlaceName name={transfer.payerName} />
        </dd>
        <dt>{t("detail.fundAccount")}</dt>
        <dd>
          <PlaceName name={transfer.fundAccountName} />
        </dd>
        <dt>{t("detail.place")}</dt>
        <dd>
          <PlaceName name={transfer.placeName} />{" "}
          <span className="quiet num">{transfer.placeCode}</span>
        </dd>
        <dt>{t("detail.batch")}</dt>
        <dd>
          <BatchOfTransfer transfer={transfer} />
        </dd>
        <dt>{t("detail.due")}</dt>
        <dd>
          <DueOn of={transfer} inWords />
        </dd>
        {transfer.held === null ? null : (
          <>
            <dt>{t("held.title")}</dt>
            <dd data-testid={testIds.transferHeld}>{t("held.text", transfer.held)}</dd>
          </>
        )}
        <dt>{t("detail.sent")}</dt>
        <dd>
          {transfer.sentOn === null
            ? t("detail.notSent")
            : t("detail.sentText", {
                date: longDate(transfer.sentOn),
                voucher: transfer.sendVoucherNumber ?? "—",
              })}
        </dd>
      </dl>
    </div>
  );
}
