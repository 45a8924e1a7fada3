package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members are told about a proposal when it is not on their screen. */
@Component
public class Announcements {
    private final Matters matters;
    private final Members members;
    private final Foreseen foreseen;
    private final JdbcClient jdbc;

    Announcements(Matters matters, Members members, Foreseen foreseen, JdbcClient jdbc) {
        this.matters = matters;
        this.members = members;
        this.foreseen = foreseen;
        this.jdbc = jdbc;
    }

    public Optional<Matter> matter(CoopId coop, int number) {
        return matters.find(coop, number);
    }

    /** Who may vote on it; empty before the ballot has opened. */
    public List<MemberNo> roll(CoopId coop, int number) {
        return jdbc.sql("select member from rolls where coop = ? and proposal = ? order by member")
                .params(coop.slug(), number)
                .query((row, _) -> new MemberNo(row.getInt(1)))
                .list();
    }

    /** How it is decided, in sentences; empty before notice. */
    public List<String> how(Matter matter, Words words) {
        return matter.notice() == null
                ? List.of()
                : new MethodWords(words).all(matter.notice().terms());
    }

    /** The verdict and its figures, in sentences; empty before the close. */
    public List<String> verdict(Matter matter, Words words) {
        return VerdictWords.of(matter, words);
    }

    /** What its acts would change, a line each, before and after. */
    public List<String> changes(Matter matter, Words words) {
        var seen = matter.opening() != null ? matter.opening().changes() : foreseen.changes(matter);
        var names = members.names(matter.coop(), ChangeWords.members(seen));
        return new ChangeWords(words, names)
                .all(seen).stream()
                        .map(change ->
                                words.t(
                                        "decisions.change.line",
                                        change.what(),
                                        change.before(),
                                        change.after()))
                        .toList();
    }
}
