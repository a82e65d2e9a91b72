import { posix } from "node:path";
import { onImport, rule, workspacePath } from "../rule.ts";

/** A package is entered by its doors (`exports`), never by a path into its folders. */
export const stayInside = rule((context) => {
  const path = workspacePath(context.filename);
  if (path === undefined) return {};
  const home = path.split("/").slice(0, 2).join("/");
  return onImport((node, module) => {
    if (/^@daowei\/[^/]+\/src(\/|$)/.test(module)) {
      context.report({ node, message: `${module} goes around the doors of a package.` });
    }
    if (!module.startsWith(".")) return;
    const target = posix.join(posix.dirname(path), module);
    if (target !== home && !target.startsWith(`${home}/`)) {
      context.report({ node, message: `${module} leaves ${home}: import by @daowei/…` });
    }
  });
});
