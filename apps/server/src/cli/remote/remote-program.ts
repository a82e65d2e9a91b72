import { batchStages } from "@daowei/domain/approvals";
import { transferStages } from "@daowei/domain/transfers";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";

import { remoteFormats } from "../formats.ts";
import type { Outcome } from "../outcome.ts";
import type { AcceptFile, CheckFile, CreateBatch, SubmitBatch } from "./acts.ts";
import type { ListenOptions } from "./listen-command.ts";
import type { Asked, ListBatches, ListDeadlines, ListTransfers } from "./questions.ts";

export interface RemoteSurroundings {
  readonly end: (outcome: Outcome) => void;
  readonly formatOption: (formats: readonly [string, ...string[]]) => Option;
  readonly readYear: (text: string) => number;
}

const theQuestions = () => import("./questions.ts");
const theActs = () => import("./acts.ts");
const keyOfLastTime = "上次没有答复的那次的编号 the key of the call that got no answer";

/** The commands that ask a server, with a key. */
export function addRemote(program: Command, around: RemoteSurroundings): void {
  const { end } = around;
  program
    .command("login")
    .description("用接口密钥登录，密钥从标准输入读取 keep a server and a key, read from stdin")
    .requiredOption("--url <url>", "服务器地址 such as https://daowei.example.gov.cn")
    .action(async (options: { url: string }) => {
      const { login } = await import("./login-command.ts");
      end(await login(options));
    });
  asking(program.command("whoami"), around)
    .description("密钥代表谁、有什么权限 for whom the key acts, and what it may")
    .action(async (options: Asked) => end(await (await theQuestions()).whoami(options)));
  ofYear(program.command("deadlines"), around)
    .description("期限 deadlines")
    .option("--within <days>", "多少天之内 within so many days", readDays)
    .action(async (options: ListDeadlines) =>
      end(await (await theQuestions()).listDeadlines(options)),
    );
  addBatch(program.command("batch").description("批次 batches"), around);
  addTransfer(program.command("transfer").description("拨付单 transfers"), around);
  addImport(program.command("import").description("导入 files of headcounts"), around);
  addWebhook(program);
}

function addImport(importing: Command, around: RemoteSurroundings): void {
  const { end } = around;
  ofYear(importing.command("check <file>"), around)
    .description("检查参保人数文件，不保存 check a file of headcounts and keep nothing")
    .action(async (file: string, options: CheckFile) =>
      end(await (await theActs()).checkFile({ ...options, file })),
    );
  ofYear(importing.command("accept <file>"), around)
    .description("导入参保人数文件，存为新的一版 keep a file of headcounts as a version")
    .requiredOption("--cut-off <date>", "人数截止日期 the day its figures are of, YYYY-MM-DD")
    .option("--warnings-seen", "提醒已逐条看过 its warnings were looked at")
    .option("--key <uuid>", keyOfLastTime)
    .action(async (file: string, options: AcceptFile) =>
      end(await (await theActs()).acceptFile({ ...options, file })),
    );
}

function addBatch(batch: Command, around: RemoteSurroundings): void {
  const { end } = around;
  ofYear(batch.command("list"), around)
    .description("批次清单 the batches of a year and place")
    .addOption(new Option("--stage <stage>", "状态 stage").choices(batchStages))
    .action(async (options: ListBatches) => end(await (await theQuestions()).listBatches(options)));
  asking(batch.command("show <id>"), around)
    .description("一个批次的逐地区金额 a batch, place by place")
    .action(async (id: string, options: Asked) =>
      end(await (await theQuestions()).showBatch(id, options)),
    );
  ofYear(batch.command("create"), around)
    .description("起草批次 a draft")
    .requiredOption("--policy <id>", "政策编号 a policy's id")
    .requiredOption("--title <title>", "标题 title")
    .addOption(
      new Option("--kind <kind>", "预拨、正常拨付或清算 which kind")
        .choices(["advance", "regular", "settlement"])
        .default("regular"),
    )
    .addOption(
      new Option("-f, --file <file>", "参保人数文件 file of headcounts").conflicts("headcounts"),
    )
    .option("--cut-off <date>", "人数截止日期 the day the file's figures are of, YYYY-MM-DD")
    .option("--headcounts <id>", "已导入的人数版本 headcounts that are kept already")
    .option(
      "--dry-run",
      "只试算，不起草（文件照样导入）reckon and draft nothing; a file is kept all the same",
    )
    .option("--key <uuid>", keyOfLastTime)
    .action(async (options: CreateBatch, command: Command) => {
      if (
        options.headcounts === undefined &&
        (options.file === undefined || options.cutOff === undefined)
      )
        command.error("error: --headcounts, or --file with --cut-off");
      end(await (await theActs()).createBatch(options));
    });
  asking(batch.command("submit <id>"), around)
    .description("提交批次 hand a batch in")
    .option("--key <uuid>", keyOfLastTime)
    .action(async (id: string, options: SubmitBatch) =>
      end(await (await theActs()).submitBatch(id, options)),
    );
}

function addTransfer(transfer: Command, around: RemoteSurroundings): void {
  const { end } = around;
  ofYear(transfer.command("list"), around)
    .description("拨付单清单，逐页取完 the transfers of a year and place, all pages")
    .option("--batch <id>", "批次 of a batch")
    .addOption(new Option("--stage <stage>", "状态 stage").choices(transferStages))
    .option("--overdue", "只看逾期 overdue only")
    .action(async (options: ListTransfers) =>
      end(await (await theQuestions()).listTransfers(options)),
    );
  asking(transfer.command("explain <id>"), around)
    .description("每一笔金额的来历，直到文件原句 every amount down to the sentence it rests on")
    .action(async (id: string, options: Asked) =>
      end(await (await theQuestions()).explainTransfer(id, options)),
    );
}

function addWebhook(program: Command): void {
  program
    .command("webhook")
    .description("事件通知 events")
    .command("listen")
    .description(
      "在本机接收事件，验签后逐行打印 receive events on this machine, one line for each whose signature holds",
    )
    .requiredOption("--secret-file <file>", "签名密钥，每行一个 the signing secrets, one a line")
    .option("--port <port>", "端口", readDays, 4860)
    .option("--forward <url>", "转给 pass each on to")
    .action(async (options: ListenOptions) => {
      const { listen } = await import("./listen-command.ts");
      await listen(options);
    });
}

function asking(command: Command, { formatOption }: RemoteSurroundings): Command {
  return command.addOption(formatOption(remoteFormats));
}

function ofYear(command: Command, around: RemoteSurroundings): Command {
  return asking(command, around)
    .addOption(
      new Option("--year <year>", "预算年度 fiscal year")
        .argParser(around.readYear)
        .makeOptionMandatory(),
    )
    .requiredOption("--place <code>", "行政区划代码 place code");
}

function readDays(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("应为整数 expected a whole number.");
}
