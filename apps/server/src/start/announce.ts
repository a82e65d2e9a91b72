import { demonstrationAccounts } from "@daowei/operations/people";

import type { Running } from "./start.ts";

export const roleNames = {
  preparer: "经办岗",
  reviewer: "复核岗",
  approver: "审批岗",
  treasury: "国库支付岗",
  fund_accountant: "财政专户岗",
  auditor: "审计岗",
  administrator: "系统管理岗",
} as const;

export function readyLines(running: Running): readonly string[] {
  return [
    "",
    `  到位 daowei 已就绪 is ready:  ${running.url}`,
    "",
    ...(running.storeKind === "demonstration" ? accountLines() : []),
    `  数据目录 data folder:  ${running.dataDir}`,
    `  数据库 database:       ${running.databasePlace}`,
    "  停止 stop:             Ctrl+C",
    "",
  ];
}

export const stopLines = {
  stopping: "正在停止：等待进行中的操作完成… stopping",
  stopped: "已停止，数据已保存。 stopped",
};

function accountLines(): readonly string[] {
  return [
    "  演示账号 demonstration accounts（示例数据 illustrative data）：",
    ...demonstrationAccounts.map(
      ({ name, username, password, role, placeName }) =>
        `    ${username.padEnd(16)} ${password}   ${name} · ${roleNames[role]} · ${placeName}`,
    ),
    "",
  ];
}
