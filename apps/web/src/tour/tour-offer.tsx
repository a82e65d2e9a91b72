import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { TourDialog } from "./tour-dialog.tsx";

/** On the first visit in a post a line offers the tour, and goes for good when it was seen or declined, on whatever machine. */
export function TourOffer() {
  const { t } = useTranslation(["tour", "domain"]);
  const { post } = useFrame();
  const subject = `tour.${post.role}`;
  const note = api.account.note.queryOptions({ subject });
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...note, staleTime: Number.POSITIVE_INFINITY });
  const [open, setOpen] = useState(false);
  const seen = useMutation({
    mutationFn: () => client.account.keepNote.mutate({ subject, content: "seen" }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: note.queryKey }),
  });
  const end = () => {
    setOpen(false);
    seen.mutate();
  };
  if (open) return <TourDialog onClose={end} />;
  if (data !== null || seen.isPending) return null;
  return (
    <p className="tour-offer no-print" data-testid={testIds.tourOffer}>
      <span>{t("offer", { role: t(`domain:role.${post.role}`) })}</span>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.tourBegin}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("begin")}
      </button>
      <button type="button" className="plain-button" data-testid={testIds.tourSkip} onClick={end}>
        {t("skip")}
      </button>
    </p>
  );
}
