import { z } from "zod";
import { Id, Instant, WrittenText } from "./scalars.ts";

/** An open sign-in of the person. */
export const OpenSession = z.object({
  id: Id,
  begunAt: Instant,
  lastUsedAt: Instant,
  address: z.string().nullable(),
  browser: z.string().nullable().describe("What the browser says of itself"),
  own: z.boolean().describe("The session that asks"),
});
export type OpenSession = z.infer<typeof OpenSession>;

export const LastSignIn = z.object({
  at: Instant.nullable().describe("The sign-in before the newest; null where there was none"),
  address: z.string().nullable(),
  failuresSince: z.int().describe("Wrong passwords for the account since then"),
});
export type LastSignIn = z.infer<typeof LastSignIn>;

export const SecondFactors = z.object({
  totp: z.boolean(),
  passkeys: z.array(
    z.object({
      id: Id,
      name: z.string(),
      createdAt: Instant,
      lastUsedAt: Instant.nullable(),
    }),
  ),
  recoveryCodesLeft: z.int(),
  stepUp: z
    .enum(["done", "needed", "not_asked"])
    .describe("not_asked: a demonstration, for people who have enrolled no factor"),
  signedInLately: z.boolean().describe("Within ten minutes: may enrol a first factor"),
});
export type SecondFactors = z.infer<typeof SecondFactors>;

export const TotpSecret = z.object({
  secret: z.string().describe("For typing into an authenticator app"),
  uri: z.string().describe("otpauth:// for a QR code"),
});
export const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe("Shown once; empty where the person has codes"),
});
export const TotpCode = z.object({ code: z.string().regex(/^\d{6}$/) });
export const RecoveryCode = z.object({ code: z.string().min(15).max(40) });

/** Options of WebAuthn as browsers take them; their shape is the standard's, not ours. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });

const Base64Url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const answered = {
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};
export const NewPasskey = z.object({
  name: WrittenText.min(1).max(40),
  response: z.object({
    ...answered,
    response: z.object({
      clientDataJSON: Base64Url,
      attestationObject: Base64Url,
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(10)
        .default([]),
    }),
  }),
});
export const SignedPasskey = z.object({
  response: z.object({
    ...answered,
    response: z.object({
      clientDataJSON: Base64Url,
      authenticatorData: Base64Url,
      signature: Base64Url,
    }),
  }),
});
export const Done = z.object({});

/** An identity of the office's own sign-in service by which the person may come in. */
export const LinkedIdentity = z.object({
  id: Id,
  issuer: z.string().describe("Address of the service; who the person is there is not told"),
  linkedAt: Instant,
});
export type LinkedIdentity = z.infer<typeof LinkedIdentity>;
export const IdentityProof = z.object({
  proof: Base64Url.min(1).describe("As it came back with the browser; good in this session"),
});
