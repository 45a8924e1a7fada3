package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The common data format for cast vote records (NIST SP 1500-103), as JSON or as XML, also as
 * Unisyn writes it. A rank stands at the selection or at its positions; what has no indication, is
 * not allocable or waits for adjudication is passed over.
 */
final class CvrCommon {
    private final CvrPapers papers;
    private final CvrSource source;
    private Map<String, Node> names = Map.of();
    private Map<String, Node> selections = Map.of();

    CvrCommon(CvrPapers papers, CvrSource source) {
        this.papers = papers;
        this.source = source;
    }

    void read(byte[] file) {
        var xml = isXml(file);
        var report = xml ? XmlTree.read(file) : JsonTree.read(file);
        names = new LinkedHashMap<>();
        Node contest = null;
        for (var election : report.all("Election")) {
            put(names, election.all("Candidate"));
            for (var other : election.all("Contest")) {
                if (contest == null && other.text("Name").equals(source.contest())) {
                    contest = other;
                }
            }
        }
        if (contest == null) {
            throw report.unreadable("a contest named " + source.contest());
        }
        selections = new LinkedHashMap<>();
        put(selections, contest.all("ContestSelection"));
        report.need("CVR");
        for (var record : report.all("CVR")) {
            var marked = marked(record, id(contest));
            if (marked != null) {
                papers.add(marks(marked));
            }
        }
    }

    private static boolean isXml(byte[] file) {
        for (var b : file) {
            if (b == '<' || b == '{') {
                return b == '<';
            }
        }
        return false;
    }

    private static String id(Node node) {
        var json = node.text("@id");
        return json.isEmpty() ? node.text("@ObjectId") : json;
    }

    private static void put(Map<String, Node> map, List<Node> nodes) {
        for (var node : nodes) {
            if (map.put(id(node), node) != null) {
                throw node.unreadable("each id once");
            }
        }
    }

    /** What the record says of the contest; null where it was not on the ballot. */
    private static @Nullable Node marked(Node record, String contest) {
        var current = record.needText("CurrentSnapshotId");
        for (var snapshot : record.all("CVRSnapshot")) {
            if (id(snapshot).equals(current)) {
                for (var marked : snapshot.all("CVRContest")) {
                    if (marked.needText("ContestId").equals(contest)) {
                        return marked;
                    }
                }
                return null;
            }
        }
        throw record.need("CurrentSnapshotId").unreadable("the id of a CVRSnapshot in the record");
    }

    private List<CvrPapers.Mark> marks(Node marked) {
        var marks = new ArrayList<CvrPapers.Mark>();
        for (var selection : marked.all("CVRContestSelection")) {
            if (selection.text("Status").equals("needs-adjudication")) {
                continue;
            }
            var candidate = candidate(selection);
            if (selection.get("Rank") != null) {
                marks.add(new CvrPapers.Mark(rank(selection), candidate));
                continue;
            }
            for (var position : selection.all("SelectionPosition")) {
                if (position.get("CVRWriteIn") != null) {
                    candidate = writeIns(position);
                }
                if (!position.text("HasIndication").equals("no")
                        && !position.text("IsAllocable").equals("no")) {
                    marks.add(new CvrPapers.Mark(rank(position), candidate));
                }
            }
        }
        return marks;
    }

    private int rank(Node node) {
        var rank = node.whole("Rank");
        if (!papers.rankAllowed(rank)) {
            throw node.need("Rank").unreadable(papers.ranksAllowed());
        }
        return rank;
    }

    private int writeIns(Node at) {
        if (!papers.config.hasWriteIns()) {
            throw at.unreadable("no write-in: the configuration gives no label for them");
        }
        return papers.writeIns();
    }

    private int candidate(Node marked) {
        var id = marked.needText("ContestSelectionId");
        var selection = selections.get(id);
        if (selection == null) {
            throw marked.need("ContestSelectionId").unreadable("a selection of the contest");
        }
        if (selection.yes("IsWriteIn")) {
            return writeIns(selection);
        }
        var ids = selection.all("CandidateIds");
        var first = ids.isEmpty() || ids.getFirst().text() == null ? "" : ids.getFirst().text();
        var named = names.get(first.strip());
        if (named == null) {
            throw selection.unreadable("CandidateIds of a candidate in the list");
        }
        var name = named.needText("Name");
        if (!source.overvote().isEmpty() && name.equals(source.overvote())) {
            return papers.overvote();
        }
        var candidate = papers.candidate(name);
        if (candidate < 0) {
            throw named.need("Name").unreadable("a candidate of the configuration");
        }
        return candidate;
    }
}
