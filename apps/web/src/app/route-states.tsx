import type { ErrorComponentProps } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";

export function RouteWaiting() {
  const { t } = useTranslation("frame");
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLong(true);
    }, 8000);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <div className="waiting" role="status" aria-label={t("loading")}>
      <div className="bone bone-title" />
      <div className="bone bone-line" />
      <div className="bone bone-block" />
      {long ? <p className="quiet">{t("loadingLong")}</p> : null}
    </div>
  );
}

export function RouteMissing() {
  const { t } = useTranslation("frame");
  return (
    <section className="standing">
      <h1>{t("notFoundTitle")}</h1>
      <p>{t("notFoundText")}</p>
      <p>
        <a href="/">{t("toOverview")}</a>
      </p>
    </section>
  );
}

/** Outside the frame there is no main part around it yet. */
export function WholePageMissing() {
  return (
    <main>
      <RouteMissing />
    </main>
  );
}

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return (
    <section className="standing">
      <ProblemNotice error={error} loading onRetry={reset} />
    </section>
  );
}
