import "./grouping-of-old-browsers.ts";
import { type ComputeAgain, computeAgain } from "./compute-again.ts";

// Off the page's own thread: reading a policy and the country's divisions takes a moment.
self.addEventListener("message", (event: MessageEvent<ComputeAgain>) => {
  computeAgain(event.data).then(
    (computed) => {
      self.postMessage({ computed });
    },
    (error: unknown) => {
      self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
    },
  );
});
