import type { Invariant, VerifiedOne } from "@daowei/api/contracts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../wire/api.ts";
import { type ChainVerdict, followChain } from "./follow-chain.ts";

export interface Progress {
  readonly done: string;
  readonly total: string;
  readonly chain: ChainVerdict | null;
  readonly reports: readonly VerifiedOne[];
}

// Only the type comes from the contracts: their schemas would bring the whole domain into the page.
const invariants = Object.keys({
  I1: true,
  I2: true,
  I3: true,
  I4: true,
  I5: true,
  I6: true,
  I7: true,
  I8: true,
  I9: true,
  I10: true,
} satisfies Record<Invariant, true>) as Invariant[];

const begun: Progress = { done: "0", total: "0", chain: null, reports: [] };

/** The chain recomputed in this browser, then each invariant of the whole store by the server. */
export function useVerification() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const run = useMutation({
    mutationFn: async () => {
      setProgress(begun);
      const { anchors } = await client.audit.anchors.query({});
      const chain = await followChain(anchors, (done, total) => {
        setProgress({ ...begun, done, total });
      });
      const reports: VerifiedOne[] = [];
      for (const invariant of invariants) {
        setProgress({ ...begun, chain, reports: [...reports] });
        reports.push(await client.audit.verify.query({ invariant }));
      }
      setProgress({ ...begun, chain, reports });
    },
  });
  return { progress, run };
}
