package coop.toadlane.decisions;

import coop.toadlane.office.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the earlier wordings of proposals. */
@Component
class Wordings {
    private final JdbcClient jdbc;

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, without the one that stands. */
    List<ProposalPage.Wording> earlier(Matter matter) {
        return jdbc.sql(
                        """
                        select version, title, body, proposed_at from proposal_versions
                        where coop = ? and proposal = ? and version < ? order by version desc
                        """)
                .params(matter.coop().slug(), matter.number(), matter.version())
                .query((row, _) ->
                        new ProposalPage.Wording(
                                row.getInt("version"),
                                row.getString("title"),
                                Columns.time(row, "proposed_at"),
                                ProposalPage.paragraphs(row.getString("body"))))
                .list();
    }
}
