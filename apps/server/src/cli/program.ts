import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { roundingUnits } from "@daowei/domain/money";
import { shareLevels } from "@daowei/domain/policies";
import { civilDateInShanghai, parseCivilDate } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { Change } from "@daowei/domain/what-if";
import type { ApportionOptions } from "./apportion-command.ts";
import type { CompareOptions } from "./compare-command.ts";
import type { DueOptions } from "./due-command.ts";
import type { ExplainOptions } from "./explain-command.ts";
import type { Outcome } from "./outcome.ts";
import {
  apportionFormats,
  compareFormats,
  dueFormats,
  explainFormats,
  listFormats,
  whatIfFormats,
} from "./formats.ts";
import type { ListFormat } from "./formats.ts";
import { addRemote } from "./remote/remote-program.ts";
import { addPersons } from "./persons-program.ts";
import { addStore } from "./store-program.ts";
import { addVerify } from "./verify-program.ts";
import type { WhatIfOptions } from "./whatif-command.ts";

const about: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);
const exitCodes = `
退出码 exit codes: 0 完成 done; 1 输入有误，逐条列在 stderr bad input, every fault listed on stderr; 2 用法有误 wrong usage;
3 服务器没有答复或要求稍候，可以照原样再来 no answer, or asked to wait: call again as before; 4 密钥无效 the key opens nothing.
stdout 只有结果 carries only the result; 其余在 stderr diagnostics go to stderr.`;

/** The commands of `daowei`; each gives its outcome to `end`. */
export function createProgram(end: (outcome: Outcome) => void): Command {
  const program = new Command("daowei")
    .description("城乡居民医保财政补助：谁出多少、依据哪一句、何时到位")
    .addHelpText("afterAll", exitCodes)
    .version(about.version, "-V, --version", "版本 the version")
    .helpOption("-h, --help", "用法 help for a command")
    .helpCommand("help [command]", "命令的用法 help for a command")
    .showHelpAfterError("用法见 see: daowei [command] --help")
    .exitOverride();
  addPolicies(program, end);
  addApportion(program, end);
  addExplain(program, end);
  addDue(program, end);
  addWhatIf(program, end);
  addCompare(program, end);
  addVerify(program, end);
  addPersons(program, {
    end,
    theLibrary,
    policyOption,
    yearOption,
    formatOption,
    readYear,
    readDate,
  });
  addStore(program, { end, theLibrary });
  addRemote(program, { end, formatOption, readYear });
  return program;
}

type End = (outcome: Outcome) => void;

// Loaded only when a command runs: a wrong call and --help answer at once.
const theLibrary = async () => (await import("@daowei/policies")).loadLibrary();

const policyOption = () =>
  new Option(
    "--policy <id-or-file>",
    "政策编号或文件 a policy's id, or a policy file",
  ).makeOptionMandatory();
const yearOption = () =>
  new Option("--year <year>", "预算年度 fiscal year; 文件只管一年时可省略").argParser(readYear);

function addPolicies(program: Command, end: End): void {
  const policies = program.command("policies").description("列出政策库 list the policy library");
  policies.addOption(formatOption(listFormats)).action(async (options: { format: ListFormat }) => {
    const { listPolicies } = await import("./policies-command.ts");
    end(listPolicies(await theLibrary(), options));
  });
  policies
    .command("check")
    .description("校验政策文件 check policy files")
    .addArgument(new Argument("<file...>", "政策文件 policy files"))
    .action(async (files: string[]) => {
      const { checkPolicies } = await import("./policies-command.ts");
      end(checkPolicies(await theLibrary(), files));
    });
  policies
    .command("show")
    .description("一个文件的规定，逐条附原句 what a policy says, each provision with its sentence")
    .addArgument(new Argument("<policy>", "政策编号或文件 a policy's id, or a policy file"))
    .addOption(formatOption(listFormats))
    .action(async (policy: string, { format }: { format: ListFormat }) => {
      const { showPolicy } = await import("./show-command.ts");
      end(showPolicy(await theLibrary(), { policy, format }));
    });
  policies
    .command("schema")
    .description("政策文件的 JSON Schema，供编辑器使用")
    .action(async () => {
      const { printSchema } = await import("./policies-command.ts");
      end(printSchema());
    });
}

function addApportion(program: Command, end: End): void {
  program
    .command("apportion")
    .description("按参保人数测算各级应负担的金额 who owes what for these heads")
    .addOption(policyOption())
    .addOption(
      new Option(
        "--heads <file>",
        "参保人数文件（CSV 或 XLSX），表头 place_code,insured_class,heads",
      ).makeOptionMandatory(),
    )
    .addOption(yearOption())
    .addOption(new Option("--round <unit>", "舍入单位 rounding unit").choices(roundingUnits))
    .addOption(formatOption(apportionFormats))
    .option(
      "--whole-places",
      "整个市或省的行，是其中没有另列一行的那些地区 a row for a whole city or province leaves out what has a row of its own",
    )
    .option(
      "--advanced <file>",
      "已预拨的金额（CSV 或 XLSX）：地区、advanced_yuan，可有 level、earlier、deduction、limit；得出本次下达 what was paid ahead; gives this payment",
    )
    .option(
      "--advance <id>",
      "文件规定的提前下达：得出提前下达多少 how much the policy's advance comes to",
    )
    .option(
      "--per-place",
      "一个地区一行，各类别合在一起舍入一次 one row for a place, rounded once for all its classes",
    )
    .option("--out <file>", "写入文件（整体替换）；有误时不写 write to a file, whole or not at all")
    .option("--timing", "在 stderr 报告用时 report times on stderr")
    .action(async (options: ApportionOptions) => {
      const { apportionCommand } = await import("./apportion-command.ts");
      const startUp = { modulesAt: performance.now() };
      end(await apportionCommand(await theLibrary(), options, startUp));
    });
}

