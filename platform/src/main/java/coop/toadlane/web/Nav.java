package coop.toadlane.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one can go in a co-op: four places in the bar of a phone, all of them on a desk. */
public final class Nav {
    private static final List<String> OFFICES_WITH_A_DESK = List.of("secretary", "treasurer");
    private final @Nullable Place coop;
    private final String path;

    /**
     * A place to go to.
     *
     * @param text the key of its name
     * @param icon the name of its drawing
     * @param current whether the visitor is there
     */
    public record Link(String text, String href, String icon, boolean current) {}

    Nav(@Nullable Place coop, String path) {
        this.coop = coop;
        this.path = path;
    }

    /** The four places of the bar: those of a member, or those open to everybody. */
    public List<Link> bar() {
        return coop == null ? List.of() : bar(coop);
    }

    private List<Link> bar(Place coop) {
        if (!coop.member()) {
            return List.of(
                    frontDoor(coop),
                    link("web.nav.surplus", coop.path() + "/surplus", "surplus"),
                    link("web.nav.rulebook", coop.path() + "/rulebook", "rulebook"),
                    link("web.nav.check", coop.path() + "/check", "check"));
        }
        return List.of(
                link("web.nav.home", coop.path() + "/home", "home"),
                link("web.nav.decide", coop.path() + "/proposals", "decide"),
                link("web.nav.own", coop.path() + "/shares", "own"),
                link("web.nav.members", coop.path() + "/members", "members"));
    }

    /** The other places of the side list; the desks only for those who hold the office. */
    public List<Link> side() {
        if (coop == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        if (!coop.member()) {
            links.add(link("web.nav.resolutions", coop.path() + "/resolutions", "decide"));
            links.add(link("web.nav.join", coop.path() + "/join", "person"));
            return links;
        }
        links.add(frontDoor(coop));
        links.add(link("web.nav.surplus", coop.path() + "/surplus", "surplus"));
        links.add(link("web.nav.ledger", coop.path() + "/ledger", "ledger"));
        links.add(link("web.nav.rulebook", coop.path() + "/rulebook", "rulebook"));
        links.add(link("web.nav.check", coop.path() + "/check", "check"));
        for (String office : OFFICES_WITH_A_DESK) {
            if (coop.offices().contains(office)) {
                links.add(link("web.nav.desk." + office, coop.path() + "/desk/" + office, "desk"));
            }
        }
        return links;
    }

    private Link frontDoor(Place coop) {
        return new Link("web.nav.door", coop.path(), "door", path.equals(coop.path()));
    }

    private Link link(String text, String href, String icon) {
        return new Link(text, href, icon, path.equals(href) || path.startsWith(href + "/"));
    }
}
