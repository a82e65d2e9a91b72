CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"attached_by" uuid NOT NULL,
	"attached_by_name" text NOT NULL,
	"attached_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "attachment_of_event" UNIQUE("batch_id","seq"),
	CONSTRAINT "attachment_kind" CHECK ("attachment"."kind" in ('application_letter','calculation_sheet','headcount_confirmation','official_document','other')),
	CONSTRAINT "attachment_type" CHECK ("attachment"."media_type" in ('application/pdf','image/png','image/jpeg','application/vnd.openxmlformats-officedocument.spreadsheetml.sheet','application/vnd.openxmlformats-officedocument.wordprocessingml.document','application/ofd')),
	CONSTRAINT "attachment_name" CHECK (char_length("attachment"."file_name") between 1 and 200),
	CONSTRAINT "attachment_sha256" CHECK ("attachment"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "attachment_bytes" CHECK ("attachment"."byte_count" between 1 and 10485760 and octet_length("attachment"."content") = "attachment"."byte_count"),
	CONSTRAINT "attachment_content" CHECK (encode(sha256("attachment"."content"), 'hex') = "attachment"."sha256")
);
--> statement-breakpoint
CREATE TABLE "attachment_removal" (
	"attachment_id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"removed_by" uuid NOT NULL,
	"removed_by_name" text NOT NULL,
	"removed_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "attachment_removal_of_event" UNIQUE("batch_id","seq")
);
--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "attachments_sha256" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_attached_by_person_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_event" FOREIGN KEY ("batch_id","seq") REFERENCES "public"."batch_event"("batch_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_removal" ADD CONSTRAINT "attachment_removal_attachment_id_attachment_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_removal" ADD CONSTRAINT "attachment_removal_removed_by_person_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_removal" ADD CONSTRAINT "attachment_removal_event" FOREIGN KEY ("batch_id","seq") REFERENCES "public"."batch_event"("batch_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_attachments_sha256" CHECK ("batch"."attachments_sha256" ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
-- What is kept there is packed already: to pack it again costs time and gains nothing.
ALTER TABLE "attachment" ALTER COLUMN "content" SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "attachment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "attachment" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "attachment_removal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "attachment_removal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- Of the office that prepared the batch and of those above it: a place that the money is for sees its transfers, not the papers.
ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "attachment" USING (EXISTS (
	SELECT FROM "batch" WHERE "batch"."id" = "attachment"."batch_id"
		AND "batch"."place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to())
));
--> statement-breakpoint
CALL "fence_by_parent"('attachment_removal', 'attachment_id', 'attachment');
