import { parseArgs } from "node:util";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { z } from "zod";

import { trustedProxies } from "../http/client-address.ts";
import { oidcOf, oidcVariables } from "./oidc-settings.ts";
import type { OidcSettings } from "./oidc-settings.ts";
import { outsideHelp, outsideOf, outsideVariables } from "./outside-settings.ts";
import type { OutsideServices } from "./outside-settings.ts";
import { signInNoticeOf, signInNoticeVariables } from "./sign-in-notice.ts";
import type { SignInNotice } from "./sign-in-notice.ts";

export const defaultPort = 4850;
const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** Everything the server is told from outside, read once; nothing else reads the environment or the command line. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where the bundled PostgreSQL and the secrets lie; the usual folder when undefined. */
  readonly dataDir: string | undefined;
  /** Where the end of the audit chain is noted outside the database; `anchors` in the data folder when undefined. */
  readonly anchorFolder: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  /** Where the bundled PostgreSQL archives its log; not archived when undefined. */
  readonly walArchive: string | undefined;
  /** The kind of store to make when there is none yet, and the kind an existing one must have; undefined accepts what is there. */
  readonly demonstration: boolean | undefined;
  readonly secret: string | undefined;
  readonly secretFile: string | undefined;
  /** Proxies whose X-Forwarded-For is believed: addresses and ranges. */
  readonly trustedProxies: readonly string[];
  /** Every limit on how often whom may ask is multiplied by it. */
  readonly rateFactor: number;
  /** The treasury's paying system; undefined where money is sent by hand and recorded. */
  readonly payments: PaymentSettings | undefined;
  /** The office's own sign-in service; undefined where people have passwords alone. */
  readonly oidc: OidcSettings | undefined;
  /** Mail server and networks that messages may go to. */
  readonly outside: OutsideServices;
  /** What the sign-in page announces; undefined where it announces nothing. */
  readonly signInNotice: SignInNotice | undefined;
  /** The address people type when it is not the one the server listens on. */
  readonly baseUrl: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
  readonly readyJson: boolean;
}

/** Where the paying system is asked, and by which key. */
export interface PaymentSettings {
  readonly url: string;
  readonly key: string | undefined;
  readonly keyFile: string | undefined;
}

export interface SettingProblem {
  readonly setting: string;
  readonly found: string;
  readonly expected: string;
}

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "postgres://user:password@host:5432/database");
const truth = z.enum(["1", "0", "true", "false", "yes", "no"], "1 / 0, true / false, yes / no");

const source = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "0–65535")
    .transform(Number)
    .pipe(z.int().max(65_535, "0–65535"))
    .optional(),
  HOST: z.string().trim().min(1).max(255).optional(),
  DAOWEI_DATA: z.string().trim().min(1).optional(),
  DAOWEI_ANCHORS: z.string().trim().min(1).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DAOWEI_WAL_ARCHIVE: z.string().trim().min(1).optional(),
  DAOWEI_DEMO: truth.transform((value) => ["1", "true", "yes"].includes(value)).optional(),
  DAOWEI_SECRET: z.string().min(32, "at least 32 characters 至少 32 个字符").optional(),
  DAOWEI_SECRET_FILE: z.string().trim().min(1).optional(),
  DAOWEI_BASE_URL: z
    .url({ protocol: /^https?$/, error: "https://daowei.example.gov.cn" })
    .transform((value) => new URL(value).origin)
    .optional(),
  DAOWEI_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .refine((list) => trustedProxies(list) !== undefined, "10.0.0.1,192.168.0.0/16")
    .optional(),
  DAOWEI_RATE_FACTOR: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "1–9999")
    .transform(Number)
    .optional(),
  DAOWEI_PAYMENTS_URL: z
    .url({ protocol: /^https?$/, error: "https://zhifu.example.gov.cn/daowei" })
    .optional(),
  DAOWEI_PAYMENTS_KEY: z.string().min(1).max(1_000).optional(),
  DAOWEI_PAYMENTS_KEY_FILE: z.string().trim().min(1).optional(),
  ...oidcVariables,
  ...outsideVariables,
  ...signInNoticeVariables,
  LOG_LEVEL: z.enum(logLevels, logLevels.join(" ")).optional(),
});

type SettingName = keyof z.input<typeof source>;

