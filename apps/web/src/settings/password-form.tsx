import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { changePassword } from "./change-password.ts";

/** Long is enough: no kinds of characters are asked for. Pasting is welcome. */
export function PasswordForm() {
  const { t } = useTranslation("settings");
  const id = useId();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      changePassword(current, next),
    onSuccess: async (outcome) => {
      if (outcome !== "changed") return;
      toast(t("password.changed"));
      await queryClient.invalidateQueries();
    },
  });
  const said = change.error === null ? change.data : "refused";
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const [current, next] = [fields.get("current"), fields.get("next")];
        if (typeof current === "string" && typeof next === "string")
          change.mutate({ current, next });
      }}
    >
      <label htmlFor={`${id}-current`}>
        {t("password.current")}
        <input
          id={`${id}-current`}
          name="current"
          type="password"
          autoComplete="current-password"
          className="field-input"
          required
          data-testid={testIds.currentPassword}
        />
      </label>
      <label htmlFor={`${id}-next`}>
        {t("password.next")}
        <input
          id={`${id}-next`}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          className="field-input"
          required
          data-testid={testIds.newPassword}
        />
      </label>
      <p className="quiet">{t("password.rule")}</p>
      {said === undefined || said === "changed" ? null : (
        <p role="alert">⚠ {t(`password.${said}`)}</p>
      )}
      <button
        type="submit"
        className="plain-button"
        disabled={change.isPending}
        data-testid={testIds.changePassword}
      >
        {t("password.change")}
      </button>
    </form>
  );
}
