CREATE TABLE "person_mail_choice" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"kinds" text[] NOT NULL,
	"quiet_from" text,
	"quiet_until" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_mail_choice_kinds" CHECK ("person_mail_choice"."kinds" <@ array['lead','overdue','escalation']::text[]),
	CONSTRAINT "person_mail_choice_quiet_whole" CHECK (num_nulls("person_mail_choice"."quiet_from", "person_mail_choice"."quiet_until") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "person_mail_claim" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"sealed_code" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "person_mail_choice" ADD CONSTRAINT "person_mail_choice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_mail_claim" ADD CONSTRAINT "person_mail_claim_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('reminder','event','test','code'));
--> statement-breakpoint
-- A person's own, in whatever post; who sends mails sees all.
ALTER TABLE "person_mail_choice" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "person_mail_choice" USING ("person_id" = (SELECT scope_person()) OR (SELECT scope_is_whole()));
--> statement-breakpoint
ALTER TABLE "person_mail_claim" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "person_mail_claim" USING ("person_id" = (SELECT scope_person()) OR (SELECT scope_is_whole()));
