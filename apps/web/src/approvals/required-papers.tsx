import type { ApprovalPolicy } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { batchKinds } from "../wizard/batch-kinds.ts";
import { mark, wordsOf } from "../words/spoken.ts";

/** Which papers the office wants with which kind of batch; nothing where it wants none. */
export function RequiredPapers({
  policy,
}: {
  policy: Pick<ApprovalPolicy, "requiredAttachments">;
}) {
  const { t } = useTranslation("approvals");
  const { attachmentKind, batchKind } = wordsOf("domain");
  return batchKinds.map((kind) => {
    const wanted = policy.requiredAttachments?.[kind];
    if (wanted === undefined) return null;
    const papers = wanted.map((paper) => attachmentKind[paper]).join(mark("list"));
    return <p key={kind}>{t("requiredPapers", { kind: batchKind[kind], papers })}</p>;
  });
}
