import { expect, test } from "vitest";
import { filesOf } from "./fetch-page-files.ts";

const pages = {
  files: ["overview.js", "shared.js", "new.js", "batch.js"],
  pages: [
    ["^/$", [0, 1]],
    ["^/batches/new$", [2]],
    ["^/batches/[^/]+$", [3, 1]],
  ],
} as const;

test.each([
  ["/", ["overview.js", "shared.js"]],
  ["/batches/new", ["new.js"]],
  ["/batches/7", ["batch.js", "shared.js"]],
  ["/nowhere", []],
])("the files of %s, of the first pattern that holds", (pathname, files) => {
  expect(filesOf(pathname, pages)).toEqual(files);
});
