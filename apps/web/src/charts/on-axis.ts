import type { Fen } from "@daowei/domain/money";

const fenPerHundredthWan = 10_000n;

/** Where an amount stands on an axis of 万元: for drawing, never for a label or a sum. */
export function onAxis(fen: Fen): number {
  return Number(fen / fenPerHundredthWan) / 100;
}
