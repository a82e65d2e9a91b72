import { useTranslation } from "react-i18next";

export function PolicyPage() {
  const { t } = useTranslation("policies");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
