import { queryClient } from "../wire/api.ts";
import { meQuery } from "./enter-frame.ts";
import { router } from "./router.tsx";

/** Asks at once for the frame and the page of this address and for who is there; done when all of it is here or has failed. */
export async function fetchPageEarly(): Promise<void> {
  const [matched] = router.getMatchedRoutes(window.location.pathname);
  const parts = matched.map(({ options }) => options.component?.preload?.());
  const inFrame = matched.some(({ id }) => id === "/frame");
  await Promise.allSettled([...parts, ...(inFrame ? [queryClient.prefetchQuery(meQuery())] : [])]);
}
