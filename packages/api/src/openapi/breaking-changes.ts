import { shapeChanges } from "./shape-changes.ts";
import { at, type Json, objectOf, textAt } from "./json.ts";

/** Something that a program written for the released document can no longer rely on. */
export interface BreakingChange {
  readonly at: string;
  readonly what: string;
}

/** A part of the released document beside the same part of the present one. */
export interface Pair {
  readonly released: Json | undefined;
  readonly now: Json | undefined;
}

/**
 * What has been taken away since a release, or is asked for in addition: additions are allowed, nothing else is. Compares
 * operations, their parameters, and the shapes of bodies to the ground.
 */
export function breakingChanges(released: Json, now: Json): BreakingChange[] {
  const whole = { released, now };
  const after = objectOf(at(now, "paths"));
  return Object.entries(objectOf(at(released, "paths"))).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods)).flatMap(([method, operation]) => {
      const where = `${method.toUpperCase()} ${path}`;
      const same = at(after[path], method);
      if (same === undefined) return [{ at: where, what: "removed" }];
      return operationChanges({ released: operation, now: same }, { at: where, whole });
    }),
  );
}

interface Where {
  readonly at: string;
  readonly whole: Pair;
}

function operationChanges(operation: Pair, where: Where): BreakingChange[] {
  const both = (...path: readonly string[]): Pair => ({
    released: at(operation.released, ...path),
    now: at(operation.now, ...path),
  });
  const json = ["content", "application/json", "schema"];
  const asked = { ...where, direction: "asked", seen: [] } as const;
  const answered = { ...asked, at: `${where.at} → 200`, direction: "answered" } as const;
  return [
    ...parameterChanges(operation, where),
    ...shapeChanges(both("requestBody", ...json), asked),
    ...shapeChanges(both("responses", "200", ...json), answered),
  ];
}

function parameterChanges({ released, now }: Pair, { at: place, whole }: Where): BreakingChange[] {
  const before = parametersOf(released);
  const after = parametersOf(now);
  const demanded = [...after].filter(
    ([name, one]) => at(one, "required") === true && at(before.get(name), "required") !== true,
  );
  return [
    ...demanded.map(([name]) => ({ at: `${place} ?${name}`, what: "now required" })),
    ...[...before].flatMap(([name, one]) => {
      const where = `${place} ?${name}`;
      const other = after.get(name);
      if (other === undefined) return [{ at: where, what: "removed" }];
      const schemas = { released: at(one, "schema"), now: at(other, "schema") };
      return shapeChanges(schemas, { at: where, whole, direction: "asked", seen: [] });
    }),
  ];
}

function parametersOf(operation: Json | undefined): ReadonlyMap<string, Json> {
  const list = at(operation, "parameters");
  if (!Array.isArray(list)) return new Map();
  return new Map(list.map((one: Json) => [textAt(one, "name"), one]));
}
