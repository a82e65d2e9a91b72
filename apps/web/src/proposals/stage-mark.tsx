import type { ProposalStage, ProposalSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

const looks: Readonly<Record<ProposalStage, string>> = {
  proposed: "mark-going",
  applied: "mark-arrived",
  rejected: "mark-near",
  withdrawn: "",
};

export function StageMark({
  proposal,
}: {
  proposal: Pick<ProposalSummary, "stage" | "mayDecide">;
}) {
  const { t } = useTranslation("proposals");
  const { stage, mayDecide } = proposal;
  return (
    <span className={`mark ${looks[stage]}`}>{t(mayDecide ? "waiting" : `stage.${stage}`)}</span>
  );
}
