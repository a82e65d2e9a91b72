import { generateOpenApiDocument } from "trpc-to-openapi";
import { z } from "zod";
import * as contracts from "../contracts/index.ts";
import { appRouter } from "../router.ts";
import { isObject, type Json, mapValues, objectOf } from "./json.ts";

const refused = { $ref: "#/components/responses/Refused" };

/** The promise to programs in any language: OpenAPI 3.1 from the procedures that have an address and their contracts. */
export function openApiDocument(version: string): Json {
  nameContracts();
  const document: unknown = generateOpenApiDocument(appRouter, {
    title: "到位 daowei",
    description:
      "Fiscal transfers for resident medical insurance: who owes what, why, by when, and whether it has arrived. Amounts are whole fen as decimal strings, dates YYYY-MM-DD, places six-digit codes. A key prepares and submits; deciding takes a person.",
    version,
    baseUrl: "/api/v1",
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    securitySchemes: {
      key: { type: "http", scheme: "bearer", description: "Authorization: Bearer dw_live_…" },
    },
  });
  return withProblems(openToMore(asJson(document)));
}

/** Contracts that have a name in the code have it in the document, and in what others generate from it. */
function nameContracts(): void {
  for (const [id, contract] of Object.entries(contracts)) {
    if (!(contract instanceof z.ZodType)) continue;
    const said = z.globalRegistry.get(contract);
    if (said?.id === undefined) z.globalRegistry.add(contract, { ...said, id });
  }
}

/** A field that a later version adds must not break a program that holds answers against this document. */
function openToMore(json: Json): Json {
  if (Array.isArray(json)) return json.map(openToMore);
  if (!isObject(json)) return json;
  const { additionalProperties, ...rest } = json;
  const kept = additionalProperties === false ? rest : json;
  return mapValues(kept, openToMore);
}

/** Every refusal has one shape, RFC 9457 with the kind and its facts; the generator knows only its own. */
function withProblems(document: Json): Json {
  const { paths, components, ...rest } = objectOf(document);
  const { schemas, ...others } = objectOf(components ?? {});
  const kept = Object.entries(objectOf(schemas ?? {})).filter(([id]) => !id.startsWith("error."));
  const responses = { Refused: problemResponse };
  return {
    ...rest,
    paths: mapValues(objectOf(paths ?? {}), (path) => mapValues(objectOf(path), answeringProblems)),
    components: {
      ...others,
      responses,
      schemas: { ...Object.fromEntries(kept), Problem: problemSchema },
    },
  };
}

function answeringProblems(operation: Json): Json {
  const { responses, ...rest } = objectOf(operation);
  const done = objectOf(responses ?? {})["200"] ?? null;
  return { ...rest, responses: { "200": done, "4XX": refused, "5XX": refused } };
}

const problemResponse: Json = {
  description: "Refused, or not possible now. 429 and 503 come with Retry-After.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const problemSchema: Json = {
  type: "object",
  description: "RFC 9457. `kind` is stable within v1; `problem` holds it again with its facts.",
  properties: {
    type: { type: "string", description: "urn:daowei:problem: and the kind" },
    title: { type: "string" },
    status: { type: "integer" },
    instance: { type: "string", description: "urn:uuid: and the id of the request" },
    kind: { type: "string" },
    problem: { type: "object", properties: { kind: { type: "string" } }, required: ["kind"] },
  },
  required: ["type", "title", "status", "instance", "kind", "problem"],
};

function asJson(document: unknown): Json {
  return JSON.parse(JSON.stringify(document)) as Json;
}
