import { useTranslation } from "react-i18next";
import { fileSize } from "../files/file-size.ts";
import { explainError } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import type { Upload } from "./send-upload.ts";

/** Files on their way, and those that were not taken with the reason. */
export function UploadList({
  uploads,
  mostBytes,
  onAgain,
  onDismiss,
}: {
  uploads: readonly Upload[];
  mostBytes: number;
  onAgain: (upload: Upload) => void;
  onDismiss: (key: string) => void;
}) {
  if (uploads.length === 0) return null;
  return (
    <ul className="upload-list">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <Line upload={upload} mostBytes={mostBytes} onAgain={onAgain} onDismiss={onDismiss} />
        </li>
      ))}
    </ul>
  );
}

function Line({
  upload,
  mostBytes,
  onAgain,
  onDismiss,
}: {
  upload: Upload;
  mostBytes: number;
  onAgain: (upload: Upload) => void;
  onDismiss: (key: string) => void;
}) {
  const { t } = useTranslation("attachments");
  const { t: problems } = useTranslation("problems");
  const { file, state, key } = upload;
  const name = file.name;
  if (state.at === "waiting" || state.at === "sending")
    return (
      <span role="status">
        {t(`upload.${state.at}`, { name })} {state.at === "sending" ? <progress /> : null}
      </span>
    );
  const explained = state.at === "refused" ? explainError(state.error, problems) : null;
  const sentence =
    explained?.sentence ??
    t(state.at === "too_large" ? "upload.tooLarge" : "upload.unreadable", {
      size: fileSize(file.size),
      most: fileSize(mostBytes),
    });
  return (
    <span className="notice notice-wrong" role="alert" data-testid={testIds.attachRefused}>
      ⚠ {name}
      {mark("colon")}
      {sentence} {explained?.remedy ?? ""}{" "}
      {explained?.outcomeUnknown === true ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onAgain(upload);
          }}
        >
          {t("upload.again")}
        </button>
      ) : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onDismiss(key);
          }}
        >
          {t("upload.dismiss")}
        </button>
      )}
    </span>
  );
}
