import { userInfo } from "node:os";
import { join, resolve } from "node:path";

import { closeDatabase, openDatabase } from "@daowei/db";
import { roleWords } from "@daowei/domain/approvals";
import type { Result } from "@daowei/domain/result";
import { civilDateInShanghai, yearOf } from "@daowei/domain/time";
import {
  addPerson,
  disablePerson,
  grantPost,
  newPassword,
  resetPassword,
  Username,
} from "@daowei/operations/people";
import type { Keeper, PeopleProblem, PostToGrant } from "@daowei/operations/people";
import { openStore } from "@daowei/operations/store";
import { loadGazetteer } from "@daowei/policies";
import { hashPassword } from "better-auth/crypto";
import { Command, Option } from "commander";

import { describePeopleProblem } from "./sign-in/people-words.ts";
import { codeVersion } from "./start/code-version.ts";
import { openPostgres } from "./start/database.ts";
import { readSettings } from "./start/settings.ts";
import type { Settings } from "./start/settings.ts";
import { describeRefusal, describeStartProblem } from "./start/start-problem.ts";
import { projectRoot, storeWish } from "./start/start.ts";

/** The operator at the server's command line, who has no account. */
const operatorId = "00000000-0000-7000-8000-000000000002";
const roles = Object.keys(roleWords) as (keyof typeof roleWords)[];

interface PostOptions {
  readonly role: PostToGrant["role"];
  readonly place: string;
  readonly office: string;
}

const program = new Command("administer")
  .description(
    "Accounts and posts of a store 账号与岗位管理. With the bundled PostgreSQL stop the server first 使用自带数据库时请先停止服务器。",
  )
  .option("--data <dir>", "data folder 数据目录 (or DAOWEI_DATA)")
  .option("--no-demo", "make a production store where there is none yet 尚无数据时新建正式库");

program
  .command("add-person <username> <name>")
  .description("Make an account and print its first password 新建账号并显示初始密码")
  .action(async (username: string, name: string) => {
    if (!Username.safeParse(username).success) {
      fail(
        "用户名须为 3–30 个字母、数字、点或连字符。 A user name has 3 to 30 letters, digits, dots or hyphens.",
      );
      return;
    }
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    const done = await administer((keeper) =>
      addPerson(keeper, { username, name, passwordHash, demonstration: false }),
    );
    if (done) process.stdout.write(`初始密码 first password: ${password}\n`);
  });

program
  .command("grant <username>")
  .description("Give a person a post 授予岗位")
  .addOption(new Option("--role <role>", "岗位").choices(roles).makeOptionMandatory())
  .requiredOption("--place <code>", "six-digit code 行政区划代码; 000000 = 中央")
  .requiredOption("--office <name>", "name of the office 单位名称")
  .action(async (username: string, post: PostOptions) => {
    const { role, place: placeCode, office: officeName } = post;
    await administer((keeper) => grantPost(keeper, { username, role, placeCode, officeName }));
  });

program
  .command("disable <username>")
  .description("End a person's sessions and let none begin 停用账号")
  .action(async (username: string) => {
    await administer((keeper) => disablePerson(keeper, { username }));
  });

program
  .command("reset-password <username>")
  .description("Print a new password and end the person's sessions 重置密码")
  .action(async (username: string) => {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    const done = await administer((keeper) => resetPassword(keeper, { username, passwordHash }));
    if (done) process.stdout.write(`新密码 new password: ${password}\n`);
  });

await program.parseAsync();

async function administer(
  act: (keeper: Keeper) => Promise<Result<unknown, PeopleProblem>>,
): Promise<boolean> {
  const { data, demo } = program.opts<{ data?: string; demo: boolean }>();
  const flags = [...(data === undefined ? [] : ["--data", data]), ...(demo ? [] : ["--no-demo"])];
  const settings = readSettings(flags, process.env);
  if (!settings.ok || settings.value === "help") {
    fail(settings.ok ? "" : JSON.stringify(settings.problem));
    return false;
  }
  try {
    return await withKeeper(settings.value, async (keeper) => {
      const done = await act(keeper);
      if (!done.ok) fail(describePeopleProblem(done.problem));
      else process.stderr.write("完成 done\n");
      return done.ok;
    });
  } catch (error) {
    const sentence = describeRefusal(error);
    if (sentence === undefined) throw error;
    fail(sentence);
    return false;
  }
}

async function withKeeper(
  settings: Settings,
  work: (keeper: Keeper) => Promise<boolean>,
): Promise<boolean> {
  const dataDir = resolve(settings.dataDir ?? join(projectRoot, ".daowei"));
  const postgres = await openPostgres(settings, dataDir, () => undefined);
  const db = openDatabase({ url: postgres.url, max: 2 });
  try {
    const store = await openStore(db, { ...storeWish(settings), codeVersion });
    if (!store.ok) {
      fail(describeStartProblem(store.problem));
      return false;
    }
    return await work({
      database: db,
      gazetteer: loadGazetteer(),
      fiscalYear: yearOf(civilDateInShanghai(store.value.now())),
      signature: {
        actor: {
          userId: operatorId,
          userName: `命令行 ${userInfo().username}`,
          post: null,
          via: "cli",
        },
        requestId: `administer-${process.pid}`,
        codeVersion,
      },
    });
  } finally {
    await closeDatabase(db);
    await postgres.stop();
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
