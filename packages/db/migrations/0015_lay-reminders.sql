CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"link" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"subject_key" text NOT NULL,
	"due_on" date NOT NULL,
	"step" text NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"post_id" uuid,
	"title" text NOT NULL,
	"place_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"planned_on" date NOT NULL,
	"sent_on" date NOT NULL,
	"late" boolean NOT NULL,
	"missed" integer NOT NULL,
	"uncovered_year" integer,
	"plan_version" text NOT NULL,
	"outbox_id" uuid,
	"notification_id" uuid,
	CONSTRAINT "reminder_once" UNIQUE("subject_key","due_on","step","recipient","channel"),
	CONSTRAINT "reminder_channel" CHECK ("reminder"."channel" in ('in_app','email','webhook','wecom','dingtalk','feishu')),
	CONSTRAINT "reminder_place_code" CHECK ("reminder"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "reminder_planned_before_sent" CHECK ("reminder"."planned_on" <= "reminder"."sent_on"),
	CONSTRAINT "reminder_has_one_way" CHECK (case when "reminder"."channel" = 'in_app' then "reminder"."notification_id" is not null and "reminder"."outbox_id" is null
        else "reminder"."outbox_id" is not null and "reminder"."notification_id" is null end)
);
--> statement-breakpoint
CREATE TABLE "reminder_look" (
	"plan_version" text PRIMARY KEY NOT NULL,
	"looked_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_plan" (
	"version" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"first_used_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "reminder_plan_is_sha256" CHECK ("reminder_plan"."version" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "reminder_plan_adoption" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"adopted_by" uuid NOT NULL,
	"adopted_by_name" text NOT NULL,
	"adopted_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "reminder_plan_adoption_number" UNIQUE("place_code","number"),
	CONSTRAINT "reminder_plan_adoption_place" CHECK ("reminder_plan_adoption"."place_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "reminder_progress" (
	"subject_key" text NOT NULL,
	"due_on" date NOT NULL,
	"series" text NOT NULL,
	"place_code" text NOT NULL,
	"step" text NOT NULL,
	"planned_on" date NOT NULL,
	CONSTRAINT "reminder_progress_subject_key_due_on_series_pk" PRIMARY KEY("subject_key","due_on","series"),
	CONSTRAINT "reminder_progress_series" CHECK ("reminder_progress"."series" in ('office','up')),
	CONSTRAINT "reminder_progress_place" CHECK ("reminder_progress"."place_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "reminder_scan" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"looked_at" timestamp with time zone,
	"runs" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "reminder_scan_is_one_row" CHECK ("reminder_scan"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_plan_adoption" ADD CONSTRAINT "reminder_plan_adoption_version_reminder_plan_version_fk" FOREIGN KEY ("version") REFERENCES "public"."reminder_plan"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_plan_adoption" ADD CONSTRAINT "reminder_plan_adoption_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_plan_adoption" ADD CONSTRAINT "reminder_plan_adoption_adopted_by_person_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_person" ON "notification" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("person_id") WHERE "notification"."read_at" is null;--> statement-breakpoint
CREATE INDEX "reminder_outbox" ON "reminder" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "reminder_notification" ON "reminder" USING btree ("notification_id");--> statement-breakpoint
CREATE INDEX "reminder_place" ON "reminder" USING btree ("place_code","sent_on");
--> statement-breakpoint
INSERT INTO "reminder_scan" ("id") VALUES (1);
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "reminder" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "reminder" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "reminder_plan" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "reminder_plan" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "reminder_plan_adoption" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "reminder_plan_adoption" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "reminder_progress" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "reminder_progress" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "reminder_scan" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "reminder_scan" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "reminder_look" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "reminder_look" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "notification" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "notification" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A step that was sent stays sent.
CREATE TRIGGER "forward" BEFORE UPDATE ON "reminder_progress" FOR EACH ROW
	WHEN (NEW."planned_on" < OLD."planned_on") EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A notification is read, and says what it said.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "notification" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{read_at}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{read_at}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CALL "fence_by_place"('reminder', 'place_code');
--> statement-breakpoint
CALL "fence_by_place"('reminder_progress', 'place_code');
--> statement-breakpoint
-- When an office is reminded is no secret from those below; each takes a plan for its own place.
CALL "fence_by_place"('reminder_plan_adoption', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "reminder_plan_adoption" FOR SELECT USING (true);
--> statement-breakpoint
ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "notification" USING ("person_id" = (SELECT scope_person()) OR (SELECT scope_is_whole()));
