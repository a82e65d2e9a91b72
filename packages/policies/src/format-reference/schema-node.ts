/** The parts of a JSON Schema that the format of policy files uses. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: unknown;
  readonly minItems?: number;
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly allOf?: readonly SchemaNode[];
}

/** The schema of a policy file. */
export interface PolicySchema extends SchemaNode {
  readonly properties: Readonly<Record<string, SchemaNode>>;
  readonly definitions: { readonly Amount: SchemaNode & { readonly anyOf: readonly SchemaNode[] } };
}

/** What stands under the keys of a mapping whose keys the file chooses; undefined for other mappings. */
export function underNames({ additionalProperties }: SchemaNode): SchemaNode | undefined {
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}
