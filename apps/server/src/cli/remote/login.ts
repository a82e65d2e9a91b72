import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { createClient } from "@daowei/client";
import type { Client } from "@daowei/client";
import { z } from "zod";

const Kept = z.object({ url: z.url(), key: z.string().min(1) });
/** A server, and the key that opens it. */
export type Login = z.infer<typeof Kept>;

function fileOf(): string {
  const { XDG_CONFIG_HOME } = process.env;
  const folder =
    XDG_CONFIG_HOME === undefined || XDG_CONFIG_HOME === ""
      ? path.join(homedir(), ".config")
      : XDG_CONFIG_HOME;
  return path.join(folder, "daowei", "login.json");
}

/** The environment wins over what `daowei login` kept; undefined where neither says anything. */
export function currentLogin(): Login | undefined {
  const { DAOWEI_URL, DAOWEI_KEY } = process.env;
  const given = Kept.safeParse({ url: DAOWEI_URL, key: DAOWEI_KEY });
  if (given.success) return given.data;
  const file = fileOf();
  if (!existsSync(file)) return undefined;
  return Kept.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** For its owner alone: whoever reads the file can do what the key can. */
export function keepLogin(login: Login): string {
  const file = fileOf();
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(login)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}

export function clientOf({ url, key }: Login): Client {
  return createClient({ url, apiKey: key });
}
