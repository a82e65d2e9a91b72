import type { Grid, GridRow } from "../import/index.ts";

/** What a column of a statement is. */
export type ColumnRole =
  | "date"
  | "credit"
  | "debit"
  | "amount"
  | "direction"
  | "balance"
  | "name"
  | "account"
  | "serial"
  | "reference"
  | "remark";

// As banks, the treasury and accounting systems head them; compared without blanks, brackets and units.
const headings: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: ["日期", "交易日期", "记账日期", "入账日期", "业务日期", "交易时间", "发生日期", "date"],
  credit: ["贷方", "贷方金额", "贷方发生额", "收入", "收入金额", "存入", "转入金额", "credit"],
  debit: ["借方", "借方金额", "借方发生额", "支出", "支出金额", "支取", "转出金额", "debit"],
  amount: ["金额", "交易金额", "发生额", "amount"],
  direction: ["借贷", "借贷标志", "借贷方向", "收支", "收支标志", "方向", "direction"],
  balance: ["余额", "账户余额", "当前余额", "本次余额", "balance"],
  name: [
    "对方户名",
    "对方名称",
    "对方单位",
    "对方账户名称",
    "付款人",
    "付款人名称",
    "付款单位",
    "counterpart",
  ],
  account: ["对方账号", "对方帐号", "付款账号", "付款人账号", "counterpartaccount"],
  serial: ["流水号", "交易流水号", "流水", "核心流水号", "日志号", "serial"],
  reference: ["凭证号", "凭证号码", "业务编号", "参考号", "指令编号", "支付令编号", "reference"],
  remark: ["摘要", "附言", "用途", "备注", "交易摘要", "说明", "remark"],
};
const roleOf = new Map(
  Object.entries(headings).flatMap(([role, words]) =>
    words.map((word) => [word, role as ColumnRole] as const),
  ),
);

export interface Columns {
  readonly rowIndex: number;
  readonly row: GridRow;
  readonly at: ReadonlyMap<ColumnRole, readonly number[]>;
}

const rowsSearched = 30;

/** The first row that heads a day and an amount; remarks may have several columns. */
export function findColumns(grid: Grid): Columns | undefined {
  for (const [rowIndex, row] of grid.rows.slice(0, rowsSearched).entries()) {
    const at = new Map<ColumnRole, number[]>();
    for (const [index, cell] of row.cells.entries()) {
      const role = roleOf.get(heading(cell.text));
      if (role === undefined) continue;
      const known = at.get(role);
      if (known === undefined) at.set(role, [index]);
      else known.push(index);
    }
    const money = at.has("credit") || (at.has("amount") && at.has("direction"));
    if (at.has("date") && money) return { rowIndex, row, at };
  }
  return undefined;
}

function heading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^)]*\)|[\s_:/、]/gu, "");
}
