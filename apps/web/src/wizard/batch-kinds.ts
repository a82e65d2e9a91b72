/** 类型 of a batch, the usual one first. */
export const batchKinds = ["regular", "advance", "settlement"] as const;
export type Kind = (typeof batchKinds)[number];
