CREATE TABLE "payment_event" (
	"order_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"act" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"fence" integer NOT NULL,
	"detail" text,
	CONSTRAINT "payment_event_order_id_seq_pk" PRIMARY KEY("order_id","seq"),
	CONSTRAINT "payment_event_seq" CHECK ("payment_event"."seq" > 0),
	CONSTRAINT "payment_event_to" CHECK ("payment_event"."to_status" in ('queued','calling','unknown','accepted','rejected','returned','withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "payment_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"returned_on" date NOT NULL,
	"reason" text NOT NULL,
	"outcome" text NOT NULL,
	"parked_because" text,
	"received_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "payment_notice_outcome" CHECK ("payment_notice"."outcome" in ('applied','parked')),
	CONSTRAINT "payment_notice_parked_has_reason" CHECK (("payment_notice"."outcome" = 'parked') = ("payment_notice"."parked_because" is not null))
);
--> statement-breakpoint
CREATE TABLE "payment_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transfer_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"due_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_called_at" timestamp with time zone,
	"remote_id" text,
	"paid_on" date,
	"remote_reason" text,
	"last_seq" integer NOT NULL,
	"ordered_by" uuid NOT NULL,
	"ordered_by_name" text NOT NULL,
	"ordered_post_id" uuid NOT NULL,
	"ordered_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "payment_order_reference" UNIQUE("reference"),
	CONSTRAINT "payment_order_status" CHECK ("payment_order"."status" in ('queued','calling','unknown','accepted','rejected','returned','withdrawn')),
	CONSTRAINT "payment_order_counts" CHECK ("payment_order"."amount_fen" > 0 and "payment_order"."attempt" >= 0 and "payment_order"."fence" >= 0)
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fund_account_code" text NOT NULL,
	"number" integer NOT NULL,
	"account_masked" text,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"opening_fen" bigint NOT NULL,
	"closing_fen" bigint NOT NULL,
	"credit_fen" bigint NOT NULL,
	"debit_fen" bigint NOT NULL,
	"line_count" integer NOT NULL,
	"new_line_count" integer NOT NULL,
	"supersedes" uuid,
	"reason" text,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_by_name" text NOT NULL,
	"imported_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"illustrative" boolean NOT NULL,
	CONSTRAINT "statement_number" UNIQUE("fund_account_code","number"),
	CONSTRAINT "statement_file_once" UNIQUE("fund_account_code","file_sha256"),
	CONSTRAINT "statement_superseded_once" UNIQUE("supersedes"),
	CONSTRAINT "statement_place" CHECK ("statement"."fund_account_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "statement_sha256" CHECK ("statement"."file_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "statement_ties" CHECK ("statement"."opening_fen" + "statement"."credit_fen" - "statement"."debit_fen" = "statement"."closing_fen"),
	CONSTRAINT "statement_counts" CHECK ("statement"."number" > 0 and "statement"."line_count" >= 0 and "statement"."new_line_count" between 0 and "statement"."line_count" and "statement"."credit_fen" >= 0 and "statement"."debit_fen" >= 0 and "statement"."from_on" <= "statement"."to_on"),
	CONSTRAINT "statement_superseding_has_reason" CHECK (("statement"."supersedes" is null) = ("statement"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "statement_entry" (
	"statement_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"line_id" uuid NOT NULL,
	"file_line" integer NOT NULL,
	CONSTRAINT "statement_entry_statement_id_ordinal_pk" PRIMARY KEY("statement_id","ordinal"),
	CONSTRAINT "statement_entry_line_once" UNIQUE("statement_id","line_id"),
	CONSTRAINT "statement_entry_ordinal" CHECK ("statement_entry"."ordinal" > 0)
);
--> statement-breakpoint
CREATE TABLE "statement_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fund_account_code" text NOT NULL,
	"identity" text NOT NULL,
	"booked_on" date NOT NULL,
	"direction" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"balance_fen" bigint,
	"counterpart_name" text,
	"counterpart_account_masked" text,
	"serial" text,
	"reference" text,
	"remark" text,
	CONSTRAINT "statement_line_once" UNIQUE("fund_account_code","identity"),
	CONSTRAINT "statement_line_place" CHECK ("statement_line"."fund_account_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "statement_line_identity" CHECK ("statement_line"."identity" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "statement_line_direction" CHECK ("statement_line"."direction" in ('credit','debit')),
	CONSTRAINT "statement_line_amount" CHECK ("statement_line"."amount_fen" > 0)
);
--> statement-breakpoint
ALTER TABLE "arrival" DROP CONSTRAINT "arrival_voucher_once";--> statement-breakpoint
ALTER TABLE "arrival" DROP CONSTRAINT "arrival_amount";--> statement-breakpoint
ALTER TABLE "arrival" ADD COLUMN "reverses" uuid;--> statement-breakpoint
ALTER TABLE "arrival" ADD COLUMN "corrects" uuid;--> statement-breakpoint
ALTER TABLE "arrival" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "arrival" ADD COLUMN "statement_line_id" uuid;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD COLUMN "amount_fen" bigint;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD COLUMN "sent_on" date;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD COLUMN "send_voucher_number" text;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD COLUMN "corrects_seq" integer;--> statement-breakpoint
ALTER TABLE "payment_event" ADD CONSTRAINT "payment_event_order_id_payment_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."payment_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_transfer_id_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_ordered_by_person_id_fk" FOREIGN KEY ("ordered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_ordered_post_id_post_id_fk" FOREIGN KEY ("ordered_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_supersedes_statement_id_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_imported_by_person_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_entry" ADD CONSTRAINT "statement_entry_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_entry" ADD CONSTRAINT "statement_entry_line_id_statement_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."statement_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_notice_reference" ON "payment_notice" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_order_one_live" ON "payment_order" USING btree ("transfer_id") WHERE "payment_order"."status" in ('queued','calling','unknown','accepted');--> statement-breakpoint
CREATE INDEX "payment_order_due" ON "payment_order" USING btree ("status","due_at");--> statement-breakpoint
CREATE INDEX "statement_entry_line" ON "statement_entry" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "statement_line_booked" ON "statement_line" USING btree ("fund_account_code","booked_on");--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_reverses_arrival_id_fk" FOREIGN KEY ("reverses") REFERENCES "public"."arrival"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_corrects_arrival_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."arrival"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_statement_line_id_statement_line_id_fk" FOREIGN KEY ("statement_line_id") REFERENCES "public"."statement_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "arrival_voucher_once" ON "arrival" USING btree ("fund_account_code","voucher_number","transfer_id") WHERE "arrival"."reverses" is null and "arrival"."corrects" is null and "arrival"."statement_line_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "arrival_line_once" ON "arrival" USING btree ("statement_line_id","transfer_id") WHERE "arrival"."reverses" is null and "arrival"."corrects" is null;--> statement-breakpoint
CREATE INDEX "arrival_statement_line" ON "arrival" USING btree ("statement_line_id");--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_reversed_once" UNIQUE("reverses");--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_corrected_once" UNIQUE("corrects");--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_taken_back_has_reason" CHECK ("arrival"."reverses" is null or ("arrival"."reason" is not null and "arrival"."corrects" is null));--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_amount" CHECK (case when "arrival"."reverses" is null then "arrival"."amount_fen" > 0 else "arrival"."amount_fen" < 0 end);--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_match_says_what_arrived" CHECK (("transfer"."match" = 'full') = ("transfer"."arrived_fen" = "transfer"."amount_fen")
        and ("transfer"."match" = 'partial') = ("transfer"."arrived_fen" > 0 and "transfer"."arrived_fen" < "transfer"."amount_fen"));--> statement-breakpoint
ALTER TABLE "transfer_event" ADD CONSTRAINT "transfer_event_corrects_an_earlier_one" CHECK ("transfer_event"."corrects_seq" is null or ("transfer_event"."corrects_seq" > 0 and "transfer_event"."corrects_seq" < "transfer_event"."seq"));--> statement-breakpoint
-- What has arrived can be taken back by a further row of the ledger: the sum below keeps both in step, so that the trigger
-- no longer has to forbid a smaller sum.
DROP TRIGGER "fixed" ON "transfer";
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "transfer" FOR EACH ROW
	WHEN ((OLD."id", OLD."batch_id", OLD."ordinal", OLD."fiscal_year", OLD."place_code", OLD."level", OLD."payer_code", OLD."fund_account_code", OLD."amount_fen", OLD."due_on", OLD."unconfirmed")
		IS DISTINCT FROM (NEW."id", NEW."batch_id", NEW."ordinal", NEW."fiscal_year", NEW."place_code", NEW."level", NEW."payer_code", NEW."fund_account_code", NEW."amount_fen", NEW."due_on", NEW."unconfirmed"))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- At the end of every transaction the sum on the transfer is the sum of its ledger. With the check on the transfer
-- (never below zero, never above the amount) an over-payment cannot be stored, whatever the program does.
CREATE FUNCTION "arrived_is_sum_of_ledger"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	subject uuid := CASE TG_TABLE_NAME WHEN 'arrival' THEN (to_jsonb(NEW)->>'transfer_id')::uuid ELSE (to_jsonb(NEW)->>'id')::uuid END;
	said bigint;
	booked numeric;
BEGIN
	SELECT t.arrived_fen INTO said FROM transfer t WHERE t.id = subject;
	SELECT coalesce(sum(a.amount_fen), 0) INTO booked FROM arrival a WHERE a.transfer_id = subject;
	IF said IS DISTINCT FROM booked THEN
		RAISE EXCEPTION 'transfer % says that % fen arrived, its ledger says %', subject, said, booked
			USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "arrived_is_sum_of_ledger" AFTER INSERT ON "arrival" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "arrived_is_sum_of_ledger"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "arrived_is_sum_of_ledger" AFTER UPDATE OF "arrived_fen" ON "transfer" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (OLD."arrived_fen" IS DISTINCT FROM NEW."arrived_fen") EXECUTE FUNCTION "arrived_is_sum_of_ledger"();
--> statement-breakpoint
-- A reversal takes back one receipt of the same transfer, whole; a correction stands for one that was taken back.
CREATE FUNCTION "arrival_points_at_its_like"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	older arrival%ROWTYPE;
BEGIN
	SELECT * INTO older FROM arrival a WHERE a.id = coalesce(NEW.reverses, NEW.corrects);
	IF older.transfer_id IS DISTINCT FROM NEW.transfer_id OR older.reverses IS NOT NULL
		OR (NEW.reverses IS NOT NULL AND (older.amount_fen + NEW.amount_fen <> 0 OR older.statement_line_id IS DISTINCT FROM NEW.statement_line_id))
		OR (NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT FROM arrival r WHERE r.reverses = older.id)) THEN
		RAISE EXCEPTION 'arrival % does not fit the one it points at', NEW.id
			USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "points_at_its_like" BEFORE INSERT ON "arrival" FOR EACH ROW
	WHEN (NEW."reverses" IS NOT NULL OR NEW."corrects" IS NOT NULL) EXECUTE FUNCTION "arrival_points_at_its_like"();
--> statement-breakpoint
-- A line never pays more than it shows. The lock makes two who spend one line at the same time come one after the other;
-- it runs with the owner's rights, because the app may not lock rows that it may not change.
CREATE FUNCTION "line_pays_no_more_than_it_shows"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
	shown bigint;
	spent numeric;
BEGIN
	SELECT l.amount_fen INTO shown FROM statement_line l
		WHERE l.id = NEW.statement_line_id AND l.direction = 'credit' AND l.fund_account_code = NEW.fund_account_code
		FOR NO KEY UPDATE;
	SELECT coalesce(sum(a.amount_fen), 0) INTO spent FROM arrival a WHERE a.statement_line_id = NEW.statement_line_id;
	IF shown IS NULL OR spent > shown OR spent < 0 THEN
		RAISE EXCEPTION 'statement line % shows % fen, % are taken from it', NEW.statement_line_id, shown, spent
			USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "line_pays_no_more_than_it_shows" AFTER INSERT ON "arrival"
	FOR EACH ROW WHEN (NEW."statement_line_id" IS NOT NULL) EXECUTE FUNCTION "line_pays_no_more_than_it_shows"();
--> statement-breakpoint
-- The sums that a statement states are those of the lines it was stored with.
CREATE FUNCTION "statement_is_sum_of_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	sums record;
BEGIN
	SELECT count(*) AS lines, coalesce(sum(l.amount_fen) FILTER (WHERE l.direction = 'credit'), 0) AS credit,
			coalesce(sum(l.amount_fen) FILTER (WHERE l.direction = 'debit'), 0) AS debit
		INTO sums FROM statement_entry e JOIN statement_line l ON l.id = e.line_id WHERE e.statement_id = NEW.id;
	IF (sums.lines, sums.credit, sums.debit) IS DISTINCT FROM (NEW.line_count::bigint, NEW.credit_fen::numeric, NEW.debit_fen::numeric) THEN
		RAISE EXCEPTION 'statement % states other sums than its lines have', NEW.id
			USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "statement_is_sum_of_lines" AFTER INSERT ON "statement" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "statement_is_sum_of_lines"();
--> statement-breakpoint
-- An order to the paying system keeps what it orders; only how it went moves on.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "payment_order" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{status,attempt,fence,leased_until,due_at,last_called_at,remote_id,paid_on,remote_reason,last_seq}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{status,attempt,fence,leased_until,due_at,last_called_at,remote_id,paid_on,remote_reason,last_seq}'::text[]
		OR NEW."fence" < OLD."fence" OR NEW."attempt" < OLD."attempt")
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "payment_order" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "payment_order" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "payment_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "payment_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "payment_notice" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "payment_notice" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "statement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "statement" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "statement_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "statement_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "statement_line" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "statement_line" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CALL "fence_by_place"('statement', 'fund_account_code');
--> statement-breakpoint
CALL "fence_by_place"('statement_line', 'fund_account_code');
--> statement-breakpoint
CALL "fence_by_parent"('statement_entry', 'statement_id', 'statement');
--> statement-breakpoint
CALL "fence_by_parent"('payment_order', 'transfer_id', 'transfer');
--> statement-breakpoint
CALL "fence_by_parent"('payment_event', 'order_id', 'payment_order');
--> statement-breakpoint
-- A notice names our reference; one whose reference nobody knows is the system's alone.
ALTER TABLE "payment_notice" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_order" ON "payment_notice" USING (
	(SELECT scope_is_whole()) OR EXISTS (SELECT FROM "payment_order" WHERE "payment_order"."reference" = "payment_notice"."reference")
);
