import type { CheckedPolicyText, PolicyEffect } from "@daowei/api/contracts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client } from "../wire/api.ts";

const pauseMs = 700;

export interface PolicyCheck {
  readonly text: string;
  readonly checked: CheckedPolicyText;
  readonly effect: PolicyEffect | null;
}

/** Checks a text when the hand rests; what is shown is always about a whole text, and says about which. */
export function usePolicyCheck(text: string) {
  const settled = useSettled(text);
  return useQuery({
    queryKey: ["authoring", "check", settled],
    enabled: settled.trim() !== "",
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<PolicyCheck> => {
      const checked = await client.policies.check.mutate({ text: settled });
      return { text: settled, checked, effect: effectOf(checked.effect) };
    },
  });
}

/** Canonical JSON of a PolicyEffect, as the contract of `effect` says. */
export function effectOf(json: string | null): PolicyEffect | null {
  return json === null ? null : (JSON.parse(json) as PolicyEffect);
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled;
}
