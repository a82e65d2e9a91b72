import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { ok } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import type { Act } from "../context.ts";
import { fileWithReasonsApart } from "../import/index.ts";
import type { Finding } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import type { HeadcountFile } from "./headcount-file.ts";
import { inspectFile, readContent } from "./inspect-file.ts";
import type { FileContent } from "./inspect-file.ts";

/** A file as it goes back to whoever made it. */
export interface ReturnedFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly sha256: string;
}

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
  const bytes = await fileWithReasonsApart({
    bytes: Buffer.from(file.contentBase64, "base64"),
    head,
    findings: findings.value,
  });
  if (bytes === undefined) return ok(null);
  return ok({
    fileName: `${file.fileName.replace(/\.[^.]*$/u, "")} 错误原因.${format}`,
    contentBase64: Buffer.from(bytes).toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
};

const findingsOf = ask(
  async (
    context,
    asked: { readonly file: HeadcountFile; readonly content: FileContent },
  ): Promise<Result<readonly Finding[], Problem>> =>
    ok((await inspectFile(context.db, context, asked)).findings),
);
