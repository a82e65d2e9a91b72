import { types } from "pg";
import type { CustomTypesConfig } from "pg";

const asText = (text: string): string => text;
const dateAndTimeTypes: ReadonlySet<number> = new Set([
  types.builtins.DATE,
  types.builtins.TIME,
  types.builtins.TIMESTAMP,
  types.builtins.TIMESTAMPTZ,
]);

/** pg turns a civil date into midnight of the machine's zone, which is another day elsewhere: take the text as it came. */
export const passDatesAsText: CustomTypesConfig = {
  getTypeParser(id: number, format?: "text" | "binary") {
    if (dateAndTimeTypes.has(id) && format !== "binary") return asText;
    return types.getTypeParser(id, format);
  },
};
