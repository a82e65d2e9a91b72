/**
 * node --import …/end-with-parent.ts: a server whose standard input is a pipe to its parent stops as if asked to when that
 * pipe ends, so that a trial killed at any moment leaves nothing running.
 */
process.stdin.once("close", () => process.kill(process.pid, "SIGTERM"));
process.stdin.once("error", () => undefined); // a pipe that breaks also closes
process.stdin.resume();
// Waiting for the parent's end alone is no reason to live on.
if ("unref" in process.stdin) process.stdin.unref();
