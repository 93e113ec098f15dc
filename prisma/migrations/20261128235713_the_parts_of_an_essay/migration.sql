-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('PARAGRAPH', 'HEADING', 'LIST', 'QUOTATION', 'FOOTNOTE');

-- AlterTable: what is there are paragraphs, and stands where its number says.
ALTER TABLE "Paragraph" ADD COLUMN     "kind" "BlockKind" NOT NULL DEFAULT 'PARAGRAPH',
ADD COLUMN     "position" INTEGER;
UPDATE "Paragraph" SET "position" = "number";
ALTER TABLE "Paragraph" ALTER COLUMN "position" SET NOT NULL,
ALTER COLUMN "number" DROP NOT NULL,
ADD CONSTRAINT "Paragraph_number_check" CHECK (("kind" = 'PARAGRAPH') = ("number" IS NOT NULL));

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_revisionId_position_key" ON "Paragraph"("revisionId", "position");
