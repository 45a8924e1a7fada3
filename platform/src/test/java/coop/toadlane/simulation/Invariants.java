package coop.toadlane.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Finding;
import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.HashSource;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.Proofs;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds after every step, whatever was asked. */
final class Invariants {
    private final Coop coop;
    private final List<List<Hash>> tree = new ArrayList<>();
    private final HashSource source = (level, index) -> tree.get(level).get((int) index);
    private @Nullable Checkpoint before;
    private int receipts;

    Invariants(Coop coop) {
        this.coop = coop;
    }

    void check() {
        theLogOnlyGrows();
        everyReceiptIsInTheLog();
        var never = new ArrayList<>(NEVER);
        never.addAll(Counts.NEVER);
        for (var claim : never) {
            assertThat(coop.db.sql(claim).param("coop", coop.id.slug()).query().listOfRows())
                    .as(claim)
                    .isEmpty();
        }
    }

    private void theLogOnlyGrows() {
        var head =
                coop.db
                        .sql(
                                """
                                select h.note, c.key from heads h join coops c on c.slug = h.coop
                                where h.coop = ?
                                """)
                        .param(coop.id.slug())
                        .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                        .single();
        var note = SignedNote.parse(head.getFirst());
        assertThat(note.verify(List.of(NoteVerifier.parse(head.getLast()))))
                .isInstanceOf(Finding.Proven.class);
        var now = Checkpoint.parse(note.text());
        read(size()).forEach(line -> grow(0, Hashing.leaf(line.getBytes(StandardCharsets.UTF_8))));
        assertThat(size()).isEqualTo(now.size());
        assertThat(source.root(0, now.size())).isEqualTo(now.root());
        if (before != null) {
            assertThat(now.size()).isGreaterThanOrEqualTo(before.size());
            var proof = Proofs.consistency(source, before.size(), now.size());
            assertThat(
                            Proofs.verifyConsistency(
                                    before.size(), before.root(), now.size(), now.root(), proof))
                    .isTrue();
        }
        before = now;
    }

    private long size() {
        return tree.isEmpty() ? 0 : tree.getFirst().size();
    }

    /** The headers from a number on. */
    private List<String> read(long from) {
        return coop.db
                .sql("select header from minutes where coop = ? and number >= ? order by number")
                .params(coop.id.slug(), from)
                .query(String.class)
                .list();
    }

    private void grow(int level, Hash hash) {
        if (tree.size() == level) {
            tree.add(new ArrayList<>());
        }
        var row = tree.get(level);
        row.add(hash);
        if (row.size() % 2 == 0) {
            grow(level + 1, Hashing.node(row.get(row.size() - 2), hash));
        }
    }

    private void everyReceiptIsInTheLog() {
        var now = java.util.Objects.requireNonNull(before);
        for (; receipts < coop.given().size(); receipts++) {
            var receipt = coop.given().get(receipts).receipt();
            var line =
                    coop.db
                            .sql("select header from minutes where coop = ? and number = ?")
                            .params(coop.id.slug(), receipt.minute())
                            .query(String.class)
                            .single();
            var header = Header.parse(line);
            assertThat(header.number()).isEqualTo(receipt.minute());
            assertThat(header.kind()).isEqualTo(receipt.kind());
            assertThat(header.time()).isEqualTo(receipt.time());
            var proof = Proofs.inclusion(source, receipt.minute(), now.size());
            var leaf = Hashing.leaf(line.getBytes(StandardCharsets.UTF_8));
            assertThat(
                            Proofs.verifyInclusion(
                                    leaf, receipt.minute(), now.size(), now.root(), proof))
                    .isTrue();
        }
    }

    /** What there is no row of, ever. */
    private static final List<String> NEVER =
            List.of(
                    """
                    select minute, place, currency, sum(amount) from postings where coop = :coop
                    group by minute, place, currency having sum(amount) <> 0
                    """,
                    // One member, one vote, and only who stands on the roll.
                    """
                    select v.* from votes v left join rolls r using (coop, proposal, member)
                    where coop = :coop and (r.weight is null or r.weight <> 1)
                    """,
                    """
                    select v.* from votes v join proposals p
                        on p.coop = v.coop and p.number = v.proposal
                    where v.coop = :coop and not
                        (v.cast_at >= p.opened_at and v.cast_at < p.closes)
                    """,
                    // Who was no member when the roll was frozen does not stand on it.
                    """
                    select r.* from rolls r
                    join proposals p on p.coop = r.coop and p.number = r.proposal
                    join coops c on c.slug = r.coop
                    join members m on m.coop = r.coop and m.number = r.member
                    where r.coop = :coop and m.left_on
                        < (p.opened_at at time zone 'America/New_York')::date
                    """,
                    // Recounted, the votes give what was found.
                    """
                    select p.number, p.verdict, c.* from proposals p join lateral (
                        select count(*) filter (where choice = 'FOR') as yes,
                               count(*) filter (where choice = 'AGAINST') as no,
                               count(*) filter (where choice = 'ABSTAIN') as neither
                        from votes v where v.coop = p.coop and v.proposal = p.number) c on true
                    where p.coop = :coop and p.verdict is not null and (
                        (yes, no, neither) <> (votes_for, votes_against, abstain)
                        or entitled <> (select count(*) from rolls r
                                        where r.coop = p.coop and r.proposal = p.number)
                        or (verdict = 'INQUORATE') <> ((yes + no + neither)
                            * case method when 'special' then 5 else 10 end < entitled)
                        or (verdict = 'CARRIED') <> (verdict <> 'INQUORATE' and yes > 0
                            and case method when 'special' then 3 * yes >= 2 * (yes + no)
                                            else yes > no end))
                    """,
                    // Nothing takes effect that was not carried, or before its time, or when
                    // stayed.
                    """
                    select number from proposals where coop = :coop and enacted_at is not null
                        and not (verdict = 'CARRIED' and enacted_at >= effective
                                 and enacted_at < expires
                                 and (stayed_until is null or enacted_at >= stayed_until))
                    """,
                    """
                    select member, share_class, sum(quantity) from share_transactions
                    where coop = :coop group by member, share_class having sum(quantity) < 0
                    """,
                    // What is paid of subscriptions is what is held, and stands in the books.
                    """
                    select * from (
                        select (select coalesce(sum(paid), 0) from subscriptions
                                where coop = :coop) as paid,
                               (select coalesce(sum(quantity), 0) from share_transactions
                                where coop = :coop) as held,
                               (select coalesce(sum(quantity * price), 0) from share_transactions
                                where coop = :coop) as worth,
                               (select coalesce(-sum(amount), 0) from postings
                                where coop = :coop and account = '3000') as booked) as sums
                    where paid <> held or worth <> booked
                    """,
                    // What a period shared out is what it earned.
                    """
                    select d.period from distributions d join periods p using (coop, period)
                    where d.coop = :coop and (d.result <> p.surplus or d.result <> (
                        select coalesce(sum(amount), 0) from placements l
                        where l.coop = d.coop and l.period = d.period
                            and destination not like 'pool %'))
                    """,
                    // And what went to members went to somebody.
                    """
                    select d.period from distributions d where d.coop = :coop and (
                        select coalesce(sum(amount), 0) from placements l
                        where l.coop = d.coop and l.period = d.period
                            and destination like '% members') <> (
                        select coalesce(sum(cash + capital), 0) from allotments a
                        where a.coop = d.coop and a.period = d.period)
                    """,
                    """
                    select key from answers a where coop = :coop and not exists (
                        select from minutes m where m.coop = a.coop and m.number = a.number)
                    """);
}
