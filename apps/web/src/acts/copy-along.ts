import { client } from "../wire/api.ts";
import type { Keyed } from "./use-act.ts";

/** What became of a copy that goes along with a decision: the decision stands, whatever it is. */
export type CopiedAlong = "not_asked" | "done" | "failed";

/** Tells those who are to know, after the decision was made. */
export async function copyAlong(
  input: Keyed<{ id: string; toUserIds: readonly string[] }>,
): Promise<CopiedAlong> {
  const { toUserIds, ...rest } = input;
  if (toUserIds.length === 0) return "not_asked";
  const copied = client.batches.copy.mutate({ ...rest, toUserIds: [...toUserIds] });
  return copied.then(
    () => "done" as const,
    () => "failed" as const,
  );
}
