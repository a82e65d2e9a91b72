import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { goOutside, type Refusal, waysQuery } from "./outside-way.ts";

/** The way by the office's own sign-in service; nothing where there is none. */
export function OutsideButton({ next, refused }: { next: string; refused: Refusal | undefined }) {
  const { t } = useTranslation("session");
  const { data: ways } = useQuery(waysQuery());
  const go = useMutation({ mutationFn: () => goOutside("sign_in", next) });
  const name = ways?.oidc?.name;
  if (name === undefined) return null;
  const failure = go.isError || go.data === false ? "provider_unreachable" : refused;
  return (
    <div className="sign-in-outside">
      {failure === undefined ? null : (
        <p className="sign-in-failure" role="alert">
          ⚠ {t(`outside.${failure}`, { name })}
        </p>
      )}
      <button
        type="button"
        className="plain-button"
        disabled={go.isPending}
        data-testid={testIds.signInOutside}
        onClick={() => {
          go.mutate();
        }}
      >
        {t("outside.enter", { name })}
      </button>
    </div>
  );
}
