export { type ChooseMail, chooseMail } from "./choose-mail.ts";
export { type ClaimAddress, claimAddress } from "./claim-address.ts";
export { claimedDestinations, composeCodes } from "./compose-codes.ts";
export { confirmAddress, removeAddress } from "./confirm-address.ts";
export { type OwnMail, readOwnMail } from "./read-mail.ts";
