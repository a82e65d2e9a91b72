import { expect, test } from "vitest";
import {
  approvalPolicySchema,
  builtInApprovalPolicy,
  requiredAttachments,
} from "./approval-policy.ts";
import { attachmentLimits, decideOnAttachments, roomForAttachment } from "./attachments.ts";
import { batchStages } from "./batch-life.ts";
import { roles } from "./roles.ts";

test("attachments change in a draft alone, by a preparer alone", () => {
  const open = batchStages.flatMap((stage) =>
    roles.flatMap((role) =>
      decideOnAttachments("attach", { stage, role }).ok ? [`${stage} ${role}`] : [],
    ),
  );
  expect(open).toEqual(["prepared preparer"]);
});

const most = attachmentLimits;
const one = (bytes: number, sha256 = "a") => ({ sha256, bytes });
const nothing = { standing: [], bytes: 0 };

test("ten megabytes are taken and not a byte more", () => {
  expect(roomForAttachment(nothing, one(most.bytes)).ok).toBe(true);
  expect(roomForAttachment(nothing, one(most.bytes + 1))).toMatchObject({
    problem: { kind: "attachment_too_large", bytes: most.bytes + 1 },
  });
});

test("what was taken out frees a place and no room", () => {
  const full = { standing: [], bytes: most.bytesOfBatch - 5 };
  expect(roomForAttachment(full, one(5)).ok).toBe(true);
  expect(roomForAttachment(full, one(6))).toMatchObject({ problem: { kind: "attachments_full" } });
});

test("the same content stands once, under whatever name", () => {
  const attached = { standing: [{ sha256: "a", fileName: "申请函.pdf" }], bytes: 1 };
  expect(roomForAttachment(attached, one(1))).toMatchObject({
    problem: { kind: "attached_already", fileName: "申请函.pdf" },
  });
});

test("an approval policy that says nothing of papers wants none, and keeps its text", () => {
  expect(requiredAttachments(builtInApprovalPolicy, "regular")).toEqual([]);
  expect(JSON.stringify(builtInApprovalPolicy)).not.toContain("requiredAttachments");
});

test("an approval policy names kinds of papers by kind of batch, and no others", () => {
  const read = (wanted: unknown) =>
    approvalPolicySchema.safeParse({ ...builtInApprovalPolicy, requiredAttachments: wanted });
  const { data } = read({ regular: ["application_letter"] });
  if (data === undefined) throw new Error("a sound policy was refused");
  expect(requiredAttachments(data, "regular")).toEqual(["application_letter"]);
  expect(requiredAttachments(data, "advance")).toEqual([]);
  for (const wrong of [{ regular: ["letter"] }, { other: ["other"] }, { regular: [] }])
    expect(read(wrong).success).toBe(false);
});
