import { basename, dirname } from "node:path";
import { rule } from "../rule.ts";

const silent = /^(utils?|helpers?|commons?|misc|types|shared|stuff|lib|base|core|manager|service)$/;

/** A file is named for the thing or the act it holds; `helpers` says only that nobody thought of a name. */
export const tellingNames = rule((context) => ({
  Program(node) {
    const name = basename(context.filename).split(".")[0] ?? "";
    const folder = basename(dirname(context.filename));
    for (const word of [name, folder]) {
      if (silent.test(word))
        context.report({
          node,
          message: `The name "${word}" tells nothing: name the thing or the act.`,
        });
    }
  },
}));
