/** What a value is, as far as a program in another language needs to know. */
export type Shape =
  | { readonly kind: "text" | "whole" | "truth" | "anything" }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "nullable"; readonly of: Shape }
  | { readonly kind: "named"; readonly name: string };

export interface Field {
  /** As it stands in JSON. */
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}
export interface Named {
  readonly name: string;
  readonly fields: readonly Field[];
}
export interface Operation {
  /** `batches-submit`. */
  readonly id: string;
  readonly summary: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly fields: readonly (Field & { readonly place: "path" | "query" | "body" })[];
  readonly answer: Shape;
}
export interface Model {
  /** In an order of their own: each is printed once. */
  readonly types: readonly Named[];
  readonly operations: readonly Operation[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}
interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Spoken {
  readonly content?: { readonly "application/json"?: { readonly schema: Schema } };
}
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Spoken;
  readonly responses: Readonly<Record<string, Spoken>>;
}
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<"get" | "post", Described | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Reads the document into what is printed. A shape without a name gets that of the place it stands at. */
export function modelOf({ paths, components }: OpenApi): Model {
  const types = new Map<string, Named>();
  const read = reader(components.schemas, types);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    (["get", "post"] as const).flatMap((method) => {
      const described = methods[method];
      return described === undefined ? [] : [operationOf({ path, method, described }, read)];
    }),
  );
  const byName = (a: Named, b: Named) => (a.name < b.name ? -1 : 1);
  return { types: [...types.values()].toSorted(byName), operations };
}

type Read = (schema: Schema, name: string) => Shape;

function operationOf(
  { path, method, described }: { path: string; method: "get" | "post"; described: Described },
  read: Read,
): Operation {
  const { operationId: id, summary, parameters = [], requestBody, responses } = described;
  const name = capitals(id);
  const asked = parameters.map((one) => ({
    name: one.name,
    place: one.in,
    required: one.required === true,
    shape: read(one.schema, `${name}${capitals(one.name)}`),
  }));
  const body = requestBody?.content?.["application/json"]?.schema;
  const sent = body === undefined ? [] : fieldsOf(body, name, read);
  const answer = responses["200"]?.content?.["application/json"]?.schema ?? {};
  return {
    id,
    summary,
    method: method === "get" ? "GET" : "POST",
    path,
    fields: [...asked, ...sent.map((field) => ({ ...field, place: "body" as const }))],
    answer: read(answer, `${name}Answer`),
  };
}

function fieldsOf({ properties = {}, required = [] }: Schema, owner: string, read: Read): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    shape: read(schema, `${owner}${capitals(name)}`),
  }));
}

function reader(schemas: Readonly<Record<string, Schema>>, types: Map<string, Named>): Read {
  const read: Read = (schema, name) => {
    if (schema.$ref !== undefined) {
      const called = schema.$ref.split("/").at(-1) ?? "";
      const target = schemas[called];
      if (target === undefined) throw new Error(`nothing is called ${called}`);
      return types.has(called) ? { kind: "named", name: called } : read(target, called);
    }
    const variants = variantsOf(schema);
    const real = variants.filter(({ type }) => type !== "null");
    const [only] = real;
    if (only === undefined || real.length > 1) return { kind: "anything" };
    const shape = only === schema ? simple(schema, name) : read(only, name);
    return real.length < variants.length ? { kind: "nullable", of: shape } : shape;
  };
  const simple = (schema: Schema, name: string): Shape => {
    switch (schema.type) {
      case "string":
        return { kind: "text" };
      case "integer":
        return { kind: "whole" };
      case "boolean":
        return { kind: "truth" };
      case "array":
        return { kind: "list", of: read(schema.items ?? {}, name) };
      case "object":
        if (schema.properties === undefined) return { kind: "anything" };
        // The name comes before its fields: a shape may contain itself.
        types.set(name, { name, fields: [] });
        types.set(name, { name, fields: fieldsOf(schema, name, read) });
        return { kind: "named", name };
      case undefined:
      default:
        return { kind: "anything" };
    }
  };
  return read;
}

function variantsOf(schema: Schema): readonly Schema[] {
  if (schema.anyOf !== undefined) return schema.anyOf;
  const { type } = schema;
  if (typeof type === "string" || type === undefined) return [schema];
  return type.map((each) => ({ ...schema, type: each }));
}

/** `batches-submit` and `headcountVersion` as names of types: BatchesSubmit, HeadcountVersion. */
export function capitals(name: string): string {
  return name
    .split(/[-_]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
}
