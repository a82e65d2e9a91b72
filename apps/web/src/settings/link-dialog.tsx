import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";

/** Asks before whoever sits at the sign-in service may come in as this person. */
export function LinkDialog({
  proof,
  name,
  onClose,
  onLinked,
}: {
  proof: string;
  name: string;
  onClose: () => void;
  onLinked: () => void;
}) {
  const { t } = useTranslation("settings");
  const link = useMutation(api.account.linkIdentity.mutationOptions({ onSuccess: onLinked }));
  return (
    <DialogBox
      title={t("identities.link", { name })}
      onClose={onClose}
      footer={
        <button
          type="button"
          className="plain-button primary-button"
          disabled={link.isPending}
          data-testid={testIds.identityConfirm}
          onClick={() => {
            link.mutate({ proof });
          }}
        >
          {t("identities.confirm")}
        </button>
      }
    >
      <p>{t("identities.question", { name })}</p>
      {link.error === null ? null : <ProblemNotice error={link.error} />}
    </DialogBox>
  );
}
