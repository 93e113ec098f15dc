-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "dealtAt" TIMESTAMPTZ(3),
ADD COLUMN     "groupNumber" INTEGER,
ADD COLUMN     "groupOfId" TEXT;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "groupId" TEXT;

-- CreateIndex
CREATE INDEX "Room_groupOfId_idx" ON "Room"("groupOfId");

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_groupOfId_fkey" FOREIGN KEY ("groupOfId") REFERENCES "Room"("id") ON DELETE SET NULL ON UPDATE CASCADE;
