package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import coop.toadlane.record.Report;
import coop.toadlane.record.Verification;
import org.springframework.context.ApplicationContext;

/** Lets the cores verify a co-op's whole record, for tests of other rooms. */
public final class Verified {
    private Verified() {}

    /** What the server itself may read: everything. */
    public static Report record(ApplicationContext house, CoopId coop) {
        return house.getBean(Records.class).read(coop, Reader.SERVER, Verification::of);
    }

    /** What anybody may read. */
    public static Report publicRecord(ApplicationContext house, CoopId coop) {
        return house.getBean(Records.class).read(coop, Reader.ANYBODY, Verification::of);
    }
}
