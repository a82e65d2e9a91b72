import type { Attachment } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { testIds } from "../test-ids.ts";
import { fileAddress } from "./file-address.ts";
import { PdfPages } from "./pdf-pages.tsx";
import { WorkbookGrid } from "./workbook-grid.tsx";

const pictures: ReadonlySet<string> = new Set(["image/png", "image/jpeg"]);

const pdf = "application/pdf";
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Whether an attachment can be looked at here; the others are downloaded. */
export function isShown({ mediaType }: Attachment): boolean {
  return mediaType === pdf || mediaType === workbook || pictures.has(mediaType);
}

/** 预览: a picture as a picture, a PDF file as pictures of its pages, a workbook as a table of its values, and nothing that could run. */
export function PreviewDialog({ of, onClose }: { of: Attachment; onClose: () => void }) {
  const { t } = useTranslation("attachments");
  return (
    <DialogBox
      title={of.fileName}
      onClose={onClose}
      footer={
        <a href={fileAddress(of.id)} download={of.fileName} className="plain-button">
          {t("download")}
        </a>
      }
    >
      <div className="preview">
        {of.mediaType === pdf ? (
          <PdfPages address={fileAddress(of.id)} name={of.fileName} />
        ) : of.mediaType === workbook ? (
          <WorkbookGrid id={of.id} />
        ) : (
          <img src={fileAddress(of.id)} alt={of.fileName} data-testid={testIds.previewPicture} />
        )}
      </div>
    </DialogBox>
  );
}
