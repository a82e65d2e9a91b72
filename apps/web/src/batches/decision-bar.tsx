import type { BatchDetail } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type DecisionAct, isDecisionAct } from "../acts/decide.ts";
import { DecisionDialog } from "../acts/decision-dialog.tsx";
import { TransfersDialog } from "../acts/transfers-dialog.tsx";
import { toFen } from "../money/in-unit.ts";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { act as actWords } from "../words/domain.zh.ts";

type Detail = z.infer<typeof BatchDetail>;

/** Acts that lead on stand out; the rest are plain. */
const leading: ReadonlySet<string> = new Set([
  "submit",
  "review",
  "approve",
  "issue",
  "record_sent",
  "confirm_arrival",
]);
/** Refusals that a person of the right post meets: worth showing; a post or stage that does not fit is not. */
const worthSaying: ReadonlySet<string> = new Set(["segregation_same_person"]);

/** What the acting post may do with this batch now, and why it may not do the rest. */
export function DecisionBar({ batch, onDecided }: { batch: Detail; onDecided?: () => void }) {
  const { t } = useTranslation(["acts", "domain"]);
  const [open, setOpen] = useState<DecisionAct | "record_sent" | null>(null);
  const permitted = batch.acts.filter((act) => act.permitted);
  const refused = batch.acts.filter(
    ({ permitted: may, reason }) => !may && reason !== null && worthSaying.has(reason),
  );
  if (permitted.length === 0 && refused.length === 0) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <div className="decision-bar no-print">
      {refused.map(({ act, reason }) => (
        <span key={act} className="why-not">
          {t("whyNot", {
            act: actWords[act],
            reason: problemSentence(reason ?? "", { act, earlierAct: earlierActOf(batch) }),
          })}
        </span>
      ))}
      <span className="push" />
      {permitted.map(({ act }) => {
        const look = leading.has(act) ? "plain-button primary-button" : "plain-button";
        const testId = `${testIds.act}-${act}`;
        if (act === "confirm_arrival") {
          return (
            <Link
              key={act}
              to="/transfers"
              search={{ batch: batch.id, stage: "sent" }}
              className={look}
              data-testid={testId}
            >
              {actWords[act]}
            </Link>
          );
        }
        return (
          <button
            key={act}
            type="button"
            className={look}
            data-testid={testId}
            onClick={() => {
              setOpen(isDecisionAct(act) ? act : "record_sent");
            }}
          >
            {actWords[act]}
          </button>
        );
      })}
      {open === "record_sent" ? (
        <TransfersDialog intended={sending(batch)} onClose={close} />
      ) : open === null ? null : (
        <DecisionDialog
          act={open}
          batch={batch}
          onClose={close}
          {...(onDecided === undefined ? {} : { onDecided })}
        />
      )}
    </div>
  );
}

/** Every transfer of the batch that has been issued and not sent. */
function sending(batch: Detail) {
  const openFen = toFen(batch.amountFen) - toFen(batch.sentFen);
  return {
    act: "record_sent" as const,
    count: batch.transferCount,
    totalFen: openFen,
    nameOf: (id: string) => id,
    run: ({
      date,
      number,
      idempotencyKey,
    }: {
      date: string;
      number: string;
      idempotencyKey: string;
    }) =>
      client.transfers.recordSent.mutate({
        batchId: batch.id,
        sentOn: date,
        voucherNumber: number,
        idempotencyKey,
      }),
  };
}

function earlierActOf(batch: Detail): string {
  return batch.events[0]?.act ?? "created";
}
