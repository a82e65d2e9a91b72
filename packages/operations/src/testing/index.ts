export { closeSound } from "./close-sound.ts";
export { adoptPolicy, policyOf } from "./approval-rules.ts";
export { copyDrafts, submitCopies } from "./many-batches.ts";
export { type NewHeadcounts, type Office, openOffice } from "./office.ts";
export {
  agreed,
  attachPaper,
  draftBatch,
  draftOfCounty,
  hireTeam,
  issueDraft,
  refusalOf,
  type Team,
} from "./story.ts";
