DROP INDEX "events_running";--> statement-breakpoint
CREATE INDEX "events_by_hours" ON "events" USING gist (tstzrange("starts_at", "ends_at")) WHERE "events"."status" = 'published' and "events"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "events_by_city" ON "events" USING btree (lower("city") text_pattern_ops,"starts_at") WHERE "events"."status" = 'published' and "events"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "organizations_by_name" ON "organizations" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "events_running" ON "events" USING btree ("ends_at","category") WHERE "events"."status" = 'published' and "events"."visibility" = 'public';