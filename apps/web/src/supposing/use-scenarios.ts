import { useNavigate, useSearch } from "@tanstack/react-router";
import { present } from "../app/search.ts";
import type { Scenario, ScenarioKey, Scenarios, Wishes } from "./scenarios.ts";

const nothing: Scenario = { name: "", set: {} };

/** The scenarios as the address has them, and what changes them there. */
export function useScenarios() {
  const { policy, open: wished, b, c, d } = useSearch({ from: "/frame/policies/what-if" });
  const navigate = useNavigate({ from: "/policies/what-if" });
  const scenarios: Scenarios = present({ b, c, d });
  const open: ScenarioKey = wished ?? "b";
  const scenario = scenarios[open] ?? nothing;
  const go = (parts: Scenarios & { open?: ScenarioKey; policy?: string }) => {
    void navigate({ search: present(parts), replace: true, resetScroll: false });
  };
  const whole = present({ policy });
  const set = (part: Partial<Scenario>) => {
    go({ ...whole, ...scenarios, [open]: { ...scenario, ...part }, open });
  };
  return {
    policyId: policy ?? "",
    /** The amounts of another file have other names. */
    choosePolicy: (id: string) => {
      go({ policy: id });
    },
    scenarios,
    open,
    scenario,
    changes: {
      onOpen: (key: ScenarioKey) => {
        go({ ...whole, ...scenarios, open: key });
      },
      onAdd: (key: ScenarioKey) => {
        go({
          ...whole,
          ...scenarios,
          [open]: scenario,
          [key]: { ...scenario, name: "" },
          open: key,
        });
      },
      onRemove: (key: ScenarioKey) => {
        const { [key]: _gone, ...left } = scenarios;
        go({ ...whole, ...left, open: key === "b" ? "c" : "b" });
      },
      onName: (name: string) => {
        set({ name });
      },
      onSet: (wishes: Wishes) => {
        set({ set: wishes });
      },
    },
  };
}
