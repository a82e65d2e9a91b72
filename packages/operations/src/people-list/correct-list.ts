import { ok, type Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needRole } from "../authorise.ts";
import type { Act } from "../context.ts";
import { type Finding, type ReturnedFile, returnedFile } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { inspectList, type ListContent, type PeopleListFile, readContent } from "./inspect-list.ts";

/** 错误文件: the same file with a column 错误原因; null for what is no list, or holds what nobody sends on. */
export const correctPeopleList: Act<PeopleListFile, ReturnedFile | null> = async (
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
  return ok(await returnedFile(file, { head, format, findings: findings.value }));
};

const heldBack: ReadonlySet<string> = new Set(["identity_numbers", "passwords_in_file"]);

const findingsOf = ask(
  async (context, content: ListContent): Promise<Result<readonly Finding[], Problem>> =>
    ok((await inspectList(context.db, context, content)).findings),
);
