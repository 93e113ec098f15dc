-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "side" "Side";
