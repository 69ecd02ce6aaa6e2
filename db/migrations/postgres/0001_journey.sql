CREATE TABLE "clock" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"office_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"pauses" json NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"extended_days" bigint NOT NULL,
	"extended_by" text,
	"extension_reason" "bytea",
	"due" timestamp (3) with time zone NOT NULL,
	"provisional" boolean NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "clock_name_known" CHECK ("name" in ('accept', 'acknowledge', 'answer-objection', 'answer-review', 'ask-objection', 'ask-review', 'claim', 'competence', 'decide', 'start-reward', 'tell-award', 'tell-reporter', 'verify')),
	CONSTRAINT "clock_kind_known" CHECK ("kind" in ('award', 'case', 'report', 'review'))
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"case_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"code_key_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"statement" "bytea" NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by" text NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notice_session" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"office_id" text NOT NULL,
	"budget_line" text NOT NULL,
	"released_on" text NOT NULL,
	"voucher_key_id" text,
	"voucher_hash" text,
	"payee_slot" text,
	"payee" "bytea",
	"barred" json NOT NULL,
	"paid_on" text,
	"paid_by" text,
	"witnessed_by" text,
	"ledger_entry" text,
	CONSTRAINT "payment_kind_known" CHECK ("kind" in ('recovery', 'transfer', 'voucher')),
	CONSTRAINT "payment_state_known" CHECK ("state" in ('open', 'paid', 'reconciled', 'written-off'))
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"office_id" text NOT NULL,
	"report_id" text,
	"case_id" text,
	"notice_id" text,
	"about_id" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"request" "bytea" NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"answer" "bytea",
	"public_from" timestamp (3) with time zone,
	CONSTRAINT "review_kind_known" CHECK ("kind" in ('objection', 'review')),
	CONSTRAINT "review_state_known" CHECK ("state" in ('asked', 'granted', 'upheld'))
);
--> statement-breakpoint
CREATE TABLE "four_eyes" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"office_id" text NOT NULL,
	"state" text NOT NULL,
	"key_slot" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "four_eyes_state_known" CHECK ("state" in ('cancelled', 'confirmed', 'expired', 'waiting'))
);
--> statement-breakpoint
CREATE TABLE "figure_snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"figures" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "result_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "result_by" text;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "notice_id" text;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "lifted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "upload" ADD COLUMN "report_id" text;--> statement-breakpoint
ALTER TABLE "report_step" ADD COLUMN "authority" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "payee_slot" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "payee" "bytea";--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "voucher" "bytea";--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "voucher_hash" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "voucher_key_id" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "payment_link" "bytea";--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_subject_id_subject_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subject"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "clock_object" ON "clock" USING btree ("object_id","name");--> statement-breakpoint
CREATE INDEX "clock_due" ON "clock" USING btree ("ended_at","office_id","due","id");--> statement-breakpoint
CREATE INDEX "clock_name_due" ON "clock" USING btree ("ended_at","name","due","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_reference" ON "notice" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_code" ON "notice" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "notice_case" ON "notice" USING btree ("case_id","issued_at");--> statement-breakpoint
CREATE INDEX "notice_session_end" ON "notice_session" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_reference" ON "payment" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_voucher" ON "payment" USING btree ("voucher_hash");--> statement-breakpoint
CREATE INDEX "payment_open" ON "payment" USING btree ("state","office_id","released_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_reference" ON "review" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "review_report" ON "review" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_notice" ON "review" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "review_state" ON "review" USING btree ("state","office_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "review_case" ON "review" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "four_eyes_object" ON "four_eyes" USING btree ("object_id","state");--> statement-breakpoint
CREATE INDEX "four_eyes_waiting" ON "four_eyes" USING btree ("state","office_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "figure_snapshot_made" ON "figure_snapshot" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "measure_notice" ON "measure" USING btree ("notice_id");