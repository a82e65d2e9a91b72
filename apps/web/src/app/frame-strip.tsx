import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { longDate } from "../words/dates.ts";
import { ClockButtons } from "./clock-buttons.tsx";
import { useFrame } from "./frame-context.ts";

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);
const isOnline = () => onlineManager.isOnline();

export function FrameStrip() {
  const { t } = useTranslation("frame");
  const { me } = useFrame();
  const online = useSyncExternalStore(subscribe, isOnline);
  if (!online) {
    return (
      <section className="frame-strip frame-strip-offline" aria-label={t("strip")}>
        <p role="status">⚠ {t("offline")}</p>
      </section>
    );
  }
  if (!me.demonstration) return null;
  return (
    <section className="frame-strip" aria-label={t("strip")}>
      <span>{t("demonstration")}</span>
      <span data-testid={testIds.storeDate}>{t("storeDate", { date: longDate(me.today) })}</span>
      <ClockButtons />
    </section>
  );
}
