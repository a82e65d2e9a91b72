export { type Announced, announce } from "./announce.ts";
