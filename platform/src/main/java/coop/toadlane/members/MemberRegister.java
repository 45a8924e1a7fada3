package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.Entry;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.MemberEntry.Admitted;
import coop.toadlane.record.MemberEntry.Applied;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the register of members. Admissions come by the thousand and are written set-based. */
@Component
class MemberRegister implements Register {
    private final JdbcClient jdbc;
    private final Admissions admissions;
    private final Erasures erasures;

    MemberRegister(JdbcClient jdbc, Admissions admissions, Erasures erasures) {
        this.jdbc = jdbc;
        this.admissions = admissions;
        this.erasures = erasures;
    }

    @Override
    public Class<? extends Entry> family() {
        return MemberEntry.class;
    }

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        for (int from = 0; from < entries.size(); ) {
            int to = from + 1;
            if (entries.get(from).entry() instanceof Admitted) {
                while (to < entries.size() && entries.get(to).entry() instanceof Admitted) {
                    to++;
                }
                admissions.enter(coop, entries.subList(from, to));
            } else {
                enter(coop, entries.get(from));
            }
            from = to;
        }
    }

    private void enter(CoopId coop, Entered one) {
        switch ((MemberEntry) one.entry()) {
            case Admitted _ -> admissions.enter(coop, List.of(one));
            case Applied applied -> apply(coop, applied, one);
            case MemberEntry.ApplicationWithdrawn(int application) ->
                    withdraw(coop, application, one);
            case MemberEntry.ApplicationRefused refused -> refuse(coop, refused, one);
            case MemberEntry.ParticularsChanged changed -> change(coop, changed, one);
            case MemberEntry.ClassChanged changed -> change(coop, changed, one);
            case MemberEntry.StatementLodged lodged -> lodge(coop, lodged, one);
            case MemberEntry.Left left -> leave(coop, left, one);
            case MemberEntry.ResignationWithdrawn(var member) -> stay(coop, member);
            case MemberEntry.MemberErased(var member, var handles) ->
                    erasures.enter("members", coop, member, handles, one.minute());
            case MemberEntry.ApplicationErased(var application, var handles) ->
                    erasures.enter("applications", coop, application, handles, one.minute());
        }
    }

    private void apply(CoopId coop, Applied applied, Entered one) {
        jdbc.sql(
                        """
                        insert into applications (coop, number, member_class, organisation,
                                                  particulars, commitment, applied, minute)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        applied.application(),
                        applied.memberClass(),
                        applied.organisation(),
                        applied.particulars(),
                        applied.commitment(),
                        Timestamp.from(one.time()),
                        one.minute())
                .update();
        admissions.consent(coop, one, applied.application(), null, applied.consents());
    }

    private void withdraw(CoopId coop, int application, Entered one) {
        jdbc.sql(
                        """
                        update applications
                        set state = 'WITHDRAWN', settled = ?, settled_minute = ?
                        where coop = ? and number = ?
                        """)
                .params(Timestamp.from(one.time()), one.minute(), coop.slug(), application)
                .update();
    }

    private void refuse(CoopId coop, MemberEntry.ApplicationRefused refused, Entered one) {
        jdbc.sql(
                        """
                        update applications
                        set state = 'REFUSED', settled = ?, settled_minute = ?, reason = ?,
                            reason_commitment = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        Timestamp.from(one.time()),
                        one.minute(),
                        refused.reason(),
                        refused.commitment(),
                        coop.slug(),
                        refused.application())
                .update();
    }

    private void change(CoopId coop, MemberEntry.ParticularsChanged changed, Entered one) {
        jdbc.sql(
                        """
                        insert into member_particulars (coop, member, minute, since, particulars,
                                                        commitment)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        changed.member(),
                        one.minute(),
                        changed.since(),
                        changed.particulars(),
                        changed.commitment())
                .update();
        jdbc.sql("update members set particulars = ?, commitment = ? where coop = ? and number = ?")
                .params(changed.particulars(), changed.commitment(), coop.slug(), changed.member())
                .update();
    }

    private void change(CoopId coop, MemberEntry.ClassChanged changed, Entered one) {
        jdbc.sql(
                        """
                        insert into member_classes (coop, member, minute, since, member_class)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        changed.member(),
                        one.minute(),
                        changed.since(),
                        changed.memberClass())
                .update();
        jdbc.sql("update members set member_class = ? where coop = ? and number = ?")
                .params(changed.memberClass(), coop.slug(), changed.member())
                .update();
    }

    private void lodge(CoopId coop, MemberEntry.StatementLodged lodged, Entered one) {
        jdbc.sql(
                        """
                        insert into statements (coop, minute, member, statement, commitment,
                                                lodged)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        one.minute(),
                        lodged.member(),
                        lodged.statement(),
                        lodged.commitment(),
                        Timestamp.from(one.time()))
                .update();
    }

    private void stay(CoopId coop, int member) {
        jdbc.sql(
                        """
                        update members set left_on = null, how = null, left_minute = null
                        where coop = ? and number = ?
                        """)
                .params(coop.slug(), member)
                .update();
    }

    private void leave(CoopId coop, MemberEntry.Left left, Entered one) {
        jdbc.sql(
                        """
                        update members set left_on = ?, how = ?, left_minute = ?
                        where coop = ? and number = ?
                        """)
                .params(left.on(), left.how().name(), one.minute(), coop.slug(), left.member())
                .update();
    }
}
