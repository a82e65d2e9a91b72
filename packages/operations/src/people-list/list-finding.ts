import type { Finding, Suggestion } from "../import/index.ts";
import { error, type FindingWords, masked, note, warning } from "../import/index.ts";
import { peopleListLimits } from "./listed-post.ts";

const { rows, name, office } = peopleListLimits;

/** Everything that can be said about a list of people beyond what can be said about any file. */
const words = {
  list_header_not_found: error(
    "前 10 行内有表头：姓名、用户名、岗位、行政区划代码（或名称）、单位名称",
    "请按模板补上表头行后再导入。",
  ),
  several_lists: error(
    "只有一张工作表是人员名单",
    "有多张工作表像人员名单。请只保留一张后再导入。",
  ),
  missing_column: error("表头含此列", "请按模板补上这一列后再导入。"),
  duplicate_column: error("每种列只出现一次", "请删除或改名重复的列后再导入。"),
  ignored_column: note("模板中的各列", "这一列没有读取。"),
  passwords_in_file: error(
    "没有密码的名单",
    "密码不放在文件里。请删除这一列：账号同意后在用户列表里逐人生成初始密码。",
  ),
  identity_numbers: error("没有身份证号的名单", "本系统不接收身份证号。请删除后再导入。"),
  formula_in_cell: error("文字，不是公式", "请改为直接填写的文字后再导入。"),
  too_many_people: error(`不超过 ${rows} 行`, "请分成几份名单，分别提交。"),
  no_people: error("至少一行", "表头下面没有可导入的行。请检查是否选错了文件，或只留了示例行。"),
  example_row: note("要新建的人员", "示例行不导入。"),
  empty_name: error(`姓名，最多 ${name} 个字`, "请填写姓名。"),
  name_too_long: error(`姓名，最多 ${name} 个字`, "姓名太长。请检查是否填错了列。"),
  malformed_username: error(
    "3–30 个字母、数字、点或连字符，首尾是字母或数字",
    "请改正用户名，如 wang.wei。",
  ),
  unknown_role: error("模板第二张表所列的岗位", "不认识的岗位。请照岗位表填写。"),
  empty_office: error(`单位名称，最多 ${office} 个字`, "请填写单位名称。"),
  office_too_long: error(`单位名称，最多 ${office} 个字`, "单位名称太长。请写简称。"),
  not_a_date: error("日期，如 2026-12-31；没有期限就不填", "请改正最后一天。"),
  end_in_past: error("今天或以后的日期", "最后一天已过。请改正，没有期限就不填。"),
  username_taken: error("没有人使用的用户名", "这个用户名已有人使用。请换一个用户名。"),
  name_differs: error("同一用户名只属于一个人", "名单里这个用户名写了两个姓名。请改正其中一个。"),
  post_listed_twice: error("同一人的同一岗位只有一行", "与前面的行重复。请删除其中一行。"),
  post_held_already: error("此人还没有的岗位", "此人已有同一行政区划的同一岗位。请删除这一行。"),
  posts_conflict: error(
    "一个人不兼任互相冲突的岗位",
    "与此人现任的岗位冲突。请另选他人，或先终止原岗位。",
  ),
  conflict_in_list: error(
    "一个人不兼任互相冲突的岗位",
    "与名单里此人的另一行冲突。请改由不同的人担任。",
  ),
  person_disabled: error("在用的账号", "这个账号已停用。请先申请启用，或换一个用户名。"),
  oneself_not_changed: error("他人的账号", "不能办理自己的岗位。请由另一名管理员提出。"),
  place_gone: error("现行的行政区划", "该地区不在您的范围内或已撤销。请改正代码。"),
  account_known: warning(
    "还没有账号的人",
    "已有这个用户名和姓名：不新建账号，只授予岗位。不是同一个人的，请换一个用户名。",
  ),
  several_posts: warning(
    "每人一行",
    "名单里有同一用户名、同一姓名的几行：作为一个人的几个岗位。不是同一个人的，请换一个用户名。",
  ),
} as const satisfies Record<string, FindingWords>;
export type ListFindingKind = keyof typeof words;

export interface ListSpot {
  readonly sheet: string | null;
  readonly line?: number | null;
  readonly column?: string | null;
}

const longestFound = 80;

export function listFinding(
  kind: ListFindingKind,
  spot: ListSpot,
  { found, suggestions = [] }: { found: string; suggestions?: readonly Suggestion[] },
): Finding {
  const { severity, expected, remedy } = words[kind];
  const shown = Array.from(masked(found).replaceAll(/[\p{Cc}\p{Cf}]/gu, "·"));
  return {
    severity,
    kind,
    sheet: spot.sheet,
    line: spot.line ?? null,
    column: spot.column ?? null,
    found:
      shown.length > longestFound ? `${shown.slice(0, longestFound).join("")}…` : shown.join(""),
    expected,
    remedy,
    suggestions,
    written: null,
  };
}

/** What is said of any file, without the advice that is about headcounts. */
export function aboutList(finding: Finding): Finding {
  const remedy = finding.remedy
    .replaceAll("参保人数一张表", "人员名单一张表")
    .replaceAll("区划、参保类别、人数各列", "模板中的各列");
  return { ...finding, remedy };
}
