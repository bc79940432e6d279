CREATE TABLE "chat_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"user_id" uuid,
	"ticket_id" uuid,
	"from_team" boolean NOT NULL,
	"text" text NOT NULL,
	"client_key" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "chat_messages_once" UNIQUE NULLS NOT DISTINCT("event_id","user_id","ticket_id","client_key"),
	CONSTRAINT "chat_messages_one_author" CHECK (("chat_messages"."user_id" is null) <> ("chat_messages"."ticket_id" is null)),
	CONSTRAINT "chat_messages_deleted_is_empty" CHECK (("chat_messages"."deleted_at" is not null) = ("chat_messages"."text" = ''))
);
--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_messages_by_event" ON "chat_messages" USING btree ("event_id","created_at","id");