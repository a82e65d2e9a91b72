import type { StoredExplanation } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import type { ComputedAgain } from "./compute-again.ts";
import { computeInBrowser } from "./compute-in-browser.ts";

/** 重新计算并比对, in this browser: the server's word is not taken for it, and nothing stored is touched. */
export function RecomputeHere({ stored }: { stored: StoredExplanation }) {
  const { t } = useTranslation("explanation");
  const run = useMutation({ mutationFn: () => computeInBrowser(stored) });
  return (
    <div className="recompute-here">
      <button
        type="button"
        className="plain-button no-print"
        data-testid={testIds.recomputeHere}
        disabled={run.isPending}
        onClick={() => {
          run.mutate();
        }}
      >
        {t(run.isPending ? "computing" : "computeHere")}
      </button>
      <div role="status">
        {run.error === null ? null : (
          <p className="receipt-differs" data-testid={testIds.recomputedHere}>
            ⚠ {t("computeFailed")} <span className="quiet">{run.error.message.slice(0, 300)}</span>
          </p>
        )}
        {run.data === undefined ? null : <Outcome stored={stored} computed={run.data} />}
      </div>
    </div>
  );
}

function Outcome({ stored, computed }: { stored: StoredExplanation; computed: ComputedAgain }) {
  const { t } = useTranslation("explanation");
  const { same, textsKnown } = computed;
  const amounts = {
    stored: formatFen(toFen(stored.ahead?.legalFen ?? stored.amountFen)),
    computed: formatFen(toFen(computed.amountFen)),
  };
  const sound = same && textsKnown !== false;
  return (
    <div
      className={sound ? "receipt-same" : "receipt-differs"}
      data-testid={testIds.recomputedHere}
      data-same={same}
    >
      <p>{same ? `✓ ${t("hereSame", amounts)}` : `⚠ ${t("hereDiffers", amounts)}`}</p>
      <p>
        {textsKnown === null
          ? t("textsUnchecked")
          : textsKnown
            ? `✓ ${t("textsKnown")}`
            : `⚠ ${t("textsUnknown")}`}
      </p>
    </div>
  );
}
