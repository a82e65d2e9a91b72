import { useTranslation } from "react-i18next";
import { version } from "../app/version.ts";
import { browserName } from "./browser-name.ts";

/** 关于: what somebody who helps over the telephone asks for first, and whose work the pages are made of. */
export function About() {
  const { t } = useTranslation("settings");
  return (
    <section className="paper settings-part">
      <h2>{t("about.title")}</h2>
      <dl className="about">
        <dt>{t("about.version")}</dt>
        <dd>{version}</dd>
        <dt>{t("about.browser")}</dt>
        <dd>
          {browserName(navigator.userAgent) ?? navigator.userAgent} · {window.innerWidth}×
          {window.innerHeight}
        </dd>
        <dt>{t("about.licence")}</dt>
        <dd>Apache-2.0</dd>
        <dt>{t("about.components")}</dt>
        <dd>
          <a href="/licences.txt" target="_blank" rel="noreferrer">
            {t("about.list")}
          </a>
        </dd>
      </dl>
    </section>
  );
}
