import { useTranslation } from "react-i18next";

export function TransfersPage() {
  const { t } = useTranslation("transfers");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
