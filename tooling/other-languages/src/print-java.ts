import {
  capitals,
  type Field,
  type Model,
  type Named,
  type Operation,
  type Shape,
} from "./model.ts";

/** Records for every shape, and for what every operation is asked with; a method for every operation. */
export function printJava({ types, operations }: Model): string {
  return [...operations.flatMap(askedOf), ...operations.map(methodOf), ...types.map(recordOf)].join(
    "\n\n",
  );
}

function recordOf({ name, fields }: Named): string {
  const parts = fields.map((field) => `${typeOf(shapeOf(field))} ${javaName(field.name)}`);
  const read = fields.map(
    (field) => `          ${reading(shapeOf(field), `json.get("${field.name}")`)}`,
  );
  return `  public record ${name}(${parts.join(", ")}) {
    static ${name} read(Json json) {
      return new ${name}(
${read.join(",\n")});
    }
  }`;
}

/** Java has no named arguments: what an operation takes stands in a record; null leaves out what may be left out. */
function askedOf({ id, fields }: Operation): string[] {
  if (fields.length === 0) return [];
  const parts = fields.map((field) => `${typeOf(shapeOf(field))} ${javaName(field.name)}`);
  return [`  public record ${capitals(id)}Asked(${parts.join(", ")}) {}`];
}

function methodOf({ id, summary, method, path, fields, answer }: Operation): string {
  const asked = fields.length === 0 ? "" : `${capitals(id)}Asked asked`;
  const given = (place: string) => {
    const own = fields.filter((field) => field.place === place);
    if (own.length === 0) return "given()";
    return `given(${own.map(({ name }) => `"${name}", asked.${javaName(name)}()`).join(", ")})`;
  };
  return `  /** ${summary} ${method} ${path} */
  public ${typeOf(answer)} ${small(capitals(id))}(${asked}) throws IOException, InterruptedException {
    Json json = call("${method}", "${path}", ${given("path")}, ${given("query")}, ${given("body")});
    return ${reading(answer, "json")};
  }`;
}

const shapeOf = ({ shape, required }: Field): Shape =>
  required || shape.kind === "nullable" ? shape : { kind: "nullable", of: shape };

function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "String";
    case "whole":
      return "Long";
    case "truth":
      return "Boolean";
    case "anything":
      return "Json";
    case "list":
      return `List<${typeOf(shape.of)}>`;
    case "nullable":
      return typeOf(shape.of);
    case "named":
      return shape.name;
  }
}

function reading(shape: Shape, from: string): string {
  switch (shape.kind) {
    case "text":
      return `${from}.text()`;
    case "whole":
      return `${from}.whole()`;
    case "truth":
      return `${from}.truth()`;
    case "anything":
      return from;
    case "list":
      return `${from}.list(one -> ${reading(shape.of, "one")})`;
    case "nullable":
      return `${from}.orNull(here -> ${reading(shape.of, "here")})`;
    case "named":
      return `${shape.name}.read(${from})`;
  }
}

const reserved: ReadonlySet<string> = new Set([
  "class",
  "default",
  "import",
  "package",
  "case",
  "for",
]);

const javaName = (name: string) => (reserved.has(name) ? `${name}_` : name);
const small = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1);
