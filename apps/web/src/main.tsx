import "./app/colours.css";
import "./app/look.css";
import "./app/buttons.css";
import "./app/print.css";
import "./app/boot.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { fetchPageEarly } from "./app/fetch-page-early.ts";
import { router } from "./app/router.tsx";
import { queryClient } from "./wire/api.ts";
import { startWords } from "./words/index.ts";

const slowAfter = 3000;

// What index.html painted stands until the page can take its place; a server that is slow to answer is waited for in the page.
const page = fetchPageEarly();
await startWords();
await Promise.race([page, new Promise((resolve) => setTimeout(resolve, slowAfter))]);
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
