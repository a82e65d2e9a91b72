import { ok } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import type { Act } from "../context.ts";
import { type Finding, type ReturnedFile, returnedFile } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import type { HeadcountFile } from "./headcount-file.ts";
import { inspectFile, readContent } from "./inspect-file.ts";
import type { FileContent } from "./inspect-file.ts";

/** 错误文件: the same file with a column 错误原因; null for what is no table or holds persons, which nobody sends on. */
export const correctFile: Act<HeadcountFile, ReturnedFile | null> = async (calling, file) => {
  const seen = needPlace(calling, file.placeCode, file.fiscalYear);
  if (!seen.ok) return seen;
  const content = await readContent(calling, file);
  if (!content.ok) return content;
  const { head, format } = content.value.reading;
  if (head === null || format === "unreadable") return ok(null);
  const findings = await findingsOf(calling, { file, content: content.value });
  if (!findings.ok) return findings;
  return ok(await returnedFile(file, { head, format, findings: findings.value }));
};

const findingsOf = ask(
  async (
    context,
    asked: { readonly file: HeadcountFile; readonly content: FileContent },
  ): Promise<Result<readonly Finding[], Problem>> =>
    ok((await inspectFile(context.db, context, asked)).findings),
);
