package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Roster;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.words.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what others ask of the register of members. */
@Component
public class Members implements Roster {
    private static final String LINE =
            """
            select number, member_class, organisation, since, left_on, how, particulars, minute
            from members
            """;

    private final JdbcClient jdbc;
    private final Particulars particulars;
    private final Texts texts;

    Members(JdbcClient jdbc, Particulars particulars, Texts texts) {
        this.jdbc = jdbc;
        this.particulars = particulars;
        this.texts = texts;
    }

    /** The member's line as it stands now, whether they are still a member or not. */
    public Optional<Member> find(CoopId coop, MemberNo number) {
        return jdbc.sql(LINE + "where coop = ? and number = ?")
                .params(coop.slug(), number.value())
                .query(Member::of)
                .optional();
    }

    /** The lines of several, whether they are still members or not; who is none is left out. */
    public Map<MemberNo, Member> find(CoopId coop, Collection<MemberNo> among) {
        return jdbc
                .sql(LINE + "where coop = ? and number = any (?)")
                .params(coop.slug(), numbers(among))
                .query(Member::of)
                .list()
                .stream()
                .collect(Collectors.toMap(Member::number, member -> member));
    }

    /** The line of the membership that a person signs in for; the one still running comes first. */
    public Optional<Member> ofPerson(PersonId person, CoopId coop) {
        return jdbc.sql(
                        LINE
                                + """
                                where coop = ? and particulars = any (?::uuid[])
                                order by left_on desc nulls first, number limit 1
                                """)
                .params(coop.slug(), handles(person))
                .query(Member::of)
                .optional();
    }

    /** A membership of somebody who signs in. */
    public record Membership(CoopId coop, Member member) {}

    /** Every membership of a person on this server, those that are over too. */
    public List<Membership> memberships(PersonId person) {
        return jdbc.sql(
                        """
                        select coop, number, member_class, organisation, since, left_on, how,
                               particulars, minute
                        from members where particulars = any (?::uuid[]) order by coop, number
                        """)
                .param(handles(person))
                .query((row, place) ->
                        new Membership(new CoopId(row.getString("coop")), Member.of(row, place)))
                .list();
    }

    private UUID[] handles(PersonId person) {
        return particulars.about(person).keySet().stream()
                .map(ParticularsId::value)
                .toArray(UUID[]::new);
    }

    /** One page of the members of a day, by number, and how many there are in all. */
    public record Page(List<Member> members, int total) {}

    /**
     * Looks members up.
     *
     * @param name part of a name; empty for all
     * @param memberClass the id of a class; empty for all
     * @param page counts from 1
     */
    public Page list(
            CoopId coop, LocalDate day, String name, String memberClass, int page, int size) {
        var among = name.isBlank() ? new UUID[0] : named(coop, name);
        boolean anyone = name.isBlank();
        var where =
                """
                where coop = :coop and since <= :day and (left_on is null or left_on >= :day)
                  and (:class = '' or member_class = :class)
                  and (:anyone or particulars = any (:among::uuid[]))
                """;
        int total =
                ask("select count(*) from members " + where, coop, day, memberClass, among)
                        .param("anyone", anyone)
                        .query(Integer.class)
                        .single();
        var members =
                ask(
                                LINE + where + "order by number limit :size offset :skip",
                                coop,
                                day,
                                memberClass,
                                among)
                        .param("anyone", anyone)
                        .param("size", size)
                        .param("skip", (page - 1) * size)
                        .query(Member::of)
                        .list();
        return new Page(members, total);
    }

    private JdbcClient.StatementSpec ask(
            String sql, CoopId coop, LocalDate day, String memberClass, UUID[] among) {
        return jdbc.sql(sql)
                .param("coop", coop.slug())
                .param("day", day)
                .param("class", memberClass)
                .param("among", among);
    }

    private UUID[] named(CoopId coop, String part) {
        var all =
                jdbc.sql("select particulars from members where coop = ?")
                        .param(coop.slug())
                        .query((row, _) -> new ParticularsId(row.getObject(1, UUID.class)))
                        .list();
        return particulars.named(all, part).stream().map(ParticularsId::value).toArray(UUID[]::new);
    }

