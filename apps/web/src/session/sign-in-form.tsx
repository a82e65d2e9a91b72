import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

export function SignInForm({
  running,
  message,
  onSubmit,
  username: known,
}: {
  running: boolean;
  message: string | null;
  onSubmit: (username: string, password: string) => void;
  username?: string;
}) {
  const { t } = useTranslation("session");
  const id = useId();
  // Another way in may be what runs: that one says so itself.
  const [own, setOwn] = useState(false);
  useEffect(() => {
    if (!running) setOwn(false);
  }, [running]);
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const username = fields.get("username");
        const password = fields.get("password");
        if (typeof username === "string" && typeof password === "string") {
          setOwn(true);
          onSubmit(username.trim(), password);
        }
      }}
    >
      <label htmlFor={`${id}-username`}>{t("username")}</label>
      <input
        id={`${id}-username`}
        name="username"
        autoComplete="username"
        defaultValue={known}
        required
        data-testid={testIds.username}
      />
      <label htmlFor={`${id}-password`}>{t("password")}</label>
      <input
        id={`${id}-password`}
        name="password"
        type="password"
        autoComplete="current-password"
        // Whoever signs in again is known: only the password is wanted of him.
        autoFocus={known !== undefined}
        required
        data-testid={testIds.password}
      />
      {message === null ? null : (
        <p className="sign-in-failure" role="alert">
          ⚠ {message}
        </p>
      )}
      <button
        type="submit"
        className="plain-button primary-button"
        disabled={running}
        data-testid={testIds.signIn}
      >
        {t(running && own ? "signingIn" : "signIn")}
      </button>
    </form>
  );
}
