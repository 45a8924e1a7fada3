package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether everyone who acted had the power to, as the rulebook stood at that minute. */
final class Authorities {
    private final Fold fold;
    private final Powers powers;
    private final Founders founders = new Founders();
    private final Tallies tallies;
    private @Nullable Header before;

    Authorities(Fold fold, Powers powers, Tallies tallies) {
        this.fold = fold;
        this.powers = powers;
        this.tallies = tallies;
    }

    void check(Header header, @Nullable Body body) {
        if (header.number() == 0) {
            founding(header, body);
        } else if (header.authority().equals("founding")) {
            actor(header, "founder");
            founders.perform(header, body);
        } else {
            founders.complete(header);
            if (!follows(header)) {
                act(header, body, powers.of(header));
            }
        }
        before = header;
        tallies.made(Check.AUTHORITIES);
    }

    /** An office's distribution is followed by its allotment, by the same right; see decisions. */
    private boolean follows(Header header) {
        return before != null
                && header.kind().startsWith("surplus.allotment/")
                && before.kind().startsWith("surplus.distribution/")
                && header.authority().startsWith("office:")
                && before.authority().equals(header.authority())
                && before.actor().equals(header.actor())
                && before.time().equals(header.time());
    }

    private void founding(Header header, @Nullable Body body) {
        if (body == null
                || !header.kind().startsWith("office.founding/")
                || !header.authority().equals("founding")) {
            throw wrong(Check.AUTHORITIES, 0, "is no founding that everybody may read");
        }
        actor(header, "founder");
        founders.founded(body);
    }

    private static void actor(Header header, String actor) {
        if (!header.actor().equals(actor)) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "done by %s where only the %s can act",
                    header.actor(),
                    actor);
        }
    }

    private void act(Header header, @Nullable Body body, List<String> power) {
        var authority = header.authority();
        if (authority.equals("self")) {
            self(header, body, power);
        } else if (authority.equals("rule")) {
            actor(header, "clerk");
            need(power, "rule", header);
        } else if (authority.startsWith("office:")) {
            office(header, authority.substring("office:".length()), power);
        } else if (authority.startsWith("resolution:")) {
            fold.decisions().perform(number(header, authority), header, body, power);
        } else if (authority.startsWith("election:")) {
            fold.elections().perform(number(header, authority), header, body);
        } else {
            throw wrong(
                    Check.AUTHORITIES, header.number(), "%s is no authority there is", authority);
        }
    }

    private static int number(Header header, String authority) {
        try {
            return Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
        } catch (NumberFormatException e) {
            throw wrong(
                    Check.AUTHORITIES, header.number(), "%s is no authority there is", authority);
        }
    }

    private void self(Header header, @Nullable Body body, List<String> power) {
        if (power.contains("anyone")) {
            return;
        }
        int member = member(header);
        if (power.contains("member")) {
            return;
        }
        need(power, "self", header);
        if (body != null) {
            body.entries()
                    .forEach(entry -> {
                        var about = Subjects.of(entry);
                        if (about != null && about != member) {
                            throw wrong(
                                    Check.AUTHORITIES,
                                    header.number(),
                                    "member %d acted for member %d, but each may only for"
                                            + " themselves",
                                    member,
                                    about);
                        }
                    });
        }
    }

    private void office(Header header, String office, List<String> power) {
        int member = member(header);
        need(power, "office:" + office, header);
        if (!fold.office().holds(member, office)) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "member %d acted as %s, but did not hold that office",
                    member,
                    office);
        }
    }

    /** The acting member, who was one on that day. */
    private int member(Header header) {
        int member = Fold.member(header.actor());
        if (member == 0) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "done by %s, who is no member",
                    header.actor());
        }
        if (!fold.members().isMember(member, fold.office().day(header.time()))) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "done by member %d, who was no member on that day",
                    member);
        }
        return member;
    }

    private static void need(List<String> power, String holder, Header header) {
        if (!power.contains(holder)) {
            throw wrong(
                    Check.AUTHORITIES,
                    header.number(),
                    "%s by authority %s, but the rulebook gave that power to %s",
                    header.kind(),
                    header.authority(),
                    power.isEmpty() ? "nobody" : String.join(", ", power));
        }
    }
}
