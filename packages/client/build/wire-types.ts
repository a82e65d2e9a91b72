import { contracts } from "./contracts.ts";
import { type Listed, listed } from "./listed.ts";
import type { Mode, Schema } from "./schema.ts";
import { partsOf } from "./schema.ts";

/**
 * The contracts of the wire as TypeScript without zod, with what the schemas say of each field as its comment. The sources
 * infer the same types from the router; agreement.test.ts holds the two against each other.
 */
export function wireTypes(): string {
  const writer = new Writer();
  const groups = Map.groupBy(listed(), ({ group }) => group);
  const wire = [...groups].map(
    ([group, procedures]) =>
      `  readonly ${group}: {\n${procedures.map((one) => writer.procedure(one)).join("")}  };\n`,
  );
  writer.contract("WebhookEvent");
  return `${writer.named()}export interface Wire {\n${wire.join("")}}\n`;
}

class Writer {
  readonly #names = new Map([...contracts()].map(([name, schema]) => [schema, name] as const));
  /** By name, in the order of first use; empty while it is being written. */
  readonly #written = new Map<string, string>();

  procedure({ name, type, input, output }: Listed): string {
    const takes = input === undefined ? "void" : this.#text(input, "input");
    const says = this.#text(output, "output");
    return `    readonly ${name}: { readonly input: ${takes}; readonly output: ${says}; readonly type: "${type}" };\n`;
  }

  /** Beside what procedures take and answer. */
  contract(name: string): void {
    const schema = contracts().get(name);
    if (schema === undefined) throw new Error(`no contract is called ${name}`);
    this.#text(schema, "output");
  }

  named(): string {
    return [...this.#written.values()].join("");
  }

  #text(schema: Schema, mode: Mode): string {
    const known = this.#nameOf(schema);
    if (known === undefined) return this.#inFull(schema, mode);
    const [origin, plainName] = known;
    const name = mode === "input" && this.#differsAsked(origin) ? `${plainName}Asked` : plainName;
    if (!this.#written.has(name)) {
      this.#written.set(name, "");
      const text = this.#inFull(origin, mode);
      this.#written.set(name, `${comment(origin.description, "")}export type ${name} = ${text};\n`);
    }
    return name;
  }

  #nameOf(schema: Schema): readonly [Schema, string] | undefined {
    for (let one: Schema | undefined = schema; one !== undefined; one = one._zod.parent) {
      const name = this.#names.get(one);
      if (name !== undefined) return [one, name];
    }
    return undefined;
  }

  /** What may be left out when asking may be there for certain in the answer. */
  #differsAsked(schema: Schema): boolean {
    const seen = new Set<Schema>();
    const differs = (one: Schema): boolean => {
      if (seen.has(one)) return false;
      seen.add(one);
      const { type } = one._zod.def;
      if (type === "default" || type === "prefault" || type === "optional") return true;
      return partsOf(one).some(differs);
    };
    return differs(schema);
  }

  #inFull(schema: Schema, mode: Mode): string {
    const { def } = schema._zod;
    switch (def.type) {
      case "string":
      case "number":
      case "boolean":
      case "unknown":
      case "void":
      case "null":
        return def.type;
      case "literal":
        return def.values.map((value) => JSON.stringify(value)).join(" | ");
      case "enum":
        return Object.values(def.entries)
          .map((value) => JSON.stringify(value))
          .join(" | ");
      case "array":
        return `${grouped(this.#text(def.element, mode))}[]`;
      case "object":
        return this.#object(def.shape, mode);
      case "record":
        return `Record<${this.#text(def.keyType, mode)}, ${this.#text(def.valueType, mode)}>`;
      case "union":
        return def.options.map((option) => this.#text(option, mode)).join(" | ");
      case "nullable":
        return `${this.#text(def.innerType, mode)} | null`;
      case "optional":
      case "default":
      case "prefault":
        return this.#text(def.innerType, mode);
      case "readonly":
        // An answer is the reader's own: the promise not to change it was the server's.
        return `${mode === "input" ? "readonly " : ""}${this.#text(def.innerType, mode)}`;
      default:
        throw new Error(`no TypeScript is known for a schema of type ${JSON.stringify(def)}`);
    }
  }

  #object(shape: Readonly<Record<string, Schema>>, mode: Mode): string {
    const fields = Object.entries(shape).map(([name, schema]) => {
      const optional = mayBeAbsent(schema, mode);
      // JSON has no undefined: what is absent from an answer is absent.
      const orUndefined = optional && mode === "input" ? " | undefined" : "";
      const text = `${this.#text(schema, mode)}${orUndefined}`;
      return `${comment(this.#ownDescription(schema), "\n")}${name}${optional ? "?" : ""}: ${text};`;
    });
    return `{ ${fields.join(" ")} }`;
  }

  /** What is said of the field itself; what its type says everywhere stands with the type. */
  #ownDescription(schema: Schema): string | undefined {
    const [origin] = this.#nameOf(schema) ?? [];
    return schema.description === origin?.description ? undefined : schema.description;
  }
}

function mayBeAbsent(schema: Schema, mode: Mode): boolean {
  const { def } = schema._zod;
  if (def.type === "optional") return true;
  return mode === "input" && (def.type === "default" || def.type === "prefault");
}

function grouped(text: string): string {
  return / \| /.test(text) || text.startsWith("readonly ") ? `(${text})` : text;
}

function comment(text: string | undefined, before: string): string {
  return text === undefined ? "" : `${before}/** ${text.replaceAll("*/", "* /")} */\n`;
}
