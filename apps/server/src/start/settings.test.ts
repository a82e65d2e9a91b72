import { expect, test } from "vitest";

import { readSettings, settingsHelp } from "./settings.ts";
import type { SettingProblem, Settings } from "./settings.ts";

function settingsOf(argv: string[], environment: Record<string, string> = {}): Settings {
  const read = readSettings(argv, environment);
  if (!read.ok || read.value === "help") throw new Error(JSON.stringify(read));
  return read.value;
}

function problemsOf(
  argv: string[],
  environment: Record<string, string> = {},
): readonly SettingProblem[] {
  const read = readSettings(argv, environment);
  if (read.ok) throw new Error(JSON.stringify(read.value));
  return read.problem;
}

test("without anything said it listens on this machine alone, at the usual port", () => {
  expect(settingsOf([])).toEqual({
    host: "127.0.0.1",
    port: 4850,
    dataDir: undefined,
    databaseUrl: undefined,
    trustedProxies: [],
    payments: undefined,
    oidc: undefined,
    signInNotice: undefined,
    outside: { mail: undefined, networks: [] },
    databaseOwnerUrl: undefined,
    demonstration: undefined,
    secret: undefined,
    secretFile: undefined,
    baseUrl: undefined,
    logLevel: "warn",
    rateFactor: 1,
    readyJson: false,
  });
});

test("flags win over the environment, and an empty variable says nothing", () => {
  const environment = { PORT: "5000", HOST: "", DAOWEI_DEMO: "0", LOG_LEVEL: "info" };
  const settings = settingsOf(["--port", "0", "--data", "/srv/daowei", "--demo"], environment);
  expect(settings).toMatchObject({
    port: 0,
    host: "127.0.0.1",
    dataDir: "/srv/daowei",
    demonstration: true,
    logLevel: "info",
  });
  expect(settingsOf(["--no-demo"]).demonstration).toBe(false);
  expect(settingsOf([], environment).demonstration).toBe(false);
});

test("the address of the pages is reduced to its origin", () => {
  const { baseUrl } = settingsOf([], { DAOWEI_BASE_URL: "https://daowei.example.gov.cn/index" });
  expect(baseUrl).toBe("https://daowei.example.gov.cn");
});

test("every bad value is listed with what was expected", () => {
  const problems = problemsOf(["--port", "70000"], {
    LOG_LEVEL: "loud",
    DAOWEI_BASE_URL: "ftp://x",
  });
  expect(problems.map(({ setting, found }) => [setting, found])).toEqual([
    ["PORT", "70000"],
    ["DAOWEI_BASE_URL", "ftp://x"],
    ["LOG_LEVEL", "loud"],
  ]);
  expect(problems.every(({ expected }) => expected.length > 3)).toBe(true);
});

test("ports that are not numbers, and signs, are refused", () => {
  for (const port of ["abc", "-1", "1e3", "80.5", "4850 "]) {
    expect(problemsOf([`--port=${port}`])).toHaveLength(1);
  }
});

test("a secret or a password is never repeated", () => {
  const problems = problemsOf([], {
    DAOWEI_SECRET: "short-secret",
    DATABASE_URL: "mysql://a:pw@b/c",
  });
  expect(JSON.stringify(problems)).not.toMatch(/short-secret|pw/);
  expect(problems).toHaveLength(2);
});

test("an unknown flag is refused by name", () => {
  expect(JSON.stringify(problemsOf(["--prot", "1"]))).toMatch(/--prot/);
});

test("help names every flag", () => {
  expect(readSettings(["--help"], {})).toEqual({ ok: true, value: "help" });
  for (const flag of ["--port", "--host", "--data", "--demo", "--no-demo", "--ready-json"]) {
    expect(settingsHelp).toContain(flag);
  }
});

