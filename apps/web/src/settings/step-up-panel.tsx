import "./settings.css";
import { startAuthentication } from "@simplewebauthn/browser";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemSentence, problemKind } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";

type Way = "totp" | "recovery_code";

/** Takes a second factor where the act was refused for want of it; the person then repeats the act himself. */
export function StepUpPanel() {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const { data: factors } = useQuery(api.account.secondFactors.queryOptions());
  const done = { onSuccess: () => void queryClient.invalidateQueries(api.account.pathFilter()) };
  const byCode = useMutation({
    mutationFn: ({ way, code }: { way: Way; code: string }) =>
      way === "totp"
        ? client.account.stepUpByTotp.mutate({ code })
        : client.account.stepUpByRecoveryCode.mutate({ code }),
    ...done,
  });
  const byPasskey = useMutation({ mutationFn: signWithPasskey, ...done });
  if (factors === undefined) return null;
  if (byCode.isSuccess || byPasskey.isSuccess)
    return (
      <p role="status" data-testid={testIds.stepUpDone}>
        ✓ {t("stepUp.done")}
      </p>
    );
  if (!factors.totp && factors.passkeys.length === 0)
    return (
      <p>
        {t("stepUp.none")} <a href="/settings">{t("stepUp.toSettings")}</a>
      </p>
    );
  const failure = byCode.error ?? byPasskey.error;
  const kind = problemKind(failure);
  return (
    <div className="step-up" data-testid={testIds.stepUp}>
      <p>{t("stepUp.text")}</p>
      {factors.passkeys.length === 0 ? null : (
        <div>
          <button
            type="button"
            className="plain-button"
            disabled={byPasskey.isPending}
            data-testid={testIds.stepUpPasskey}
            onClick={() => {
              byPasskey.mutate();
            }}
          >
            {t("stepUp.passkey")}
          </button>
        </div>
      )}
      <CodeFields
        ways={factors.totp ? ["totp", "recovery_code"] : ["recovery_code"]}
        running={byCode.isPending}
        onCode={(way, code) => {
          byCode.mutate({ way, code });
        }}
      />
      {failure === null ? null : (
        <p role="alert">⚠ {kind === undefined ? t("stepUp.refused") : problemSentence(kind)}</p>
      )}
    </div>
  );
}

function CodeFields({
  ways,
  running,
  onCode,
}: {
  ways: readonly Way[];
  running: boolean;
  onCode: (way: Way, code: string) => void;
}) {
  const { t } = useTranslation("settings");
  const [way, setWay] = useState(ways[0] ?? "totp");
  const [code, setCode] = useState("");
  return (
    <div className="settings-acts">
      <select
        className="field-input"
        aria-label={t("stepUp.title")}
        value={way}
        onChange={(event) => {
          setWay(event.target.value === "totp" ? "totp" : "recovery_code");
        }}
      >
        {ways.map((known) => (
          <option key={known} value={known}>
            {t(`stepUp.${known}`)}
          </option>
        ))}
      </select>
      <input
        className="field-input"
        aria-label={t(`stepUp.${way}`)}
        autoComplete="one-time-code"
        value={code}
        maxLength={40}
        data-testid={testIds.stepUpCode}
        onChange={(event) => {
          setCode(event.target.value.trim());
        }}
      />
      <button
        type="button"
        className="plain-button"
        disabled={running || code.length < 6}
        data-testid={testIds.stepUpVerify}
        onClick={() => {
          onCode(way, code);
        }}
      >
        {t("stepUp.verify")}
      </button>
    </div>
  );
}

async function signWithPasskey(): Promise<unknown> {
  const options = await client.account.beginStepUpByPasskey.mutate({});
  const signed = await startAuthentication({
    // The standard's own shape, passed through as it came.
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
  });
  const { id, rawId, type, response } = signed;
  const { clientDataJSON, authenticatorData, signature } = response;
  return client.account.stepUpByPasskey.mutate({
    response: {
      id,
      rawId,
      type,
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData, signature },
    },
  });
}
