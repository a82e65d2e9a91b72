import type { SecondFactors as Factors } from "@daowei/api/contracts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { RecoveryCodesDialog } from "./recovery-codes.tsx";
import { TotpDialog } from "./totp-dialog.tsx";

export function SecondFactors({ factors }: { factors: Factors }) {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const [enrolling, setEnrolling] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const refresh = () => void queryClient.invalidateQueries(api.account.pathFilter());
  const enrolled = (recoveryCodes: readonly string[]) => {
    setEnrolling(false);
    setCodes(recoveryCodes);
    refresh();
  };
  const done = { onSuccess: refresh };
  const removeTotp = useMutation(api.account.removeTotp.mutationOptions(done));
  const removePasskey = useMutation(api.account.removePasskey.mutationOptions(done));
  const renew = useMutation(
    api.account.renewRecoveryCodes.mutationOptions({
      onSuccess: ({ recoveryCodes }) => {
        enrolled(recoveryCodes);
      },
    }),
  );
  const error = removeTotp.error ?? removePasskey.error ?? renew.error;
  const has = factors.totp || factors.passkeys.length > 0;
  return (
    <section className="paper settings-part" data-testid={testIds.secondFactors}>
      <h2>{t("factors.title")}</h2>
      <p>{t(`factors.${factors.stepUp}`)}</p>
      <ul className="settings-rows">
        {factors.totp ? (
          <li>
            {t("factors.totp")}
            <button
              type="button"
              className="plain-button push"
              onClick={() => {
                removeTotp.mutate({});
              }}
            >
              {t("factors.remove")}
            </button>
          </li>
        ) : null}
        {factors.passkeys.map((key) => (
          <li key={key.id} data-testid={testIds.passkey}>
            {t("factors.passkey", { name: key.name })}
            <span className="quiet">{t("factors.since", { date: moment(key.createdAt) })}</span>
            <button
              type="button"
              className="plain-button push"
              onClick={() => {
                removePasskey.mutate({ id: key.id });
              }}
            >
              {t("factors.remove")}
            </button>
          </li>
        ))}
        {has ? (
          <li>
            {t("factors.codes", { count: factors.recoveryCodesLeft })}
            <button
              type="button"
              className="plain-button push"
              onClick={() => {
                renew.mutate({});
              }}
            >
              {t("factors.renew")}
            </button>
          </li>
        ) : null}
      </ul>
      {error === null ? null : <ProblemNotice error={error} />}
      <div className="settings-acts">
        {factors.totp ? null : (
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.totpAdd}
            onClick={() => {
              setEnrolling(true);
            }}
          >
            {t("totp.add")}
          </button>
        )}
        <PasskeyButton onEnrolled={enrolled} />
      </div>
      {enrolling ? (
        <TotpDialog
          onClose={() => {
            setEnrolling(false);
          }}
          onEnrolled={enrolled}
        />
      ) : null}
      {codes.length === 0 ? null : (
        <RecoveryCodesDialog
          codes={codes}
          onClose={() => {
            setCodes([]);
          }}
        />
      )}
    </section>
  );
}
