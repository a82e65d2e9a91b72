import "./office.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { KeepingPanel } from "./keeping-panel.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { SettingsList } from "./settings-list.tsx";

/** 单位: what the post's office has set, whose it is, and the way to change it; for overseers, what is kept how long. */
export function OfficePanel() {
  const { t } = useTranslation("office");
  const { post } = useFrame();
  const { placeCode } = post;
  const { data, error, refetch } = useQuery(api.officeSettings.get.queryOptions({ placeCode }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("title")} />;
  const { settings, setByName, history } = data;
  return (
    <>
      <section className="paper settings-part" data-testid={testIds.office}>
        <h2>{t("title")}</h2>
        <p className="quiet">
          {setByName === null ? t("builtIn") : t("setBy", { place: setByName })}
        </p>
        <SettingsList settings={settings} />
        {post.role === "administrator" ? (
          <SettingsForm key={history.length} placeCode={placeCode} settings={settings} />
        ) : (
          <p className="quiet">{t("byAdministrators")}</p>
        )}
        <ul>
          {history.map(({ number, adoptedBy, adoptedAt, proposalId }) => (
            <li key={number}>
              <Link to="/proposals/$proposalId" params={{ proposalId }}>
                {t("version", { number })}
              </Link>{" "}
              {adoptedBy} <span className="num">{moment(adoptedAt)}</span>
            </li>
          ))}
        </ul>
      </section>
      {post.role === "administrator" || post.role === "auditor" ? <KeepingPanel /> : null}
    </>
  );
}
