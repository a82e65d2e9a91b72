import { newId } from "@daowei/operations";
import type { Caller, GuangxiOffice } from "./guangxi-office.fixture.ts";

export type Question = (caller: Caller, here: GuangxiOffice) => Promise<unknown>;

const once = () => ({ idempotencyKey: newId() });

/** About Guangxi's keys for programs and its addresses outside. */
export const outsideQuestions: Readonly<Record<string, Question>> = {
  "apiKeys.calls": (caller, here) => caller.apiKeys.calls({ id: here.apiKeyId }),
  "apiKeys.collect": (caller, here) => caller.apiKeys.collect({ id: here.apiKeyId, ...once() }),
  "apiKeys.rotate": (caller, here) =>
    caller.apiKeys.rotate({ id: here.apiKeyId, overlapHours: 0, ...once() }),
  "apiKeys.revoke": (caller, here) =>
    caller.apiKeys.revoke({ id: here.apiKeyId, reason: "疑似泄露", ...once() }),
  "destinations.makeSecret": (caller, here) =>
    caller.destinations.makeSecret({ id: here.destinationId }),
  "destinations.rotateSecret": (caller, here) =>
    caller.destinations.rotateSecret({ id: here.destinationId, sealed: "x", ...once() }),
  "destinations.sendTest": (caller, here) =>
    caller.destinations.sendTest({ id: here.destinationId, ...once() }),
  "destinations.stop": (caller, here) =>
    caller.destinations.stop({
      id: here.destinationId,
      reason: "改由新系统接收，停用",
      ...once(),
    }),
};
