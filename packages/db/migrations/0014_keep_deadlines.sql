CREATE TABLE "person_calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "person_calendar_feed_token_sha256_unique" UNIQUE("token_sha256"),
	CONSTRAINT "person_calendar_feed_token" CHECK ("person_calendar_feed"."token_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "deadline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"origin" text NOT NULL,
	"concerns" text NOT NULL,
	"basis" text,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_post_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "deadline_place" CHECK ("deadline"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "deadline_origin" CHECK ("deadline"."origin" in ('superior','local')),
	CONSTRAINT "deadline_concerns" CHECK ("deadline"."concerns" in ('money','task')),
	CONSTRAINT "deadline_from_above_has_basis" CHECK ("deadline"."origin" <> 'superior' or "deadline"."basis" is not null)
);
--> statement-breakpoint
CREATE TABLE "deadline_event" (
	"deadline_id" text NOT NULL,
	"seq" integer NOT NULL,
	"place_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"act" text NOT NULL,
	"due_on" date,
	"reason" text NOT NULL,
	"proposal_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_post_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "deadline_event_deadline_id_seq_pk" PRIMARY KEY("deadline_id","seq"),
	CONSTRAINT "deadline_event_proposal_id_unique" UNIQUE("proposal_id"),
	CONSTRAINT "deadline_event_seq" CHECK ("deadline_event"."seq" > 0),
	CONSTRAINT "deadline_event_place" CHECK ("deadline_event"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "deadline_event_act" CHECK ("deadline_event"."act" in ('postpone','mark_done','close','reopen')),
	CONSTRAINT "deadline_event_postpones_to_a_date" CHECK (("deadline_event"."act" = 'postpone') = ("deadline_event"."due_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "holiday_notice" (
	"number" integer PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"document_number" text NOT NULL,
	"text" text NOT NULL,
	"text_sha256" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "holiday_notice_proposal_id_unique" UNIQUE("proposal_id"),
	CONSTRAINT "holiday_notice_number" CHECK ("holiday_notice"."number" > 0),
	CONSTRAINT "holiday_notice_year" CHECK ("holiday_notice"."year" between 2004 and 2199),
	CONSTRAINT "holiday_notice_sha256" CHECK ("holiday_notice"."text_sha256" = encode(sha256(convert_to("holiday_notice"."text", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "period_start" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"event" text NOT NULL,
	"happened_on" date NOT NULL,
	"document_number" text NOT NULL,
	"note" text,
	"corrects" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_post_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "period_start_corrects_unique" UNIQUE("corrects"),
	CONSTRAINT "period_start_place" CHECK ("period_start"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "period_start_correction_has_reason" CHECK ("period_start"."corrects" is null or "period_start"."note" is not null)
);
--> statement-breakpoint
ALTER TABLE "person_calendar_feed" ADD CONSTRAINT "person_calendar_feed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_calendar_feed" ADD CONSTRAINT "person_calendar_feed_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_recorded_post_id_post_id_fk" FOREIGN KEY ("recorded_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_event" ADD CONSTRAINT "deadline_event_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_event" ADD CONSTRAINT "deadline_event_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_event" ADD CONSTRAINT "deadline_event_recorded_post_id_post_id_fk" FOREIGN KEY ("recorded_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday_notice" ADD CONSTRAINT "holiday_notice_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_start" ADD CONSTRAINT "period_start_corrects_period_start_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."period_start"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_start" ADD CONSTRAINT "period_start_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_start" ADD CONSTRAINT "period_start_recorded_post_id_post_id_fk" FOREIGN KEY ("recorded_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_calendar_feed_person" ON "person_calendar_feed" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "deadline_year_place" ON "deadline" USING btree ("fiscal_year","place_code");--> statement-breakpoint
CREATE INDEX "deadline_event_year_place" ON "deadline_event" USING btree ("fiscal_year","place_code");--> statement-breakpoint
CREATE INDEX "period_start_year_place" ON "period_start" USING btree ("fiscal_year","place_code");
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "deadline" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "deadline" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "deadline_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "deadline_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "period_start" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "period_start" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "holiday_notice" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "holiday_notice" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A feed is made and revoked, once.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "person_calendar_feed" FOR EACH ROW
	WHEN (OLD."revoked_at" IS NOT NULL
		OR to_jsonb(OLD) - 'revoked_at' IS DISTINCT FROM to_jsonb(NEW) - 'revoked_at')
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "person_calendar_feed" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "person_calendar_feed" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- Whether the acting post's place lies in a place or is it: what an office above says about its dates binds those below.
CREATE FUNCTION "scope_lies_in"(place text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT scope_from() BETWEEN place AND rpad(regexp_replace(place, '(00){1,3}$', ''), 6, '9')
$$;
--> statement-breakpoint
CALL "fence_by_place"('deadline', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "deadline" FOR SELECT USING ("scope_lies_in"("place_code"));
--> statement-breakpoint
CALL "fence_by_place"('deadline_event', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "deadline_event" FOR SELECT USING ("scope_lies_in"("place_code"));
--> statement-breakpoint
CALL "fence_by_place"('period_start', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "period_start" FOR SELECT USING ("scope_lies_in"("place_code"));
