import { MigrationRefusal } from "@daowei/db";
import { BundledRefusal } from "@daowei/db/bundled";
import type { StoreProblem } from "@daowei/operations/store";

import { isConnectionLost } from "../http/connection-lost.ts";
import { describeBundledInChinese } from "./bundled-words.ts";
import type { ListenProblem } from "./listener.ts";
import type { PaymentKeyProblem } from "./payments.ts";
import type { MailProblem } from "./open-outside.ts";
import type { OidcProblem } from "./open-provider.ts";
import type { SecretProblem } from "./secret.ts";

/** Why daowei did not start. */
export type StartProblem =
  | ListenProblem
  | SecretProblem
  | PaymentKeyProblem
  | OidcProblem
  | MailProblem
  | StoreProblem
  | { readonly kind: "base_url_missing"; readonly host: string };

const secretWords = {
  missing: "文件不存在",
  too_short: "内容过短（至少 32 个字符）",
  not_readable: "无法读取",
} as const;

/** What to do, Chinese first; these sentences are read on a terminal by whoever starts the server. */
export function describeStartProblem(problem: StartProblem): string {
  switch (problem.kind) {
    case "port_taken":
      return `端口 ${problem.port} 已被其他程序占用：请停止该程序，或用 --port 换一个端口（--port 0 自动选择空闲端口）。
Port ${problem.port} on ${problem.host} is taken: stop the other program or choose another port with --port (--port 0 takes a free one).`;
    case "port_forbidden":
      return `本用户无权使用端口 ${problem.port}：请用 --port 选择 1024 以上的端口。
This user may not use port ${problem.port}: choose one above 1023 with --port.`;
    case "address_unknown":
      return `本机没有地址 ${problem.host}：请检查 --host。
This machine has no address ${problem.host}: check --host.`;
    case "secret_unusable":
      return `会话密钥文件 ${problem.path} 不可用：${secretWords[problem.reason]}。
The session key file ${problem.path} does not serve (${problem.reason}): it must be readable and hold 32 characters or more.`;
    case "payment_key_unusable":
      return `支付系统密钥不可用（${problem.path ?? "没有设置"}）：请设 DAOWEI_PAYMENTS_KEY，或让 DAOWEI_PAYMENTS_KEY_FILE 指向可读的文件。
The key of the paying system does not serve: set DAOWEI_PAYMENTS_KEY, or a readable file in DAOWEI_PAYMENTS_KEY_FILE.`;
    case "oidc_unusable":
      return `统一身份认证的客户端密钥不可用（${problem.path ?? "没有设置"}）：请设 DAOWEI_OIDC_CLIENT_SECRET，或让 DAOWEI_OIDC_CLIENT_SECRET_FILE 指向可读的文件。
The client secret of the sign-in service does not serve: set DAOWEI_OIDC_CLIENT_SECRET, or a readable file in DAOWEI_OIDC_CLIENT_SECRET_FILE.`;
    case "mail_password_unusable":
      return `邮件服务器的口令不可用（${problem.path ?? "没有设置"}）：请设 DAOWEI_SMTP_PASSWORD，或让 DAOWEI_SMTP_PASSWORD_FILE 指向可读的文件。
The password of the mail server does not serve: set DAOWEI_SMTP_PASSWORD, or a readable file in DAOWEI_SMTP_PASSWORD_FILE.`;
    case "data_folder_unusable":
      return `数据目录 ${problem.path} 无法使用（${problem.reason}）：请授予写权限、清理磁盘空间，或用 --data 另选目录。
The data folder ${problem.path} cannot be used (${problem.reason}): allow writing there, free some space, or choose another with --data.`;
    case "store_of_other_kind":
      return problem.found === "demonstration"
        ? `此数据目录是演示库，不能作正式库使用：请用 --data 另选目录。
This data folder holds a demonstration and cannot become a production store: choose another with --data.`
        : `此数据目录是正式库，不能作演示使用：请用 --data 另选目录。
This data folder holds a production store and cannot become a demonstration: choose another with --data.`;
    case "base_url_missing":
      return `监听 ${problem.host} 时须用 DAOWEI_BASE_URL 给出用户实际访问的地址（如 https://daowei.example.gov.cn）。
When listening on ${problem.host}, set DAOWEI_BASE_URL to the address people use.`;
  }
}

/** Refusals of the database's side that carry their own sentence; undefined for faults, which keep their stack. */
export function describeRefusal(error: unknown): string | undefined {
  if (error instanceof BundledRefusal) {
    return `${describeBundledInChinese(error.problem)}\n${error.message}`;
  }
  if (error instanceof MigrationRefusal) return `数据库结构与本版本程序不符。\n${error.message}`;
  if (isUnreachable(error) || isConnectionLost(error)) {
    return `连接不上 DATABASE_URL 指定的 PostgreSQL：请检查地址、端口、用户名和密码。
The PostgreSQL of DATABASE_URL cannot be reached: check address, port, user and password.`;
  }
  return undefined;
}

const unreachable: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "28P01",
  "28000",
  "3D000",
]);

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    unreachable.has(error.code)
  );
}
