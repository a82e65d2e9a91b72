import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { ArrivalsTable } from "./arrivals-table.tsx";
import type { Arrivals } from "./arrivals.ts";

type Loaded = { readonly arrivals: Arrivals } | { readonly fault: string } | null;

async function load(): Promise<Loaded> {
  const answer = await fetch("/arrivals.json");
  return answer.ok ? { arrivals: await answer.json() } : { fault: await answer.text() };
}

function Page() {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    load().then(setLoaded, (error: unknown) => setLoaded({ fault: String(error) }));
  }, []);
  if (loaded === null) return <p>正在读取…</p>;
  if ("fault" in loaded) return <p role="alert">没有取到数据：{loaded.fault}</p>;
  return <ArrivalsTable arrivals={loaded.arrivals} />;
}

const root = document.getElementById("page");
if (root === null) throw new Error("the page has no place to stand in");
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
