import { useTranslation } from "react-i18next";

export function DeadlinesPage() {
  const { t } = useTranslation("deadlines");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
