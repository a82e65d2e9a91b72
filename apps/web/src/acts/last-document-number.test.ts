import { expect, test } from "vitest";
import { lastDocumentNumber } from "./last-document-number.tsx";

const of = (number: string, documentNumber: string | null, placeCode = "450000") => ({
  number,
  documentNumber,
  placeCode,
});

test("the last document number is that of the place's highest issued batch, and of no other place", () => {
  const batches = [
    of("2022-001", "桂财社〔2022〕10号"),
    of("2022-003", "桂财社〔2022〕30号"),
    of("2022-004", null),
    of("2022-009", "南财社〔2022〕9号", "450100"),
  ];
  expect(lastDocumentNumber(batches, "450000")?.number).toBe("2022-003");
  expect(lastDocumentNumber(batches, "450200")).toBeUndefined();
});
