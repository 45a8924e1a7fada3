package coop.toadlane.web;

import coop.toadlane.members.CoopLanguage;
import coop.toadlane.members.Seats;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.people.Visitor;
import coop.toadlane.people.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the rooms of this house tell the frame. */
@Component
class HouseFacts implements FrameFacts {
    private static final Pattern COOP = Pattern.compile("(?:/api)?/c/([^/]+)");
    private final Visitors visitors;
    private final Seats seats;
    private final Coops coops;
    private final Rulebooks rulebooks;
    private final boolean demo;
    private final ObjectProvider<Players> players;

    HouseFacts(
            Visitors visitors,
            Seats seats,
            Coops coops,
            Rulebooks rulebooks,
            @Value("${toadlane.demo:false}") boolean demo,
            ObjectProvider<Players> players) {
        this.visitors = visitors;
        this.seats = seats;
        this.coops = coops;
        this.rulebooks = rulebooks;
        this.demo = demo;
        this.players = players;
    }

    @Override
    public @Nullable Onlooker onlooker(HttpServletRequest request) {
        return switch (visitors.of(request)) {
            case Visitor.SignedIn(var person) ->
                    new Onlooker(person.name(), person.language().getLanguage());
            case Visitor.Stranger() -> null;
        };
    }

    @Override
    public @Nullable Place coop(String slug, HttpServletRequest request) {
        return seats.of(slug, request)
                .map(seat ->
                        new Place(
                                slug,
                                seat.house().name(),
                                seat.zone(),
                                seat.isMember(),
                                seat.offices()))
                .orElse(null);
    }

    @Override
    public @Nullable String language(HttpServletRequest request) {
        var path = COOP.matcher(request.getRequestURI());
        return path.lookingAt() && CoopId.isSlug(path.group(1))
                ? coops.find(new CoopId(path.group(1)))
                        .map(coop -> CoopLanguage.of(rulebooks.of(coop.id())).getLanguage())
                        .orElse(null)
                : null;
    }

    @Override
    public List<Coop> coops() {
        return coops.all().stream()
                .map(coop -> new Coop(coop.id().slug(), coop.name(), coop.purpose()))
                .toList();
    }

    @Override
    public List<Players.Player> players() {
        return players.stream().flatMap(each -> each.all().stream()).toList();
    }

    @Override
    public boolean demo() {
        return demo;
    }
}
