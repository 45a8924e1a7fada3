package coop.toadlane.web;

import coop.toadlane.people.Visitor;
import coop.toadlane.people.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the rooms of this house tell the frame. */
@Component
class HouseFacts implements FrameFacts {

    private final Visitors visitors;
    private final boolean demo;
    private final PathFacts path = new PathFacts();

    HouseFacts(Visitors visitors, @Value("${toadlane.demo:false}") boolean demo) {
        this.visitors = visitors;
        this.demo = demo;
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
        return path.coop(slug, request);
    }

    @Override
    public List<Coop> coops() {
        return path.coops();
    }

    @Override
    public boolean demo() {
        return demo;
    }
}
