CREATE TABLE "person_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text,
	"settings" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "person_view_list" CHECK ("person_view"."list" in ('batches','transfers','headcounts')),
	CONSTRAINT "person_view_name_length" CHECK (char_length("person_view"."name") between 1 and 40),
	CONSTRAINT "person_view_settings_small" CHECK (octet_length("person_view"."settings"::text) < 8192)
);
--> statement-breakpoint
ALTER TABLE "person_view" ADD CONSTRAINT "person_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_view_name" ON "person_view" USING btree ("person_id","list","name") WHERE "person_view"."name" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_view_left" ON "person_view" USING btree ("person_id","list") WHERE "person_view"."name" is null;
--> statement-breakpoint
-- A person's own, in whatever post; whoever is given the id of one may look through it.
ALTER TABLE "person_view" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "person_view" USING ("person_id" = (SELECT scope_person()) OR (SELECT scope_is_whole()));
--> statement-breakpoint
CREATE POLICY "read" ON "person_view" FOR SELECT USING ((SELECT scope_from()) IS NOT NULL);
