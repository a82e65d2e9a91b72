import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { testIds } from "../test-ids.ts";

/** A password to hand over, shown once. */
export function FirstPasswordDialog({
  password,
  text,
  onClose,
}: {
  password: string;
  text: string;
  onClose: () => void;
}) {
  const { t } = useTranslation("people");
  return (
    <ActDialog
      title={t("firstPassword")}
      confirm={t("handedOver")}
      state={{ kind: "ready" }}
      wanting={null}
      onCancel={onClose}
      onConfirm={onClose}
    >
      <p>{text}</p>
      <p className="totp-secret" data-testid={testIds.firstPassword}>
        {password}
      </p>
    </ActDialog>
  );
}
