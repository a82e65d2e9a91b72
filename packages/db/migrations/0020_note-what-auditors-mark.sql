CREATE TABLE "audit_mark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"object_name" text NOT NULL,
	"place_code" text NOT NULL,
	"text" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_by_name" text NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "audit_mark_place_code" CHECK ("audit_mark"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "audit_mark_kind" CHECK ("audit_mark"."object_kind" in ('audit_entry','batch','transfer')),
	CONSTRAINT "audit_mark_text" CHECK (char_length("audit_mark"."text") between 2 and 500)
);
--> statement-breakpoint
ALTER TABLE "audit_mark" ADD CONSTRAINT "audit_mark_marked_by_person_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_mark" ADD CONSTRAINT "audit_mark_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_mark_object" ON "audit_mark" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "audit_mark_place" ON "audit_mark" USING btree ("place_code","id");
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "audit_mark" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "audit_mark" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CALL "fence_by_place"('audit_mark', 'place_code');
