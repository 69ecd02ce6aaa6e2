CREATE TABLE `clock` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`object_id` text NOT NULL,
	`office_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`pauses` text NOT NULL,
	`paused_at` integer,
	`extended_days` integer NOT NULL,
	`extended_by` text,
	`extension_reason` blob,
	`due` integer NOT NULL,
	`provisional` integer NOT NULL,
	`ended_at` integer,
	CONSTRAINT "clock_name_known" CHECK("name" in ('accept', 'acknowledge', 'answer-objection', 'answer-review', 'ask-objection', 'ask-review', 'claim', 'competence', 'decide', 'start-reward', 'tell-award', 'tell-reporter', 'verify')),
	CONSTRAINT "clock_kind_known" CHECK("kind" in ('award', 'case', 'report', 'review'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clock_object` ON `clock` (`object_id`,`name`);--> statement-breakpoint
CREATE INDEX `clock_due` ON `clock` (`ended_at`,`office_id`,`due`,`id`);--> statement-breakpoint
CREATE INDEX `clock_name_due` ON `clock` (`ended_at`,`name`,`due`,`id`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`case_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`code_key_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`statement` blob NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `subject`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_reference` ON `notice` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_code` ON `notice` (`code_hash`);--> statement-breakpoint
CREATE INDEX `notice_case` ON `notice` (`case_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `notice_session` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `notice_session_end` ON `notice_session` (`ends_at`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`office_id` text NOT NULL,
	`budget_line` text NOT NULL,
	`released_on` text NOT NULL,
	`voucher_key_id` text,
	`voucher_hash` text,
	`payee_slot` text,
	`payee` blob,
	`barred` text NOT NULL,
	`paid_on` text,
	`paid_by` text,
	`witnessed_by` text,
	`ledger_entry` text,
	CONSTRAINT "payment_kind_known" CHECK("kind" in ('recovery', 'transfer', 'voucher')),
	CONSTRAINT "payment_state_known" CHECK("state" in ('open', 'paid', 'reconciled', 'written-off'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_reference` ON `payment` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_voucher` ON `payment` (`voucher_hash`);--> statement-breakpoint
CREATE INDEX `payment_open` ON `payment` (`state`,`office_id`,`released_on`,`id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`office_id` text NOT NULL,
	`report_id` text,
	`case_id` text,
	`notice_id` text,
	`about_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`request` blob NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`answer` blob,
	`public_from` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_kind_known" CHECK("kind" in ('objection', 'review')),
	CONSTRAINT "review_state_known" CHECK("state" in ('asked', 'granted', 'upheld'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_reference` ON `review` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_report` ON `review` (`report_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_notice` ON `review` (`notice_id`);--> statement-breakpoint
CREATE INDEX `review_state` ON `review` (`state`,`office_id`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_case` ON `review` (`case_id`);--> statement-breakpoint
CREATE TABLE `four_eyes` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`office_id` text NOT NULL,
	`state` text NOT NULL,
	`key_slot` text NOT NULL,
	`sealed` blob NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	CONSTRAINT "four_eyes_state_known" CHECK("state" in ('cancelled', 'confirmed', 'expired', 'waiting'))
);
--> statement-breakpoint
CREATE INDEX `four_eyes_object` ON `four_eyes` (`object_id`,`state`);--> statement-breakpoint
CREATE INDEX `four_eyes_waiting` ON `four_eyes` (`state`,`office_id`,`asked_at`,`id`);--> statement-breakpoint
CREATE TABLE `figure_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`figures` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `figure_snapshot_made` ON `figure_snapshot` (`made_at`);--> statement-breakpoint
ALTER TABLE `measure` ADD `result_at` integer;--> statement-breakpoint
ALTER TABLE `measure` ADD `result_by` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `notice_id` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `lifted_at` integer;--> statement-breakpoint
CREATE INDEX `measure_notice` ON `measure` (`notice_id`);--> statement-breakpoint
ALTER TABLE `upload` ADD `report_id` text;--> statement-breakpoint
ALTER TABLE `report_step` ADD `authority` text;--> statement-breakpoint
ALTER TABLE `award` ADD `payee_slot` text;--> statement-breakpoint
ALTER TABLE `award` ADD `payee` blob;--> statement-breakpoint
ALTER TABLE `award` ADD `voucher` blob;--> statement-breakpoint
ALTER TABLE `award` ADD `voucher_hash` text;--> statement-breakpoint
ALTER TABLE `award` ADD `voucher_key_id` text;--> statement-breakpoint
ALTER TABLE `award` ADD `payment_link` blob;