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
import { giveWayToFirstPage } from "./app/first-page.ts";
import { router } from "./app/router.tsx";
import { adoptEarly } from "./early/adopt-early.ts";
import { measureLater } from "./field/measure-later.ts";
import { queryClient } from "./wire/api.ts";
import { startWords } from "./words/index.ts";

fetchPageEarly();
adoptEarly(queryClient);
await startWords();
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
giveWayToFirstPage(place);
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
measureLater();
