package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dominion: exported sessions beside manifests that name contests and candidates. What was
 * adjudicated counts instead of the original that is no longer current.
 */
final class CvrDominion {
    /** A contest with this condition is not to be counted. */
    private static final String LEFT_OUT = "7";

    private final CvrPapers papers;
    private final CvrSource source;
    private final int ranks;
    private final Set<String> known;

    CvrDominion(CvrPapers papers, CvrSource source, Map<String, byte[]> files) {
        this.papers = papers;
        this.source = source;
        this.ranks = ranks(manifest(files, "ContestManifest.json"));
        this.known = new LinkedHashSet<>();
        for (var candidate : manifest(files, "CandidateManifest.json").all("List")) {
            if (candidate.text("ContestId").equals(source.contest())) {
                known.add(candidate.needText("Id"));
            }
        }
    }

    private static Node manifest(Map<String, byte[]> files, String name) {
        var file = files.get(name);
        if (file == null) {
            throw new Unreadable(1, 1, name + " beside the records", "none");
        }
        return JsonTree.read(file);
    }

    private int ranks(Node contests) {
        for (var contest : contests.all("List")) {
            if (contest.text("Id").equals(source.contest())) {
                return contest.whole("NumOfRanks");
            }
        }
        throw contests.unreadable("contest " + source.contest());
    }

    void read(byte[] file) {
        for (var session : JsonTree.read(file).need("Sessions").items()) {
            var current = session.need("Original");
            if (!current.yes("IsCurrent")) {
                current = session.get("Modified");
            }
            if (current == null) {
                continue;
            }
            var cards = current.get("Cards") == null ? List.of(current) : current.all("Cards");
            for (var card : cards) {
                for (var contest : card.need("Contests").items()) {
                    if (contest.needText("Id").equals(source.contest()) && counts(contest)) {
                        papers.add(marks(contest));
                    }
                }
            }
        }
    }

    private static boolean counts(Node contest) {
        return contest.all("OutstackConditionIds").stream()
                .noneMatch(id -> LEFT_OUT.equals(id.text()));
    }

    private List<CvrPapers.Mark> marks(Node contest) {
        var marks = new ArrayList<CvrPapers.Mark>();
        for (var mark : contest.need("Marks").items()) {
            if (mark.yes("IsAmbiguous")) {
                continue;
            }
            var rank = mark.whole("Rank");
            if (!papers.rankAllowed(rank) || rank > ranks) {
                throw mark.need("Rank").unreadable("a rank from 1 to " + ranks);
            }
            marks.add(new CvrPapers.Mark(rank, candidate(mark)));
        }
        return marks;
    }

    private int candidate(Node mark) {
        var id = mark.needText("CandidateId");
        if (!source.writeIn().isEmpty() && id.equals(source.writeIn())) {
            return papers.writeIns();
        }
        var candidate = papers.candidate(id);
        if (candidate < 0 || !known.contains(id)) {
            throw mark.need("CandidateId")
                    .unreadable("a candidate of the configuration and of the contest's manifest");
        }
        return candidate;
    }
}
