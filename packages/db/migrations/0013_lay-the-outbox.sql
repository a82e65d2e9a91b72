CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"destination_id" text NOT NULL,
	"place_code" text NOT NULL,
	"ordering_key" text,
	"dedupe_key" text NOT NULL,
	"payload" json NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"due_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "outbox_dedupe" UNIQUE("dedupe_key"),
	CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('reminder','event','test')),
	CONSTRAINT "outbox_channel" CHECK ("outbox"."channel" in ('email','webhook','wecom','dingtalk','feishu')),
	CONSTRAINT "outbox_status_known" CHECK ("outbox"."status" in ('queued','sending','delivered','dead','withdrawn')),
	CONSTRAINT "outbox_place" CHECK ("outbox"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "outbox_settled" CHECK (("outbox"."status" in ('delivered','dead','withdrawn')) = ("outbox"."settled_at" is not null)
        and ("outbox"."status" = 'sending') = ("outbox"."leased_until" is not null)
        and ("outbox"."status" <> 'dead' or "outbox"."last_error" is not null))
);
--> statement-breakpoint
CREATE TABLE "outbox_attempt" (
	"outbox_id" uuid NOT NULL,
	"fence" integer NOT NULL,
	"outcome" text NOT NULL,
	"detail" text NOT NULL,
	"millis" integer NOT NULL,
	"at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "outbox_attempt_outbox_id_fence_outcome_pk" PRIMARY KEY("outbox_id","fence","outcome"),
	CONSTRAINT "outbox_attempt_outcome" CHECK ("outbox_attempt"."outcome" in ('delivered','failed','withdrawn','resent'))
);
--> statement-breakpoint
ALTER TABLE "outbox_attempt" ADD CONSTRAINT "outbox_attempt_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at","number") WHERE "outbox"."status" in ('queued','sending');--> statement-breakpoint
CREATE INDEX "outbox_order" ON "outbox" USING btree ("ordering_key","number") WHERE "outbox"."ordering_key" is not null and "outbox"."status" in ('queued','sending');--> statement-breakpoint
CREATE INDEX "outbox_status" ON "outbox" USING btree ("status","place_code","number");
--> statement-breakpoint
-- What a message says and where it goes never changes; how far it came does, and its fence only grows.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "outbox" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{status,attempt,fence,leased_until,due_at,last_error,settled_at}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{status,attempt,fence,leased_until,due_at,last_error,settled_at}'::text[]
		OR NEW."fence" < OLD."fence")
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "outbox" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "outbox_attempt" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "outbox_attempt" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- An act of a county may cause a message to its province: written from anywhere, read and sent again within the place alone.
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "outbox" USING ("place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to()));
--> statement-breakpoint
CREATE POLICY "enqueue" ON "outbox" FOR INSERT WITH CHECK ((SELECT scope_from()) IS NOT NULL);
--> statement-breakpoint
CALL "fence_by_parent"('outbox_attempt', 'outbox_id', 'outbox');
