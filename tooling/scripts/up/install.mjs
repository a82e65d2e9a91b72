import { readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { environment, installed, isInstalled } from "./environment.mjs";
import { noSpace, preflight } from "./preflight.mjs";
import { Refusal } from "./refusal.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * Brings every package at its pinned version; does nothing but a look when they are there already.
 * @param {string} root
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run everything else in
 */
export async function install(root) {
  const env = environment(root, process.env);
  const first = !isInstalled(root, "pnpm");
  preflight(root, { first });
  say(
    first
      ? "安装依赖 · installing packages from the npm registry (first time: about half a minute)"
      : "核对依赖 · checking packages",
  );
  const { program, words } = first
    ? { program: "npx", words: viaNpx(root) }
    : { program: installed(root, "pnpm"), words: [] };
  const result = await run(
    program,
    [...words, "install", "--frozen-lockfile", "--prefer-offline"],
    {
      cwd: root,
      // pnpm asks before it rebuilds a folder, and there is nobody to answer.
      env: { ...env, CI: "true" },
      quiet: !first,
    },
  );
  if (result.code !== 0) throw whyNot(root, result);
  return env;
}

/** @param {string} root */
function viaNpx(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // Without --prefer-offline npx waits over a minute for each call when there is no network.
  return ["--prefer-offline", "-y", packageManager];
}

const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|error sending request|dns error|ENOTCACHED|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_NO_OFFLINE/i;

/**
 * The reason behind a failed installation, as a sentence.
 * @param {string} root
 * @param {{ code: number, tail: string }} result
 */
export function whyNot(root, { code, tail }) {
  if (/ENOSPC|no space left/i.test(tail)) {
    const disk = statfsSync(root);
    return noSpace(root, disk.bavail * disk.bsize);
  }
  if (/EROFS|EACCES|EPERM|read-only file system|permission denied/i.test(tail)) {
    return new Refusal(
      `安装依赖时没有写权限。请检查 ${root} 和用户主目录下缓存目录的权限。\n${lastLines(tail)}`,
      `Installing was refused by the file system. Look at the permissions of ${root} and of the caches in your home folder.`,
    );
  }
  if (network.test(tail)) {
    return new Refusal(
      `无法连接 npm 软件源。首次运行需要网络(之后可离线);内网请设置 npm_config_registry 或代理后重试。\n${lastLines(tail)}`,
      "The npm registry cannot be reached. The first run needs the network (later ones do not); behind a firewall set npm_config_registry or a proxy and run the command again.",
    );
  }
  return new Refusal(
    `安装依赖失败(退出码 ${code})。\n${lastLines(tail)}`,
    `Installing the packages failed (exit code ${code}); what pnpm said is above.`,
  );
}

/** @param {string} tail */
function lastLines(tail) {
  return tail
    .trim()
    .split("\n")
    .slice(-8)
    .map((line) => `    ${line}`)
    .join("\n");
}
