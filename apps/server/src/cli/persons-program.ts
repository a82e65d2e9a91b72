import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { parseCivilDate } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import type { Library } from "@daowei/policies";
import { explainFormats } from "./formats.ts";
import type { Outcome } from "./outcome.ts";
import type {
  ContributionOptions,
  CriticalIllnessOptions,
  WaitingOptions,
} from "./persons-commands.ts";

/** What the commands about persons share with the others. */
export interface Surroundings {
  readonly end: (outcome: Outcome) => void;
  readonly theLibrary: () => Promise<Library>;
  readonly policyOption: () => Option;
  readonly yearOption: () => Option;
  readonly formatOption: (formats: readonly [string, ...string[]]) => Option;
  readonly readYear: (text: string) => number;
  readonly readDate: (text: string) => CivilDate;
}

/** The commands about one person: what he pays, what he is paid for, from when. */
export function addPersons(program: Command, surroundings: Surroundings): void {
  addContribution(program, surroundings);
  addCriticalIllness(program, surroundings);
  addWaiting(program, surroundings);
}

const categoryOption = () =>
  new Option(
    "--category <name>",
    "人员类别，可多次给出 a category of people, e.g. 低保对象; may be given again",
  )
    .argParser((text: string, before: readonly string[]) => [...before, text])
    .default([], "无 none");

function addContribution(program: Command, around: Surroundings): void {
  program
    .command("contribution")
    .description("个人缴费由谁负担 who pays which part of a person's contribution")
    .addOption(around.policyOption())
    .requiredOption("--place <code>", "行政区划代码或名称 place code")
    .requiredOption("--class <class>", "参保类别 insured class, e.g. resident")
    .addOption(categoryOption())
    .addOption(around.yearOption())
    .addOption(
      new Option("--coverage-year <year>", "参保年度 the year paid for").argParser(around.readYear),
    )
    .option("--tier <id>", "缴费档次 the tier chosen")
    .option("--local <yuan>", "统筹地区缴费标准 what the pooling area has set")
    .addOption(around.formatOption(explainFormats))
    .action(async (options: ContributionOptions) => {
      const { contributionCommand } = await import("./persons-commands.ts");
      around.end(contributionCommand(await around.theLibrary(), options));
    });
}

function addCriticalIllness(program: Command, around: Surroundings): void {
  program
    .command("critical-illness")
    .description("大病保险起付标准和支付比例 deductible and paid ratios with and without the tilt")
    .addOption(around.policyOption())
    .addOption(categoryOption())
    .addOption(around.yearOption())
    .option("--income <yuan>", "上年居民人均可支配收入 last year's disposable income per head")
    .option("--deductible <yuan>", "统筹地区起付标准 the pooling area's deductible")
    .option("--percent <percent>", "统筹地区支付比例 the pooling area's paid ratio")
    .addOption(around.formatOption(explainFormats))
    .action(async (options: CriticalIllnessOptions) => {
      const { criticalIllnessCommand } = await import("./persons-commands.ts");
      around.end(criticalIllnessCommand(await around.theLibrary(), options));
    });
}

function addWaiting(program: Command, around: Surroundings): void {
  program
    .command("waiting")
    .description("从哪个月起享受待遇 from which month a person is entitled")
    .addOption(around.policyOption())
    .addOption(
      new Option("--enrolled <date>", "参保缴费日期 YYYY-MM-DD")
        .argParser(around.readDate)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--coverage-year <year>", "参保年度 the year paid for")
        .argParser(around.readYear)
        .makeOptionMandatory(),
    )
    .addOption(categoryOption())
    .addOption(
      new Option("--left-employee-insurance <date>", "职工医保中断日期 YYYY-MM-DD").argParser(
        around.readDate,
      ),
    )
    .addOption(
      new Option("--collection <from..to>", "集中参保期 YYYY-MM-DD..YYYY-MM-DD").argParser(
        readPeriod,
      ),
    )
    .addOption(around.formatOption(explainFormats))
    .action(async (options: WaitingOptions) => {
      const { waitingCommand } = await import("./persons-commands.ts");
      around.end(waitingCommand(await around.theLibrary(), options));
    });
}

function readPeriod(text: string): { readonly from: CivilDate; readonly to: CivilDate } {
  const [from, to] = text.split("..", 2).map(parseCivilDate);
  if (from?.ok === true && to?.ok === true && from.value <= to.value)
    return { from: from.value, to: to.value };
  throw new InvalidArgumentError(
    "应为起止日期 expected two dates in order, such as 2021-09-01..2021-12-31.",
  );
}
