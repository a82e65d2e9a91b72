#!/usr/bin/env node
// Runs before anything is installed, perhaps on an old Node: keep this file to syntax that Node 14 can read.
const major = Number(process.versions.node.split(".")[0]);

if (major < 20) {
  process.stderr.write(
    "到位需要 Node 20 或更高版本(当前 " +
      process.versions.node +
      ")。请从 nodejs.org 安装后重试。\n" +
      "daowei needs Node 20 or later to begin (this is " +
      process.versions.node +
      "). Install one from nodejs.org and run the command again.\n",
  );
  process.exit(1);
} else {
  void import("./up/main.mjs").then((launcher) => launcher.main(process.argv.slice(2)));
}
