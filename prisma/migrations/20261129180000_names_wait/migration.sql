-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "namesWait" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "isNameWaiting" BOOLEAN NOT NULL DEFAULT false;
