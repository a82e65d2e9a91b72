import type { AttachmentList } from "@daowei/api/contracts";
import { AttachField } from "./attach-field.tsx";
import { UploadList } from "./upload-list.tsx";
import { useUploads } from "./use-uploads.ts";

/** 上传附件 to a draft that is stored. */
export function AttachPanel({ batchId, list }: { batchId: string; list: AttachmentList }) {
  const { limits, missing } = list;
  const { uploads, add, again, dismiss } = useUploads(batchId, limits.bytes);
  return (
    <div className="paper form-paper no-print">
      <AttachField missing={missing} limits={limits} onAdd={add} />
      <UploadList uploads={uploads} mostBytes={limits.bytes} onAgain={again} onDismiss={dismiss} />
    </div>
  );
}
