import { matchLines, type Matching, shownOnPaper } from "@daowei/domain/statements";
import type { Context } from "../context.ts";
import type { Reader } from "../reader.ts";
import {
  type LineWithRest,
  openLineOf,
  openLinesOf,
  openTransferOf,
  openTransfersOf,
  paperReceiptsOf,
  type TransferUnderWay,
} from "./open-money.ts";

export interface MatchedAccount {
  readonly matching: Matching;
  readonly lines: ReadonlyMap<string, LineWithRest>;
  readonly transfers: ReadonlyMap<string, TransferUnderWay>;
  /** Lines that show what was confirmed from paper before. */
  readonly onPaper: readonly string[];
}

/** Matches what is open on an account now; nothing of it is stored, so no run depends on an earlier one. */
export async function matchAccount(
  reader: Reader,
  context: Pick<Context, "library">,
  fundAccountCode: string,
): Promise<MatchedAccount> {
  const lines = await openLinesOf(reader, fundAccountCode);
  const transfers = await openTransfersOf(reader, fundAccountCode);
  const receipts = await paperReceiptsOf(reader, fundAccountCode);
  const asked = lines.map(openLineOf);
  const onPaper = new Set(shownOnPaper(asked, receipts));
  const matching = matchLines({
    lines: asked.filter(({ id }) => !onPaper.has(id)),
    transfers: transfers.flatMap((one) => openTransferOf(context, one)),
  });
  return {
    matching,
    lines: new Map(lines.map((one) => [one.line.id, one])),
    transfers: new Map(transfers.map((one) => [one.transfer.id, one])),
    onPaper: [...onPaper],
  };
}
