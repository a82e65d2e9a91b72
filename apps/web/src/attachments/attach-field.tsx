import type { AttachmentKind, AttachmentList } from "@daowei/api/contracts";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { fileSize } from "../files/file-size.ts";
import { useDrop } from "../files/use-drop.ts";
import { testIds } from "../test-ids.ts";

const attachmentKinds = [
  "application_letter",
  "calculation_sheet",
  "headcount_confirmation",
  "official_document",
  "other",
] as const satisfies readonly AttachmentKind[];

/** What may be chosen; what a file is, its bytes say when it is sent. */
const accepted = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.ofd";

/** A kind, and files by button or drag; the first kind that is missing is proposed. */
export function AttachField({
  missing,
  limits,
  onAdd,
}: {
  missing: readonly AttachmentKind[];
  limits: AttachmentList["limits"];
  onAdd: (files: readonly File[], kind: AttachmentKind) => void;
}) {
  const { t } = useTranslation(["attachments", "domain"]);
  const [chosen, setChosen] = useState<AttachmentKind | null>(null);
  const kind = chosen ?? missing[0] ?? "application_letter";
  const kindId = useId();
  return (
    <>
      <label htmlFor={kindId} className="attach-kind">
        <span>{t("kind")}</span>
        <select
          id={kindId}
          value={kind}
          data-testid={testIds.attachKind}
          onChange={(event) => {
            setChosen(attachmentKinds.find((known) => known === event.target.value) ?? null);
          }}
        >
          {attachmentKinds.map((known) => (
            <option key={known} value={known}>
              {t(`domain:attachmentKind.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <DropPlace
        onChoose={(files) => {
          onAdd(files, kind);
        }}
      />
      <p className="quiet">
        {t("limits", {
          each: fileSize(limits.bytes),
          count: limits.standing,
          all: fileSize(limits.bytesOfBatch),
        })}
      </p>
    </>
  );
}

function DropPlace({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const { t } = useTranslation("attachments");
  const { over, listeners } = useDrop(onChoose);
  const id = useId();
  return (
    <div className={over ? "attach-drop attach-over" : "attach-drop"} {...listeners}>
      <span>{t("drop")}</span>
      <label htmlFor={id} className="plain-button">
        {t("choose")}
      </label>
      <input
        id={id}
        type="file"
        multiple
        className="unseen"
        accept={accepted}
        data-testid={testIds.attachFile}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
