import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";

/** Where the audit chain stood at the issue: on the screen, and on every sheet that leaves the office. */
export function SignOff({ anchor }: { anchor: NonNullable<BatchDetail["signOff"]> }) {
  const { t } = useTranslation("batches");
  const { at, number, hash } = anchor;
  return (
    <p className="sign-off" data-testid={testIds.signOff}>
      {t("signOff", { at: moment(at), number })} <span className="mono">{hash}</span>
    </p>
  );
}
