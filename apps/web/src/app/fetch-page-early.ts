import { router } from "./router.tsx";

/** Asks for the frame and the page of this address at once, while the server is still asked who is there. */
export function fetchPageEarly(): void {
  const [matched] = router.getMatchedRoutes(window.location.pathname);
  for (const { options } of matched) void options.component?.preload?.();
}
