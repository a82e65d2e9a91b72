import { router } from "../app/router.tsx";

/** After the first figures: to measure must not cost what is measured. The browser keeps what it saw before. */
const afterMs = 2_000;

/** Measures how the page of this address comes about, unless it is the one before the sign-in. */
export function measureLater(): void {
  const [matched] = router.getMatchedRoutes(window.location.pathname);
  const route = matched.at(-1)?.fullPath;
  if (route === undefined || route === "/login") return;
  window.setTimeout(() => {
    void import("./measure-visit.ts").then(({ measureVisit }) => {
      measureVisit(route);
    });
  }, afterMs);
}