const flags = {
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
  demo: { type: "boolean" },
  "ready-json": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Flags win over the environment; an empty variable counts as absent. Every bad value is listed. */
export function readSettings(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<Settings | "help", readonly SettingProblem[]> {
  const given = parseFlags(argv);
  if (!given.ok) return given;
  if (given.value.help === true) return ok("help");
  const named = { PORT: given.value.port, HOST: given.value.host, DAOWEI_DATA: given.value.data };
  const parsed = source.safeParse({ ...present(environment), ...present(named) });
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map((issue) => {
        const setting = String(issue.path[0]);
        const secret = /SECRET|DATABASE|_KEY|PASSWORD/.test(setting);
        const found = flagOrVariable(named, environment, setting);
        return { setting, found: secret ? "（not shown 不显示）" : found, expected: issue.message };
      }),
    );
  }
  const value = parsed.data;
  return ok({
    host: value.HOST ?? "127.0.0.1",
    port: value.PORT ?? defaultPort,
    dataDir: value.DAOWEI_DATA,
    anchorFolder: value.DAOWEI_ANCHORS,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    walArchive: value.DAOWEI_WAL_ARCHIVE,
    demonstration: given.value.demo ?? value.DAOWEI_DEMO,
    secret: value.DAOWEI_SECRET,
    secretFile: value.DAOWEI_SECRET_FILE,
    baseUrl: value.DAOWEI_BASE_URL,
    rateFactor: value.DAOWEI_RATE_FACTOR ?? 1,
    trustedProxies: value.DAOWEI_TRUSTED_PROXIES ?? [],
    payments:
      value.DAOWEI_PAYMENTS_URL === undefined
        ? undefined
        : {
            url: value.DAOWEI_PAYMENTS_URL,
            key: value.DAOWEI_PAYMENTS_KEY,
            keyFile: value.DAOWEI_PAYMENTS_KEY_FILE,
          },
    oidc: oidcOf(value),
    outside: outsideOf(value),
    signInNotice: signInNoticeOf(value),
    logLevel: value.LOG_LEVEL ?? "warn",
    readyJson: given.value["ready-json"] === true,
  });
}

export const settingsHelp = `daowei 服务器  （node apps/server/src/main.ts 或 npm start -- …）

  --port N         端口，默认 ${defaultPort};0 = 任一空闲端口        PORT
  --host H         监听地址，默认 127.0.0.1                     HOST
  --data DIR       数据目录（自带 PostgreSQL 与密钥）           DAOWEI_DATA
  --demo/--no-demo 新建演示库 / 正式库                          DAOWEI_DEMO=1|0
  --ready-json     就绪时在标准输出打印一行 JSON
  --help           本说明

  DATABASE_URL        使用单位自己的 PostgreSQL（15 或以上）；DATABASE_OWNER_URL 用于建表升级
  DAOWEI_ANCHORS      审计链锚定文件的目录，最好在另一台机器或只可追加的卷上；缺省为数据目录内 anchors
  DAOWEI_WAL_ARCHIVE  自带 PostgreSQL 的日志归档目录，用于恢复到某一时刻
  DAOWEI_SECRET       会话签名密钥（至少 32 个字符），或 DAOWEI_SECRET_FILE；缺省时在数据目录内生成
  DAOWEI_BASE_URL     用户实际访问的地址，如 https://daowei.example.gov.cn；监听非本机地址时必填
  DAOWEI_TRUSTED_PROXIES  可信代理的地址或网段，逗号分隔；其 X-Forwarded-For 才作数
  DAOWEI_OIDC_ISSUER  单位统一身份认证（OpenID Connect）的地址；另设 DAOWEI_OIDC_CLIENT_ID、
                      DAOWEI_OIDC_CLIENT_SECRET 或 DAOWEI_OIDC_CLIENT_SECRET_FILE，名称用 DAOWEI_OIDC_NAME
  DAOWEI_SIGN_IN_NOTICE  登录页公告，纯文本，不超过 500 个字符；英文页用 DAOWEI_SIGN_IN_NOTICE_EN
  DAOWEI_RATE_FACTOR  各项访问频率上限的倍数，默认 1
  LOG_LEVEL           ${logLevels.join(" | ")}，默认 warn
${outsideHelp}`;

function parseFlags(argv: readonly string[]): Result<ParsedFlags, readonly SettingProblem[]> {
  try {
    return ok(parseArgs({ args: [...argv], options: flags, allowNegative: true }).values);
  } catch (error) {
    // parseArgs reports a wrong command line only by throwing.
    if (!(error instanceof TypeError)) throw error;
    return refuse([
      { setting: "command line 命令行", found: argv.join(" "), expected: error.message },
    ]);
  }
}

type ParsedFlags = {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly demo?: boolean;
  readonly "ready-json"?: boolean;
  readonly help?: boolean;
};

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(values).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  return Object.fromEntries(entries);
}

function flagOrVariable(
  named: Readonly<Record<string, string | undefined>>,
  environment: Readonly<Record<string, string | undefined>>,
  setting: string,
): string {
  return named[setting] ?? environment[setting as SettingName] ?? "";
}
