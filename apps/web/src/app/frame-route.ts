import {
  createRootRouteWithContext,
  createRoute,
  Outlet,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import { isSignedOut, queryClient } from "../wire/api.ts";
import { enterFrame } from "./enter-frame.ts";
import { FramePage } from "./frame.tsx";
import { WholePageMissing } from "./route-states.tsx";
import { readFrameSearch } from "./search.ts";

export const root = createRootRouteWithContext<object>()({
  component: Outlet,
  notFoundComponent: WholePageMissing,
});

/** Everything behind the sign-in. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  validateSearch: readFrameSearch,
  search: { middlewares: [retainSearchParams(["year", "place", "unit"])] },
  beforeLoad: async ({ location }) => {
    try {
      return await enterFrame(queryClient);
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: "/login", search: { next: location.href } });
      throw error;
    }
  },
  component: FramePage,
});
