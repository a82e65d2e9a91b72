import { useTranslation } from "react-i18next";

export function BatchListPage() {
  const { t } = useTranslation("batches");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
