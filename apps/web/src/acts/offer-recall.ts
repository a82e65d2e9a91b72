import type { QueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { toast } from "../overlays/toast.tsx";
import { explainError } from "../problems/explain-error.ts";
import { capital } from "../words/spoken.ts";
import { performDecision } from "./decide.ts";
import { changesWithActs } from "./use-act.ts";

interface Said {
  readonly t: TFunction<["acts", "domain"]>;
  readonly problems: TFunction<"problems">;
  readonly queryClient: QueryClient;
}

/** Says that a batch was sent on, with the way back beside it: 撤回 holds until the next post acts, and the server judges that. */
export function offerRecall(
  { id, number, revisionHash }: { id: string; number: string; revisionHash: string },
  { t, problems, queryClient }: Said,
): void {
  const idempotencyKey = crypto.randomUUID();
  const recall = async () => {
    const nothing = { documentNumber: "", marks: [], toUserId: "" };
    await performDecision("recall", { id, revisionHash, idempotencyKey, ...nothing });
    toast(`${number} ${t("acts:done.recall")}`);
    await queryClient.invalidateQueries({ predicate: changesWithActs });
  };
  toast(`${number} ${t("acts:done.submit")}`, {
    action: {
      name: capital(t("domain:act.recall")),
      run: () => {
        recall().catch((error: unknown) => {
          toast(explainError(error, problems).sentence, { wrong: true });
        });
      },
    },
  });
}
