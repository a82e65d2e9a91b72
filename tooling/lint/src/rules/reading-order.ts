import { posix } from "node:path";
import { onImport, rule, workspacePath } from "../rule.ts";

/** The folders of the domain are read from top to bottom: each may import, by `#folder`, only those above it. */
export const readingOrder = rule((context) => {
  const [order] = context.options;
  const folders = Array.isArray(order) ? order.map(String) : [];
  const path = workspacePath(context.filename) ?? "";
  const folder = folderOf(path);
  if (folder === undefined) return {};
  const place = folders.indexOf(folder);
  // A test enters by its own folder's door like any other reader.
  const last = context.filename.endsWith(".test.ts") ? place : place - 1;
  return {
    Program(node) {
      if (place === -1)
        context.report({
          node,
          message: `The folder ${folder} has no place in the reading order.`,
        });
    },
    ...onImport((node, module) => {
      if (module.startsWith(".") && folderOf(posix.join(posix.dirname(path), module)) !== folder) {
        context.report({
          node,
          message: "Inside the domain another folder is reached by #folder, not by a path.",
        });
      }
      if (!module.startsWith("#")) return;
      const target = folders.indexOf(module.slice(1).split("/")[0] ?? "");
      if (target === -1)
        context.report({ node, message: `${module} is no folder of the reading order.` });
      if (target > last)
        context.report({
          node,
          message: `${folder} comes before ${module.slice(1)}: it may import only what is above it.`,
        });
    }),
  };
});

function folderOf(path: string): string | undefined {
  return /^packages\/domain\/src\/([^/]+)\//.exec(path)?.[1];
}
