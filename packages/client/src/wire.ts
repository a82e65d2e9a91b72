import type { AppRouter } from "@daowei/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Procedures = AppRouter["_def"]["record"];

/** Every procedure of the server: what it takes, what it answers, and whether it asks or acts. In the packed client this file is written out, without the server's types. */
export type Wire = {
  readonly [Group in keyof Procedures]: {
    readonly [Name in keyof Procedures[Group]]: {
      readonly input: Group extends keyof Inputs
        ? Name extends keyof Inputs[Group]
          ? Inputs[Group][Name]
          : never
        : never;
      readonly output: Group extends keyof Outputs
        ? Name extends keyof Outputs[Group]
          ? Outputs[Group][Name]
          : never
        : never;
      readonly type: Procedures[Group][Name] extends {
        readonly _def: { readonly type: infer Type };
      }
        ? Type
        : never;
    };
  };
};
export type { WireProblem } from "@daowei/api";
export type { WebhookEvent } from "@daowei/api/contracts";
