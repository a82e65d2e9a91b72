import { ok } from "@daowei/domain/result";
import type { Act } from "../context.ts";
import { summarisePolicy } from "./summary.ts";

/** Every policy of the library; the law is open to every post. */
export const listPolicies: Act<void, ReturnType<typeof summarisePolicy>[]> = async (context) =>
  ok([...context.library.policies.values()].map((loaded) => summarisePolicy(context, loaded)));
