-- Whoever submitted a batch is told by those who send it back; nobody else's notifications are written across posts.
CREATE POLICY "told_of_a_return" ON "notification" FOR INSERT WITH CHECK (
	"kind" = 'returned' AND EXISTS (
		SELECT FROM "batch_event" AS submitted
		WHERE submitted."batch_id" = substr("link", 10)::uuid AND submitted."act" = 'submit'
			AND submitted."user_id" = "person_id" AND submitted."post_id" = "notification"."post_id"));
