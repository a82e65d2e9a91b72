export { closeSound } from "./close-sound.ts";
export { type NewHeadcounts, type Office, openOffice } from "./office.ts";
export { agreed, draftBatch, hireTeam, issueDraft, refusalOf, type Team } from "./story.ts";
