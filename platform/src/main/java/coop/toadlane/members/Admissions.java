package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.MemberEntry.Admitted;
import coop.toadlane.record.MemberEntry.Consent;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes admissions, as many as there are, with a fixed number of statements. */
@Component
class Admissions {
    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(CoopId coop, List<Entered> entries) {
        var admitted = entries.stream().map(one -> (Admitted) one.entry()).toList();
        insertMembers(coop, entries, admitted);
        settleApplications(coop, entries, admitted);
        for (int i = 0; i < entries.size(); i++) {
            var member = admitted.get(i);
            consent(coop, entries.get(i), null, member.member(), member.consents());
        }
    }

    private void insertMembers(CoopId coop, List<Entered> entries, List<Admitted> admitted) {
        jdbc.sql(
                        """
                        with admitted as (
                            select * from unnest(:number::integer[], :application::integer[],
                                                 :organisation::boolean[], :class::text[],
                                                 :particulars::uuid[], :commitment::text[],
                                                 :since::date[], :minute::bigint[])
                                as a (number, application, organisation, member_class,
                                      particulars, commitment, since, minute)
                        ), listed as (
                            insert into members (coop, number, application, organisation,
                                                 member_class, particulars, commitment, since,
                                                 minute)
                            select :coop, number, application, organisation, member_class,
                                   particulars, commitment, since, minute
                            from admitted
                        ), classed as (
                            insert into member_classes (coop, member, minute, since, member_class)
                            select :coop, number, minute, since, member_class from admitted
                        )
                        insert into member_particulars (coop, member, minute, since, particulars,
                                                        commitment)
                        select :coop, number, minute, since, particulars, commitment
                        from admitted
                        """)
                .param("coop", coop.slug())
                .param("number", column(admitted, Admitted::member, Integer[]::new))
                .param("application", column(admitted, Admitted::application, Integer[]::new))
                .param("organisation", column(admitted, Admitted::organisation, Boolean[]::new))
                .param("class", column(admitted, Admitted::memberClass, String[]::new))
                .param(
                        "particulars",
                        column(admitted, one -> one.particulars().toString(), String[]::new))
                .param("commitment", column(admitted, Admitted::commitment, String[]::new))
                .param("since", column(admitted, one -> one.since().toString(), String[]::new))
                .param("minute", column(entries, Entered::minute, Long[]::new))
                .update();
    }

    private void settleApplications(CoopId coop, List<Entered> entries, List<Admitted> admitted) {
        if (admitted.stream().allMatch(member -> member.application() == null)) {
            return;
        }
        jdbc.sql(
                        """
                        update applications
                        set state = 'ADMITTED', settled = settlement.time,
                            settled_minute = settlement.minute
                        from unnest(:application::integer[], :time::timestamptz[],
                                    :minute::bigint[]) as settlement (number, time, minute)
                        where coop = :coop and applications.number = settlement.number
                        """)
                .param("coop", coop.slug())
                .param("application", column(admitted, Admitted::application, Integer[]::new))
                .param("time", column(entries, one -> one.time().toString(), String[]::new))
                .param("minute", column(entries, Entered::minute, Long[]::new))
                .update();
    }

    private static <T, V> @Nullable V[] column(
            List<T> rows,
            Function<? super T, ? extends @Nullable V> value,
            java.util.function.IntFunction<@Nullable V[]> array) {
        var column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /** Notes what was agreed to, by an applicant or by a member who never was one. */
    void consent(
            CoopId coop,
            Entered one,
            @Nullable Integer application,
            @Nullable Integer member,
            List<Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into consents (coop, minute, entry, place, application, member,
                                              text, version, given)
                        select :coop, :minute, :entry, place, :application, :member, text,
                               version, :given
                        from unnest(:place::integer[], :text::text[], :version::text[])
                            as given (place, text, version)
                        """)
                .param("coop", coop.slug())
                .param("minute", one.minute())
                .param("entry", one.place())
                .param("application", application, java.sql.Types.INTEGER)
                .param("member", member, java.sql.Types.INTEGER)
                .param("given", Timestamp.from(one.time()))
                .param("place", IntStream.range(0, consents.size()).boxed().toArray(Integer[]::new))
                .param("text", consents.stream().map(Consent::text).toArray(String[]::new))
                .param("version", consents.stream().map(Consent::version).toArray(String[]::new))
                .update();
    }
}
