-- By hand: what a phase lets people do is its "allows", in rows as in views.
UPDATE "Format" SET phases = (
  SELECT jsonb_agg(
    (phase - '{mayPost,mayReply,mayRate,ballot,swap,reveals}'::text[]) || jsonb_build_object('allows', jsonb_build_object(
      'post', phase -> 'mayPost', 'reply', phase -> 'mayReply', 'rate', phase -> 'mayRate',
      'ballot', phase -> 'ballot', 'swap', phase -> 'swap', 'reveals', phase -> 'reveals'
    )) ORDER BY n
  )
  FROM jsonb_array_elements(phases) WITH ORDINALITY AS step (phase, n)
) WHERE jsonb_array_length(phases) > 0;
UPDATE "Room" SET phases = (
  SELECT jsonb_agg(
    (phase - '{mayPost,mayReply,mayRate,ballot,swap,reveals}'::text[]) || jsonb_build_object('allows', jsonb_build_object(
      'post', phase -> 'mayPost', 'reply', phase -> 'mayReply', 'rate', phase -> 'mayRate',
      'ballot', phase -> 'ballot', 'swap', phase -> 'swap', 'reveals', phase -> 'reveals'
    )) ORDER BY n
  )
  FROM jsonb_array_elements(phases) WITH ORDINALITY AS step (phase, n)
) WHERE jsonb_array_length(phases) > 0;
