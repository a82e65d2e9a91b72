/** What is supposed to be another amount, by the path of the amount in the file. */
export type Wishes = Readonly<Record<string, string>>;

/** One 方案 beside the file as it stands, which is A. */
export interface Scenario {
  readonly name: string;
  readonly set: Wishes;
}

export const scenarioKeys = ["b", "c", "d"] as const;
export type ScenarioKey = (typeof scenarioKeys)[number];
export type Scenarios = Readonly<Partial<Record<ScenarioKey, Scenario>>>;

/** What an address says of scenarios, so that a link shows a second person the same ones. */
export function readScenarios(raw: Record<string, unknown>): Scenarios {
  const found: Partial<Record<ScenarioKey, Scenario>> = {};
  for (const key of scenarioKeys) {
    const read = readScenario(raw[key]);
    if (read !== undefined) found[key] = read;
  }
  return found;
}

function readScenario(raw: unknown): Scenario | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { name, set }: Record<string, unknown> = { ...raw };
  if (typeof set !== "object" || set === null) return undefined;
  const wishes = Object.entries(set).flatMap(([path, value]) =>
    typeof value === "string" || typeof value === "number" ? [[path, String(value)] as const] : [],
  );
  return {
    name: typeof name === "string" ? name.slice(0, 30) : "",
    set: Object.fromEntries(wishes),
  };
}

/** The first scenario that is free; undefined when there are four. */
export function freeKey(scenarios: Scenarios): ScenarioKey | undefined {
  return scenarioKeys.find((key) => scenarios[key] === undefined);
}

/** Wishes as they are asked: without the empty ones, and the word for the rest as the file writes it. */
export function askedWishes(wishes: Wishes, rest: string): Wishes {
  return Object.fromEntries(
    Object.entries(wishes)
      .map(([path, value]) => [path, value.trim()] as const)
      .filter(([, value]) => value !== "")
      .map(([path, value]) => [path, value === rest ? "rest" : value]),
  );
}

/** Wishes as the server is asked. */
export function changesOf(wishes: Wishes): { path: string; value: string }[] {
  return Object.entries(wishes).map(([path, value]) => ({ path, value }));
}

const letters = { b: "B", c: "C", d: "D" } as const;

/** A scenario as its workbook is asked for; one that nobody has touched supposes nothing. */
export function exported(key: ScenarioKey, scenario: Scenario = { name: "", set: {} }) {
  return { letter: letters[key], name: scenario.name, set: changesOf(scenario.set) };
}
