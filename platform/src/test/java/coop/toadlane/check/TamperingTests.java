package coop.toadlane.check;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.TestDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.record.Check;
import coop.toadlane.record.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables' owner changes rows behind the book's back; the server's own check finds each. */
@ToadlaneTest
@FreshDatabase
class TamperingTests {
    @Autowired private ApplicationContext house;
    @Autowired private Inspector inspector;
    @Autowired private TestDatabase database;

    private record Change(String name, Check found, String done, String undone) {}

    private static final Stream<Change> CHANGES =
            Stream.of(
                    new Change(
                            "a posting",
                            Check.REGISTERS,
                            "update postings set amount = amount + 1 where line = 0",
                            "update postings set amount = amount - 1 where line = 0"),
                    new Change(
                            "a transaction's text",
                            Check.REGISTERS,
                            "update transactions set text = text || '!'",
                            "update transactions set text = left(text, -1)"),
                    new Change(
                            "an account",
                            Check.REGISTERS,
                            "update accounts set name = name || '!'",
                            "update accounts set name = left(name, -1)"),
                    new Change(
                            "a rule",
                            Check.REGISTERS,
                            "update rules set value = '\"Sell\"' where key = 'coop.purpose'",
                            "update rules set value = '\"Grow\"' where key = 'coop.purpose'"),
                    new Change(
                            "what is assumed",
                            Check.REGISTERS,
                            assumed("[\"anyone\"]"),
                            assumed("[\"office:treasurer\", \"decision:ordinary\"]")),
                    new Change(
                            "an office",
                            Check.REGISTERS,
                            "update offices set member = member + 1",
                            "update offices set member = member - 1"),
                    new Change(
                            "a member",
                            Check.REGISTERS,
                            "update members set since = since - 1",
                            "update members set since = since + 1"),
                    new Change(
                            "a vote",
                            Check.REGISTERS,
                            "update votes set choice = 'AGAINST' where member = 1",
                            "update votes set choice = 'FOR' where member = 1"),
                    new Change(
                            "a roll",
                            Check.REGISTERS,
                            "update rolls set weight = 2 where member = 1",
                            "update rolls set weight = 1 where member = 1"),
                    new Change(
                            "a verdict",
                            Check.REGISTERS,
                            "update proposals set votes_for = 2",
                            "update proposals set votes_for = 3"),
                    new Change(
                            "a share",
                            Check.REGISTERS,
                            "update share_transactions set quantity = quantity + 1",
                            "update share_transactions set quantity = quantity - 1"),
                    new Change(
                            "a subscription",
                            Check.REGISTERS,
                            "update subscriptions set paid = 9",
                            "update subscriptions set paid = 10"),
                    new Change(
                            "the co-op's key",
                            Check.CHECKPOINT,
                            "update heads set note = replace(note, 'test/', 'tset/')",
                            "update heads set note = replace(note, 'tset/', 'test/')"),
                    new Change(
                            "a minute's body",
                            Check.BODIES,
                            "update minutes set body = replace(body, '1250', '1251')",
                            "update minutes set body = replace(body, '1251', '1250')"),
                    new Change(
                            "a minute's header",
                            Check.LOG,
                            "update minutes set header = replace(header, '\"members\"', '\"parties\"')"
                                    + " where number = 8",
                            "update minutes set header = replace(header, '\"parties\"', '\"members\"')"
                                    + " where number = 8"),
                    new Change(
                            "a minute's leaf",
                            Check.LOG,
                            "update minutes set leaf = set_byte(leaf, 0, 255 - get_byte(leaf, 0))",
                            "update minutes set leaf = set_byte(leaf, 0, 255 - get_byte(leaf, 0))"));

    private static String assumed(String by) {
        return "update assumptions set rules = jsonb_set(rules, '{power.ledger.posting}', "
                + "'{\"by\": %s}')".formatted(by);
    }

    @Test
    void whatTheHouseDidItselfHolds() {
        var report = inspector.inspect(new Lived(house).coop).report();
        assertThat(report.wrong()).isNull();
        assertThat(report.count(Check.VOTES)).isEqualTo(3);
        assertThat(report.count(Check.ENACTMENTS)).isOne();
        assertThat(report.count(Check.HOLDINGS)).isOne();
    }

    @TestFactory
    Stream<DynamicTest> eachChangeBehindTheBooksBackIsFound() {
        var lived = new Lived(house);
        var owner = JdbcClient.create(database.owner());
        owner.sql("alter table minutes disable trigger minutes_stay").update();
        return CHANGES.map(change ->
                DynamicTest.dynamicTest(
                        change.name(),
                        () -> {
                            assertThat(owner.sql(change.done()).update()).isPositive();
                            try {
                                assertThat(inspector.inspect(lived.coop).report().wrong())
                                        .extracting(Report.Wrong::check)
                                        .isEqualTo(change.found());
                            } finally {
                                owner.sql(change.undone()).update();
                            }
                            assertThat(inspector.inspect(lived.coop).report().wrong()).isNull();
                        }));
    }
}
