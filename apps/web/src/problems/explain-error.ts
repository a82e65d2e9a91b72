import type { TFunction } from "i18next";
import { isWireError } from "../wire/api.ts";

export interface ExplainedError {
  readonly sentence: string;
  readonly remedy: string | null;
  /** No answer came: the act may or may not have happened. */
  readonly outcomeUnknown: boolean;
}

export function explainError(error: unknown, t: TFunction<"problems">): ExplainedError {
  if (!isWireError(error)) {
    return { sentence: String(error), remedy: null, outcomeUnknown: false };
  }
  const data = error.data;
  if (data === undefined || data === null) {
    return { sentence: t("unreachable"), remedy: null, outcomeUnknown: true };
  }
  return { sentence: t("unknown", { code: data.code }), remedy: null, outcomeUnknown: false };
}
