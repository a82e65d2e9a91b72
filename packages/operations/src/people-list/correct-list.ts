import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { ok, type Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needRole } from "../authorise.ts";
import type { Act } from "../context.ts";
import { fileWithReasonsApart, type Finding } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { inspectList, type ListContent, type PeopleListFile, readContent } from "./inspect-list.ts";

/** A file as it goes back to whoever made it. */
export interface ReturnedList {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly sha256: string;
}

/** 错误文件: the same file with a column 错误原因; null for what is no list, or holds what nobody sends on. */
export const correctPeopleList: Act<PeopleListFile, ReturnedList | null> = async (
  calling,
  file,
) => {
  const role = needRole(calling, "propose", "administrator");
  if (!role.ok) return role;
  const content = await readContent(calling, file);
  const { head, format } = content.reading;
  if (head === null || format === "unreadable") return ok(null);
  const findings = await findingsOf(calling, content);
  if (!findings.ok) return findings;
  if (findings.value.some(({ kind }) => heldBack.has(kind))) return ok(null);
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

const heldBack: ReadonlySet<string> = new Set(["identity_numbers", "passwords_in_file"]);

const findingsOf = ask(
  async (context, content: ListContent): Promise<Result<readonly Finding[], Problem>> =>
    ok((await inspectList(context.db, context, content)).findings),
);
