import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { isOutOfDate, outOfDateSince } from "../wire/keep-answers.ts";
import { moment } from "../words/dates.ts";

/** Says of when the figures are that could not be renewed, and asks for them again. */
export function OutOfDate() {
  const { t } = useTranslation("frame");
  const queryClient = useQueryClient();
  const cache = queryClient.getQueryCache();
  const since = useSyncExternalStore(
    (onChange) => cache.subscribe(onChange),
    () => outOfDateSince(cache),
  );
  if (since === null) return null;
  return (
    <p className="notice notice-wrong frame-notice no-print" data-testid={testIds.outOfDate}>
      <span role="status">⚠ {t("outOfDate", { at: moment(new Date(since).toISOString()) })}</span>{" "}
      <button
        type="button"
        className="plain-button small-switch"
        onClick={() => void queryClient.refetchQueries({ predicate: isOutOfDate })}
      >
        {t("renew")}
      </button>
    </p>
  );
}
