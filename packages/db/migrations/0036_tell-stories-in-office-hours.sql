ALTER TABLE "store" DROP CONSTRAINT "store_production_clock_is_real";--> statement-breakpoint
ALTER TABLE "store" ADD COLUMN "clock_offset_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "store" ADD CONSTRAINT "store_production_clock_is_real" CHECK ("store"."kind" = 'demonstration' or ("store"."clock_offset_days" = 0 and "store"."clock_offset_minutes" = 0));--> statement-breakpoint
-- The moment of every record: the database's time, in a demonstration moved by days, and by minutes while its story is told.
CREATE OR REPLACE FUNCTION "store_now"() RETURNS timestamptz LANGUAGE sql STABLE AS $$
	SELECT now() + coalesce((SELECT "clock_offset_days" * interval '1 day' + "clock_offset_minutes" * interval '1 minute' FROM "store"), interval '0')
$$;
