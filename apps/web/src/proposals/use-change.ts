import type { ProposalKind } from "@daowei/api/contracts";
import { useState } from "react";
import { type IntendedAct, type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";

interface Wanted<C> {
  readonly change: C;
}

export interface Change<C, E> {
  /** What the change would do; null until somebody has looked. */
  readonly effect: E | null;
  readonly forget: () => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly looking: IntendedAct<Wanted<C>>;
  readonly proposing: IntendedAct<Wanted<C>>;
}

/** A change that is looked at first and then proposed to a second person, with a reason. */
export function useChange<C extends Record<string, unknown>, E>({
  kind,
  done,
  preview,
}: {
  readonly kind: ProposalKind;
  /** Said when it is proposed. */
  readonly done: string;
  readonly preview: (change: C) => Promise<E>;
}): Change<C, E> {
  const [reason, setReason] = useState("");
  const [effect, setEffect] = useState<E | null>(null);
  const forget = () => {
    setEffect(null);
  };
  const looking = useAct({
    run: ({ change }: Keyed<Wanted<C>>) => preview(change),
    onDone: (found) => {
      setEffect(() => found);
    },
  });
  const proposing = useAct({
    run: ({ change: payload, idempotencyKey }: Keyed<Wanted<C>>) =>
      client.proposals.propose.mutate({ kind, payload, reason: reason.trim(), idempotencyKey }),
    onDone: () => {
      toast(done);
      forget();
      setReason("");
    },
  });
  return { effect, forget, reason, setReason, looking, proposing };
}
