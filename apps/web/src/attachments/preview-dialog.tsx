import type { Attachment } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { testIds } from "../test-ids.ts";
import { fileAddress } from "./file-address.ts";

const pictures: ReadonlySet<string> = new Set(["image/png", "image/jpeg"]);

/** Whether an attachment can be looked at here; the others are downloaded. */
export function isShown({ mediaType }: Attachment): boolean {
  return pictures.has(mediaType);
}

/** 预览: a picture as a picture, and nothing that could run. */
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
        <img src={fileAddress(of.id)} alt={of.fileName} data-testid={testIds.previewPicture} />
      </div>
    </DialogBox>
  );
}
