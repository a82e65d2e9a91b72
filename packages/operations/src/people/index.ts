export { addPerson, type NewPerson } from "./add-person.ts";
export { type DemonstrationAccount, demonstrationAccounts } from "./demonstration-accounts.ts";
export { disablePerson } from "./disable-person.ts";
export { grantPost, type PostToGrant } from "./grant-post.ts";
export type { Keeper } from "./keeper.ts";
export type { PeopleProblem } from "./people-problem.ts";
export { postsHeld } from "./posts-held.ts";
export { resetPassword } from "./reset-password.ts";
