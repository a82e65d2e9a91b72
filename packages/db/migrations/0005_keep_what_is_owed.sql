-- What is owed, by whom and when is settled when it is written: only its stage, and what has arrived of it, move on.
-- A post is given and ended. None of these rows is ever deleted.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "obligation" FOR EACH ROW
	WHEN ((to_jsonb(OLD) - 'live') IS DISTINCT FROM (to_jsonb(NEW) - 'live') OR (NEW."live" AND NOT OLD."live"))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "transfer" FOR EACH ROW
	WHEN ((OLD."id", OLD."batch_id", OLD."ordinal", OLD."fiscal_year", OLD."place_code", OLD."level", OLD."payer_code", OLD."fund_account_code", OLD."amount_fen", OLD."due_on", OLD."unconfirmed")
		IS DISTINCT FROM (NEW."id", NEW."batch_id", NEW."ordinal", NEW."fiscal_year", NEW."place_code", NEW."level", NEW."payer_code", NEW."fund_account_code", NEW."amount_fen", NEW."due_on", NEW."unconfirmed")
		OR NEW."arrived_fen" < OLD."arrived_fen")
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "batch" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{stage,returned,document_number,revision,revision_hash,last_seq,updated_at}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{stage,returned,document_number,revision,revision_hash,last_seq,updated_at}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "post" FOR EACH ROW
	WHEN (OLD."ended_at" IS NOT NULL
		OR to_jsonb(OLD) - '{ended_at,ended_by}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{ended_at,ended_by}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "obligation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "transfer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "batch" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "post" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "obligation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "transfer" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "batch" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "post" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
