import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { filesOfPages } from "./page-files.ts";
import type { PageFiles } from "./src/early/fetch-page-files.ts";

const here = import.meta.dirname;
const earlyScript = "src/early/ask-early.ts";
/** Small scripts that stand in `index.html` beside the pages' own. */
const besides = ["look", "old-browser"];

/** A script that imports nothing, so that it waits for nothing. */
async function bundleEarly(pageFiles: PageFiles): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { pageFiles: JSON.stringify(pageFiles) },
    build: {
      target: "chrome110",
      write: false,
      lib: { entry: join(here, earlyScript), formats: ["iife"], name: "daoweiAskEarly" },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const script = output?.output[0];
  if (script === undefined) throw new Error("the build has no early script");
  return script.code;
}

/** Names that carry their content's hash may be kept for good: a second visit asks for none of them. */
function lastingName(name: string, source: string): string {
  const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
  return `assets/${name}-${hash}.js`;
}

/**
 * How `index.html` begins: a script asks who is there and for the page's first figures while the pages' own scripts are
 * still on their way, and has the files of this very page fetched beside those of every page.
 */
export function pagesBegin(): Plugin {
  return {
    name: "daowei:pages-begin",
    enforce: "post",
    transformIndexHtml: (html, { server }) =>
      server === undefined
        ? html
        : [{ tag: "script", attrs: { type: "module", src: `/${earlyScript}` }, injectTo: "head" }],
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("the build has no index.html");
        let html = String(page.source);
        const keep = (name: string, source: string) => {
          const fileName = lastingName(name, source);
          this.emitFile({ type: "asset", fileName, source });
          return fileName;
        };
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
        const early = keep("ask-early", await bundleEarly(filesOfPages(html, chunks)));
        for (const name of besides) {
          const source = readFileSync(join(here, `public/${name}.js`), "utf8");
          html = html.replace(`"/${name}.js"`, `"/${keep(name, source)}"`);
        }
        page.source = html.replace(/(?=<script)/, `<script async src="/${early}"></script>\n    `);
      },
    },
  };
}
