import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

/** 复核通过. */
export const reviewBatch = actOnBatch<ActOnBatch>("review");
