import type { StoredExplanation } from "@daowei/api/contracts";
import { api, client, queryClient } from "../wire/api.ts";
import type { ComputeAgain, ComputedAgain } from "./compute-again.ts";

type Reply = { readonly computed: ComputedAgain } | { readonly failed: string };

/** Fetches what a stored amount was computed from and computes it again in this browser. */
export async function computeInBrowser(stored: StoredExplanation): Promise<ComputedAgain> {
  const { obligationId, explanation, level, policyVersion } = stored;
  // The engine answers what is owed; a share of it that is paid ahead is the server's to reckon.
  const amountFen = stored.ahead?.legalFen ?? stored.amountFen;
  const [{ policies }, divisions] = await Promise.all([
    client.transfers.texts.query({ obligationId }),
    queryClient.fetchQuery(
      api.transfers.divisions.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
    ),
  ]);
  return askWorker({ explanation, level, amountFen, policyVersion, policies, divisions });
}

function askWorker(asked: ComputeAgain): Promise<ComputedAgain> {
  const worker = new Worker(new URL("./compute-worker.ts", import.meta.url), { type: "module" });
  return new Promise<ComputedAgain>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ("computed" in data) resolve(data.computed);
      else reject(new Error(data.failed));
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(asked);
  }).finally(() => {
    worker.terminate();
  });
}
