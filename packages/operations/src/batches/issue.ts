import { ok } from "@daowei/domain/result";
import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

export interface IssueBatch extends ActOnBatch {
  /** 指标文号. */
  readonly documentNumber: string;
}

/** 签发: puts an approved batch into force under its document number. */
export const issueBatch = actOnBatch<IssueBatch>("issue", (_batch, { documentNumber }) =>
  ok({ documentNumber }),
);
