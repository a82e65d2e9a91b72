import { expect, test } from "vitest";
import { environment } from "./environment.mjs";
import { findBrowser } from "./find-browser.mjs";
import { whyNot } from "./install.mjs";
import { opener } from "./open-browser.mjs";
import { enoughDisk } from "./preflight.mjs";
import { readyUrl } from "./start.mjs";

test("too little disk is refused with what is free and what is needed", () => {
  const disk = {
    root: "/srv/daowei",
    freeBytes: 700 * 1024 * 1024,
    neededBytes: 1500 * 1024 * 1024,
  };
  expect(() => enoughDisk(disk)).toThrow(
    "Not enough disk: 700 MB are free where /srv/daowei lies, about 1500 MB are needed",
  );
  expect(() => enoughDisk({ ...disk, freeBytes: disk.neededBytes })).not.toThrow();
});

test.each([
  ["npm error code ENOTFOUND", "The npm registry cannot be reached"],
  ["npm error code EAI_AGAIN", "The npm registry cannot be reached"],
  ["ENOSPC: no space left on device, write", "Not enough disk"],
  ["EACCES: permission denied, mkdir '/srv/.npm'", "Installing was refused by the file system"],
  ["ERR_PNPM_OUTDATED_LOCKFILE", "Installing the packages failed (exit code 1)"],
])("an installation that ends with %s is explained", (tail, sentence) => {
  expect(whyNot(import.meta.dirname, { code: 1, tail }).message).toContain(sentence);
});

test("what npm leaves in the environment is taken out, what the person set is kept", () => {
  const env = environment("/srv/daowei", {
    PATH: "/usr/bin",
    npm_package_name: "daowei",
    npm_lifecycle_event: "start",
    npm_config_nodedir: "/usr",
    npm_config_user_agent: "npm/11",
    npm_config_registry: "http://packages.office.test/",
    DATABASE_URL: "postgres://office/daowei",
  });
  expect(env).toMatchObject({
    PATH: "/srv/daowei/node_modules/.bin:/usr/bin",
    npm_config_registry: "http://packages.office.test/",
    DATABASE_URL: "postgres://office/daowei",
    TURBO_TELEMETRY_DISABLED: "1",
  });
  for (const name of [
    "npm_package_name",
    "npm_lifecycle_event",
    "npm_config_nodedir",
    "npm_config_user_agent",
  ]) {
    expect(env).not.toHaveProperty(name);
  }
});

test.each([
  [{ DISPLAY: ":0" }, "linux", "xdg-open"],
  [{}, "linux", undefined],
  [{ DISPLAY: ":0", CI: "true" }, "linux", undefined],
  [{ DISPLAY: ":0", SSH_CONNECTION: "10.0.0.1" }, "linux", undefined],
  [{}, "darwin", "open"],
  [{}, "win32", "cmd"],
] as const)("with %o on %s the browser is opened by %s", (env, platform, program) => {
  expect(opener(env, platform)?.program).toBe(program);
});

test("a named browser is used, and a named browser that is missing is not replaced by another", () => {
  expect(findBrowser({ CHROME_PATH: process.execPath, PATH: "" })).toBe(process.execPath);
  expect(
    findBrowser({ CHROME_PATH: "/nowhere/chromium", PATH: process.env["PATH"] ?? "" }),
  ).toBeUndefined();
});

test("only the server's line for programs is taken for the address", () => {
  expect(readyUrl('{"url":"http://127.0.0.1:8411","dataDir":"data"}')).toBe(
    "http://127.0.0.1:8411",
  );
  expect(readyUrl("http://127.0.0.1:8411")).toBeUndefined();
});
