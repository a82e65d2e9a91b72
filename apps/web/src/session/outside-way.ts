import { queryOptions } from "@tanstack/react-query";

/** Why the office's sign-in service did not lead here. */
export const refusals = [
  "flow_expired",
  "identity_not_linked",
  "provider_refused",
  "provider_unreachable",
  "too_many_attempts",
] as const;
export type Refusal = (typeof refusals)[number];

export function readRefusal(value: unknown): Refusal | undefined {
  return refusals.find((known) => known === value);
}

interface Ways {
  /** Null where the office has no sign-in service. */
  readonly oidc: { readonly name: string } | null;
  /** 公告, in the languages that somebody wrote it in. */
  readonly notice: { readonly zh: string | null; readonly en: string | null } | null;
}

export const waysQuery = () =>
  queryOptions({
    queryKey: ["sign-in-ways"],
    staleTime: Infinity,
    queryFn: async (): Promise<Ways> => {
      const response = await fetch("/api/auth/ways");
      if (!response.ok) throw new Error(`the ways to sign in: ${response.status}`);
      return (await response.json()) as Ways;
    },
  });

/** Leaves for the office's sign-in service; false when it cannot be reached. */
export async function goOutside(purpose: "sign_in" | "link", next: string): Promise<boolean> {
  const response = await fetch("/api/auth/oidc/start", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ purpose, next }),
  });
  if (!response.ok) return false;
  const { url } = (await response.json()) as { readonly url: string };
  window.location.assign(url);
  return true;
}
