export type SignInOutcome =
  | { readonly kind: "signed_in" }
  | { readonly kind: "wrong"; readonly attemptsLeft: number | null }
  | { readonly kind: "too_many"; readonly waitMinutes: number | null }
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly status: number };

const json = { "content-type": "application/json" };

export async function signIn(username: string, password: string): Promise<SignInOutcome> {
  let response: Response;
  try {
    response = await fetch("/api/auth/sign-in/username", {
      method: "POST",
      headers: json,
      body: JSON.stringify({ username, password }),
    });
  } catch {
    return { kind: "unreachable" };
  }
  if (response.ok) return { kind: "signed_in" };
  if (response.status === 401 || response.status === 400)
    return { kind: "wrong", attemptsLeft: attemptsLeftOf(response) };
  if (response.status === 429) return { kind: "too_many", waitMinutes: waitMinutesOf(response) };
  return { kind: "refused", status: response.status };
}

function attemptsLeftOf({ headers }: Response): number | null {
  const told = headers.get("x-daowei-attempts-left");
  return told === null ? null : Number(told);
}

/** Whole minutes, rounded up, that the server asks to wait; null where it does not say. */
function waitMinutesOf({ headers }: Response): number | null {
  const seconds = Number(headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds / 60) : null;
}

export async function signOut(): Promise<void> {
  await fetch("/api/auth/sign-out", { method: "POST", headers: json, body: "{}" });
}
