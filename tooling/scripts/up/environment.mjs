import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const leftByNpm =
  /^(npm_package_|npm_lifecycle_|npm_command$|npm_execpath$|npm_node_execpath$|npm_config_(user_agent|local_prefix|global_prefix|prefix|node_gyp|npm_version|init_module|nodedir|noproxy)$)/i;

/**
 * The environment for everything the launcher starts: what `npm start` left behind is taken out (pnpm warns about it),
 * nothing reports home, nobody is asked questions, and `node` on the PATH is the pinned one.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} from
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(root, from) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, value] of Object.entries(from)) if (!leftByNpm.test(name)) env[name] = value;
  env["TURBO_TELEMETRY_DISABLED"] = "1";
  env["TURBO_NO_UPDATE_NOTIFIER"] = "1";
  env["DO_NOT_TRACK"] = "1";
  env["npm_config_loglevel"] = "error";
  env["npm_config_update_notifier"] = "false";
  env["npm_config_fund"] = "false";
  env["npm_config_audit"] = "false";
  // Without a network each retry waits for up to a minute by default.
  env["npm_config_fetch_retry_mintimeout"] ??= "1000";
  env["npm_config_fetch_retry_maxtimeout"] ??= "5000";
  env["PATH"] = [join(root, "node_modules", ".bin"), from["PATH"]].filter(Boolean).join(delimiter);
  return env;
}

/**
 * The Node that runs TypeScript directly: the running one when it is 24 or later, else the pinned one from the npm registry.
 * @param {string} root
 * @returns {string}
 */
export function node24(root) {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  return join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
}

/**
 * A program that the workspace installed for itself.
 * @param {string} root
 * @param {"turbo" | "pnpm" | "oxfmt"} name
 */
export function installed(root, name) {
  return join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
}

/**
 * @param {string} root
 * @param {"turbo" | "pnpm" | "oxfmt"} name
 */
export function isInstalled(root, name) {
  return (
    existsSync(installed(root, name)) && existsSync(join(root, "node_modules", ".modules.yaml"))
  );
}
