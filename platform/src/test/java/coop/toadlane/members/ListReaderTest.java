package coop.toadlane.members;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.words.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ListReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static ListReader.Found read(String text) {
        return read(text, "drivers");
    }

    private static ListReader.Found read(String text, String otherwise) {
        var table = ((ListTable.Reading.Fine) ListTable.read(text)).table();
        var mapping = new EnumMap<ListField, Integer>(ListField.class);
        for (var field : ListField.values()) {
            mapping.put(field, field.guess(table.columns()));
        }
        var classes = new TreeMap<String, MemberClass>();
        classes.put("drivers", new MemberClass("drivers", "Drivers", "", 1, true, false));
        classes.put("firms", new MemberClass("firms", "Member firms", "", 1, false, true));
        return new ListReader(table, mapping, otherwise, classes, TODAY, Set.of(4)).read();
    }

    private static List<String> faults(String text) {
        return read(text).faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.text())
                .toList();
    }

    @Test
    void aLineBecomesAMember() {
        var found =
                read(
                        """
                        Number,Name,Class,Since,Left,How
                        7,Ana,Drivers,2019-05-01,31/12/2020,died
                        """);
        assertThat(found.faults()).isEmpty();
        var ana = found.lines().getFirst();
        assertThat(ana.details().name()).isEqualTo("Ana");
        assertThat(ana.since()).isEqualTo(LocalDate.of(2019, 5, 1));
        assertThat(ana.leftOn()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(ana.how()).isEqualTo(Departure.DIED);
    }

    @Test
    void semicolonsSpanishHeadingsAndAByteOrderMarkAreUnderstood() {
        var bytes = "\uFEFFNúmero;Nombre;Alta\n9;Émile;1.5.2019\n".getBytes(StandardCharsets.UTF_8);
        var found = read(java.util.Objects.requireNonNull(Upload.text(bytes)));
        assertThat(found.faults()).isEmpty();
        assertThat(found.lines().getFirst().details().name()).isEqualTo("Émile");
    }

    @Test
    void everyWrongCellIsNamedByLineAndColumn() {
        assertThat(
                        faults(
                                """
                                number,name,class,email,since
                                4,Ana,drivers,ana@example.org,2019-05-01
                                5,Bo,drivers,,2019-05-01
                                5,,pirates,nonsense,tomorrow
                                0,Di,firms,,2030-01-01
                                """))
                .containsExactly(
                        "2 number members.import.number-taken",
                        "4 class members.import.class",
                        "4 since members.import.date",
                        "4 number members.import.number-twice",
                        "4 name members.import.name",
                        "4 email members.import.email",
                        "5 since members.import.since-later",
                        "5 number members.import.number",
                        "5 representative members.import.representative");
    }

    @Test
    void aCellOfSeveralLinesDoesNotShiftTheCount() {
        assertThat(
                        faults(
                                """
                                name,address
                                Ana,"1 Hill
                                Town"
                                ,nowhere
                                """))
                .containsExactly("4 name members.import.name");
    }

    @Test
    void nobodyLeavesBeforeTheyJoin() {
        assertThat(faults("name,since,left\nAna,2020-01-01,2019-12-31\n"))
                .containsExactly("2 left members.import.left-before");
    }

    @Test
    void whatTheExportMadeHarmlessComesBackAsItWas() {
        assertThat(RegisterTable.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(RegisterTable.plain("'=1+1")).isEqualTo("=1+1");
        assertThat(RegisterTable.plain("'s Hertogenbosch")).isEqualTo("'s Hertogenbosch");
        assertThat(read("name\n'@home\n").lines().getFirst().details().name()).isEqualTo("@home");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithAReason() {
        assertThat(Upload.text(new byte[] {'A', (byte) 0xE9})).isNull();
        assertThat(ListTable.read("")).isInstanceOf(ListTable.Reading.Unreadable.class);
        assertThat(ListTable.read("name\n")).isInstanceOf(ListTable.Reading.Unreadable.class);
        assertThat(ListTable.read("name\n\"Ana\n"))
                .isInstanceOfSatisfying(
                        ListTable.Reading.Unreadable.class,
                        broken -> assertThat(broken.text()).isEqualTo("members.import.broken"));
        assertThat(ListTable.read("PK\0\0")).isInstanceOf(ListTable.Reading.Unreadable.class);
    }
}
