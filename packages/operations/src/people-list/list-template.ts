import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { roleConflicts, roles, roleWords } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { ask } from "../ask.ts";
import { needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { harmlessText } from "../exports/cell-value.ts";
import type { ReturnedFile } from "../import/index.ts";
import { placeName } from "../places.ts";
import { listHeadings } from "./list-columns.ts";
import { peopleListLimits } from "./listed-post.ts";

/** 名单模板: the columns with a row as an example, and the posts that can be given on a second sheet. */
export const peopleListTemplate = ask<Record<string, never>, ReturnedFile>(async (context) => {
  const role = needRole(context, "propose", "administrator");
  if (!role.ok) return role;
  const bytes = await writeXlsx({ sheets: [listSheet(context), rolesSheet()] });
  return ok({
    fileName: "人员名单模板.xlsx",
    contentBase64: Buffer.from(bytes).toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
});

function listSheet(context: Context): WriteSheet {
  const { placeCode, officeName } = context.actor.post;
  const place = placeName(context, placeCode, yearOf(today(context)));
  const example = ["示例：经办甲", "jingban.jia", roleWords.preparer, placeCode, place, officeName];
  const headings = Object.values(listHeadings);
  return {
    name: "人员名单",
    rows: [headings, example.map(harmlessText)],
    // As texts: codes keep their zeros, days stay as they are typed.
    columns: headings.map(() => ({ width: 22, numFmt: "@" })),
    freezePane: { rows: 1 },
    dataValidations: [
      {
        type: "list",
        values: Object.values(roleWords),
        range: `C2:C${peopleListLimits.rows + 2}`,
        allowBlank: true,
      },
    ],
  };
}

/** Headed so that it is not taken for a list. */
function rolesSheet(): WriteSheet {
  const rows = roles.map((role) => [roleWords[role], againstOf(role)]);
  return {
    name: "岗位表",
    rows: [["可填的岗位", "同一个人不得兼任"], ...rows],
    columns: [{ width: 16 }, { width: 90 }],
    freezePane: { rows: 1 },
  };
}

function againstOf(role: (typeof roles)[number]): string {
  return roleConflicts
    .flatMap(({ roles: [one, other], where }) => {
      if (one !== role && other !== role) return [];
      const against = roleWords[one === role ? other : one];
      return [where === "anywhere" ? `${against}（任何地方）` : `${against}（同一范围）`];
    })
    .join("、");
}
