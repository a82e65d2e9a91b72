import "./sign-in.css";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../app/enter-frame.ts";
import { setSessionExpired, useSessionExpired } from "../wire/session-state.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useSignIn } from "./use-sign-in.ts";

/** Signs in over the page, so that nothing typed is lost; the act is not repeated by itself. */
export function SessionExpired() {
  const expired = useSessionExpired();
  return expired ? <ExpiredDialog /> : null;
}

function ExpiredDialog() {
  const { t } = useTranslation("session");
  const dialog = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  const me = queryClient.getQueryData(meQuery().queryKey);
  const { running, run, message } = useSignIn(async () => {
    setSessionExpired(false);
    await queryClient.invalidateQueries();
  });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="expired"
      aria-labelledby="expired-title"
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <h2 id="expired-title">{t("expiredTitle")}</h2>
      <p>{t("expiredText")}</p>
      <SignInForm
        running={running}
        message={message}
        onSubmit={(u, p) => void run(u, p)}
        {...(me === undefined ? {} : { username: me.user.username })}
      />
    </dialog>
  );
}
