import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { transfer } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  type Team,
} from "../testing/index.ts";
import { getTransfer } from "../transfers/get.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { type AcceptStatement, acceptStatement } from "./accept-statement.ts";
import { confirmMatches } from "./confirm-matches.ts";
import { statementWorklist } from "./worklist.ts";

export const account = { fundAccountCode: "450100", fiscalYear: 2022 };
export const day = "2022-12-12";
export const key = () => ({ idempotencyKey: newId() });
type Transfer = typeof transfer.$inferSelect;

export type Row = readonly [
  on: string,
  credit: string,
  debit: string,
  reference: string,
  name: string,
];
export const yuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
export const cents = (text: string) => (text === "" ? 0n : BigInt(text.replace(".", "")));

/** A statement as a bank prints it: account and balances above, a running balance beside each line. */
export function csvOf(rows: readonly Row[], openingFen = 10_000n): string {
  let balance = openingFen;
  const lines = rows.map(([on, credit, debit, reference, name], index) => {
    balance += cents(credit) - cents(debit);
    return `${on},${credit},${debit},${yuan(balance)},${name},6222020200012345678,S${on}${index}${reference},${reference},城乡居民医保补助`;
  });
  return [
    "账号：45001600101050001234,,,,,,,,",
    `期初余额,${yuan(openingFen)},期末余额,${yuan(balance)},,,,,`,
    "交易日期,贷方金额,借方金额,余额,对方户名,对方账号,流水号,凭证号,摘要",
    ...lines,
  ].join("\n");
}

export function fileOf(content: string | Uint8Array, changes: Partial<AcceptStatement> = {}) {
  const bytes = Buffer.from(content);
  return {
    ...account,
    fileName: "对账单.csv",
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    warningsAcknowledged: true,
    ...changes,
  };
}

/** Two districts of Nanning, all of their money sent under one voucher. */
async function sendTo(office: Office, team: Team, voucherNumber = "拨款-77"): Promise<Transfer[]> {
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [
      { placeCode: "450102", insuredClass: "resident", heads: 100n },
      { placeCode: "450103", insuredClass: "resident", heads: 250n },
    ],
  });
  const draft = await draftBatch(office, team, { headcountVersionId });
  await issueDraft(office, team, draft);
  const paper = { batchId: draft.id, sentOn: day, voucherNumber, ...key() };
  agreed(await recordSent(office.as(team.treasury), paper));
  return await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, draft.id))
    .orderBy(transfer.ordinal);
}

/** A store in which the fund account of Nanning receives money, and what its accountant does there. */
export async function openFundAccount() {
  const office = await openOffice();
  const team = await hireTeam(office);
  const sent = (voucherNumber?: string) => sendTo(office, team, voucherNumber);
  const accept = (
    content: string | Uint8Array,
    changes: Partial<AcceptStatement> = {},
    by?: Actor,
  ) =>
    acceptStatement(office.as(by ?? team.accountant), {
      ...fileOf(content, changes),
      ...key(),
    });
  const worklist = async () => agreed(await statementWorklist(office.as(team.accountant), account));
  const confirm = (
    allocations: readonly { lineId: string; transferId: string; amountFen: string }[],
    by = team.accountant,
  ) => confirmMatches(office.as(by), { ...account, allocations, ...key() });
  const stageOf = async (id: string) => {
    const { stage, match, arrivedFen } = agreed(
      await getTransfer(office.as(team.accountant), { id }),
    );
    return { stage, match, arrivedFen };
  };

  return { office, team, sent, accept, worklist, confirm, stageOf };
}
export type FundAccount = Awaited<ReturnType<typeof openFundAccount>>;

/** What a worklist proposes, as it is confirmed. */
export const proposed = (work: Awaited<ReturnType<FundAccount["worklist"]>>) =>
  work.proposals.flatMap(({ allocations }) =>
    allocations.map(({ line, transfer: { id }, amountFen }) => ({
      lineId: line.id,
      transferId: id,
      amountFen,
    })),
  );
