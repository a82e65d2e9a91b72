import type { ApprovalPolicy } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { stepName } from "../batches/step-name.ts";
import { toFen } from "../money/in-unit.ts";
import { mark } from "../words/spoken.ts";

type Stage = ApprovalPolicy["stages"][number];
type Condition = Stage["when"][number] | Stage["skipWhen"][number];

/** The stages of an approval policy, one row each, conditions in words. */
export function StageTable({
  stages,
  builtIn = false,
}: {
  stages: ApprovalPolicy["stages"];
  builtIn?: boolean;
}) {
  const { t } = useTranslation(["approvals", "domain"]);
  return (
    <div className="ledger-box">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t("stage")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("office")}</th>
            <th scope="col" className="count">
              {t("people")}
            </th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("skipWhen")}</th>
            <th scope="col">{t("commentWhen")}</th>
            <th scope="col">{t("stepUpWhen")}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.key}>
              <td className="nowrap" translate={builtIn ? undefined : "no"}>
                {stepName(stage, builtIn)}
              </td>
              <td className="nowrap">{t(`domain:role.${stage.role}`)}</td>
              <td className="nowrap">
                {stage.level === "any" ? t("anyOffice") : t(`domain:level.${stage.level}`)}
              </td>
              <td className="count">{stage.people}</td>
              <td>
                <Conditions list={stage.when} none={t("always")} joint={t("or")} />
              </td>
              <td>
                <Conditions list={stage.skipWhen} none="—" joint={t("and")} />
              </td>
              <td>
                <Conditions list={stage.commentWhen} none="—" joint={t("or")} />
              </td>
              <td>
                <Conditions list={stage.stepUpWhen} none="—" joint={t("or")} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Conditions({
  list,
  none,
  joint,
}: {
  list: readonly Condition[];
  none: string;
  joint: string;
}) {
  const { t } = useTranslation(["approvals", "domain"]);
  if (list.length === 0) return <span className="quiet">{none}</span>;
  const words = list.map((condition) => {
    switch (condition.kind) {
      case "document_at_least":
      case "document_below":
        return t(`condition.${condition.kind}`, { yuan: formatFen(toFen(condition.amountFen)) });
      case "payer_period_at_least":
      case "payer_period_below":
        return t(`condition.${condition.kind}`, {
          yuan: formatFen(toFen(condition.amountFen)),
          period: condition.days === null ? t("fiscalYear") : t("days", { days: condition.days }),
        });
      case "document_kind":
        return condition.kinds.map((kind) => t(`domain:batchKind.${kind}`)).join(mark("list"));
      case "heads_changed_over":
        return t("condition.heads_changed_over", { percent: condition.basisPoints / 100 });
      case "overdue":
      case "unconfirmed":
        return t(`condition.${condition.kind}`);
    }
  });
  return <>{words.join(joint)}</>;
}
