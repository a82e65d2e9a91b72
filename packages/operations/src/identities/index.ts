export {
  endUnlessLinked,
  type LinkedIdentity,
  listIdentities,
  type PersonOfIdentity,
  personOfIdentity,
} from "./find-identity.ts";
export type { IdentityProblem } from "./identity-problem.ts";
export { linkIdentity, unlinkIdentity } from "./link-identity.ts";
export { keptIdentity, type KeptIdentity, type OutsideIdentity } from "./outside-identity.ts";
export { sealProof } from "./proof.ts";