test("takes the paying system's address, and shows its key to nobody", () => {
  const read = readSettings([], {
    DAOWEI_PAYMENTS_URL: "https://zhifu.example.gov.cn/daowei",
    DAOWEI_PAYMENTS_KEY_FILE: "/run/secrets/zhifu",
  });
  expect(read).toMatchObject({
    value: {
      payments: {
        url: "https://zhifu.example.gov.cn/daowei",
        key: undefined,
        keyFile: "/run/secrets/zhifu",
      },
    },
  });
  const bad = { DAOWEI_PAYMENTS_URL: "ftp://x", DAOWEI_PAYMENTS_KEY: "k".repeat(2000) };
  const refused = readSettings([], bad);
  expect(refused).toMatchObject({ ok: false });
  expect(JSON.stringify(refused)).not.toContain("kkk");
});

test("takes the sign-in service's address, and none that sends secrets in clear over the network", () => {
  const issuer = (address: string) => ({ DAOWEI_OIDC_ISSUER: address });
  const { oidc } = settingsOf([], {
    ...issuer("https://denglu.example.gov.cn"),
    DAOWEI_OIDC_CLIENT_SECRET_FILE: "/run/secrets/denglu",
  });
  expect(oidc).toEqual({
    issuer: "https://denglu.example.gov.cn",
    clientId: "daowei",
    clientSecret: undefined,
    clientSecretFile: "/run/secrets/denglu",
    name: "统一身份认证",
  });
  expect(settingsOf([], issuer("http://127.0.0.1:9000")).oidc).toBeDefined();
  expect(problemsOf([], issuer("http://denglu.example.gov.cn"))).toHaveLength(1);
  expect(problemsOf([], issuer("ftp://denglu.example.gov.cn"))).toHaveLength(1);
});

test("mail goes over an encrypted way, with the password apart from the address", () => {
  const url = "smtps://daowei@mail.example.gov.cn:465";
  const { outside } = settingsOf([], { DAOWEI_SMTP_URL: url, DAOWEI_SMTP_PASSWORD_FILE: "/run/p" });
  expect(outside.mail).toEqual({
    url,
    from: "daowei@mail.example.gov.cn",
    password: undefined,
    passwordFile: "/run/p",
  });
  expect(problemsOf([], { DAOWEI_SMTP_URL: "smtps://daowei:secret@mail.example.gov.cn" })).toEqual([
    expect.objectContaining({ setting: "DAOWEI_SMTP_URL" }),
  ]);
  expect(problemsOf([], { DAOWEI_SMTP_URL: "http://mail.example.gov.cn" })).toHaveLength(1);
});

test("networks inside the office are named one by one, or nothing goes there", () => {
  const named = { DAOWEI_OUTSIDE_NETWORKS: "10.1.2.0/24, 10.3.4.5" };
  expect(settingsOf([], named).outside.networks).toEqual(["10.1.2.0/24", "10.3.4.5"]);
  expect(problemsOf([], { DAOWEI_OUTSIDE_NETWORKS: "intranet" })).toHaveLength(1);
});

test("the notice of the sign-in page is plain text of some length, in one language or in two", () => {
  const noticeOf = (given: Record<string, string>) => settingsOf([], given).signInNotice;
  const zh = "9月30日 18:00–20:00 停机维护。\n请提前保存。";
  expect(noticeOf({ DAOWEI_SIGN_IN_NOTICE: ` ${zh} ` })).toEqual({ zh, en: null });
  expect(noticeOf({ DAOWEI_SIGN_IN_NOTICE_EN: "Down for upkeep; 3 < 4" })).toEqual({
    zh: null,
    en: "Down for upkeep; 3 < 4",
  });
  expect(noticeOf({ DAOWEI_SIGN_IN_NOTICE: "  " })).toBeUndefined();
  for (const wrong of ["公".repeat(501), "<b>停机</b>", "a\u0007b"])
    expect(problemsOf([], { DAOWEI_SIGN_IN_NOTICE: wrong })).toMatchObject([
      { setting: "DAOWEI_SIGN_IN_NOTICE" },
    ]);
});
