export { getLevelAccount } from "./level-account.ts";
