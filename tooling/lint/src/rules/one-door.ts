import { onImport, rule, workspacePath } from "../rule.ts";

/** Some packages from outside enter by one file of ours, so that replacing them touches one file. */
export const oneDoor = rule((context) => {
  const doors = doorsFrom(context.options[0]);
  const path = workspacePath(context.filename);
  if (path === undefined) return {};
  return onImport((node, module) => {
    const files = doors.get(module);
    if (files === undefined || files.some((file) => path === file || path.startsWith(file))) return;
    context.report({ node, message: `${module} is imported only by ${files.join(", ")}.` });
  });
});

function doorsFrom(option: unknown): ReadonlyMap<string, readonly string[]> {
  if (typeof option !== "object" || option === null) return new Map();
  return new Map(
    Object.entries(option).map(([module, files]) => [
      module,
      Array.isArray(files) ? files.map(String) : [],
    ]),
  );
}
