import { z } from "zod";

/** As much of a JSON schema as the page shows. */
export interface Schema {
  readonly $ref?: string | undefined;
  readonly description?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
}
const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    description: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.string()).optional(),
    items: Schema.optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(Schema).optional(),
  }),
);

const Content = z.object({
  content: z.object({ "application/json": z.object({ schema: Schema }) }),
});
const Described = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), required: z.boolean().default(false), schema: Schema }))
    .default([]),
  requestBody: Content.optional(),
  responses: z.object({ "200": Content }),
});
const Document = z.object({
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Described)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly body: Schema | undefined;
  readonly answer: Schema;
}

/** What the page shows of the OpenAPI document. */
export function readReference(json: unknown) {
  const { servers, paths, components } = Document.parse(json);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): Operation => {
      const { operationId: id, summary, parameters, requestBody, responses } = one;
      return {
        id,
        method: method.toUpperCase(),
        path,
        summary,
        parameters,
        body: requestBody?.content["application/json"].schema,
        answer: responses["200"].content["application/json"].schema,
      };
    }),
  );
  return { base: servers[0]?.url ?? "", operations, schemas: components.schemas };
}
