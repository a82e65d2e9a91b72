CREATE TABLE "office_settings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text NOT NULL,
	"number" integer NOT NULL,
	"settings" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"adopted_by" uuid NOT NULL,
	"adopted_by_name" text NOT NULL,
	"adopted_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "office_settings_number" UNIQUE("place_code","number"),
	CONSTRAINT "office_settings_place" CHECK ("office_settings"."place_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
ALTER TABLE "office_settings" ADD CONSTRAINT "office_settings_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_settings" ADD CONSTRAINT "office_settings_adopted_by_person_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "office_settings" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "office_settings" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- From when on an office is warned is no secret from those below; each sets it for its own place.
CALL "fence_by_place"('office_settings', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "office_settings" FOR SELECT USING (true);
