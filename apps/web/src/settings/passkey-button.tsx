import { startRegistration } from "@simplewebauthn/browser";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

/** Makes a passkey on this device or on a security key, and keeps its public half at the server. */
export function PasskeyButton({
  onEnrolled,
}: {
  onEnrolled: (recoveryCodes: readonly string[]) => void;
}) {
  const { t } = useTranslation("settings");
  const enrol = useMutation({
    mutationFn: async () => {
      const options = await client.account.beginPasskey.mutate({});
      const made = await startRegistration({
        // The standard's own shape, passed through as it came.
        optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
      });
      const { id, rawId, type, response } = made;
      const { clientDataJSON, attestationObject, transports = [] } = response;
      return client.account.confirmPasskey.mutate({
        name: t("passkey.name", { platform: navigator.platform || t("passkey.device") }),
        response: {
          id,
          rawId,
          type,
          clientExtensionResults: {},
          response: { clientDataJSON, attestationObject, transports },
        },
      });
    },
    onSuccess: ({ recoveryCodes }) => {
      onEnrolled(recoveryCodes);
    },
  });
  const refusedByBrowser = enrol.error instanceof Error && enrol.error.name === "NotAllowedError";
  return (
    <>
      <button
        type="button"
        className="plain-button"
        disabled={enrol.isPending}
        data-testid={testIds.passkeyAdd}
        onClick={() => {
          enrol.mutate();
        }}
      >
        {t("passkey.add")}
      </button>
      {refusedByBrowser ? (
        <p role="alert">{t("passkey.refused")}</p>
      ) : enrol.error === null ? null : (
        <ProblemNotice error={enrol.error} />
      )}
    </>
  );
}
