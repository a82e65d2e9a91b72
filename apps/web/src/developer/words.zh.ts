import type { KeyScope, KeyStanding } from "@daowei/api/contracts";

export const developerWords = {
  scope: {
    read: "读取",
    "headcounts.write": "报送参保人数",
    "drafts.write": "起草批次",
    submit: "提交批次",
  } satisfies Record<KeyScope, string>,
  standing: {
    awaiting: "待取出",
    in_force: "有效",
    expired: "已过期",
    revoked: "已停用",
    owner_left: "所有人已离岗",
  } satisfies Record<KeyStanding, string>,
  effect: {
    owner: "所有人 {{name}}（{{username}}）：{{role}} · {{place}} · {{office}}",
    may: "允许程序：{{scopes}}。任何密钥都不能复核、审批或确认资金。",
    where: "范围：{{place}} 及以下；自同意之日起 {{days}} 天有效。",
    prepares: "程序起草、提交的批次，视为所有人经办：本人不能再复核或审批。",
  },
};
