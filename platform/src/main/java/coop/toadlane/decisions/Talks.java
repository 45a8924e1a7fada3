package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts discussions together from comments and the texts that are kept apart. */
@Component
class Talks {
    private final Comments comments;
    private final Members members;
    private final Particulars particulars;

    Talks(Comments comments, Members members, Particulars particulars) {
        this.comments = comments;
        this.members = members;
        this.particulars = particulars;
    }

    private record Material(
            List<Comments.Comment> all,
            Map<MemberNo, String> names,
            Map<ParticularsId, String> texts,
            Seat seat,
            Words words) {}

    ProposalPage.Talk of(Matter matter, Seat seat, Words words) {
        var all = comments.all(matter.coop(), matter.number());
        var names =
                members.names(
                        seat,
                        all.stream().map(Comments.Comment::author).collect(Collectors.toSet()));
        var texts =
                particulars.texts(
                        all.stream()
                                .flatMap(comment -> comment.versions().stream())
                                .map(Comments.Version::text)
                                .filter(Objects::nonNull)
                                .map(ParticularsId::new)
                                .collect(Collectors.toSet()));
        var material = new Material(all, names, texts, seat, words);
        return new ProposalPage.Talk(
                side(material, Acts.Side.FOR),
                side(material, Acts.Side.AGAINST),
                side(material, Acts.Side.NONE));
    }

    private static List<ProposalPage.Remark> side(Material material, Acts.Side side) {
        return material.all().stream()
                .filter(comment -> comment.inReplyTo() == null && comment.side() == side)
                .map(comment -> remark(comment, material))
                .toList();
    }

    private static ProposalPage.Remark remark(Comments.Comment comment, Material material) {
        var versions = comment.versions();
        var last = versions.getLast();
        var text = last.text() == null ? "" : text(last.text(), material);
        var mine = comment.author().equals(material.seat().member());
        return new ProposalPage.Remark(
                comment.number(),
                Naming.of(comment.author(), material.names(), material.words()),
                versions.getFirst().at(),
                comment.removed() ? null : ProposalPage.paragraphs(text),
                text,
                comment.removed() ? List.of() : earlier(versions, material),
                mine && !comment.removed(),
                (mine || material.seat().holds("secretary")) && !comment.removed(),
                material.all().stream()
                        .filter(reply -> Objects.equals(reply.inReplyTo(), comment.number()))
                        .map(reply -> remark(reply, material))
                        .toList());
    }

    private static List<String> earlier(List<Comments.Version> versions, Material material) {
        return versions.subList(0, versions.size() - 1).stream()
                .map(Comments.Version::text)
                .filter(Objects::nonNull)
                .map(text -> text(text, material))
                .toList();
    }

    private static String text(@Nullable UUID text, Material material) {
        var known = text == null ? null : material.texts().get(new ParticularsId(text));
        return known == null ? material.words().t("decisions.erased") : known;
    }
}
