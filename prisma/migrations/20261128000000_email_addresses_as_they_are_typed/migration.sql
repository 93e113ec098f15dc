-- Addresses as a person can type them: sign-up once kept what cannot be seen in them, spaces, dashes of other
-- programs and quotes around them, and log-in now reads an address without these. Where two accounts would
-- share one, the older keeps it and the other stays as it is.
WITH cleaned AS (
  SELECT "id", "email", "createdAt",
    btrim(
      regexp_replace(
        regexp_replace(
          normalize("email", NFKC),
          U&'[\0001-\0020\007F-\00A0\00AD\034F\061C\115F\1160\17B4\17B5\180B-\180F\2000-\200F\2028-\202F\205F-\206F\2800\3000\3164\FE00-\FE0F\FEFF\FFA0]',
          '', 'g'
        ),
        U&'[\058A\05BE\2010-\2015\2212\2E3A\2E3B\FE58\FE63\FF0D]', '-', 'g'
      ),
      U&'"''`\2018\2019\201A\201B\201C\201D\201E\201F\00AB\00BB<>()[]{}.,;:!?'
    ) AS "clean"
  FROM "Teacher"
),
first AS (
  SELECT DISTINCT ON ("clean") "id", "clean" FROM cleaned
  WHERE "clean" ~ '^[^@<>]+@[^@<>]+$'
  ORDER BY "clean", ("clean" = "email") DESC, "createdAt", "id"
)
UPDATE "Teacher" SET "email" = first."clean"
FROM first
WHERE "Teacher"."id" = first."id" AND "Teacher"."email" <> first."clean";
