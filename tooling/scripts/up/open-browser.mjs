import { spawn } from "node:child_process";

/**
 * Opens the address in the person's browser when there is a desktop; never fails, never waits.
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 */
export function openBrowser(url, env) {
  const command = opener(env);
  if (command === undefined) return;
  const child = spawn(command.program, [...command.words, url], {
    stdio: "ignore",
    detached: true,
  });
  child.on("error", () => undefined);
  child.unref();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {{ program: string, words: readonly string[] } | undefined} undefined without a desktop
 */
export function opener(env, platform = process.platform) {
  if (env["CI"] !== undefined || env["SSH_CONNECTION"] !== undefined) return undefined;
  if (platform === "darwin") return { program: "open", words: [] };
  if (platform === "win32") return { program: "cmd", words: ["/c", "start", ""] };
  const desktop = env["DISPLAY"] !== undefined || env["WAYLAND_DISPLAY"] !== undefined;
  return desktop ? { program: "xdg-open", words: [] } : undefined;
}
