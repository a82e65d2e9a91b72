import { roles } from "@daowei/domain/approvals";
import { shareLevels } from "@daowei/domain/policies";
import { z } from "zod";

export const Fen = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,17})$/)
  .describe("Whole fen (1/100 yuan) as a decimal string; never a JSON number");
export const PositiveFen = z
  .string()
  .regex(/^[1-9]\d{0,17}$/)
  .describe("Whole fen above zero, as a decimal string");
export const WrittenText = z
  .string()
  .trim()
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u)
  .describe("What a person writes: no control characters, no halves of characters");
export const PerHeadYuan = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,10})?$/)
  .describe("Yuan per insured person, exact, as a decimal string");
export const Heads = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})$/)
  .describe("Number of insured persons, a whole number as a decimal string");
export const CivilDate = z.iso
  .date()
  .regex(/^(19|20|21)/)
  .describe("A calendar date in Asia/Shanghai from 1900 to 2199, YYYY-MM-DD");
export const PolicyId = z.string().max(100);
export const Instant = z.iso.datetime().describe("A moment in UTC, ISO 8601");
export const PlaceCode = z
  .string()
  .regex(/^\d{6}$/)
  .describe("Six-digit GB/T 2260 code; 000000 is the centre, 660000 XPCC");
export const FiscalYear = z.int().min(2003).max(2100).describe("Fiscal year 预算年度");
export const Id = z.uuid();
export const IdempotencyKey = z
  .uuid()
  .describe(
    "Made once by the caller for each intended act; the same key again returns the first outcome",
  );
export const RevisionHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the revision the person saw; an act on another revision is refused");
export const Confidence = z
  .enum(["A", "B", "D", "U"])
  .describe("A the notice itself, B a reprint, D derived by arithmetic, U unconfirmed");

/** Who pays: one level, or several levels that owe a share together (local = all local levels, city_and_county = city and county). From the centre down. */
export const PayerLevel = z.enum(shareLevels);
export const PlaceLevel = z.enum(["central", "province", "city", "county", "township"]);
export const Role = z.enum(roles);

export type Role = z.infer<typeof Role>;
export type PayerLevel = z.infer<typeof PayerLevel>;
export type PlaceLevel = z.infer<typeof PlaceLevel>;
export type Confidence = z.infer<typeof Confidence>;
