export { isFrom } from "./address-range.ts";
export { endKeys, revokeKey, type RevokeKey } from "./end-keys.ts";
export { identifyKey, type KeyHolder } from "./identify-key.ts";
export { environmentIs } from "./key-text.ts";
export type { KeyEnvironment, KeyProblem } from "./key-problem.ts";
export { type KeyListed, listKeyCalls, listKeys } from "./list-keys.ts";
export { collectKey, type CollectKey, rotateKey, type RotateKey } from "./make-secret.ts";
export { type KeyCall, noteKeyCalls } from "./note-calls.ts";
export { writesOfKeys } from "./authorise-key.ts";
