import type { Fen } from "@daowei/domain/money";

const typedYuan = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/** Yuan as a person types it, with or without separators, in fen; undefined when it is no amount. */
export function fenFromTypedYuan(typed: string): Fen | undefined {
  const found = typedYuan.exec(typed.replace(/[,\uff0c\s]/g, ""));
  const whole = found?.[1];
  if (whole === undefined) return undefined;
  return BigInt(whole) * 100n + BigInt((found?.[2] ?? "").padEnd(2, "0"));
}
