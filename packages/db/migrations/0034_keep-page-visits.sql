CREATE TABLE "page_visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"route" text NOT NULL,
	"browser" text NOT NULL,
	"largest_paint_ms" integer,
	"slowest_interaction_ms" integer,
	"shift_thousandths" integer,
	"longest_task_ms" integer,
	CONSTRAINT "page_visit_route" CHECK ("page_visit"."route" ~ '^/[a-zA-Z$/-]{0,79}$'),
	CONSTRAINT "page_visit_browser" CHECK ("page_visit"."browser" ~ '^[A-Za-z]{1,20}( [0-9]{1,4})?$'),
	CONSTRAINT "page_visit_bounds" CHECK (least("page_visit"."largest_paint_ms", "page_visit"."slowest_interaction_ms", "page_visit"."shift_thousandths", "page_visit"."longest_task_ms") >= 0 and greatest("page_visit"."largest_paint_ms", "page_visit"."slowest_interaction_ms", "page_visit"."shift_thousandths", "page_visit"."longest_task_ms") <= 600000)
);
--> statement-breakpoint
CREATE INDEX "page_visit_at" ON "page_visit" USING btree ("at");