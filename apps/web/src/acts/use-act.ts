import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ExplainedError, explainError } from "../problems/explain-error.ts";

export type ActState =
  | { readonly kind: "ready" }
  | { readonly kind: "running" }
  | { readonly kind: "refused"; readonly error: unknown }
  /** No answer came: only the same key may ask again, and what was said must not change. */
  | { readonly kind: "outcome_unknown"; readonly error: unknown };

/** What goes over the wire: what was said, and the key of the intended act. */
export type Keyed<I> = I & { readonly idempotencyKey: string };

export interface IntendedAct<I> {
  readonly state: ActState;
  readonly locked: boolean;
  readonly perform: (input: I) => void;
}

/** One intended act: its key is made once and kept through every repetition until an answer is known. */
export function useAct<I extends object, O>({
  run,
  onDone,
}: {
  run: (input: Keyed<I>) => Promise<O>;
  onDone: (outcome: O) => void;
}): IntendedAct<I> {
  const queryClient = useQueryClient();
  const { t } = useTranslation("problems");
  const [key, setKey] = useState(() => crypto.randomUUID());
  const explained = (error: unknown): ExplainedError => explainError(error, t);
  const mutation = useMutation({
    networkMode: "always",
    mutationFn: (input: I) => run({ ...input, idempotencyKey: key }),
    onSuccess: async (outcome) => {
      onDone(outcome);
      setKey(crypto.randomUUID());
      await queryClient.invalidateQueries({ predicate: changesWithActs });
    },
    onError: (error) => {
      if (!explained(error).outcomeUnknown) setKey(crypto.randomUUID());
    },
  });
  const state = stateOf();
  return {
    state,
    locked: state.kind === "running" || state.kind === "outcome_unknown",
    perform: (input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
  };

  function stateOf(): ActState {
    if (mutation.isPending) return { kind: "running" };
    if (mutation.error === null) return { kind: "ready" };
    const kind = explained(mutation.error).outcomeUnknown ? "outcome_unknown" : "refused";
    return { kind, error: mutation.error };
  }
}

/** Posts, places and policies stay as they are whatever is done to money; everything else is asked again. */
export function changesWithActs({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  const [path] = queryKey;
  const area: unknown = Array.isArray(path) ? path[0] : undefined;
  return area !== "session" && area !== "policies";
}
