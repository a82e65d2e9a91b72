import { useTranslation } from "react-i18next";

export function ImportPage() {
  const { t } = useTranslation("enrolment");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
