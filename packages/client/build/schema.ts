/** Whether a schema's type is what one may send, or what one gets. */
export type Mode = "input" | "output";

type Definition =
  | { readonly type: "string" | "number" | "boolean" | "unknown" | "void" | "null" }
  | { readonly type: "literal"; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: "array"; readonly element: Schema }
  | { readonly type: "object"; readonly shape: Readonly<Record<string, Schema>> }
  | { readonly type: "record"; readonly keyType: Schema; readonly valueType: Schema }
  | { readonly type: "union"; readonly options: readonly Schema[] }
  | {
      readonly type: "nullable" | "optional" | "default" | "prefault" | "readonly";
      readonly innerType: Schema;
    };

/** As much of a zod schema as its type needs. */
export interface Schema {
  readonly description?: string | undefined;
  readonly _zod: { readonly def: Definition; readonly parent?: Schema | undefined };
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && "_zod" in value;
}

/** The schemas that a schema is made of. */
export function partsOf(schema: Schema): readonly Schema[] {
  const { def } = schema._zod;
  if ("element" in def) return [def.element];
  if ("shape" in def) return Object.values(def.shape);
  if ("options" in def) return def.options;
  if ("innerType" in def) return [def.innerType];
  return "keyType" in def ? [def.keyType, def.valueType] : [];
}
