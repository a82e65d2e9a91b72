import type { HtmlTagDescriptor, Plugin } from "vite";

/** The frame stands around every page but one: the browser fetches it while it still reads what comes before. */
export function preloadFrame(): Plugin {
  return {
    name: "daowei:preload-frame",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
        const frame = chunks.find(({ facadeModuleId }) =>
          facadeModuleId?.endsWith("/app/frame.tsx"),
        );
        if (frame === undefined) throw new Error("the build has no script of the frame");
        const needed = [frame.fileName, ...frame.imports].filter((name) => !html.includes(name));
        return needed.map((name): HtmlTagDescriptor => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${name}` },
          injectTo: "head",
        }));
      },
    },
  };
}
