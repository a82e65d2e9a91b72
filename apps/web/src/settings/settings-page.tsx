import "./settings.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { OfficePanel } from "../office/office-panel.tsx";
import { api } from "../wire/api.ts";
import { About } from "./about.tsx";
import { CalendarFeeds } from "./calendar-feeds.tsx";
import { codeOfLink } from "./code-of-link.ts";
import { Identities } from "./identities.tsx";
import { LookPanel } from "./look-panel.tsx";
import { MailPanel } from "./mail-panel.tsx";
import { OpenSessions } from "./open-sessions.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactors } from "./second-factors.tsx";

/** What a person may set for himself: how he proves who he is, and where he is signed in. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  // Read at once: what follows the # does not stay in the address.
  const [brought] = useState(() => codeOfLink(window.location.hash));
  const factors = useQuery(api.account.secondFactors.queryOptions());
  return (
    <section className="page settings">
      <div className="page-head">
        <h1>{t("title")}</h1>
      </div>
      <p className="sentence">{t("sentence")}</p>
      <LookPanel />
      {factors.error !== null ? (
        <ProblemNotice error={factors.error} loading onRetry={() => void factors.refetch()} />
      ) : factors.data === undefined ? (
        <div className="bone bone-block" />
      ) : (
        <SecondFactors factors={factors.data} />
      )}
      <section className="paper settings-part">
        <h2>{t("password.title")}</h2>
        <PasswordForm />
      </section>
      <MailPanel brought={brought} />
      <CalendarFeeds />
      <Identities />
      <OpenSessions />
      <OfficePanel />
      <About />
    </section>
  );
}
