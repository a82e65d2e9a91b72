import type { GridRow } from "../import/index.ts";
import { readAmount } from "./amount-cell.ts";

/** What stands beside the lines of a statement: its account and its balances. */
export interface Preamble {
  readonly accountMasked: string | null;
  readonly openingFen: bigint | null;
  readonly closingFen: bigint | null;
}

const labels = [
  ["account", /^(?:本方)?(?:账号|帐号|账户号码|客户账号)$/u],
  ["opening", /^(?:期初余额|承前余额|上期余额|上页余额|承前页)$/u],
  ["closing", /^(?:期末余额|本期余额|截止余额|结余)$/u],
] as const;

/** Reads labels with their values, in one cell (期初余额：100.00) or in the next one to the right that is filled. */
export function readPreamble(rows: readonly GridRow[]): Preamble {
  const found = new Map<string, string>();
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) {
      const [label = "", inside = ""] = cell.text.normalize("NFKC").split(":", 2);
      const known = labels.find(([, form]) => form.test(label.replaceAll(/\s|\([^)]*\)/gu, "")));
      if (known === undefined || found.has(known[0])) continue;
      const beside = cells.slice(index + 1).find(({ kind }) => kind !== "blank")?.text;
      const value = inside.trim() === "" ? beside : inside;
      if (value !== undefined) found.set(known[0], value);
    }
  const account = found.get("account")?.replaceAll(/\D/gu, "");
  return {
    accountMasked: account === undefined || account.length < 6 ? null : `****${account.slice(-4)}`,
    openingFen: amountOf(found.get("opening")),
    closingFen: amountOf(found.get("closing")),
  };
}

function amountOf(text: string | undefined): bigint | null {
  if (text === undefined) return null;
  const read = readAmount({ text, kind: "text", formula: null, mergedFrom: null });
  return read.ok ? read.value : null;
}

/** Whether a row carries a balance or a sum instead of a movement: its balances are read, it is no line. */
export function isSummary({ cells }: GridRow): boolean {
  return cells.some(({ text }) =>
    /^(?:期初余额|期末余额|承前|承前余额|承前页|过次页|本页合计|本期合计|本月合计|累计|合计|总计|小计)/u.test(
      text.normalize("NFKC").replaceAll(/\s/gu, ""),
    ),
  );
}
