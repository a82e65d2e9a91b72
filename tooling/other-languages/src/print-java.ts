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
  const read = fields.map(
    (field) => `          ${reading(shapeOf(field), `json.get("${field.name}")`)}`,
  );
  return `  public record ${name}(${parametersOf(fields)}) {
    static ${name} read(Json json) {
      return new ${name}(
${read.join(",\n")});
    }
  }`;
}

/**
 * Java has no named arguments: what an operation takes stands in a record; null leaves out what may be left out. A second
 * constructor takes what must be said alone and `with…` adds one thing more, so that a field that may be left out breaks no
 * program when it is added.
 */
function askedOf({ id, fields }: Operation): string[] {
  if (fields.length === 0) return [];
  const name = `${capitals(id)}Asked`;
  const head = `  public record ${name}(${parametersOf(fields)})`;
  const needed = fields.filter(({ required }) => required);
  if (needed.length === fields.length) return [`${head} {}`];
  const said = fields.map((field) => (field.required ? javaName(field.name) : "null"));
  return [
    `${head} {
    public ${name}(${parametersOf(needed)}) {
      this(${said.join(", ")});
    }
${fields
  .filter(({ required }) => !required)
  .map((field) => withOf(name, fields, field))
  .join("\n")}
  }`,
  ];
}

function withOf(record: string, fields: readonly Field[], field: Field): string {
  const own = javaName(field.name);
  return `    public ${record} with${capitals(field.name)}(${typeOf(shapeOf(field))} ${own}) {
      return new ${record}(${fields.map(({ name }) => javaName(name)).join(", ")});
    }`;
}

const parametersOf = (fields: readonly Field[]) =>
  fields.map((field) => `${typeOf(shapeOf(field))} ${javaName(field.name)}`).join(", ");

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

/** An expression that reads a shape; `depth` keeps the names of lambdas within lambdas apart, as Java demands. */
function reading(shape: Shape, from: string, depth = 0): string {
  const name = `${shape.kind === "list" ? "one" : "here"}${depth === 0 ? "" : depth}`;
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
      return `${from}.list(${name} -> ${reading(shape.of, name, depth + 1)})`;
    case "nullable":
      return `${from}.orNull(${name} -> ${reading(shape.of, name, depth + 1)})`;
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
