import { accepted, textOf } from "../app/search.ts";

/** `account` is the pooling area whose fund account is looked at. */
export function readStatementsSearch(raw: Record<string, unknown>): { account?: string } {
  const account = textOf(raw["account"])?.padStart(6, "0");
  return accepted(raw, {
    account: account !== undefined && /^\d{6}$/.test(account) ? account : undefined,
  });
}
