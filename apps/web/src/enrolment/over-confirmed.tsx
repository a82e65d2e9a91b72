import type { HeadcountCheck } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { ReasonField } from "../acts/reason-field.tsx";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";

/** That heads of the file's places were confirmed before, and why they are imported all the same. */
export function OverConfirmed({
  over,
  reason,
  locked,
  onReason,
}: {
  over: NonNullable<HeadcountCheck["confirmedBefore"]>;
  reason: string;
  locked: boolean;
  onReason: (reason: string) => void;
}) {
  const { t } = useTranslation("enrolment");
  const { number, by, at, places } = over;
  return (
    <div data-testid={testIds.importOverConfirmed}>
      <p className="notice notice-near">
        ⚠ {t("accept.overConfirmed", { number, by, at: moment(at), places })}
      </p>
      <ReasonField value={reason} locked={locked} onChange={onReason} />
    </div>
  );
}