    /**
     * What members are called now, for those who may see it; whoever is erased is called so, in the
     * language of the request. Two queries, however many members.
     */
    public Map<MemberNo, String> names(Seat seat, Collection<MemberNo> numbers) {
        if (!seat.isMember()) {
            return Map.of();
        }
        var named = new HashMap<>(names(seat.coop(), numbers));
        var words = texts.in(LocaleContextHolder.getLocale());
        numbers.forEach(one ->
                named.computeIfAbsent(one, gone -> words.t("members.erased", gone.toString())));
        return named;
    }

    /**
     * The same without asking who wants to know, and without those who are erased: for papers of
     * the co-op itself. Whoever calls this answers for who reads it.
     */
    public Map<MemberNo, String> names(CoopId coop, Collection<MemberNo> numbers) {
        var named = new HashMap<MemberNo, String>();
        details(coop, numbers).forEach((number, details) -> named.put(number, details.name()));
        return named;
    }

    /** Name, e-mail and the like of several. Whoever calls this answers for who reads it. */
    public Map<MemberNo, Details> details(CoopId coop, Collection<MemberNo> numbers) {
        var handles = new HashMap<ParticularsId, MemberNo>();
        jdbc.sql("select number, particulars from members where coop = ? and number = any (?)")
                .params(coop.slug(), numbers(numbers))
                .query(row -> {
                    handles.put(
                            new ParticularsId(row.getObject(2, UUID.class)),
                            new MemberNo(row.getInt(1)));
                });
        var found = new HashMap<MemberNo, Details>();
        particulars
                .of(handles.keySet())
                .forEach((handle, details) -> found.put(handles.get(handle), details));
        return found;
    }

    private static Integer[] numbers(Collection<MemberNo> numbers) {
        return numbers.stream().map(MemberNo::value).toArray(Integer[]::new);
    }

    /** How many members each class has on that day. */
    public SortedMap<String, Integer> counts(CoopId coop, LocalDate day) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql(
                        """
                        select coalesce(
                                   (select member_class from member_classes
                                    where coop = m.coop and member = m.number and since <= :day
                                    order by since desc, minute desc limit 1),
                                   m.member_class) as class,
                               count(*) as members
                        from members m
                        where coop = :coop and since <= :day
                          and (left_on is null or left_on >= :day)
                        group by class
                        """)
                .param("coop", coop.slug())
                .param("day", day)
                .query(row -> {
                    counts.put(row.getString("class"), row.getInt("members"));
                });
        return counts;
    }

    /** Somebody who is a member on a day, and in which class. */
    public record Entitled(MemberNo member, String memberClass) {}

    /** All members of a day by number, for a roll: one query, made for hundreds of thousands. */
    public List<Entitled> entitled(CoopId coop, LocalDate day) {
        return asAt(coop, day).stream()
                .map(member -> new Entitled(member.number(), member.memberClass()))
                .toList();
    }

    /**
     * The register as at a day, by number: who was a member on it, in the class and with the
     * particulars of that day, as known now. Who leaves on the 31st is in it on the 31st and is not
     * on the 1st.
     */
    public List<Member> asAt(CoopId coop, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.number, m.organisation, m.since, m.left_on, m.how, m.minute,
                               coalesce(c.member_class, m.member_class) as member_class,
                               coalesce(p.particulars, m.particulars) as particulars
                        from members m
                        left join (select distinct on (member) member, member_class
                                   from member_classes where coop = :coop and since <= :day
                                   order by member, since desc, minute desc) c
                            on c.member = m.number
                        left join (select distinct on (member) member, particulars
                                   from member_particulars where coop = :coop and since <= :day
                                   order by member, since desc, minute desc) p
                            on p.member = m.number
                        where m.coop = :coop and m.since <= :day
                          and (m.left_on is null or m.left_on >= :day)
                        order by m.number
                        """)
                .param("coop", coop.slug())
                .param("day", day)
                .query(Member::of)
                .list();
    }

    /** Everybody who ever was a member, by number, as they stood last. */
    public List<Member> ever(CoopId coop) {
        return jdbc.sql(LINE + "where coop = ? order by number")
                .param(coop.slug())
                .query(Member::of)
                .list();
    }

    @Override
    public Set<MemberNo> active(CoopId coop, Collection<MemberNo> members, LocalDate day) {
        return jdbc.sql(
                        """
                        select number from members
                        where coop = ? and number = any (?) and since <= ?
                          and (left_on is null or left_on >= ?)
                        """)
                .params(coop.slug(), numbers(members), day, day)
                .query((row, _) -> new MemberNo(row.getInt(1)))
                .set();
    }
}
