import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { QrCode } from "./qr-code.tsx";

/** Shows a new secret as a QR code and takes the first code of the app that has read it. */
export function TotpDialog({
  onClose,
  onEnrolled,
}: {
  onClose: () => void;
  onEnrolled: (recoveryCodes: readonly string[]) => void;
}) {
  const { t } = useTranslation("settings");
  const [code, setCode] = useState("");
  const begin = useMutation(api.account.beginTotp.mutationOptions());
  const confirm = useMutation(
    api.account.confirmTotp.mutationOptions({
      onSuccess: ({ recoveryCodes }) => {
        onEnrolled(recoveryCodes);
      },
    }),
  );
  const { mutate } = begin;
  useEffect(() => {
    mutate({});
  }, [mutate]);
  const complete = /^\d{6}$/.test(code);
  return (
    <DialogBox
      title={t("totp.title")}
      onClose={onClose}
      footer={
        <button
          type="button"
          className="plain-button primary-button"
          disabled={!complete || confirm.isPending}
          data-testid={testIds.totpConfirm}
          onClick={() => {
            confirm.mutate({ code });
          }}
        >
          {t("totp.confirm")}
        </button>
      }
    >
      {begin.error === null ? null : <ProblemNotice error={begin.error} />}
      {begin.data === undefined ? null : (
        <div className="act-body">
          <p>{t("totp.scan")}</p>
          <QrCode text={begin.data.uri} label={t("totp.qr")} />
          <p>
            {t("totp.byHand")}
            <span className="totp-secret" data-testid={testIds.totpSecret}>
              {begin.data.secret}
            </span>
          </p>
          <label className="act-field">
            <span>{t("totp.code")}</span>
            <input
              className="field-input"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              data-testid={testIds.totpCode}
              onChange={(event) => {
                setCode(event.target.value.trim());
              }}
            />
          </label>
        </div>
      )}
      {confirm.error === null ? null : <ProblemNotice error={confirm.error} />}
    </DialogBox>
  );
}
