export * from "./contracts/index.ts";
export {
  type DoorProblem,
  problemCodes,
  type RateExceeded,
  type WireProblem,
} from "./problem-codes.ts";
export { callRest, type RestAnswer, type RestRequest } from "./rest/call.ts";
export { restRoutes } from "./rest/routes.ts";
export { type AppRouter, appRouter, demonstrationRouter } from "./router.ts";
export type { ApiContext } from "./trpc.ts";
