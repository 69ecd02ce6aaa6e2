DROP INDEX "report_queue";--> statement-breakpoint
CREATE INDEX "report_office_filed" ON "report" USING btree ("office_id","state","filed_at");--> statement-breakpoint
CREATE INDEX "report_office_due" ON "report" USING btree ("office_id","state","accept_by");