import type { Attachment } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fileSize } from "../files/file-size.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { fileAddress } from "./file-address.ts";
import { isShown, PreviewDialog } from "./preview-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

type Opened = { readonly of: Attachment; readonly as: "preview" | "removal" };

/** The papers of a batch in the order in which they came, those taken out marked so. */
export function AttachmentTable({
  batchId,
  attachments,
  mayChange,
}: {
  batchId: string;
  attachments: readonly Attachment[];
  mayChange: boolean;
}) {
  const { t } = useTranslation("attachments");
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => {
    setOpened(null);
  };
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("fileName")}</th>
            <th scope="col" className="count">
              {t("size")}
            </th>
            <th scope="col">{t("sha256")}</th>
            <th scope="col">{t("attachedBy")}</th>
            <th scope="col">{t("acts")}</th>
          </tr>
        </thead>
        <tbody>
          {attachments.map((one) => (
            <Row key={one.id} one={one} mayChange={mayChange} onOpen={setOpened} />
          ))}
        </tbody>
      </table>
      {opened?.as === "preview" ? <PreviewDialog of={opened.of} onClose={close} /> : null}
      {opened?.as === "removal" ? (
        <RemoveDialog batchId={batchId} of={opened.of} onClose={close} />
      ) : null}
    </div>
  );
}

function Row({
  one,
  mayChange,
  onOpen,
}: {
  one: Attachment;
  mayChange: boolean;
  onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation(["attachments", "domain"]);
  const there = one.removedAt === null;
  return (
    <tr data-testid={testIds.attachmentRow} className={there ? undefined : "attachment-out"}>
      <td className="nowrap">{t(`domain:attachmentKind.${one.kind}`)}</td>
      <td>
        <span translate="no">{one.fileName}</span>
        {one.removedAt === null ? null : (
          <small>{t("removed", { by: one.removedBy, at: moment(one.removedAt) })}</small>
        )}
      </td>
      <td className="count">{fileSize(one.byteCount)}</td>
      <td className="num" title={one.sha256}>
        {one.sha256.slice(0, 16)}
      </td>
      <td className="nowrap">
        {one.attachedBy} <span className="num quiet">{moment(one.attachedAt)}</span>
      </td>
      <td className="nowrap attachment-acts">
        {isShown(one) ? (
          <button
            type="button"
            className="link-button"
            data-testid={testIds.attachmentPreview}
            onClick={() => {
              onOpen({ of: one, as: "preview" });
            }}
          >
            {t("preview")}
          </button>
        ) : null}
        <a href={fileAddress(one.id)} download={one.fileName} data-testid={testIds.attachmentFile}>
          {t("download")}
        </a>
        {mayChange && there ? (
          <button
            type="button"
            className="link-button"
            data-testid={testIds.attachmentRemove}
            onClick={() => {
              onOpen({ of: one, as: "removal" });
            }}
          >
            {t("remove")}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
