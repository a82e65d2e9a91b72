import type { TransferStage } from "./transfer-life.ts";

/** The stage of a batch whose money is under way, from those of its transfers: it is arrived, or sent, when all of them are. */
export function stageFollowing(stages: ReadonlySet<TransferStage>): "issued" | "sent" | "arrived" {
  const only = (...known: readonly TransferStage[]) =>
    [...stages].every((stage) => known.includes(stage));
  if (only("arrived")) return "arrived";
  return only("sent", "arrived") ? "sent" : "issued";
}
