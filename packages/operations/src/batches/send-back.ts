import { type ActOnBatch, actOnBatch, nextRevision } from "./act-on-batch.ts";

export interface SendBackBatch extends ActOnBatch {
  /** What is wrong; the preparer reads it. */
  readonly comment: string;
}

/** 退回: gives a batch back to its preparer with a reason. */
export const sendBackBatch = actOnBatch<SendBackBatch>("send_back", (batch) => ({
  ...nextRevision(batch),
  returned: true,
}));
