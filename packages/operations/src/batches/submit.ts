import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

/** 提交: hands a batch to the reviewers. */
export const submitBatch = actOnBatch<ActOnBatch>("submit", () => ({ returned: false }));
