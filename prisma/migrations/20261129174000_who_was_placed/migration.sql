-- CreateTable
CREATE TABLE "Placement" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "former" "Side",
    "side" "Side",
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("roomId","memberId")
);

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
