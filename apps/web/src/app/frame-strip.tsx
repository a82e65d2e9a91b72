import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { longDate } from "../words/dates.ts";
import { useFrame } from "./frame-context.ts";

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);
const isOnline = () => onlineManager.isOnline();

export function FrameStrip() {
  const { t } = useTranslation("frame");
  const { me } = useFrame();
  const online = useSyncExternalStore(subscribe, isOnline);
  if (!online) {
    return (
      <div className="frame-strip frame-strip-offline" role="status">
        ⚠ {t("offline")}
      </div>
    );
  }
  if (!me.demonstration) return null;
  return (
    <div className="frame-strip">
      <span>{t("demonstration")}</span>
      <span>{t("storeDate", { date: longDate(me.today) })}</span>
    </div>
  );
}
