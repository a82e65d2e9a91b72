import { useTranslation } from "react-i18next";

export function InboxPage() {
  const { t } = useTranslation("inbox");
  return (
    <section className="page">
      <h1>{t("title")}</h1>
    </section>
  );
}
