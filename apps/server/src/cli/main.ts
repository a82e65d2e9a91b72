import { enableCompileCache } from "node:module";
import path from "node:path";

// Two thirds of the start-up is the stripping of types; kept, it is done once. Where the folder cannot be written, nothing is kept.
enableCompileCache(path.join(import.meta.dirname, "../../node_modules/.cache/daowei-cli"));

// A reader that has seen enough, such as head, closes the pipe; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const { runProgram } = await import("./run-program.ts");
process.exitCode = await runProgram(process.argv);
