import { roleWords } from "@daowei/domain/approvals";
import { isProblem } from "@daowei/client";

import { done, wrongUsage } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "./answer.ts";
import { clientOf, keepLogin } from "./login.ts";

/** `daowei login`: tries the key and keeps it. It is read from stdin: an argument stands in the list of processes. */
export async function login({ url }: { readonly url: string }): Promise<Outcome> {
  if (process.stdin.isTTY) process.stderr.write("请粘贴密钥后回车 paste the key: ");
  const key = await firstLine();
  if (key === "") return wrongUsage("没有读到密钥 no key on stdin");
  try {
    const { name, post } = await clientOf({ url, key }).session.whoami();
    const file = keepLogin({ url, key });
    return done(`${name} ${roleWords[post.role]} ${post.placeCode} ${post.officeName}\n`, {
      diagnostics: [`已保存 kept: ${file}`],
    });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return refused(error);
  }
}

async function firstLine(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes("\n")) break;
  }
  return text.split("\n")[0]?.trim() ?? "";
}
