import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { longDate, moment } from "../words/dates.ts";
import { ClockButtons } from "./clock-buttons.tsx";
import { useFrame } from "./frame-context.ts";
import { useOnline } from "./use-online.ts";

export function FrameStrip() {
  const { t } = useTranslation("frame");
  const { me } = useFrame();
  const online = useOnline();
  if (!online) return <Offline />;
  if (!me.demonstration) return null;
  return (
    <section className="frame-strip" aria-label={t("strip")}>
      <span>{t("demonstration")}</span>
      <span data-testid={testIds.storeDate}>{t("storeDate", { date: longDate(me.today) })}</span>
      <ClockButtons />
    </section>
  );
}

/** Says of when the figures are that one still sees. */
function Offline() {
  const { t } = useTranslation("frame");
  const seen = useQueryClient().getQueryCache().getAll();
  const newest = Math.max(0, ...seen.map(({ state }) => state.dataUpdatedAt));
  return (
    <section className="frame-strip frame-strip-offline" aria-label={t("strip")}>
      <p role="status">
        ⚠{" "}
        {newest === 0
          ? t("offline")
          : t("offlineSince", { at: clockTime(new Date(newest).toISOString()) })}
      </p>
    </section>
  );
}

/** The hour alone today: the date of a demonstration is another than that of the wall. */
function clockTime(instant: string): string {
  const at = moment(instant);
  const today = moment(new Date().toISOString()).slice(0, 10);
  return at.startsWith(today) ? at.slice(11) : at;
}
