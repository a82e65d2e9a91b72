import { useTranslation } from "react-i18next";

export function WizardPage() {
  const { t } = useTranslation("wizard");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
