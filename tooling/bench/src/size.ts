import {
  apportionColumns,
  columnMemory,
  columnTable,
  type ColumnTable,
  sumOfColumn,
} from "@daowei/domain/apportionment";
import type { Library } from "@daowei/policies";
import { type ColumnCases, columnsOf, drawn } from "./cases/columns.ts";
import { type Notice, ruledPairs } from "./cases/notices.ts";

/** A size of bulk work. */
export interface Size {
  readonly what: string;
  readonly rows: number;
  readonly chunkRows: number;
  readonly ms: number;
  readonly rowsPerCpuSecond: number;
  /** How much the process grew in memory while chunk followed chunk. */
  readonly grownMiB: number;
  readonly totalFen: string;
}

interface Job {
  readonly table: ColumnTable;
  readonly from: ColumnCases;
  readonly rows: number;
}

/** So many rows of one notice, chunk by chunk in memory made once. */
export function size(notice: Notice, rows: number, chunkRows = 65_536): Size {
  const from = columnsOf(notice);
  const { policy, year, id } = notice;
  const made = columnTable({ policy, year, places: from.places, classes: from.classes });
  if (!made.ok) throw new Error(`${id} is refused: ${made.problem.kind}`);
  return worked(id, [{ table: made.value, from, rows }], chunkRows);
}

const rowsOfYear = 2_900 * 10;

/** The nation's policies from 2010 to 2026, each with its own table and as many rows as 2,900 places of ten classes have. */
export function nationalSeries({ policies }: Library, chunkRows = rowsOfYear): Size {
  const jobs = Array.from({ length: 17 }, (_, index): Job => {
    const year = 2010 + index;
    const policy = policies.get(`cn-${year}`)?.compiled;
    if (policy === undefined) throw new Error(`the library has no cn-${year}`);
    const pairs = ruledPairs(policy, year);
    const places = [...new Set(pairs.map(({ placeCode }) => placeCode))];
    const { classes } = policy;
    const made = columnTable({ policy, year, places, classes });
    if (!made.ok) throw new Error(`cn-${year} is refused: ${made.problem.kind}`);
    const positions = new Map(places.map((code, position) => [code, position]));
    const from = {
      places,
      classes,
      placeIndex: Int32Array.from(pairs, ({ placeCode }) => positions.get(placeCode) ?? -1),
      classIndex: Uint8Array.from(pairs, ({ insuredClass }) => classes.indexOf(insuredClass)),
      heads: new BigInt64Array(pairs.length),
    };
    return { table: made.value, from, rows: rowsOfYear };
  });
  return worked("cn-2010 to cn-2026", jobs, chunkRows);
}

/** Works through all jobs chunk by chunk; the sums of shares must be the sum of totals. */
function worked(what: string, jobs: readonly Job[], chunkRows: number): Size {
  const ready = jobs.map(({ table, from, rows }, index) => {
    const memory = columnMemory(table, chunkRows);
    const chunk = drawn(from, chunkRows, 11 + index);
    apportionColumns(table, chunk, memory);
    return { table, memory, chunk, rows };
  });
  const before = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const start = performance.now();
  let totalFen = 0n;
  for (const { table, memory, chunk, rows } of ready) {
    for (let done = 0; done < rows; done += chunkRows) {
      const now = first(chunk, Math.min(chunkRows, rows - done));
      const filled = apportionColumns(table, now, memory);
      if (!filled.ok) throw new Error(`${filled.problem.length} rows are refused`);
      const total = sumOfColumn(filled.value.totalFen);
      const shares = filled.value.sharesFen.reduce((sum, column) => sum + sumOfColumn(column), 0n);
      if (shares !== total) throw new Error(`shares of ${shares} fen for a total of ${total}`);
      totalFen += total;
    }
  }
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const grownMiB = (process.memoryUsage.rss() - before) / 2 ** 20;
  const rows = jobs.reduce((sum, job) => sum + job.rows, 0);
  const rowsPerCpuSecond = Math.round(rows / ((user + system) / 1e6));
  return { what, rows, chunkRows, ms, rowsPerCpuSecond, grownMiB, totalFen: totalFen.toString() };
}

function first(chunk: ReturnType<typeof drawn>, rows: number): ReturnType<typeof drawn> {
  return {
    placeIndex: chunk.placeIndex.subarray(0, rows),
    classIndex: chunk.classIndex.subarray(0, rows),
    heads: chunk.heads.subarray(0, rows),
  };
}
