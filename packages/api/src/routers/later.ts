import { TRPCError } from "@trpc/server";

export async function later(): Promise<never> {
  throw new TRPCError({ code: "NOT_IMPLEMENTED" });
}
