import type { BatchDetail } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type DecisionAct, isDecisionAct } from "../acts/decide.ts";
import { DecisionDialog } from "../acts/decision-dialog.tsx";
import { type TransfersAct, TransfersDialog } from "../acts/transfers-dialog.tsx";
import { useDecisionKeys } from "../acts/use-decision-keys.ts";
import { useFrame } from "../app/frame-context.ts";
import { useOfferedActs } from "../palette/offered-acts.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { capital, mark, wordsOf } from "../words/spoken.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { useSendAll } from "./send-all.ts";

type Detail = z.infer<typeof BatchDetail>;

/** What is being decided, and in whose lent post if not in his own. */
interface Deciding {
  readonly act: DecisionAct;
  readonly delegationId: string | null;
}

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
const worthSaying: ReadonlySet<string> = new Set(["segregation_same_person", "already_judged"]);

/** What the acting post may do with this batch now, and why it may not do the rest. */
export function DecisionBar({
  batch,
  onDecided,
  distrusted = false,
}: {
  batch: Detail;
  onDecided?: () => void;
  /** The table's sums do not hold: nothing leads on from it. */
  distrusted?: boolean;
}) {
  const { t } = useTranslation(["acts", "batches", "domain"]);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [sending, setSending] = useState<TransfersAct | null>(null);
  const permitted = batch.acts.filter(
    ({ act, permitted: may }) => may && shown(act) && !(distrusted && leading.has(act)),
  );
  const [failed, setFailed] = useState<unknown>(null);
  const { post } = useFrame();
  const refused = batch.acts.filter(
    ({ permitted: may, reason }) =>
      !may &&
      reason !== null &&
      worthSaying.has(reason) &&
      (reason !== "already_judged" || post.role === "preparer"),
  );
  const sendAll = useSendAll(batch);
  useDecisionKeys(
    permitted.map(({ act }) => act),
    (act) => {
      setDeciding({ act, delegationId: null });
    },
  );
  useOfferedActs(
    permitted.flatMap(({ act }) =>
      isDecisionAct(act)
        ? [
            {
              id: `${batch.id} ${act}`,
              name: `${wordsOf("domain").act[act]} ${batch.number}`,
              run: () => {
                setDeciding({ act, delegationId: null });
              },
            },
          ]
        : [],
    ),
  );
  const busy = deciding !== null || sending !== null;
  const lent = batch.approval?.lent ?? [];
  if (permitted.length === 0 && refused.length === 0 && lent.length === 0 && !busy && !distrusted)
    return null;
  return (
    <div className="decision-bar no-print">
      {distrusted ? <span className="check-no">⚠ {t("batches:sums.blocked")}</span> : null}
      {refused.map((one) => (
        <span key={one.act} className="why-not">
          {t("whyNot", { act: wordsOf("domain").act[one.act], reason: refusalSentence(one) })}
        </span>
      ))}
      {failed === null ? null : <ProblemNotice error={failed} loading />}
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
              {capital(wordsOf("domain").act[act])}
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
              if (isDecisionAct(act)) setDeciding({ act, delegationId: null });
              else void sendAll().then(setSending, setFailed);
            }}
          >
            {capital(wordsOf("domain").act[act])}
          </button>
        );
      })}
      {distrusted ? null : <LentActs batch={batch} onDecide={setDeciding} />}
      {sending === null ? null : (
        <TransfersDialog
          intended={sending}
          onClose={() => {
            setSending(null);
          }}
        />
      )}
      {deciding === null ? null : (
        <DecisionDialog
          act={deciding.act}
          delegationId={deciding.delegationId}
          batch={batch}
          onClose={() => {
            setDeciding(null);
          }}
          {...(onDecided === undefined ? {} : { onDecided })}
        />
      )}
    </div>
  );
}

/** What he may do in posts that are lent to him; each names whose. */
function LentActs({ batch, onDecide }: { batch: Detail; onDecide: (deciding: Deciding) => void }) {
  const { t } = useTranslation("acts");
  return (batch.approval?.lent ?? []).flatMap(({ delegationId, delegatorName, acts }) =>
    acts.filter(isDecisionAct).map((act) => (
      <button
        key={`${delegationId} ${act}`}
        type="button"
        className="plain-button"
        data-testid={`${testIds.act}-lent-${act}`}
        onClick={() => {
          onDecide({ act, delegationId });
        }}
      >
        {capital(wordsOf("domain").act[act])}
        {mark("open")}
        {t("onBehalf", { name: delegatorName })}
        {mark("close")}
      </button>
    )),
  );
}

function shown(act: string): boolean {
  return isDecisionAct(act) || act === "record_sent" || act === "confirm_arrival";
}
