import { writeFileSync } from "node:fs";
import { loadLibrary } from "@daowei/policies";
import type { Library } from "@daowei/policies";
import { type Part, readArguments } from "./arguments.ts";
import { type Notice, notice } from "./cases/notices.ts";
import { check } from "./check.ts";
import { byHandExplained } from "./contestants/by-hand-explained.ts";
import { byHand } from "./contestants/by-hand.ts";
import { columnsByHand, engineColumns } from "./contestants/columns.ts";
import type { Contestant, Unit } from "./contestants/contestant.ts";
import { engine, engineExplained } from "./contestants/engine.ts";
import { withDecimal } from "./contestants/with-decimal.ts";
import { withJsonRulesEngine } from "./contestants/with-json-rules-engine.ts";
import { withPublicodes } from "./contestants/with-publicodes.ts";
import { withZen } from "./contestants/with-zen.ts";
import { clientOverhead } from "./client-overhead.ts";
import { country } from "./country.ts";
import { libraryLoad } from "./library.ts";
import { type Effort, measure } from "./measure.ts";
import { type Line, lineOf, ratiosOf } from "./ratios.ts";
import { inWords, loadNow, processorsHere, type Report } from "./report.ts";
import { nationalSeries, size } from "./size.ts";
import { countryWhatIf } from "./what-if.ts";

const casesOfEachNotice = 3_000;
const units: readonly Unit[] = ["fen", "0.01wan"];

type Maker = (gx: Notice, cn: Notice, unit: Unit) => Contestant;

const makers: Readonly<Record<Contestant["task"], readonly Maker[]>> = {
  single: [engine, byHand, withDecimal],
  explained: [engineExplained, byHandExplained],
  bulk: [engineColumns, columnsByHand],
};
// Other engines know no remainder rule, so they answer in whole fen only.
const others: readonly Maker[] = [withZen, withJsonRulesEngine, withPublicodes];

async function raced(library: Library, only: readonly Part[], effort: Effort) {
  const gx = notice(library, "gx-2022", casesOfEachNotice);
  const cn = notice(library, "cn-2021", casesOfEachNotice);
  const lines: Line[] = [];
  for (const unit of units) {
    const reference = await byHand(gx, cn, unit).answers();
    const contestants = (["single", "explained", "bulk"] as const)
      .filter((task) => only.includes(task))
      .flatMap((task) => makers[task])
      .concat(unit === "fen" && only.includes("single") ? others : [])
      .map((make) => make(gx, cn, unit));
    const checked = new Map<Contestant, Awaited<ReturnType<typeof check>>>();
    for (const contestant of contestants)
      checked.set(contestant, await check(contestant, reference));
    const measured = await measure(contestants, 2 * casesOfEachNotice, effort);
    for (const one of measured) {
      const own = checked.get(one.contestant);
      if (own !== undefined) lines.push(lineOf(one, own));
    }
  }
  return lines;
}

const { only, json, rounds, seconds } = readArguments(process.argv.slice(2));
const loadBefore = loadNow();
const libraryAlone = only.includes("library") ? libraryLoad(rounds + 4) : null;
const library = loadLibrary();
const lines = await raced(library, only, { rounds, seconds });
// After the race: rows that are all kept make V8 allocate the like of them for a long life, which short-lived ones pay for.
const wholeCountry = only.includes("country") ? country(library) : null;
const report: Report = {
  format: "bench.v1",
  node: process.version,
  processors: processorsHere(),
  load: [loadBefore, loadNow()],
  lines,
  ratios: ratiosOf(lines),
  sizes: only.includes("size")
    ? [nationalSeries(library), size(notice(library, "cn-2021", 30_000), 10_000_000)]
    : [],
  country: wholeCountry,
  library: libraryAlone,
  whatIf: only.includes("what-if") ? countryWhatIf(library, 4 * rounds) : null,
  client: only.includes("client") ? await clientOverhead(rounds, 2 * seconds) : null,
};
console.log(inWords(report));
if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
const wrong = lines.filter(({ wrongCases }) => wrongCases > 0);
if (wrong.length > 0) {
  console.error(
    `wrong answers: ${wrong.map(({ name, task, unit }) => `${name} ${task} ${unit}`).join(", ")}`,
  );
  process.exitCode = 1;
}
