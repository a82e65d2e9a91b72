import path from "node:path";
import type { Invariant } from "@daowei/operations/verification";
import { type Command, InvalidArgumentError, Option } from "commander";
import { locate } from "./locate.ts";
import type { Outcome } from "./outcome.ts";
import type { VerifyOptions } from "./verify-command.ts";

// By type only, so that a wrong call and --help answer without loading the checks.
const invariants = [
  "I1",
  "I2",
  "I3",
  "I4",
  "I5",
  "I6",
  "I7",
  "I8",
  "I9",
  "I10",
] as const satisfies readonly Invariant[];

const root = path.resolve(import.meta.dirname, "../../../..");

/** `daowei verify`: runs beside a serving daowei, and over DATABASE_URL with any login that reads. */
export function addVerify(program: Command, end: (outcome: Outcome) => void): void {
  program
    .command("verify")
    .description("校验整个数据库的十项不变量 hold a whole store against its ten invariants")
    .option("--data <dir>", "数据目录 data folder (or DAOWEI_DATA)；或用 DATABASE_URL")
    .addOption(
      new Option("--only <I7>", `只查其中几项，可多次给出 ${invariants.join(" ")}`).argParser(
        addOne,
      ),
    )
    .addOption(
      new Option(
        "--anchor <file>",
        "锚定文件或目录，可多次给出；不给出时用数据目录中的 anchors",
      ).argParser((file: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        file,
      ]),
    )
    .option("--json", "输出 JSON")
    .action(async (options: VerifyOptions) => {
      const { verifyCommand } = await import("./verify-command.ts");
      const { DAOWEI_DATA: folder, DATABASE_URL: url } = process.env;
      const named = options.data ?? (folder === "" ? undefined : folder);
      const dataDir = named === undefined ? path.join(root, ".daowei") : locate(named);
      const databaseUrl = options.data !== undefined || url === "" ? undefined : url;
      end(await verifyCommand(options, { dataDir, databaseUrl }));
    });
}

function addOne(text: string, before: readonly Invariant[] | undefined): readonly Invariant[] {
  const known = invariants.find((invariant) => invariant === text.toUpperCase());
  if (known !== undefined) return [...(before ?? []), known];
  throw new InvalidArgumentError(`应为 expected one of ${invariants.join(" ")}.`);
}
