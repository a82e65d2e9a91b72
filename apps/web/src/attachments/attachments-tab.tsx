import "./attachments.css";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { AttachPanel } from "./attach-panel.tsx";
import { AttachmentTable } from "./attachment-table.tsx";
import { namesOfPapers } from "./names-of-papers.ts";

/** 附件 of a batch: what there is, what is missing, and the way to add, as long as it is a draft. */
export function AttachmentsTab({ batchId }: { batchId: string }) {
  const { t } = useTranslation("attachments");
  const { data, error, refetch } = useQuery(api.attachments.list.queryOptions({ batchId }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("loading")} />;
  const { attachments, missing, mayChange } = data;
  return (
    <div className="attachments">
      {missing.length === 0 ? null : (
        <p className="notice notice-wrong" data-testid={testIds.attachmentsMissing}>
          ⚠ {t("missing", { names: namesOfPapers(missing) })}
        </p>
      )}
      {attachments.length === 0 ? (
        <div className="paper empty">
          <strong>{t(mayChange ? "noneYet" : "none")}</strong>
          {t(mayChange ? "untilSubmitted" : "noneFixed")}
        </div>
      ) : (
        <AttachmentTable batchId={batchId} attachments={attachments} mayChange={mayChange} />
      )}
      {mayChange ? <AttachPanel batchId={batchId} list={data} /> : null}
      {attachments.length === 0 ? null : (
        <p className="quiet">{t(mayChange ? "untilSubmitted" : "fixed")}</p>
      )}
    </div>
  );
}
