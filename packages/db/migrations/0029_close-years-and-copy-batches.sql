CREATE TABLE "batch_copy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"to_person_id" uuid NOT NULL,
	"to_person_name" text NOT NULL,
	"notification_id" uuid NOT NULL,
	"note" text,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_post_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "batch_copy_notification_id_unique" UNIQUE("notification_id")
);
--> statement-breakpoint
CREATE TABLE "fiscal_year_event" (
	"place_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"seq" integer NOT NULL,
	"act" text NOT NULL,
	"reason" text NOT NULL,
	"office_name" text NOT NULL,
	"proposal_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_post_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "fiscal_year_event_place_code_fiscal_year_seq_pk" PRIMARY KEY("place_code","fiscal_year","seq"),
	CONSTRAINT "fiscal_year_event_proposal_id_unique" UNIQUE("proposal_id"),
	CONSTRAINT "fiscal_year_event_place" CHECK ("fiscal_year_event"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "fiscal_year_event_year" CHECK ("fiscal_year_event"."fiscal_year" between 2003 and 2100),
	CONSTRAINT "fiscal_year_event_seq" CHECK ("fiscal_year_event"."seq" > 0),
	CONSTRAINT "fiscal_year_event_act" CHECK ("fiscal_year_event"."act" in ('close','reopen')),
	CONSTRAINT "fiscal_year_event_takes_turns" CHECK (("fiscal_year_event"."act" = 'close') = ("fiscal_year_event"."seq" % 2 = 1)),
	CONSTRAINT "fiscal_year_event_opened_by_two" CHECK (("fiscal_year_event"."act" = 'reopen') = ("fiscal_year_event"."proposal_id" is not null)),
	CONSTRAINT "fiscal_year_event_reason" CHECK (char_length("fiscal_year_event"."reason") between 10 and 500)
);
--> statement-breakpoint
ALTER TABLE "batch_copy" ADD CONSTRAINT "batch_copy_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_copy" ADD CONSTRAINT "batch_copy_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_copy" ADD CONSTRAINT "batch_copy_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_copy" ADD CONSTRAINT "batch_copy_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_copy" ADD CONSTRAINT "batch_copy_recorded_post_id_post_id_fk" FOREIGN KEY ("recorded_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiscal_year_event" ADD CONSTRAINT "fiscal_year_event_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiscal_year_event" ADD CONSTRAINT "fiscal_year_event_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiscal_year_event" ADD CONSTRAINT "fiscal_year_event_recorded_post_id_post_id_fk" FOREIGN KEY ("recorded_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batch_copy_batch" ON "batch_copy" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "batch_copy_person" ON "batch_copy" USING btree ("to_person_id","recorded_at");--> statement-breakpoint
CREATE INDEX "fiscal_year_event_year" ON "fiscal_year_event" USING btree ("fiscal_year","place_code");
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "fiscal_year_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "fiscal_year_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "batch_copy" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "batch_copy" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- What an office above has closed is closed below, and said to those below.
CALL "fence_by_place"('fiscal_year_event', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "fiscal_year_event" FOR SELECT USING ("scope_lies_in"("place_code"));
--> statement-breakpoint
CALL "fence_by_parent"('batch_copy', 'batch_id', 'batch');
