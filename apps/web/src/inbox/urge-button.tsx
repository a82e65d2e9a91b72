import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";

const waiting: ReadonlySet<string> = new Set([
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
]);

/** 催办: for whoever had a hand in a batch that waits for somebody else. */
export function UrgeButton({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation("inbox");
  const { me } = useFrame();
  const urge = useAct({
    run: (input: Keyed<{ id: string }>) => client.batches.urge.mutate(input),
    onDone: ({ told }) => {
      toast(t("urged", { names: told.join(mark("list")) }));
    },
  });
  const hadAHand = batch.events.some(({ by }) => by === me.user.name);
  const own = batch.acts.some(({ act, permitted }) => permitted && onward.has(act));
  if (!hadAHand || own || !waiting.has(batch.stage)) return null;
  return (
    <>
      <button
        type="button"
        className="plain-button small-switch"
        disabled={urge.locked}
        data-testid={testIds.urge}
        onClick={() => {
          urge.perform({ id: batch.id });
        }}
      >
        {t("urge")}
      </button>
      {urge.state.kind === "refused" ? <ProblemNotice error={urge.state.error} /> : null}
    </>
  );
}

/** Acts by which the person himself takes the batch on. */
const onward: ReadonlySet<string> = new Set(["submit", "review", "approve", "issue"]);
