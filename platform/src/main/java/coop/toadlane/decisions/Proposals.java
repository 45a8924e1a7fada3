package coop.toadlane.decisions;

import coop.toadlane.office.Act;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.record.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How pages of other rooms say "this needs a vote: propose it", and name a resolution. */
@Component
public class Proposals {
    private final Kinds kinds;
    private final JdbcClient jdbc;

    Proposals(Kinds kinds, JdbcClient jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /** Where a proposal with that act is written; post longer ones to {@link #drafts}. */
    public String href(CoopId coop, Act act) {
        return href(coop, kinds.draft(act));
    }

    /** Where a proposal with that draft is written. */
    public static String href(CoopId coop, Draft draft) {
        return "/c/%s/proposals/new?kind=%s&act=%s"
                .formatted(coop, encoded(draft.kind()), encoded(Json.write(draft.act())));
    }

    /** Where a form posts {@code kind} and {@code act} to, to begin a proposal with them. */
    public static String drafts(CoopId coop) {
        return "/c/" + coop + "/proposals/drafts";
    }

    /** Where a change of that rule is proposed. */
    public static String amend(CoopId coop, String rule) {
        return "/c/%s/proposals/new/rule?rule=%s".formatted(coop, encoded(rule));
    }

    /** The page of a proposal, so also of the resolution it became. */
    public static String href(CoopId coop, int number) {
        return "/c/" + coop + "/proposals/" + number;
    }

    /** How many ballots are open now. */
    public int open(CoopId coop) {
        return jdbc.sql(
                        """
                        select count(*) from proposals
                        where coop = ? and opened_at is not null and closed_at is null
                        """)
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
