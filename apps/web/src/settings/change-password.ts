import { z } from "zod";

export type PasswordOutcome =
  | "changed"
  | "wrong"
  | "too_many"
  | "too_short"
  | "too_long"
  | "too_common"
  | "same_as_before"
  | "refused";

const Refusal = z.object({
  problem: z.object({
    kind: z.literal("password_refused"),
    because: z.enum(["too_short", "too_long", "too_common", "same_as_before"]),
  }),
});

/** Sets the person's own password; every other session of his ends with it. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<PasswordOutcome> {
  const response = await fetch("/api/auth/change-password", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ currentPassword, newPassword }),
  });
  if (response.ok) return "changed";
  if (response.status === 401) return "wrong";
  if (response.status === 429) return "too_many";
  const said = Refusal.safeParse(await response.json());
  return said.success ? said.data.problem.because : "refused";
}
