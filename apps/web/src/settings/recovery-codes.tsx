import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { saveFile } from "../files/save-file.ts";
import { testIds } from "../test-ids.ts";

/** Shown once; there is no way to see them again. */
export function RecoveryCodesDialog({
  codes,
  onClose,
}: {
  codes: readonly string[];
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <DialogBox
      title={t("codes.title")}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              saveFile("daowei-recovery-codes.txt", codes.join("\r\n"));
            }}
          >
            {t("codes.save")}
          </button>
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.recoveryKept}
            onClick={onClose}
          >
            {t("codes.kept")}
          </button>
        </>
      }
    >
      <p>{t("codes.text")}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code} data-testid={testIds.recoveryCode}>
            {code}
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}
