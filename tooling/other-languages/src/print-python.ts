import type { Field, Model, Named, Operation, Shape } from "./model.ts";

/** Data classes for every shape and a method for every operation; names as Python writes them. */
export function printPython({ types, operations }: Model): string {
  return `${types.map(classOf).join("\n\n")}\n\n\nclass Daowei(Connection):\n    """Every operation as a method."""\n\n${operations.map(methodOf).join("\n\n")}\n`;
}

function classOf({ name, fields }: Named): string {
  const declared = fields.map((field) => `    ${snake(field.name)}: "${typeOf(shapeOf(field))}"`);
  const read = fields.map(
    (field) => `            ${snake(field.name)}=${reading(shapeOf(field), accessOf(field))},`,
  );
  return `
@dataclass(frozen=True)
class ${name}:
${declared.join("\n")}

    @staticmethod
    def read(json: Any) -> "${name}":
        return ${name}(
${read.join("\n")}
        )`;
}

function accessOf({ name, required }: Field): string {
  return required ? `json["${name}"]` : `json.get("${name}")`;
}

function methodOf({ id, summary, method, path, fields, answer }: Operation): string {
  const ordered = [...fields].toSorted((a, b) => Number(b.required) - Number(a.required));
  const parameters = ordered.map((field) =>
    field.required
      ? `${snake(field.name)}: "${typeOf(field.shape)}"`
      : `${snake(field.name)}: "${typeOf(shapeOf(field))}" = None`,
  );
  const signature = parameters.length === 0 ? "self" : `self, *, ${parameters.join(", ")}`;
  const given = (place: string) =>
    `{${fields
      .filter((field) => field.place === place)
      .map((field) => `"${field.name}": ${snake(field.name)}`)
      .join(", ")}}`;
  return `    def ${snake(id)}(${signature}) -> "${typeOf(answer)}":
        """${summary} ${method} ${path}"""
        json = self.call("${method}", "${path}", ${given("path")}, ${given("query")}, ${given("body")})
        return ${reading(answer, "json")}`;
}

const shapeOf = ({ shape, required }: Field): Shape =>
  required || shape.kind === "nullable" ? shape : { kind: "nullable", of: shape };

function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "str";
    case "whole":
      return "int";
    case "truth":
      return "bool";
    case "anything":
      return "Any";
    case "list":
      return `List[${typeOf(shape.of)}]`;
    case "nullable":
      return `Optional[${typeOf(shape.of)}]`;
    case "named":
      return shape.name;
  }
}

function reading(shape: Shape, from: string): string {
  switch (shape.kind) {
    case "text":
    case "whole":
    case "truth":
    case "anything":
      return from;
    case "list": {
      const each = reading(shape.of, "one");
      return each === "one" ? from : `[${each} for one in ${from}]`;
    }
    case "nullable": {
      const inner = reading(shape.of, from);
      return inner === from ? from : `None if ${from} is None else ${inner}`;
    }
    case "named":
      return `${shape.name}.read(${from})`;
  }
}

const reserved: ReadonlySet<string> = new Set(["from", "class", "in", "is", "import", "pass"]);

function snake(name: string): string {
  const written = name
    .replace(/-/g, "_")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
  return reserved.has(written) ? `${written}_` : written;
}
