import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";

/** On the first visit in a post a line offers the tour, and goes for good when it was begun or declined, on whatever machine. */
export function TourOffer({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation(["tour", "domain"]);
  const { post } = useFrame();
  const subject = `tour.${post.role}`;
  const note = api.account.note.queryOptions({ subject });
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...note, staleTime: Number.POSITIVE_INFINITY });
  const seen = useMutation({
    mutationFn: () => client.account.keepNote.mutate({ subject, content: "seen" }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: note.queryKey }),
  });
  if (data !== null || seen.isPending) return null;
  return (
    <p className="tour-offer no-print" data-testid={testIds.tourOffer}>
      <span>{t("offer", { role: t(`domain:role.${post.role}`) })}</span>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.tourBegin}
        onClick={() => {
          seen.mutate();
          onBegin();
        }}
      >
        {t("begin")}
      </button>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.tourSkip}
        onClick={() => {
          seen.mutate();
        }}
      >
        {t("skip")}
      </button>
    </p>
  );
}
