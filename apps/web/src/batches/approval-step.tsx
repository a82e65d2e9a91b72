import type { ApprovalStep } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { moment } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";
import { stepName } from "./step-name.ts";
import { nameOfPlace } from "../places/named.tsx";

/** One step of the approval: who has agreed, and where it lies. */
export function Step({
  step,
  builtIn,
  here,
  agreedAt,
}: {
  step: ApprovalStep;
  builtIn: boolean;
  here: boolean;
  /** Left out where the page has no record of the acts. */
  agreedAt?: string | undefined;
}) {
  const { t } = useTranslation("batches");
  const { agreedBy, people, placeName } = step;
  const past = agreedBy.length >= people;
  return (
    <li
      className={past ? "stage-past" : here ? "stage-now" : undefined}
      aria-current={here ? "step" : undefined}
    >
      {past ? "✓" : here ? "●" : "○"} {stepName(step, builtIn)}
      {people > 1 ? ` ${t("approval.counted", { agreed: agreedBy.length, people })}` : null}
      {placeName === null ? null : ` · ${nameOfPlace(placeName)}`}
      {agreedBy.length === 0 ? null : (
        <small className="quiet num" title={agreedAt && moment(agreedAt)}>
          {agreedBy.join(mark("list"))}
          {agreedAt === undefined ? null : ` ${moment(agreedAt).slice(5, 10)}`}
        </small>
      )}
    </li>
  );
}
