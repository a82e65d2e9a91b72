import { cpus, loadavg } from "node:os";
import { type ClientOverhead, overheadInWords } from "./client-overhead.ts";
import type { Country } from "./country.ts";
import type { Line, Ratio } from "./ratios.ts";
import type { LibraryLoad, Took } from "./library.ts";
import type { Size } from "./size.ts";
import type { CountryWhatIf } from "./what-if.ts";

/** Everything a run found. */
export interface Report {
  readonly format: "bench.v1";
  readonly node: string;
  readonly processors: number;
  /** Of the last minute, before and after: figures of a busy machine are worth less. */
  readonly load: readonly [number, number];
  readonly lines: readonly Line[];
  readonly ratios: readonly Ratio[];
  readonly sizes: readonly Size[];
  readonly country: Country | null;
  readonly library: LibraryLoad | null;
  readonly whatIf: CountryWhatIf | null;
  readonly client: ClientOverhead | null;
}

/** How busy the machine was in the last minute. */
export function loadNow(): number {
  return loadavg()[0] as number;
}

/** How many processors the machine has. */
export function processorsHere(): number {
  return cpus().length;
}

/** The report as Markdown. */
export function inWords(report: Report): string {
  const { lines, ratios, sizes, country, library, whatIf, client, load } = report;
  return [
    `Node ${report.node}, ${report.processors} processors, load ${load.map((one) => one.toFixed(1)).join(" to ")}.`,
    lines.length === 0 ? "" : linesInWords(lines),
    ratios.length === 0 ? "" : ratiosInWords(ratios),
    sizes.length === 0 ? "" : sizesInWords(sizes),
    country === null
      ? ""
      : `Whole country in one call, ${country.places} places, ${country.rows} rows: first ${country.firstMs.toFixed(0)} ms, then ${country.warmMs.toFixed(1)} ms.`,
    library === null ? "" : libraryInWords(library),
    whatIf === null ? "" : whatIfInWords(whatIf),
    client === null ? "" : overheadInWords(client),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function linesInWords(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ task, unit, name, casesPerCpuSecond, cases, wrongFen }) =>
      `| ${task} | ${unit} | ${name} | ${casesPerCpuSecond.toLocaleString("en")} | ${cases} | ${wrongFen} |`,
  );
  return [
    "| Task | Unit | Who | Cases per CPU second | Cases checked | Fen wrong |",
    "| --- | --- | --- | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function ratiosInWords(ratios: readonly Ratio[]): string {
  const rows = ratios.map(
    ({ task, unit, toHand, lowest, highest, target, toPeer }) =>
      `| ${task} | ${unit} | ${toHand.toFixed(2)} | ${lowest.toFixed(2)} to ${highest.toFixed(2)} | ${target} | ${toPeer === null ? "not measured" : `${Math.round(toPeer)} x`} |`,
  );
  return [
    "| daowei | Unit | To the program by hand | In single rounds | To reach | To the fastest other engine |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function sizesInWords(sizes: readonly Size[]): string {
  const rows = sizes.map(
    ({ what, rows: count, ms, rowsPerCpuSecond, grownMiB }) =>
      `| ${what} | ${count.toLocaleString("en")} | ${ms.toFixed(0)} | ${rowsPerCpuSecond.toLocaleString("en")} | ${grownMiB.toFixed(1)} |`,
  );
  return [
    "| Bulk, summed and checked | Rows | ms | Rows per CPU second | MiB grown |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function libraryInWords({ policies, examples, limitMs, took, middle }: LibraryLoad): string {
  return `Library opened, ${policies} policies read and checked whole, ${examples} examples worked, each time in a fresh process: ${tookInWords(middle, took)}, limit ${limitMs} ms.`;
}

function whatIfInWords({ rows, years, limitMs, first, took, middle }: CountryWhatIf): string {
  return `What if the standard were 30 yuan higher, ${years} years, ${rows} rows: first ${first.ms.toFixed(0)} ms, then ${tookInWords(middle, took)}, limit ${limitMs} ms.`;
}

function tookInWords(middle: Took, all: readonly Took[]): string {
  const span = (figures: readonly number[]) =>
    `${Math.min(...figures).toFixed(0)} to ${Math.max(...figures).toFixed(0)}`;
  const cpu = `${middle.cpuMs.toFixed(0)} ms of CPU (${span(all.map(({ cpuMs }) => cpuMs))})`;
  return `${cpu}, ${middle.ms.toFixed(0)} ms by the clock (${span(all.map(({ ms }) => ms))})`;
}
