import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

/** 作废: gives up a draft; its places may then be covered by another batch. */
export const cancelBatch = actOnBatch<ActOnBatch>("cancel");
