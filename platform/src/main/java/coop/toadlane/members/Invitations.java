package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.ParticularsId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is entered in a register without an account here, and shall be told by letter. */
@Component
public class Invitations {
    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks that these be written to once they are members. To be called before the act that enters
     * them, so that a crash between the two loses no letter.
     *
     * @param language of whoever enters them: the letter speaks it to those who have no account
     */
    public void ask(CoopId coop, Collection<ParticularsId> newcomers, Locale language) {
        jdbc.sql(
                        """
                        insert into invitations (coop, particulars, language)
                        select :coop, newcomer, :language from unnest(:newcomers::uuid[]) newcomer
                        on conflict do nothing
                        """)
                .param("coop", coop.slug())
                .param("language", language.getLanguage())
                .param(
                        "newcomers",
                        newcomers.stream().map(ParticularsId::toString).toArray(String[]::new))
                .update();
    }

    /** Somebody invited, and the minute by which they became a member. */
    public record Invited(long minute, MemberNo member) {}

    /** Those invited who became members in these minutes and have not left; one query. */
    public List<Invited> between(CoopId coop, long from, long end) {
        return jdbc.sql(
                        """
                        select m.minute, m.number from members m
                        join invitations i on i.coop = m.coop and i.particulars = m.particulars
                        where m.coop = ? and m.minute >= ? and m.minute < ? and m.left_on is null
                        order by m.number
                        """)
                .params(coop.slug(), from, end)
                .query((row, _) ->
                        new Invited(row.getLong("minute"), new MemberNo(row.getInt("number"))))
                .list();
    }

    /** In which language a member is invited; empty for those whom nobody asked to invite. */
    public Optional<Locale> language(CoopId coop, ParticularsId newcomer) {
        return jdbc.sql("select language from invitations where coop = ? and particulars = ?")
                .params(coop.slug(), newcomer.value())
                .query((row, _) -> Locale.of(row.getString(1)))
                .optional();
    }
}
