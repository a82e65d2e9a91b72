import "./frame.css";
import "./phone.css";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Toasts } from "../overlays/toast.tsx";
import { SessionExpired } from "../session/session-expired.tsx";
import { useKeyboard } from "../keys/bound-keys.ts";
import type { HelpKind } from "../tour/help.tsx";
import { api, askedAlone } from "../wire/api.ts";
import { ClosedYearNotice } from "../years/closed-year-notice.tsx";
import { meQuery } from "./enter-frame.ts";
import { type Frame, FrameContext } from "./frame-context.ts";
import { FrameHeader } from "./frame-header.tsx";
import { FrameMenu } from "./frame-menu.tsx";
import { FrameStrip } from "./frame-strip.tsx";
import { LongWait } from "./long-wait.tsx";
import { OutOfDate } from "./out-of-date.tsx";
import { RouteWaiting } from "./route-states.tsx";

const SecondFactorFirst = lazy(async () => ({
  default: (await import("../settings/second-factor-first.tsx")).SecondFactorFirst,
}));
const TourOffer = lazy(async () => ({
  default: (await import("../tour/tour-offer.tsx")).TourOffer,
}));
const Help = lazy(async () => ({ default: (await import("../tour/help.tsx")).Help }));
const FirstPassword = lazy(async () => ({
  default: (await import("../settings/first-password.tsx")).FirstPassword,
}));

export function FramePage() {
  return (
    <>
      <FrameBody />
      <SessionExpired />
      <Toasts />
    </>
  );
}

function FrameBody() {
  const { t } = useTranslation("frame");
  const frame = useCurrentFrame();
  const pathname = useLocation({ select: (location) => location.pathname });
  const [help, setHelp] = useState<HelpKind | null>(null);
  const beginHelp = useCallback(() => {
    setHelp("choices");
  }, []);
  const beginTour = useCallback(() => {
    setHelp("tour");
  }, []);
  const endHelp = useCallback(() => {
    setHelp(null);
  }, []);
  useKeyboard();
  useEffect(() => {
    document.title = t("systemName");
  }, [t]);
  if (frame === "waiting") return <RouteWaiting />;
  if (frame === "password") return <FirstPassword />;
  if (frame === "factor") return <SecondFactorFirst />;
  if (frame === "no-post") {
    return (
      <main className="standing">
        <h1>{t("noPostTitle")}</h1>
        <p>{t("noPostText")}</p>
      </main>
    );
  }
  return (
    <FrameContext value={frame}>
      <div className="frame">
        <a className="frame-skip" href="#main">
          {t("skip")}
        </a>
        <FrameHeader onHelp={beginHelp} />
        <FrameStrip />
        <FrameMenu />
        <main id="main" className="frame-main" tabIndex={-1}>
          {pathname === "/" ? (
            <Suspense fallback={null}>
              <TourOffer onBegin={beginTour} />
            </Suspense>
          ) : null}
          <OutOfDate />
          <ClosedYearNotice />
          <Outlet />
        </main>
        {help === null ? null : (
          <Suspense fallback={null}>
            <Help kind={help} onTurn={setHelp} onClose={endHelp} />
          </Suspense>
        )}
        <LongWait />
      </div>
    </FrameContext>
  );
}

function useCurrentFrame(): Frame | "waiting" | "no-post" | "password" | "factor" {
  const search = useSearch({
    from: "/frame",
    select: ({ year, place, unit }) => ({ year, place, unit }),
    structuralSharing: true,
  });
  const { data: me } = useQuery(meQuery());
  const year = search.year ?? me?.defaultYear;
  const { data: places } = useQuery({
    ...api.session.places.queryOptions({ fiscalYear: year ?? 2003 }, askedAlone),
    enabled:
      year !== undefined &&
      me?.actingPost !== null &&
      me?.passwordTemporary === false &&
      !me.factorWanting,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const post = me?.actingPost;
  // The switch in the header answers at once; the figures of a full page follow.
  const unit = useDeferredValue(search.unit ?? "yuan");
  const placeCode = search.place ?? post?.placeCode;
  return useMemo(() => {
    if (me === undefined || year === undefined) return "waiting";
    if (me.passwordTemporary) return "password";
    if (me.factorWanting) return "factor";
    if (post === null) return "no-post";
    if (post === undefined || placeCode === undefined) return "waiting";
    return { me, post, year, placeCode, unit, places: places ?? [] };
  }, [me, post, year, placeCode, unit, places]);
}
