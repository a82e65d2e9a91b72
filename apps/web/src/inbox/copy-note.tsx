import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { quoted } from "../words/spoken.ts";
import type { InboxItem } from "./filter.ts";

/** Who copied the batch to the reader and why; shown once, it is read. */
export function CopyNote({ copy }: { copy: NonNullable<InboxItem["copy"]> }) {
  const { t } = useTranslation("inbox");
  const { by, at, note, notificationId, read } = copy;
  useMarkAsRead(notificationId, read);
  return (
    <p className="notice" data-testid={testIds.copyNote}>
      {t("copied.by", { by, at: moment(at) })}
      {note === null ? null : quoted(note)}
    </p>
  );
}

function useMarkAsRead(notificationId: string, read: boolean) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (read) return;
    const idempotencyKey = crypto.randomUUID();
    void client.notifications.markRead
      .mutate({ ids: [notificationId], idempotencyKey })
      .then(() =>
        Promise.all([
          queryClient.invalidateQueries(api.inbox.pathFilter()),
          queryClient.invalidateQueries(api.notifications.pathFilter()),
        ]),
      );
  }, [notificationId, queryClient, read]);
}
