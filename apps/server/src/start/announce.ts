import { roleWords } from "@daowei/domain/approvals";
import { demonstrationAccounts } from "@daowei/operations/people";

import type { Running } from "./start.ts";

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
        `    ${username.padEnd(16)} ${password}   ${name} · ${roleWords[role]} · ${placeName}`,
    ),
    "",
  ];
}
