package coop.toadlane.tally;

import java.util.ArrayList;

/**
 * Hart: a file for each record, in it the contests with their options, and for each option a figure
 * for each rank, 1 where it is marked.
 */
final class CvrHart {
    private final CvrPapers papers;
    private final CvrSource source;

    CvrHart(CvrPapers papers, CvrSource source) {
        this.papers = papers;
        this.source = source;
    }

    void read(byte[] file) {
        for (var contests : XmlTree.read(file).all("Contests")) {
            for (var contest : contests.all("Contest")) {
                if (contest.text("Id").equals(source.contest())) {
                    contest(contest);
                }
            }
        }
    }

    private void contest(Node contest) {
        var marks = new ArrayList<CvrPapers.Mark>();
        for (var options : contest.all("Options")) {
            for (var option : options.all("Option")) {
                var value = option.needText("Value");
                if (!value.matches("[01]*")) {
                    throw option.need("Value").unreadable("a 0 or 1 for each rank");
                }
                for (var i = 0; i < value.length(); i++) {
                    if (value.charAt(i) == '1') {
                        marks.add(new CvrPapers.Mark(rank(option, i + 1), candidate(option)));
                    }
                }
            }
        }
        papers.add(marks);
    }

    private int rank(Node option, int rank) {
        if (!papers.rankAllowed(rank)) {
            throw option.need("Value").unreadable(papers.ranksAllowed());
        }
        return rank;
    }

    private int candidate(Node option) {
        var id = option.needText("Id");
        if (!source.writeIn().isEmpty() && id.equals(source.writeIn())) {
            return papers.writeIns();
        }
        var candidate = papers.candidate(id);
        if (candidate < 0) {
            throw option.need("Id").unreadable("a candidate of the configuration");
        }
        return candidate;
    }
}
