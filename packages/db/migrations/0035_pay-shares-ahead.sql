ALTER TABLE "obligation" ADD COLUMN "legal_fen" bigint;--> statement-breakpoint
ALTER TABLE "transfer" ADD COLUMN "legal_fen" bigint;--> statement-breakpoint
ALTER TABLE "transfer" ADD COLUMN "advance_percent" text;--> statement-breakpoint
ALTER TABLE "transfer" ADD COLUMN "advance_reason" text;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_legal" CHECK ("obligation"."legal_fen" >= "obligation"."amount_fen");--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_advance_whole" CHECK (num_nulls("transfer"."legal_fen", "transfer"."advance_percent", "transfer"."advance_reason") in (0, 3));--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_advance_within" CHECK ("transfer"."legal_fen" >= "transfer"."amount_fen" and "transfer"."advance_percent"::numeric > 0 and "transfer"."advance_percent"::numeric < 100);--> statement-breakpoint
-- What is fixed of a transfer, and now also what it is a share of, and why.
DROP TRIGGER "fixed" ON "transfer";
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "transfer" FOR EACH ROW
	WHEN ((OLD."id", OLD."batch_id", OLD."ordinal", OLD."fiscal_year", OLD."place_code", OLD."level", OLD."payer_code", OLD."fund_account_code", OLD."amount_fen", OLD."due_on", OLD."unconfirmed", OLD."legal_fen", OLD."advance_percent", OLD."advance_reason")
		IS DISTINCT FROM (NEW."id", NEW."batch_id", NEW."ordinal", NEW."fiscal_year", NEW."place_code", NEW."level", NEW."payer_code", NEW."fund_account_code", NEW."amount_fen", NEW."due_on", NEW."unconfirmed", NEW."legal_fen", NEW."advance_percent", NEW."advance_reason"))
	EXECUTE FUNCTION "refuse_change"();
