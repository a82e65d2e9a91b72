import "./settings.css";
import { useTranslation } from "react-i18next";
import { PasswordForm } from "./password-form.tsx";

/** All there is for somebody who came in with a password that somebody else made. */
export function FirstPassword() {
  const { t } = useTranslation("settings");
  return (
    <main className="standing">
      <h1>{t("password.firstTitle")}</h1>
      <p>{t("password.firstText")}</p>
      <PasswordForm />
    </main>
  );
}
