ALTER TABLE "batch" DROP CONSTRAINT "batch_counts";--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "instalment" integer;--> statement-breakpoint
-- Batches of before have the number at which they came among those of their kind.
UPDATE "batch" SET "instalment" = "numbered"."instalment" FROM (
	SELECT "id", row_number() OVER (PARTITION BY "place_code", "fiscal_year", "kind" ORDER BY "ordinal") AS "instalment" FROM "batch"
) AS "numbered" WHERE "numbered"."id" = "batch"."id";
--> statement-breakpoint
ALTER TABLE "batch" ALTER COLUMN "instalment" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_instalment" UNIQUE("place_code","fiscal_year","kind","instalment");--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_counts" CHECK ("batch"."transfer_count" > 0 and "batch"."amount_fen" > 0 and "batch"."heads" > 0 and "batch"."revision" > 0 and "batch"."instalment" > 0);--> statement-breakpoint
-- What is fixed of a batch, and now also which of its kind it is.
DROP TRIGGER "fixed" ON "batch";
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "batch" FOR EACH ROW
	WHEN ((OLD."id", OLD."number", OLD."ordinal", OLD."instalment", OLD."title", OLD."fiscal_year", OLD."kind", OLD."place_code", OLD."policy_id", OLD."policy_version", OLD."headcount_version_id", OLD."code_version", OLD."due_on", OLD."due_origin", OLD."due_reason", OLD."heads", OLD."transfer_count", OLD."amount_fen", OLD."content_sha256", OLD."prepared_by", OLD."prepared_by_name", OLD."created_at", OLD."illustrative", OLD."function_code", OLD."economic_code", OLD."proposed_document_number", OLD."due_citation"::text)
		IS DISTINCT FROM (NEW."id", NEW."number", NEW."ordinal", NEW."instalment", NEW."title", NEW."fiscal_year", NEW."kind", NEW."place_code", NEW."policy_id", NEW."policy_version", NEW."headcount_version_id", NEW."code_version", NEW."due_on", NEW."due_origin", NEW."due_reason", NEW."heads", NEW."transfer_count", NEW."amount_fen", NEW."content_sha256", NEW."prepared_by", NEW."prepared_by_name", NEW."created_at", NEW."illustrative", NEW."function_code", NEW."economic_code", NEW."proposed_document_number", NEW."due_citation"::text))
	EXECUTE FUNCTION "refuse_change"();
