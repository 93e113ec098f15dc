-- Written by hand: what the schema language cannot say.

-- A text with a space in the place of every sign and picture, character by character, so that places in it are
-- places in the text. The parser takes signs outside ASCII for letters where the server's language is C.
CREATE FUNCTION plain_words(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(given, '[!-/:-@\[-`{-~\u00a0-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\u30fb'
    || '\ufe00-\ufe6f\ufeff\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001fbff]', ' ', 'g')
$$;

-- What a text is found by: its words as they stand, their English stems, and, for scripts whose words are
-- joined with others and with particles (U+3040 to U+D7A3), each two letters that stand together, behind a plus.
-- A particle behind a word of ours is parted from it.
CREATE FUNCTION words_of(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('simple', parted), 'A') || setweight(to_tsvector('english', parted), 'B')
    || coalesce((
      SELECT array_to_tsvector(array_agg('+' || one || next))
      FROM unnest(string_to_array(plain, NULL), (string_to_array(plain, NULL))[2:]) AS letters (one, next)
      WHERE plain ~ '[\u3040-\ud7a3]{2}'
        AND ascii(one) BETWEEN 12352 AND 55203 AND ascii(next) BETWEEN 12352 AND 55203
    ), '')
  FROM public.plain_words(given) AS plain, regexp_replace(plain, '([A-Za-z])([\uac00-\ud7a3])', '\1 \2', 'g') AS parted
$$;

ALTER TABLE "Post" ADD COLUMN "words" tsvector
  GENERATED ALWAYS AS (words_of(coalesce("restatement" || E'\n', '') || "body")) STORED;
ALTER TABLE "Paragraph" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (words_of("text")) STORED;

-- What is new waits in a short list, so that neither who writes nor who looks for words waits for much of it.
CREATE INDEX "Post_words_idx" ON "Post" USING gin ("words") WITH (gin_pending_list_limit = 512);
CREATE INDEX "Paragraph_words_idx" ON "Paragraph" USING gin ("words");
