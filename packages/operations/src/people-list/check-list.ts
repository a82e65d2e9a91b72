import { ok, type Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needRole } from "../authorise.ts";
import type { Act } from "../context.ts";
import { type Finding, isError } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { inspectList, type ListContent, type PeopleListFile, readContent } from "./inspect-list.ts";
import type { ReadPost } from "./read-list.ts";

export interface PeopleListCheck {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: "csv" | "xlsx" | "unreadable";
  readonly encoding: string | null;
  readonly acceptable: boolean;
  /** Whether it can go back with its faults written into it. */
  readonly returnable: boolean;
  readonly rows: readonly (ReadPost & { readonly accountThere: boolean })[];
  /** Accounts that would be made. */
  readonly newPeople: number;
  readonly people: number;
  readonly findings: readonly Finding[];
  readonly findingsLeftOut: number;
}

const mostFindings = 500;
const gravity = { error: 0, warning: 1, note: 2 } as const;

/** 校验人员名单: what a file holds and what is wrong with it; nothing is stored. */
export const checkPeopleList: Act<PeopleListFile, PeopleListCheck> = async (calling, file) => {
  const role = needRole(calling, "propose", "administrator");
  if (!role.ok) return role;
  const content = await readContent(calling, file);
  return await inspected(calling, { fileName: file.fileName, content });
};

const inspected = ask(
  async (
    context,
    { fileName, content }: { readonly fileName: string; readonly content: ListContent },
  ): Promise<Result<PeopleListCheck, Problem>> => {
    const { judged, findings } = await inspectList(context.db, context, content);
    const { sha256, bytes, reading } = content;
    const there = new Set(
      judged.people.filter(({ knownId }) => knownId !== null).map(({ username }) => username),
    );
    const shown = findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
    return ok({
      fileName,
      sha256,
      bytes,
      format: reading.format,
      encoding: reading.encoding,
      acceptable: !findings.some(isError),
      returnable: reading.head !== null,
      rows: reading.rows.map((row) => ({
        ...row,
        accountThere: there.has(row.username.toLowerCase()),
      })),
      people: judged.people.length,
      newPeople: judged.people.length - there.size,
      findings: shown.slice(0, mostFindings),
      findingsLeftOut: Math.max(0, findings.length - mostFindings),
    });
  },
);