function addExplain(program: Command, end: End): void {
  program
    .command("explain")
    .description("一笔金额的来历，直到文件原句 why an amount is what it is, down to the sentence")
    .addOption(policyOption())
    .requiredOption("--place <code>", "行政区划代码或名称 place code")
    .requiredOption("--class <class>", "参保类别 insured class, e.g. resident")
    .addOption(
      new Option("--heads <n>", "人数 heads").argParser(readWholeNumber).makeOptionMandatory(),
    )
    .addOption(new Option("--level <level>", "只看一级 one payer level").choices(shareLevels))
    .addOption(yearOption())
    .addOption(formatOption(explainFormats))
    .action(async (options: ExplainOptions) => {
      const { explainCommand } = await import("./explain-command.ts");
      end(explainCommand(await theLibrary(), options));
    });
}

function addDue(program: Command, end: End): void {
  program
    .command("due")
    .description("到位期限、依据和剩余天数 deadlines, their legal basis and the days left")
    .addOption(policyOption())
    .addOption(yearOption())
    .addOption(
      new Option("--today <date>", "代替今天的日期 YYYY-MM-DD instead of today in Shanghai")
        .argParser(readDate)
        .default(civilDateInShanghai(new Date()), "今天 today"),
    )
    .addOption(
      new Option(
        "--event <name=date>",
        "期限从某事起算时，那件事的日期，可多次给出，如 central-document-received=2023-05-10 when an event happened",
      ).argParser(addEvent),
    )
    .addOption(formatOption(dueFormats))
    .action(async (options: DueOptions) => {
      const { dueCommand } = await import("./due-command.ts");
      end(dueCommand(await theLibrary(), options));
    });
}

function addWhatIf(program: Command, end: End): void {
  program
    .command("whatif")
    .description(
      "模拟：文件若另有规定，各级多负担多少 what would change if the policy said something else",
    )
    .addOption(policyOption())
    .addOption(
      new Option(
        "--set <name=value>",
        "假设，可多次给出：standard=640、standard=+30、情形.级次=96、情形.级次=80%、情形.级次=rest",
      )
        .argParser(addChange)
        .default([], "不给出时列出可以假设的名称 without it the names are listed"),
    )
    .requiredOption("--heads <file>", "参保人数文件 headcounts, as for apportion")
    .addOption(yearOption())
    .addOption(formatOption(whatIfFormats))
    .action(async (options: WhatIfOptions) => {
      const { whatIfCommand } = await import("./whatif-command.ts");
      end(await whatIfCommand(await theLibrary(), options));
    });
}

function addCompare(program: Command, end: End): void {
  program
    .command("compare")
    .description("对比两个文件：标准、分担、期限、个人缴费 put two policies side by side")
    .addArgument(new Argument("<a>", "政策编号或文件 a policy's id, or a policy file"))
    .addArgument(new Argument("<b>", "另一个 another"))
    .addOption(new Option("--year-a <year>", "a 的预算年度 fiscal year of a").argParser(readYear))
    .addOption(new Option("--year-b <year>", "b 的预算年度 fiscal year of b").argParser(readYear))
    .addOption(formatOption(compareFormats))
    .action(async (a: string, b: string, options: CompareOptions) => {
      const { compareCommand } = await import("./compare-command.ts");
      end(compareCommand(await theLibrary(), [a, b], options));
    });
}

function addChange(text: string, before: readonly Change[]): readonly Change[] {
  const at = text.indexOf("=");
  if (at > 0) return [...before, { path: text.slice(0, at), value: text.slice(at + 1) }];
  throw new InvalidArgumentError("应为 名称=金额 expected name=value, such as standard=640.");
}

function addEvent(
  text: string,
  before: ReadonlyMap<string, CivilDate> = new Map(),
): ReadonlyMap<string, CivilDate> {
  const at = text.indexOf("=");
  if (at > 0) return new Map([...before, [text.slice(0, at), readDate(text.slice(at + 1))]]);
  throw new InvalidArgumentError("应为 名称=日期 expected name=date.");
}

function formatOption(formats: readonly [string, ...string[]]): Option {
  return new Option("--format <format>", "输出格式 output format")
    .choices(formats)
    .default(formats[0]);
}

function readYear(text: string): number {
  if (/^20\d{2}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("应为四位年份 expected a year such as 2022.");
}

function readWholeNumber(text: string): bigint {
  if (/^\d{1,12}$/u.test(text)) return BigInt(text);
  throw new InvalidArgumentError(
    "应为不小于 0 的整数，最多 12 位 expected a whole number, 0 or more, at most 12 digits.",
  );
}

function readDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date.ok) return date.value;
  throw new InvalidArgumentError("应为日期 expected a date, YYYY-MM-DD.");
}
