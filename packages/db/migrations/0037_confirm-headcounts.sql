CREATE TABLE "headcount_verdict" (
	"version_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"verdict" text NOT NULL,
	"comment" text,
	"judged_by" uuid NOT NULL,
	"judged_by_name" text NOT NULL,
	"post_id" uuid NOT NULL,
	"office_name" text NOT NULL,
	"judged_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "headcount_verdict_version_id_seq_pk" PRIMARY KEY("version_id","seq"),
	CONSTRAINT "headcount_verdict_seq" CHECK ("headcount_verdict"."seq" > 0),
	CONSTRAINT "headcount_verdict_known" CHECK ("headcount_verdict"."verdict" in ('confirmed','disputed')),
	CONSTRAINT "headcount_verdict_reason" CHECK (case when "headcount_verdict"."verdict" = 'disputed' or "headcount_verdict"."seq" > 1
        then "headcount_verdict"."comment" is not null and char_length("headcount_verdict"."comment") between 10 and 500
        else coalesce(char_length("headcount_verdict"."comment"), 0) <= 500 end)
);
--> statement-breakpoint
ALTER TABLE "headcount_version" ADD COLUMN "over_confirmed_reason" text;--> statement-breakpoint
ALTER TABLE "headcount_verdict" ADD CONSTRAINT "headcount_verdict_version_id_headcount_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."headcount_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_verdict" ADD CONSTRAINT "headcount_verdict_judged_by_person_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_verdict" ADD CONSTRAINT "headcount_verdict_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_version" ADD CONSTRAINT "headcount_version_over_confirmed" CHECK (char_length("headcount_version"."over_confirmed_reason") between 10 and 500);
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "headcount_verdict" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "headcount_verdict" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- Read wherever its version is, also by a place whose batch rests on headcounts from above; given within one's own place alone,
-- and never by whoever imported them.
ALTER TABLE "headcount_verdict" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "of_visible_version" ON "headcount_verdict" FOR SELECT USING (
	EXISTS (SELECT FROM "headcount_version" WHERE "headcount_version"."id" = "headcount_verdict"."version_id")
);
--> statement-breakpoint
CREATE POLICY "by_second_person" ON "headcount_verdict" FOR INSERT WITH CHECK (
	EXISTS (SELECT FROM "headcount_version" WHERE "headcount_version"."id" = "headcount_verdict"."version_id"
		AND "headcount_version"."place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to())
		AND "headcount_version"."imported_by" <> "headcount_verdict"."judged_by")
);
--> statement-breakpoint
-- Whoever imported headcounts is told of a verdict that was given on them; nobody else is, by this.
CREATE POLICY "told_of_headcounts" ON "notification" FOR INSERT WITH CHECK (
	CASE WHEN "kind" IN ('headcounts_confirmed', 'headcounts_disputed') THEN EXISTS (
		SELECT FROM "headcount_version" AS imported JOIN "headcount_verdict" AS given ON given."version_id" = imported."id"
		WHERE imported."id" = substr("link", 20, 36)::uuid AND imported."imported_by" = "person_id")
	ELSE false END);
