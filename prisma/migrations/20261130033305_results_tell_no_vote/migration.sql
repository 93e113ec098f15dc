-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "told" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "isCounted" BOOLEAN NOT NULL DEFAULT false;

-- Results that stand now have the votes of all who were not removed; what they told follows from them.
UPDATE "Member" m SET "isCounted" = true FROM "Room" r
WHERE r.id = m."roomId" AND r.results IS NOT NULL AND m.role <> 'TEACHER'
  AND NOT EXISTS (SELECT FROM "Removal" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id);
