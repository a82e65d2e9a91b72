import {
  apportionColumns,
  columnMemory,
  columnTable,
  sumOfColumn,
} from "@daowei/domain/apportionment";
import { columnsOf, drawn } from "./cases/columns.ts";
import type { Notice } from "./cases/notices.ts";

/** A size of bulk work. */
export interface Size {
  readonly rows: number;
  readonly chunkRows: number;
  readonly ms: number;
  readonly rowsPerCpuSecond: number;
  /** How much the process grew in memory while chunk followed chunk. */
  readonly grownMiB: number;
  readonly totalFen: string;
}

/** Works through so many rows chunk by chunk in memory made once; the sums of shares must be the sum of totals. */
export function size(notice: Notice, rows: number, chunkRows = 65_536): Size {
  const from = columnsOf(notice);
  const { policy, year } = notice;
  const made = columnTable({ policy, year, places: from.places, classes: from.classes });
  if (!made.ok) throw new Error(`${notice.id} is refused: ${made.problem.kind}`);
  const memory = columnMemory(made.value, chunkRows);
  const chunk = drawn(from, chunkRows, 11);
  apportionColumns(made.value, chunk, memory);
  const before = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const start = performance.now();
  let totalFen = 0n;
  for (let done = 0; done < rows; done += chunkRows) {
    const now = first(chunk, Math.min(chunkRows, rows - done));
    const filled = apportionColumns(made.value, now, memory);
    if (!filled.ok) throw new Error(`${filled.problem.length} rows are refused`);
    const total = sumOfColumn(filled.value.totalFen);
    const shares = filled.value.sharesFen.reduce((sum, column) => sum + sumOfColumn(column), 0n);
    if (shares !== total) throw new Error(`shares of ${shares} fen for a total of ${total}`);
    totalFen += total;
  }
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const grownMiB = (process.memoryUsage.rss() - before) / 2 ** 20;
  const rowsPerCpuSecond = Math.round(rows / ((user + system) / 1e6));
  return { rows, chunkRows, ms, rowsPerCpuSecond, grownMiB, totalFen: totalFen.toString() };
}

function first(chunk: ReturnType<typeof drawn>, rows: number): ReturnType<typeof drawn> {
  return {
    placeIndex: chunk.placeIndex.subarray(0, rows),
    classIndex: chunk.classIndex.subarray(0, rows),
    heads: chunk.heads.subarray(0, rows),
  };
}
