import { useTranslation } from "react-i18next";

export function ExplainPage() {
  const { t } = useTranslation("explanation");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
