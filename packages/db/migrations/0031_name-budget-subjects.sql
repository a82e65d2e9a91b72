ALTER TABLE "batch" ADD COLUMN "function_code" text;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "economic_code" text;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "proposed_document_number" text;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_function_code" CHECK ("batch"."function_code" ~ '^[0-9]{7}$');--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_economic_code" CHECK ("batch"."economic_code" ~ '^[0-9]{5}$');
--> statement-breakpoint
-- What is fixed of a batch, and now under what it stands in the budget too.
DROP TRIGGER "fixed" ON "batch";
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "batch" FOR EACH ROW
	WHEN ((OLD."id", OLD."number", OLD."ordinal", OLD."title", OLD."fiscal_year", OLD."kind", OLD."place_code", OLD."policy_id", OLD."policy_version", OLD."headcount_version_id", OLD."code_version", OLD."due_on", OLD."due_origin", OLD."due_reason", OLD."heads", OLD."transfer_count", OLD."amount_fen", OLD."content_sha256", OLD."prepared_by", OLD."prepared_by_name", OLD."created_at", OLD."illustrative", OLD."function_code", OLD."economic_code", OLD."proposed_document_number", OLD."due_citation"::text)
		IS DISTINCT FROM (NEW."id", NEW."number", NEW."ordinal", NEW."title", NEW."fiscal_year", NEW."kind", NEW."place_code", NEW."policy_id", NEW."policy_version", NEW."headcount_version_id", NEW."code_version", NEW."due_on", NEW."due_origin", NEW."due_reason", NEW."heads", NEW."transfer_count", NEW."amount_fen", NEW."content_sha256", NEW."prepared_by", NEW."prepared_by_name", NEW."created_at", NEW."illustrative", NEW."function_code", NEW."economic_code", NEW."proposed_document_number", NEW."due_citation"::text))
	EXECUTE FUNCTION "refuse_change"();
