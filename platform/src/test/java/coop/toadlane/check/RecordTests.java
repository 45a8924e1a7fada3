package coop.toadlane.check;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.record.Check;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Report;
import coop.toadlane.record.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ToadlaneTest
class RecordTests {
    @Autowired private ApplicationContext house;
    @Autowired private Records records;

    private CoopId coop() {
        var posting =
                new Posting(
                        LocalDate.of(2026, 3, 1),
                        "Fees of March",
                        List.of(
                                new Line("1000", 1250, "EUR", null),
                                new Line("4000", -1250, "EUR", null)));
        return Founded.coop(
                house,
                Map.of("coop.zone", "\"Europe/Madrid\""),
                List.of(
                        account("1000", "Bank", AccountType.ASSET),
                        account("4000", "Fees", AccountType.INCOME),
                        new Draft("ledger.posting/1", Json.tree(posting))));
    }

    private static Draft account(String code, String name, AccountType type) {
        return new Draft("ledger.account/1", Json.tree(new AccountOpening(code, name, type)));
    }

    private Report verify(CoopId coop, Reader reader) {
        return records.read(coop, reader, Verification::of);
    }

    @Test
    void theWholeRecordOfAFoundedCoopHolds() {
        var report = verify(coop(), Reader.SERVER);
        assertThat(report.wrong()).isNull();
        assertThat(report.minutes()).isEqualTo(4);
        assertThat(report.withheld()).isZero();
        assertThat(report.count(Check.TRANSACTIONS)).isOne();
        assertThat(report.count(Check.REGISTERS)).isEqualTo(1 + 1 + 1 + 2 + 1 + 2);
    }

    @Test
    void anybodySeesLessAndIsToldSo() {
        var report = verify(coop(), Reader.ANYBODY);
        assertThat(report.wrong()).isNull();
        assertThat(report.withheld()).isEqualTo(3);
        assertThat(report.count(Check.BODIES)).isOne();
        assertThat(report.count(Check.REGISTERS)).isEqualTo(3);
    }
}
